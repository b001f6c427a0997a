WITH by_origin AS (
  SELECT *, publisher_fields['origin'] AS origin
  FROM conformed.trade_flows
  CROSS JOIN run_date
  WHERE flow = 'RX' AND hs_level = 'HS6' AND publisher_fields['origin'] IS NOT NULL
    AND (outcome = 'KEPT' OR (outcome = 'MERGED' AND outcome_rule = 'SUM'))
    AND known_on <= as_of
    AND (superseded_on IS NULL OR superseded_on > as_of)
)

-- Only of the source that speaks in current_flows.
SELECT
  o.basis,
  o.frequency,
  o.period_start,
  o.reporter,
  o.partner,
  o.hs6_as_reported AS hs_code,
  o.hs_revision,
  o.origin,
  CAST(sum(o.value_usd) AS decimal(28,6)) AS value_usd,
  o.source,
  array_join(sort_array(collect_set(o.snapshot_id)), '|') AS snapshot_ids,
  max(o.known_on) AS known_on,
  array_join(sort_array(collect_set(o.licence)), '|') AS licence,
  CASE WHEN bool_or(o.redistribution <> 'open') THEN 'restricted' ELSE 'open' END AS redistribution,
  bool_or(o.is_synthetic) AS is_synthetic
FROM by_origin AS o
INNER JOIN conformed.current_flows AS f
  ON o.basis = f.basis AND o.frequency = f.frequency AND o.period_start = f.period_start AND o.reporter = f.reporter
    AND o.partner = f.partner AND f.flow = 'RX' AND f.hs_level = 'HS6' AND o.hs6_as_reported = f.hs_code
    AND o.hs_revision = f.hs_revision AND o.source = f.source
GROUP BY
  o.basis, o.frequency, o.period_start, o.reporter, o.partner, o.hs6_as_reported, o.hs_revision, o.origin, o.source

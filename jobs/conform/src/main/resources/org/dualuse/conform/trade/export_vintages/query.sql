-- Rows that were in force on some day up to the run date, of every code: a source that has only unlisted codes of a
-- chapter silences the others there all the same.
WITH exports_to_russia AS (
  SELECT
    f.basis, f.frequency, f.period_start, e.economy AS exporter, f.chapter, f.source, f.source_rank, f.known_on,
    CASE WHEN f.superseded_on <= d.as_of THEN f.superseded_on END AS superseded_on,
    f.hs_revision, f.hs6_as_reported, f.value_usd, f.snapshot_id, f.licence, f.redistribution, f.is_synthetic
  FROM conformed.trade_flows AS f
  CROSS JOIN run_date AS d
  INNER JOIN conformed.economies AS e
    ON e.economy = IF(f.basis = 'IMPORTER', f.partner, f.reporter) AND e.kind = 'ECONOMY' AND e.economy <> 'RU'
  WHERE f.hs_level = 'HS6'
    AND f.frequency IN ('A', 'M')
    AND (f.outcome = 'KEPT' OR (f.outcome = 'MERGED' AND f.outcome_rule = 'SUM'))
    AND f.known_on <= d.as_of
    AND (f.superseded_on IS NULL OR f.superseded_on > f.known_on)
    AND ((f.basis <> 'IMPORTER' AND f.flow = 'X' AND f.partner = 'RU')
      OR (f.basis = 'IMPORTER' AND f.flow = 'M' AND f.reporter = 'RU'))
),

releases AS (
  SELECT DISTINCT basis, frequency, period_start, exporter, chapter, source, source_rank, known_on, superseded_on
  FROM exports_to_russia
),

days AS (
  SELECT basis, frequency, period_start, exporter, chapter, known_on AS day FROM releases
  UNION
  SELECT basis, frequency, period_start, exporter, chapter, superseded_on FROM releases WHERE superseded_on IS NOT NULL
),

slices AS (
  SELECT
    *,
    lead(day) OVER (PARTITION BY basis, frequency, period_start, exporter, chapter ORDER BY day) AS next_day
  FROM days
),

-- Between two days of a block nothing changes: of the releases in force the best source's are in use.
in_force AS (
  SELECT
    r.*, s.day AS valid_from, s.next_day AS valid_to,
    r.source_rank = min(r.source_rank) OVER (PARTITION BY basis, frequency, period_start, exporter, chapter, s.day)
      AS is_in_use
  FROM releases AS r
  INNER JOIN slices AS s USING (basis, frequency, period_start, exporter, chapter)
  WHERE r.known_on <= s.day AND (r.superseded_on IS NULL OR r.superseded_on > s.day)
),

listed AS (
  SELECT hs_revision, hs6_as_reported, family, tier
  FROM conformed.baskets
  WHERE list_version = 50 AND hs_treatment = 'exact'
)

SELECT
  x.basis, x.frequency, x.period_start, x.exporter, x.source, x.chapter, l.family, l.tier, v.valid_from, v.valid_to,
  v.is_in_use,
  CAST(sum(x.value_usd) AS decimal(28,6)) AS value_usd,
  count(*) AS reported_rows,
  array_join(sort_array(collect_set(x.snapshot_id)), '|') AS snapshot_ids,
  array_join(sort_array(collect_set(x.licence)), '|') AS licences,
  CASE WHEN bool_or(x.redistribution <> 'open') THEN 'restricted' ELSE 'open' END AS redistribution,
  bool_or(x.is_synthetic) AS is_synthetic
FROM exports_to_russia AS x
INNER JOIN listed AS l ON x.hs_revision = l.hs_revision AND x.hs6_as_reported = l.hs6_as_reported
INNER JOIN in_force AS v
  ON x.basis = v.basis AND x.frequency = v.frequency AND x.period_start = v.period_start AND x.exporter = v.exporter
    AND x.chapter = v.chapter AND x.source = v.source AND x.known_on = v.known_on
    AND x.superseded_on <=> v.superseded_on
GROUP BY
  x.basis, x.frequency, x.period_start, x.exporter, x.source, x.chapter, l.family, l.tier, v.valid_from, v.valid_to,
  v.is_in_use

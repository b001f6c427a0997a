WITH flows AS (
  SELECT f.*, IF(f.basis = 'IMPORTER', f.partner, f.reporter) AS exporter
  FROM conformed.current_flows AS f
  WHERE f.hs_level = 'HS6' AND f.frequency IN ('A', 'M')
    AND IF(f.basis = 'IMPORTER', f.flow = 'M' AND f.reporter = 'RU', f.flow = 'X' AND f.partner = 'RU')
),

exporters AS (
  SELECT economy AS exporter FROM conformed.economies WHERE kind = 'ECONOMY' AND economy <> 'RU'
),

bridge AS (
  SELECT hs_revision, hs6_as_reported, family FROM conformed.hs_bridge WHERE hs_treatment = 'bridged'
),

weighted AS (
  SELECT
    f.basis, f.frequency, f.period_start, f.exporter, b.family, coalesce(w.weight_kind, 'NOT_NEEDED') AS weight_kind,
    f.value_usd,
    f.value_usd * CAST(coalesce(w.weight_low, 1) AS decimal(18,12)) AS low_usd,
    f.value_usd * CAST(IF(w.reporter IS NULL, 1, w.weight_central) AS decimal(18,12)) AS central_usd,
    f.value_usd * CAST(coalesce(w.weight_high, 1) AS decimal(18,12)) AS high_usd,
    coalesce(w.is_high_unbounded, FALSE) AS is_unbounded,
    greatest(f.known_on, w.known_on) AS known_on,
    f.is_synthetic OR coalesce(w.is_synthetic, FALSE) AS is_synthetic,
    concat_ws('|', f.licence, nullif(w.licences, '')) AS licences,
    f.redistribution <> 'open' OR coalesce(w.redistribution <> 'open', FALSE) AS is_restricted
  FROM flows AS f
  INNER JOIN exporters AS x ON f.exporter = x.exporter
  INNER JOIN bridge AS b ON f.hs_revision = b.hs_revision AND f.hs_code = b.hs6_as_reported
  LEFT JOIN conformed.hs_weights AS w
    ON f.basis = w.basis AND f.reporter = w.reporter AND f.frequency = w.frequency
      AND f.period_start = w.period_start AND f.hs_revision = w.hs_revision AND f.hs_code = w.hs6_as_reported
      AND b.family = w.family
),

cut AS (
  SELECT * EXCEPT (family), explode(array('all', family)) AS family FROM weighted
),

by_kind AS (
  SELECT
    basis, frequency, period_start, family, weight_kind,
    count(DISTINCT exporter) AS exporters,
    coalesce(sum(value_usd), 0) AS value_usd,
    coalesce(sum(low_usd), 0) AS low_usd,
    IF(weight_kind = 'NONE', NULL, coalesce(sum(central_usd), 0)) AS central_usd,
    coalesce(sum(high_usd), 0) AS high_usd,
    bool_or(is_unbounded) AS is_unbounded,
    max(known_on) AS known_on,
    bool_or(is_synthetic) AS is_synthetic,
    array_join(sort_array(array_distinct(split(array_join(collect_set(licences), '|'), '[|]'))), '|') AS licences,
    IF(bool_or(is_restricted), 'restricted', 'open') AS redistribution
  FROM cut
  GROUP BY basis, frequency, period_start, family, weight_kind
),

totals AS (
  SELECT *, sum(value_usd) OVER (PARTITION BY basis, frequency, period_start, family) AS total_usd FROM by_kind
)

SELECT
  basis, frequency, IF(frequency = 'A', 'reported', 'not_applicable') AS annual_method, period_start, family,
  weight_kind, exporters,
  CAST(value_usd AS decimal(28,6)) AS value_as_reported_usd,
  CAST(low_usd AS decimal(28,6)) AS value_low_usd,
  CAST(central_usd AS decimal(28,6)) AS value_central_usd,
  CAST(high_usd AS decimal(28,6)) AS value_high_usd,
  CASE WHEN total_usd > 0 THEN CAST(value_usd AS double) / CAST(total_usd AS double) END AS share_of_value,
  CASE WHEN NOT total_usd > 0 THEN 'NO_VALUE: no value is reported for the family in the period.'
    WHEN central_usd IS NULL THEN 'NO_CENTRAL_WEIGHT: nothing that is loaded tells which part of the old code is listed.'
  END AS reason,
  is_unbounded AS is_high_unbounded, known_on, is_synthetic, licences, redistribution,
  year(period_start) AS period_year
FROM totals

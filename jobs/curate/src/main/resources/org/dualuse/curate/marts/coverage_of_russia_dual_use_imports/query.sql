WITH exports AS (
  SELECT * FROM curated.dual_use_exports_to_russia
),

windows AS (
  SELECT * FROM conformed.period_windows
),

usual AS (
  SELECT *, exporter IN ('CN', 'HK', 'MO') AS is_china
  FROM curated.usual_exports_to_russia
  WHERE is_expected AND NOT is_structural_gap
),

reported AS (
  SELECT r.basis, r.frequency AS part_frequency, r.annual_method, r.period_start AS part_start, r.exporter
  FROM conformed.reported_periods AS r
  INNER JOIN conformed.economies AS e ON r.exporter = e.economy AND e.kind = 'ECONOMY' AND e.economy <> 'RU'
  WHERE r.frequency IN ('A', 'M')
),

heard AS (
  SELECT
    basis, part_frequency, annual_method, exporter, min(part_start) AS first_heard,
    count_if(year(part_start) BETWEEN 2019 AND 2021) > 0 AS is_in_baseline
  FROM reported
  GROUP BY basis, part_frequency, annual_method, exporter
),

-- An exporter that has stopped publishing for good leaves the panel on that day; others are in it on no day.
exporters AS (
  SELECT exporter, coalesce(structural_gap_from, DATE '9999-12-31') AS silent_from FROM conformed.expected_exporters
  UNION ALL
  SELECT h.exporter, DATE '1900-01-01'
  FROM (SELECT DISTINCT exporter FROM heard) AS h
  LEFT ANTI JOIN conformed.expected_exporters AS x ON h.exporter = x.exporter
),

attendance AS (
  SELECT
    w.basis, w.frequency, w.annual_method, w.period_start, w.period_end, x.exporter,
    bool_and(r.exporter IS NOT NULL) AS is_loaded,
    bool_or(r.exporter IS NULL AND w.part_start < x.silent_from) AS is_missing,
    bool_or(w.part_start < x.silent_from AND coalesce(h.first_heard >= w.part_start, TRUE)) AS is_new,
    -- Who was silent before 2019 is never expected.
    bool_and(x.silent_from > DATE '2019-01-01' AND NOT coalesce(h.is_in_baseline, FALSE)) AS is_without_baseline
  FROM windows AS w
  CROSS JOIN exporters AS x
  LEFT JOIN reported AS r USING (basis, part_frequency, annual_method, part_start, exporter)
  LEFT JOIN heard AS h USING (basis, part_frequency, annual_method, exporter)
  GROUP BY w.basis, w.frequency, w.annual_method, w.period_start, w.period_end, x.exporter
),

periods AS (
  SELECT
    basis, frequency, annual_method, period_start, period_end, count_if(is_loaded) AS exporters_loaded,
    array_join(sort_array(collect_set(IF(is_missing, exporter, NULL))), '|') AS exporters_missing,
    count_if(is_without_baseline) AS exporters_without_baseline,
    bool_or(is_new) AS has_new_exporters
  FROM attendance
  GROUP BY basis, frequency, annual_method, period_start, period_end
),

-- Usual value by family, apart for what is there and for China; and the families that are traded at all.
weights AS (
  SELECT
    basis, frequency AS part_frequency, annual_method, period_start AS part_start, hs_treatment, family,
    is_china, is_reported,
    CAST(sum(baseline_usd) AS double) AS baseline_usd, CAST(sum(recent_usd) AS double) AS recent_usd,
    CAST(NULL AS boolean) AS is_synthetic
  FROM usual
  GROUP BY basis, frequency, annual_method, period_start, hs_treatment, family, is_china, is_reported
  UNION ALL
  SELECT
    basis, frequency, annual_method, period_start, hs_treatment, family, FALSE, FALSE, 0D, 0D, bool_or(is_synthetic)
  FROM exports
  GROUP BY basis, frequency, annual_method, period_start, hs_treatment, family
),

by_window AS (
  SELECT
    v.basis, w.frequency, v.annual_method, w.period_start, v.hs_treatment, v.family, v.is_china, v.is_reported,
    sum(v.baseline_usd) AS baseline_usd, sum(v.recent_usd) AS recent_usd, bool_or(v.is_synthetic) AS is_synthetic
  FROM weights AS v
  INNER JOIN windows AS w USING (basis, part_frequency, annual_method, part_start)
  GROUP BY
    v.basis, w.frequency, v.annual_method, w.period_start, v.hs_treatment, v.family, v.is_china, v.is_reported
),

-- Cells without any trade have no row.
cells AS (
  SELECT
    w.basis, w.frequency, w.annual_method, w.period_start, c.list_version, w.hs_treatment, c.cut, c.cut_value,
    coalesce(sum(w.baseline_usd) FILTER (WHERE w.is_reported), 0D) / nullif(sum(w.baseline_usd), 0) AS coverage,
    coalesce(sum(w.baseline_usd) FILTER (WHERE w.is_reported AND NOT w.is_china), 0D)
      / nullif(sum(w.baseline_usd) FILTER (WHERE NOT w.is_china), 0) AS coverage_without_china,
    coalesce(sum(w.recent_usd) FILTER (WHERE w.is_reported), 0D) / nullif(sum(w.recent_usd), 0) AS coverage_recent,
    coalesce(sum(w.recent_usd) FILTER (WHERE w.is_reported AND NOT w.is_china), 0D)
      / nullif(sum(w.recent_usd) FILTER (WHERE NOT w.is_china), 0) AS coverage_recent_without_china,
    bool_or(w.is_synthetic) AS is_synthetic
  FROM by_window AS w
  INNER JOIN conformed.cuts AS c ON w.hs_treatment = c.hs_treatment AND w.family = c.family
  GROUP BY
    w.basis, w.frequency, w.annual_method, w.period_start, c.list_version, w.hs_treatment, c.cut, c.cut_value
  HAVING bool_or(w.is_synthetic) IS NOT NULL
)

SELECT
  c.basis, c.frequency, c.annual_method, c.period_start, p.period_end, c.list_version, c.hs_treatment, c.cut, c.cut_value,
  CASE WHEN p.exporters_without_baseline = 0 THEN c.coverage END AS coverage,
  CASE WHEN p.exporters_without_baseline = 0 THEN c.coverage_without_china END AS coverage_without_china,
  CASE WHEN NOT p.has_new_exporters THEN c.coverage_recent END AS coverage_recent,
  CASE WHEN NOT p.has_new_exporters THEN c.coverage_recent_without_china END AS coverage_recent_without_china,
  p.exporters_loaded, p.exporters_missing, p.exporters_without_baseline, c.is_synthetic,
  'dualuse' AS licences, 'open' AS redistribution, year(p.period_end) AS period_year
FROM cells AS c
INNER JOIN periods AS p USING (basis, frequency, annual_method, period_start)

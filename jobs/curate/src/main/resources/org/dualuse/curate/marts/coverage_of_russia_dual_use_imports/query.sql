WITH exports AS (
  SELECT * FROM curated.dual_use_exports_to_russia
),

reported AS (
  SELECT r.basis, r.frequency, r.annual_method, r.period_start, r.exporter
  FROM conformed.reported_periods AS r
  INNER JOIN conformed.economies AS e ON r.exporter = e.economy AND e.kind = 'ECONOMY' AND e.economy <> 'RU'
  WHERE r.frequency IN ('A', 'M')
),

-- An exporter that has stopped publishing for good leaves the panel on that day.
panel AS (
  SELECT exporter, coalesce(structural_gap_from, DATE '9999-12-31') AS silent_from FROM conformed.expected_exporters
),

periods AS (
  SELECT basis, frequency, annual_method, period_start, count(*) AS exporters_loaded
  FROM reported
  GROUP BY basis, frequency, annual_method, period_start
),

heard AS (
  SELECT basis, frequency, annual_method, exporter, count(*) AS periods_heard
  FROM reported
  WHERE year(period_start) BETWEEN 2019 AND 2021
  GROUP BY basis, frequency, annual_method, exporter
),

unheard AS (
  SELECT s.basis, s.frequency, s.annual_method, count(*) FILTER (WHERE h.exporter IS NULL) AS exporters_without_baseline
  FROM (SELECT DISTINCT basis, frequency, annual_method FROM periods) AS s
  CROSS JOIN panel AS p
  LEFT JOIN heard AS h
    ON s.basis = h.basis AND s.frequency = h.frequency AND s.annual_method = h.annual_method
      AND p.exporter = h.exporter
  GROUP BY s.basis, s.frequency, s.annual_method
),

-- Usual value per period: periods in which the exporter was heard and sent nothing count as zero.
usual AS (
  SELECT
    e.basis, e.frequency, e.annual_method, e.hs_treatment, e.family, e.exporter,
    CAST(sum(e.value_usd) AS double) / max(h.periods_heard) AS weight
  FROM exports AS e
  INNER JOIN heard AS h USING (basis, frequency, annual_method, exporter)
  INNER JOIN panel AS p USING (exporter)
  WHERE year(e.period_start) BETWEEN 2019 AND 2021
  GROUP BY e.basis, e.frequency, e.annual_method, e.hs_treatment, e.family, e.exporter
),

baseline AS (
  SELECT
    u.basis, u.frequency, u.annual_method, c.list_version, u.hs_treatment, c.cut, c.cut_value, u.exporter,
    sum(u.weight) AS weight
  FROM usual AS u
  INNER JOIN conformed.cuts AS c ON u.hs_treatment = c.hs_treatment AND u.family = c.family
  GROUP BY u.basis, u.frequency, u.annual_method, c.list_version, u.hs_treatment, c.cut, c.cut_value, u.exporter
),

panel_periods AS (
  SELECT
    s.basis, s.frequency, s.annual_method, s.period_start, p.exporter,
    r.exporter IS NOT NULL AS is_loaded,
    p.exporter IN ('CN', 'HK', 'MO') AS is_china
  FROM periods AS s
  INNER JOIN panel AS p ON s.period_start < p.silent_from
  LEFT JOIN reported AS r
    ON s.basis = r.basis AND s.frequency = r.frequency AND s.annual_method = r.annual_method
      AND s.period_start = r.period_start AND p.exporter = r.exporter
),

missing AS (
  SELECT
    basis, frequency, annual_method, period_start,
    array_join(sort_array(collect_set(exporter) FILTER (WHERE NOT is_loaded)), '|') AS exporters_missing
  FROM panel_periods
  GROUP BY basis, frequency, annual_method, period_start
),

weighed AS (
  SELECT
    p.basis, p.frequency, p.annual_method, p.period_start, b.list_version, b.hs_treatment, b.cut, b.cut_value,
    sum(IF(p.is_loaded, b.weight, 0D)) / nullif(sum(b.weight), 0D) AS coverage,
    sum(IF(p.is_loaded AND NOT p.is_china, b.weight, 0D)) / nullif(sum(IF(p.is_china, 0D, b.weight)), 0D)
      AS coverage_without_china
  FROM panel_periods AS p
  INNER JOIN baseline AS b USING (basis, frequency, annual_method, exporter)
  GROUP BY p.basis, p.frequency, p.annual_method, p.period_start, b.list_version, b.hs_treatment, b.cut, b.cut_value
),

families AS (
  SELECT basis, frequency, annual_method, period_start, hs_treatment, family, bool_or(is_synthetic) AS is_synthetic
  FROM exports
  GROUP BY basis, frequency, annual_method, period_start, hs_treatment, family
),

cells AS (
  SELECT
    f.basis, f.frequency, f.annual_method, f.period_start, c.list_version, f.hs_treatment, c.cut, c.cut_value,
    bool_or(f.is_synthetic) AS is_synthetic
  FROM families AS f
  INNER JOIN conformed.cuts AS c ON f.hs_treatment = c.hs_treatment AND f.family = c.family
  GROUP BY f.basis, f.frequency, f.annual_method, f.period_start, c.list_version, f.hs_treatment, c.cut, c.cut_value
)

SELECT
  c.basis, c.frequency, c.annual_method, c.period_start, CAST(NULL AS date) AS period_end, c.list_version, c.hs_treatment, c.cut, c.cut_value,
  CASE WHEN u.exporters_without_baseline = 0 THEN w.coverage END AS coverage,
  CASE WHEN u.exporters_without_baseline = 0 THEN w.coverage_without_china END AS coverage_without_china,
  CAST(NULL AS double) AS coverage_recent, CAST(NULL AS double) AS coverage_recent_without_china,
  s.exporters_loaded, m.exporters_missing, u.exporters_without_baseline, c.is_synthetic,
  'dualuse' AS licences, 'open' AS redistribution, year(c.period_start) AS period_year
FROM cells AS c
INNER JOIN periods AS s USING (basis, frequency, annual_method, period_start)
INNER JOIN missing AS m USING (basis, frequency, annual_method, period_start)
INNER JOIN unheard AS u USING (basis, frequency, annual_method)
LEFT JOIN weighed AS w
  USING (basis, frequency, annual_method, period_start, list_version, hs_treatment, cut, cut_value)

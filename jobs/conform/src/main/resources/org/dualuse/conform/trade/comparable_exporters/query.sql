WITH economies AS (
  SELECT economy AS exporter, is_coalition FROM conformed.economies WHERE kind = 'ECONOMY' AND economy <> 'RU'
),

heard AS (
  SELECT basis, annual_method, period_start, exporter
  FROM conformed.reported_periods
  INNER JOIN economies USING (exporter)
  WHERE frequency = 'A'
),

in_all_base_years AS (
  SELECT basis, annual_method, exporter
  FROM heard
  WHERE year(period_start) BETWEEN 2019 AND 2021
  GROUP BY basis, annual_method, exporter
  HAVING count(*) = 3
),

candidates AS (
  SELECT exporter, bool_or(is_expected) AS is_expected
  FROM (
    SELECT exporter, TRUE AS is_expected FROM conformed.expected_exporters
    UNION ALL
    SELECT exporter, FALSE FROM heard
  )
  GROUP BY exporter
)

SELECT
  p.basis, p.annual_method, p.period_start, c.exporter, e.is_coalition, c.is_expected,
  h.exporter IS NOT NULL AS is_loaded,
  h.exporter IS NOT NULL AND b.exporter IS NOT NULL AS is_compared
FROM (SELECT DISTINCT basis, annual_method, period_start FROM heard) AS p
CROSS JOIN candidates AS c
INNER JOIN economies AS e ON c.exporter = e.exporter
LEFT JOIN heard AS h
  ON p.basis = h.basis AND p.annual_method = h.annual_method AND p.period_start = h.period_start
    AND c.exporter = h.exporter
LEFT JOIN in_all_base_years AS b
  ON p.basis = b.basis AND p.annual_method = b.annual_method AND c.exporter = b.exporter

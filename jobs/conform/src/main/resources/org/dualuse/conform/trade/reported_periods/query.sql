-- Exports are reported by the exporter, or, on the importer's basis, by Russia. An exporter without a row for Russia
-- has reported none only if its file holds all partners.
WITH exports_by_product AS (
  SELECT DISTINCT
    basis,
    frequency,
    period_start,
    CASE basis WHEN 'IMPORTER' THEN partner ELSE reporter END AS exporter
  FROM conformed.current_flows
  WHERE hs_level = 'HS6'
    AND ((basis <> 'IMPORTER' AND flow = 'X' AND (partner = 'RU' OR holds_all_partners))
      OR (basis = 'IMPORTER' AND flow = 'M' AND reporter = 'RU'))
),

complete_years AS (
  SELECT basis, CAST(trunc(period_start, 'year') AS date) AS period_start, exporter
  FROM exports_by_product
  WHERE frequency = 'M'
  GROUP BY basis, trunc(period_start, 'year'), exporter
  HAVING count(*) = 12
)

SELECT
  basis,
  frequency,
  CASE frequency WHEN 'A' THEN 'reported' ELSE 'not_applicable' END AS annual_method,
  period_start,
  exporter
FROM exports_by_product
UNION ALL
SELECT basis, 'A', 'sum_of_12_months', period_start, exporter
FROM complete_years

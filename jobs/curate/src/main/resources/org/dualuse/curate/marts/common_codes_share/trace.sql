-- SUM china_usd: China's reported exports of the common codes to Russia, in the year or its loaded months.
-- SUM others_usd: Those of the other members of the set, each on its own basis.
-- SUM coverage: What the loaded members sent of these codes per year in 2019-2021, over what all expected ones did.
-- RATIO share_upper_bound: china_usd / (china_usd + others_usd)
-- ROWS
WITH families AS (
  SELECT unnest(string_split(family_codes, '|')) AS family FROM figure
),

products AS (
  SELECT DISTINCT b.hs_revision, b.hs6_as_reported
  FROM conformed.baskets AS b
  INNER JOIN families AS c ON b.family = c.family
  WHERE b.hs_treatment = 'exact'
),

-- On which basis a member stands, and which of its economies are loaded for the year.
economies AS (
  SELECT DISTINCT s.member, s.basis, unnest(string_split(s.economies, '|')) AS economy
  FROM curated.common_code_exports AS s
  INNER JOIN figure AS f
    ON s.exporter_set = f.exporter_set AND s.compared_years = f.compared_years AND s.year = f.period_year
),

-- An economy's annual figures, else its months.
voices AS (
  SELECT e.member, e.basis, e.economy, min(r.frequency) AS frequency
  FROM economies AS e
  INNER JOIN conformed.reported_periods AS r ON e.basis = r.basis AND e.economy = r.exporter
  INNER JOIN figure AS f ON year(r.period_start) = f.period_year
  WHERE r.annual_method <> 'sum_of_12_months' AND r.frequency IN ('A', 'M')
  GROUP BY e.member, e.basis, e.economy
),

heard AS (
  SELECT exporter, count(*) AS years_heard
  FROM conformed.reported_periods
  WHERE basis = 'MIRROR' AND annual_method = 'reported' AND year(period_start) BETWEEN 2019 AND 2021
  GROUP BY exporter
),

usual AS (
  SELECT r.snapshot_id, r.position, r.value_usd, 1 / h.years_heard AS weight,
    r.exporter IN (SELECT economy FROM economies) AS is_loaded,
    sum(CAST(r.value_usd AS double) / h.years_heard) OVER () AS expected
  FROM export_rows AS r
  INNER JOIN families AS c ON r.family = c.family
  INNER JOIN heard AS h ON r.exporter = h.exporter
  INNER JOIN conformed.expected_exporters AS p ON r.exporter = p.exporter
  INNER JOIN figure AS f ON f.coverage IS NOT NULL AND f.period_year < coalesce(year(p.structural_gap_from), 9999)
  WHERE r.basis = 'MIRROR' AND r.annual_method = 'reported' AND r.hs_treatment = 'exact'
    AND year(r.period_start) BETWEEN 2019 AND 2021
)

SELECT IF(v.member = 'CN', 'china_usd', 'others_usd') AS figure_column, 'conformed.trade_flows' AS conformed_table,
  r.snapshot_id, r.position, r.value_usd AS value, 1 AS factor
FROM flow_rows AS r
INNER JOIN voices AS v ON r.reporter = v.economy AND r.basis = v.basis AND r.frequency = v.frequency
INNER JOIN figure AS f ON year(r.period_start) = f.period_year
INNER JOIN products AS p ON r.hs_revision = p.hs_revision AND r.hs_code = p.hs6_as_reported
WHERE r.partner = 'RU' AND r.flow = 'X' AND r.hs_level = 'HS6' AND r.value_usd IS NOT NULL
UNION ALL
SELECT 'coverage', 'conformed.trade_flows', snapshot_id, position, value_usd, weight / expected
FROM usual
WHERE is_loaded

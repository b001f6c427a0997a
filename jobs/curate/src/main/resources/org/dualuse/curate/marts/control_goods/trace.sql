-- SUM china_usd: What the members of the China definition report to have sent of the unlisted goods.
-- SUM all_exporters_usd: The same of all loaded exporters.
-- SUM listed_china_usd: What China, so defined, reports to have sent of the 50 listed codes.
-- SUM listed_all_exporters_usd: The same of all exporters loaded for these.
-- SUM coverage: What the loaded exporters sent of these goods per period of 2019-2021, over what all expected did.
-- SUM coverage_without_china: The same without CN, HK and MO.
-- RATIO share_of_value: china_usd / all_exporters_usd
-- RATIO listed_share_of_value: listed_china_usd / listed_all_exporters_usd
-- ROWS
WITH changed_headings AS (
  SELECT DISTINCT left(hs6_as_reported, 4) AS heading
  FROM conformed.baskets
  WHERE hs_treatment = 'upper'
    AND family NOT IN (SELECT family FROM conformed.baskets WHERE hs_treatment = 'exact')
),

-- Who speaks for unlisted goods: also in years that are sums of months.
loaded AS (
  SELECT DISTINCT s.exporter, s.period_start
  FROM curated.unlisted_exports_to_russia AS s
  INNER JOIN figure AS f USING (basis, frequency, annual_method)
),

unlisted AS (
  SELECT r.*, IF(r.basis = 'IMPORTER', r.partner, r.reporter) AS exporter,
    IF(f.frequency = 'A', CAST(date_trunc('year', r.period_start) AS date), r.period_start) AS spoken_for
  FROM flow_rows AS r
  INNER JOIN figure AS f
    ON r.basis = f.basis AND r.frequency = IF(f.annual_method = 'sum_of_12_months', 'M', f.frequency)
      AND (f.goods = 'all' OR r.chapter = f.goods)
  WHERE r.hs_level = 'HS6' AND r.chapter IN ('84', '85')
    AND IF(r.basis = 'IMPORTER', r.flow = 'M' AND r.reporter = 'RU', r.flow = 'X' AND r.partner = 'RU')
    AND r.hs_code NOT IN (SELECT hs6_as_reported FROM conformed.baskets)
    AND r.hs_code NOT IN (SELECT hs6_2022 FROM conformed.controlled_goods)
    AND left(r.hs_code, 4) NOT IN (SELECT heading FROM changed_headings)
),

behind AS (
  SELECT u.*
  FROM unlisted AS u
  INNER JOIN loaded AS l ON u.exporter = l.exporter AND u.spoken_for = l.period_start
),

panel AS (
  SELECT p.exporter, p.exporter IN ('CN', 'HK', 'MO') AS is_china,
    count(*) FILTER (year(l.period_start) BETWEEN 2019 AND 2021) AS periods_heard,
    bool_or(l.period_start = f.period_start) AS is_loaded
  FROM conformed.expected_exporters AS p
  INNER JOIN figure AS f ON f.period_start < coalesce(p.structural_gap_from, DATE '9999-12-31')
  INNER JOIN loaded AS l ON p.exporter = l.exporter
  GROUP BY p.exporter
),

-- Rows of 2019-2021 divided by the periods in which the exporter was heard are its usual value per period. A coverage
-- that is not stated has none.
usual AS (
  SELECT b.snapshot_id, b.position, b.value_usd, p.is_china, p.is_loaded, 1 / p.periods_heard AS weight,
    sum(CAST(b.value_usd AS double) / p.periods_heard) OVER () AS expected,
    sum(CAST(b.value_usd AS double) / p.periods_heard) FILTER (NOT p.is_china) OVER () AS expected_without_china
  FROM behind AS b
  INNER JOIN panel AS p ON b.exporter = p.exporter
  INNER JOIN figure AS f ON f.coverage IS NOT NULL
  WHERE year(b.period_start) BETWEEN 2019 AND 2021
),

-- As in China's share of the listed goods, a year of months holds all reported months.
listed AS (
  SELECT r.snapshot_id, r.position, r.value_usd, r.exporter
  FROM export_rows AS r
  INNER JOIN figure AS f
    ON r.basis = f.basis AND r.annual_method <> 'sum_of_12_months'
      AND r.frequency = IF(f.annual_method = 'sum_of_12_months', 'M', f.frequency)
      AND IF(f.frequency = 'A', date_trunc('year', r.period_start), r.period_start) = f.period_start
  INNER JOIN conformed.cuts AS c
    ON r.hs_treatment = c.hs_treatment AND r.family = c.family AND c.list_version = 50 AND c.cut = 'all'
  WHERE r.hs_treatment = 'exact'
)

SELECT 'all_exporters_usd' AS figure_column, 'conformed.trade_flows' AS conformed_table, b.snapshot_id, b.position,
  b.value_usd AS value, 1 AS factor
FROM behind AS b
INNER JOIN figure AS f ON b.spoken_for = f.period_start
UNION ALL
SELECT 'china_usd', 'conformed.trade_flows', b.snapshot_id, b.position, b.value_usd, 1
FROM behind AS b
INNER JOIN figure AS f
  ON b.spoken_for = f.period_start AND list_contains(string_split(f.china_definition, '+'), b.exporter)
UNION ALL
SELECT 'listed_all_exporters_usd', 'conformed.trade_flows', snapshot_id, position, value_usd, 1
FROM listed
UNION ALL
SELECT 'listed_china_usd', 'conformed.trade_flows', l.snapshot_id, l.position, l.value_usd, 1
FROM listed AS l
INNER JOIN figure AS f ON list_contains(string_split(f.china_definition, '+'), l.exporter)
UNION ALL
SELECT 'coverage', 'conformed.trade_flows', snapshot_id, position, value_usd, weight / expected
FROM usual
WHERE is_loaded
UNION ALL
SELECT 'coverage_without_china', 'conformed.trade_flows', snapshot_id, position, value_usd,
  weight / expected_without_china
FROM usual
WHERE is_loaded AND NOT is_china

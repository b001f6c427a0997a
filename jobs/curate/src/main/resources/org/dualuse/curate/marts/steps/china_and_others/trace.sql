-- SUM china_low_usd: China's members at the low HS weight.
-- SUM china_central_usd: The same at the central weight.
-- SUM china_high_usd: The same at the high weight.
-- SUM others_low_usd: All other groups of suppliers at the low HS weight.
-- SUM others_central_usd: The same at the central weight.
-- SUM others_high_usd: The same at the high weight.
-- SUM missing_central_usd: The central figures of the others that did not report.
-- SUM missing_high_usd: Their high figures.
-- SUM structural_high_usd: The high figures of the others that publish nothing any more.
-- SUM unweighted_usd: What has no central HS weight, of all groups.
-- SUM double_count_max_usd: What may stand in China's and in Hong Kong's report, if Hong Kong is a member.
-- SUM hong_kong_re_exports_usd: Hong Kong's re-exports of Chinese origin.
-- SUM china_level_index: China's members at the central weight, over their mean of the periods of 2019-2021 whose level is known.
-- SUM total_level_index: All groups at the central weight and the others that did not report, over their mean of those periods.
-- CELLS curated.scenario_levels
WITH columns AS (
  SELECT * FROM (VALUES
    ('china_low_usd', 'reported_low_usd', TRUE, FALSE), ('china_central_usd', 'reported_usd', TRUE, FALSE),
    ('china_high_usd', 'reported_high_usd', TRUE, FALSE), ('others_low_usd', 'reported_low_usd', FALSE, TRUE),
    ('others_central_usd', 'reported_usd', FALSE, TRUE), ('others_high_usd', 'reported_high_usd', FALSE, TRUE),
    ('missing_central_usd', 'missing_central_usd', FALSE, TRUE), ('missing_high_usd', 'missing_high_usd', FALSE, TRUE),
    ('structural_high_usd', 'structural_high_usd', FALSE, TRUE), ('unweighted_usd', 'unweighted_usd', TRUE, TRUE),
    ('double_count_max_usd', 'double_count_max_usd', TRUE, FALSE),
    ('china_level_index', 'reported_usd', TRUE, FALSE), ('total_level_index', 'reported_usd', TRUE, TRUE),
    ('total_level_index', 'missing_central_usd', FALSE, TRUE))
    AS t (figure_column, cell_column, is_of_china, is_of_others)
),

-- A period without a row counts as zero.
base_periods AS (
  SELECT count(DISTINCT s.period_start) AS periods
  FROM curated.scenario_levels AS s
  INNER JOIN figure AS f USING (basis, frequency, annual_method)
  WHERE s.period_start >= DATE '2019-01-01' AND s.period_end <= DATE '2021-12-31'
),

base AS (
  SELECT
    sum(CAST(s.china_central_usd AS double)) FILTER (s.china_level_index IS NOT NULL)
      / (any_value(p.periods) - count(*) FILTER (s.china_level_index IS NULL)) AS china_level_index,
    sum(CAST(s.china_central_usd + s.others_central_usd + s.missing_central_usd AS double))
      FILTER (s.total_level_index IS NOT NULL)
      / (any_value(p.periods) - count(*) FILTER (s.total_level_index IS NULL)) AS total_level_index
  FROM curated.china_and_others AS s
  INNER JOIN figure AS f
    USING (basis, frequency, annual_method, list_version, china_definition, hs_treatment, cut, cut_value)
  CROSS JOIN base_periods AS p
  WHERE s.period_start >= DATE '2019-01-01' AND s.period_end <= DATE '2021-12-31'
),

cells AS (
  SELECT s.*, list_contains(string_split(f.china_definition, '+'), s.supplier_group) AS is_china
  FROM curated.scenario_levels AS s
  INNER JOIN figure AS f
    USING (basis, frequency, annual_method, period_start, list_version, hs_treatment, cut, cut_value)
)

SELECT c.figure_column, c.cell_column,
  1 / CASE c.figure_column WHEN 'china_level_index' THEN b.china_level_index
    WHEN 'total_level_index' THEN b.total_level_index ELSE 1 END AS factor,
  s.* EXCLUDE (is_china)
FROM cells AS s
INNER JOIN columns AS c ON IF(s.is_china, c.is_of_china, c.is_of_others)
CROSS JOIN base AS b
WHERE factor IS NOT NULL
UNION ALL
SELECT 'hong_kong_re_exports_usd', 'chinese_origin_re_exports_usd', 1, s.* EXCLUDE (is_china)
FROM cells AS s
WHERE s.supplier_group = 'HK'

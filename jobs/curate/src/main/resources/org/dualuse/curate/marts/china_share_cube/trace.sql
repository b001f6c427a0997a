-- SUM numerator_usd: What the members of the China definition reported.
-- SUM denominator_usd: What all loaded exporters reported.
-- SUM share_of_value: China over all that is reported.
-- SUM share_low: China less what Hong Kong may count twice, over that and all others, missing exporters high, at the HS weight that gives least.
-- SUM share_central: China over all, missing exporters central, at the central HS weight.
-- SUM share_high: China over all that is reported, at the HS weight that gives most.
-- SUM share_low_with_structural_gap: As share_low, with exporters that publish nothing any more at their high figure.
-- SUM share_chinese_origin: China and Hong Kong's re-exports of Chinese origin, over all that is reported.
-- SUM width_missing: The reported share less the share with missing exporters high.
-- SUM width_hs: The share at the HS weight that gives most less that at the one that gives least, missing exporters central.
-- SUM width_hong_kong: The central share less the same with Hong Kong's double count left out.
-- SUM china_low_usd: China at the low HS weight.
-- SUM china_central_usd: China at the central HS weight.
-- SUM china_high_usd: China at the high HS weight.
-- SUM others_low_usd: All others at the low HS weight.
-- SUM others_central_usd: All others at the central HS weight, with missing exporters at their central figure.
-- SUM others_high_usd: All others at the high HS weight, with missing exporters at their high figure.
-- SUM structural_high_usd: The high figure of exporters that publish nothing any more.
-- SUM double_count_max_usd: The most that may stand in China's and in Hong Kong's report.
-- SUM china_level_index: China over its mean of 2019-2021.
-- SUM total_level_index: All exporters, missing ones at their central figure, over their mean of 2019-2021.
-- SUM coverage: What the loaded exporters usually sent in 2019-2021, over what all expected ones did.
-- SUM coverage_without_china: The same without CN, HK and MO.
-- SUM coverage_recent: The same by the last twelve reported months.
-- SUM coverage_recent_without_china: The same without CN, HK and MO.
-- CELLS curated.china_and_others
WITH cell AS (
  SELECT s.*
  FROM curated.china_and_others AS s
  INNER JOIN figure AS f
    USING (basis, frequency, annual_method, period_start, list_version, china_definition, hs_treatment, cut, cut_value)
),

weights AS (
  SELECT w.name AS weight, CAST(w.china AS double) AS china, CAST(w.others AS double) AS others,
    CAST(missing_central_usd AS double) AS central, CAST(missing_high_usd AS double) AS high,
    CAST(structural_high_usd AS double) AS structural,
    least(CAST(double_count_max_usd AS double), china / 2) AS twice, double_count_max_usd > china / 2 AS is_half
  FROM cell
  CROSS JOIN LATERAL (VALUES
    ('low', china_low_usd, others_low_usd), ('central', china_central_usd, others_central_usd),
    ('high', china_high_usd, others_high_usd)) AS w (name, china, others)
),

-- Shares as parts of China: (China - twice) / total, each with the HS weight at which it stands.
fractions AS (
  SELECT 'share_of_value' AS figure_column, weight, 1 AS sign, FALSE AS is_once, china + others AS total
  FROM weights WHERE weight = 'central'
  UNION ALL
  SELECT 'share_chinese_origin', weight, 1, FALSE, china + others FROM weights WHERE weight = 'central'
  UNION ALL
  SELECT 'share_central', weight, 1, FALSE, china + others + central FROM weights WHERE weight = 'central'
  UNION ALL
  (SELECT 'share_high', weight, 1, FALSE, china + others AS total
  FROM weights WHERE total > 0 ORDER BY china / total DESC, weight LIMIT 1)
  UNION ALL
  (SELECT 'share_low', weight, 1, TRUE, china - twice + others + high AS total
  FROM weights WHERE total > 0 ORDER BY (china - twice) / total, weight LIMIT 1)
  UNION ALL
  (SELECT 'share_low_with_structural_gap', weight, 1, TRUE, china - twice + others + high + structural AS total
  FROM weights WHERE total > 0 ORDER BY (china - twice) / total, weight LIMIT 1)
  UNION ALL
  SELECT 'width_missing', weight, 1, FALSE, china + others FROM weights WHERE weight = 'central'
  UNION ALL
  SELECT 'width_missing', weight, -1, FALSE, china + others + high FROM weights WHERE weight = 'central'
  UNION ALL
  (SELECT 'width_hs', weight, 1, FALSE, china + others + central AS total
  FROM weights WHERE total > 0 ORDER BY china / total DESC, weight LIMIT 1)
  UNION ALL
  (SELECT 'width_hs', weight, -1, FALSE, china + others + central AS total
  FROM weights WHERE total > 0 ORDER BY china / total, weight LIMIT 1)
  UNION ALL
  SELECT 'width_hong_kong', weight, 1, FALSE, china + others + central FROM weights WHERE weight = 'central'
  UNION ALL
  SELECT 'width_hong_kong', weight, -1, TRUE, china - twice + others + central FROM weights WHERE weight = 'central'
),

-- What may stand in both reports is at most half of the two.
terms AS (
  SELECT r.figure_column, 'china_' || r.weight || '_usd' AS cell_column,
    r.sign / r.total * IF(r.is_once AND w.is_half, 0.5, 1) AS factor
  FROM fractions AS r
  INNER JOIN weights AS w ON r.weight = w.weight
  UNION ALL
  SELECT r.figure_column, 'double_count_max_usd', -r.sign / r.total
  FROM fractions AS r
  INNER JOIN weights AS w ON r.weight = w.weight
  WHERE r.is_once AND NOT w.is_half
  UNION ALL
  SELECT figure_column, 'hong_kong_re_exports_usd', 1 / total FROM fractions WHERE figure_column = 'share_chinese_origin'
  UNION ALL
  SELECT * FROM (VALUES
    ('numerator_usd', 'china_central_usd', 1), ('denominator_usd', 'china_central_usd', 1),
    ('denominator_usd', 'others_central_usd', 1), ('china_low_usd', 'china_low_usd', 1),
    ('china_central_usd', 'china_central_usd', 1), ('china_high_usd', 'china_high_usd', 1),
    ('others_low_usd', 'others_low_usd', 1), ('others_central_usd', 'others_central_usd', 1),
    ('others_central_usd', 'missing_central_usd', 1), ('others_high_usd', 'others_high_usd', 1),
    ('others_high_usd', 'missing_high_usd', 1), ('structural_high_usd', 'structural_high_usd', 1),
    ('double_count_max_usd', 'double_count_max_usd', 1), ('china_level_index', 'china_level_index', 1),
    ('total_level_index', 'total_level_index', 1)) AS t (figure_column, cell_column, factor)
)

SELECT t.figure_column, t.cell_column, t.factor, c.*
FROM cell AS c
CROSS JOIN terms AS t
WHERE isfinite(t.factor)

-- CELLS curated.coverage_of_russia_dual_use_imports
SELECT c.name AS figure_column, c.name AS cell_column, 1 AS factor, v.*
FROM curated.coverage_of_russia_dual_use_imports AS v
INNER JOIN figure AS f
  USING (basis, frequency, annual_method, period_start, list_version, hs_treatment, cut, cut_value)
CROSS JOIN (VALUES ('coverage'), ('coverage_without_china'), ('coverage_recent'), ('coverage_recent_without_china'))
  AS c (name)

-- SUM headline_value: The share of the cube's headline row.
-- SUM alternative_value: The share of the row that differs in the choice, or another figure of the headline row.
-- RATIO difference: alternative_value - headline_value
-- CELLS curated.china_share_cube
WITH years AS (
  SELECT c.*
  FROM curated.china_share_cube AS c
  INNER JOIN figure AS f USING (frequency, period_start)
  WHERE c.cut IN ('all', 'constant')
),

headline AS (
  SELECT c.*
  FROM years AS c
  INNER JOIN figure AS f USING (basis, annual_method)
  WHERE (c.list_version, c.china_definition, c.hs_treatment, c.cut) = (50, 'CN', 'exact', 'all')
),

-- Only a row of the cube that differs in one choice; otherwise the headline row itself.
chosen AS (
  SELECT c.*, f.choice, f.alternative
  FROM years AS c
  INNER JOIN figure AS f
    ON c.basis = IF(f.choice = 'basis', f.alternative, f.basis)
      AND c.annual_method = IF(f.choice = 'annual_method', f.alternative, f.annual_method)
      AND CAST(c.list_version AS varchar) = IF(f.choice = 'list_version', f.alternative, '50')
      AND c.china_definition = CASE WHEN f.choice = 'hong_kong_double_count' THEN 'CN+HK'
        WHEN f.choice = 'china_definition' AND f.alternative <> 'CN by origin' THEN f.alternative ELSE 'CN' END
      AND c.hs_treatment = IF(f.choice = 'hs_treatment', f.alternative, 'exact')
      AND c.cut = IF(f.choice = 'basket', f.alternative, 'all')
),

terms AS (
  SELECT *, CAST(denominator_usd AS double) AS total, CAST(double_count_max_usd AS double) AS twice,
    CAST(structural_high_usd AS double) AS structural,
    CASE
      WHEN alternative = 'CN by origin' THEN 'share_chinese_origin'
      WHEN choice = 'missing_exporters' AND alternative = 'central' THEN 'share_central'
      WHEN choice IN ('structural_gap', 'hong_kong_double_count') THEN 'numerator_usd'
      ELSE 'share_of_value'
    END AS cell_column,
    CASE choice WHEN 'structural_gap' THEN 1 / (total + structural)
      WHEN 'hong_kong_double_count' THEN 1 / (total - twice) ELSE 1 END AS factor
  FROM chosen
)

SELECT 'headline_value' AS figure_column, 'share_of_value' AS cell_column, 1 AS factor, h.* FROM headline AS h
UNION ALL
SELECT 'alternative_value', cell_column, factor,
  COLUMNS(* EXCLUDE (choice, alternative, total, twice, structural, cell_column, factor))
FROM terms
WHERE isfinite(factor)
UNION ALL
SELECT 'alternative_value', 'double_count_max_usd', -factor,
  COLUMNS(* EXCLUDE (choice, alternative, total, twice, structural, cell_column, factor))
FROM terms
WHERE choice = 'hong_kong_double_count' AND isfinite(factor)
UNION ALL
SELECT 'alternative_value', 'width_missing', -1,
  COLUMNS(* EXCLUDE (choice, alternative, total, twice, structural, cell_column, factor))
FROM terms
WHERE choice = 'missing_exporters' AND alternative = 'high'

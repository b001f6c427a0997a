-- SUM value_usd: The values of all codes with trade, one cell of the share for each.
-- SUM codes_above: One for each code above the threshold: its value over itself.
-- SUM value_above_usd: The values of these codes, from all loaded exporters.
-- SUM share_of_value_above_high: Their values, and those of codes whose share is unknown, over the value of all codes.
-- RATIO share_of_value_above: value_above_usd / value_usd
-- RATIO share_of_value_above_low: coalesce(value_above_usd, 0) / value_usd
-- CELLS curated.china_share_of_russia_dual_use_imports
WITH codes AS (
  SELECT s.*
  FROM curated.china_share_of_russia_dual_use_imports AS s
  INNER JOIN figure AS f
    USING (basis, frequency, annual_method, period_start, list_version, hs_treatment, china_definition)
  WHERE s.cut = 'code' AND s.denominator_usd > 0
),

-- Strictly above: a code at the threshold is not.
columns AS (
  SELECT 'value_usd' AS figure_column, c.cut_value, 1 AS factor
  FROM codes AS c
  UNION ALL
  SELECT t.figure_column, c.cut_value, t.factor
  FROM codes AS c
  INNER JOIN figure AS f ON c.share_of_value > f.threshold
  CROSS JOIN LATERAL (VALUES
    ('codes_above', 1 / CAST(c.denominator_usd AS double)), ('value_above_usd', 1)) AS t (figure_column, factor)
  UNION ALL
  SELECT 'share_of_value_above_high', c.cut_value, 1 / CAST(f.value_usd AS double)
  FROM codes AS c
  INNER JOIN figure AS f ON coalesce(c.share_of_value > f.threshold, TRUE)
)

SELECT n.figure_column, 'denominator_usd' AS cell_column, n.factor, c.*
FROM codes AS c
INNER JOIN columns AS n ON c.cut_value = n.cut_value

-- SUM nearest_value: The cells of curated.comparable_figures that the figure is read from, in the claim's unit.
-- RATIO difference: computed_value - claimed_value
-- CELLS curated.comparable_figures
WITH metrics AS (
  SELECT * FROM (VALUES
    ('china_share', 'share', 'sum', 1), ('china_exports', 'china', 'sum', 1e9),
    ('china_exports_monthly', 'china', 'sum', 1e6), ('china_exports_monthly_max', 'china', 'max', 1e6),
    ('china_exports_monthly_min', 'china', 'min', 1e6), ('china_exports_hs8542', 'china_8542', 'sum', 1e6),
    ('china_exports_to_KZ_KG', 'china_to_kz_kg', 'sum', 1e9), ('bilateral_trade', 'bilateral', 'sum', 1e9),
    ('bilateral_trade_change', 'bilateral', 'change', 1e9), ('imports_total', 'all_exporters', 'sum', 1e9),
    ('turkey_exports_3m', 'turkey', 'sum', 1e6),
    ('chinese_parties_added_entity_list', 'chinese_entity_list_additions', 'sum', 1))
    AS t (metric, series, aggregate, divisor)
),

-- The terms say on which basis, method and treatment the figure stands.
cells AS (
  SELECT x.*, m.aggregate, m.divisor, x.list_codes = coalesce(c.list_codes, '') AS is_same_list
  FROM figure AS f
  INNER JOIN conformed.claims AS c ON f.claim_id = c.claim_id
  INNER JOIN metrics AS m ON c.metric = m.metric
  INNER JOIN curated.comparable_figures AS x
    ON m.series = x.series AND c.frequency = x.frequency AND c.china_definition = x.china_definition
      AND x.period_start BETWEEN c.period_from AND c.period_to
      AND (x.list_codes = coalesce(c.list_codes, '')
        OR (c.list_codes NOT IN ('9', '45', '50', '8542') AND x.list_codes = '50'))
  WHERE f.nearest_terms = concat_ws(', ', 'basis ' || x.basis, x.annual_method,
    IF(x.hs_treatment = '', NULL, 'HS treatment ' || x.hs_treatment))
),

ranked AS (
  SELECT *,
    max(is_same_list) OVER () AS any_same_list,
    row_number() OVER (PARTITION BY is_same_list ORDER BY value DESC NULLS LAST, period_start) AS from_largest,
    row_number() OVER (PARTITION BY is_same_list ORDER BY value NULLS LAST, period_start) AS from_smallest,
    row_number() OVER (PARTITION BY is_same_list ORDER BY period_start DESC) AS from_newest,
    row_number() OVER (PARTITION BY is_same_list ORDER BY period_start) AS from_oldest
  FROM cells
)

SELECT 'nearest_value' AS figure_column, 'value' AS cell_column,
  IF(aggregate = 'change' AND from_oldest = 1, -1, 1) / divisor AS factor,
  COLUMNS(* EXCLUDE (aggregate, divisor, is_same_list, any_same_list, from_largest, from_smallest, from_newest,
    from_oldest))
FROM ranked
WHERE is_same_list = any_same_list
  AND CASE aggregate
    WHEN 'max' THEN from_largest = 1
    WHEN 'min' THEN from_smallest = 1
    WHEN 'change' THEN from_newest = 1 OR from_oldest = 1
    ELSE TRUE
  END

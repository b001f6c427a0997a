-- SUM value: The figures that it is read from, over the claimed periods and in the unit of the claim.
-- CELLS curated.china_share_of_russia_dual_use_imports
-- The slice of the cube that follows the reported rows. Denominators are read, with the factor 0, and add nothing.
WITH cells AS (
  SELECT x.*
  FROM figure AS f
  INNER JOIN conformed.claims AS c ON f.claim_id = c.claim_id
  INNER JOIN curated.china_share_of_russia_dual_use_imports AS x
    ON f.basis = x.basis AND f.frequency = x.frequency AND f.annual_method = x.annual_method
      AND f.china_definition = x.china_definition AND f.hs_treatment = x.hs_treatment
      AND f.list_codes = IF(x.cut = 'tier', x.list_version || ' tier ' || x.cut_value, CAST(x.list_version AS varchar))
      AND x.period_start BETWEEN c.period_from AND c.period_to
  WHERE f.series = 'share' AND x.cut IN ('all', 'tier') AND x.share_of_value IS NOT NULL
),

total AS (
  SELECT sum(CAST(denominator_usd AS double)) AS usd FROM cells
)

SELECT 'value' AS figure_column, t.cell_column, t.is_part / total.usd AS factor, x.*
FROM cells AS x
CROSS JOIN total
CROSS JOIN (VALUES ('numerator_usd', 1), ('denominator_usd', 0)) AS t (cell_column, is_part)

-- CELLS curated.comparable_figures
WITH cells AS (
  SELECT x.*, f.aggregate, f.divisor, f.value AS figure_value,
    row_number() OVER (ORDER BY x.value DESC, x.period_start) AS from_largest,
    row_number() OVER (ORDER BY x.value, x.period_start) AS from_smallest,
    row_number() OVER (ORDER BY x.period_start DESC) AS from_newest,
    row_number() OVER (ORDER BY x.period_start) AS from_oldest,
    count(*) OVER () AS periods,
    first_value(x.value) OVER (ORDER BY x.period_start) AS oldest_value,
    sum(x.weight) OVER () AS weight_of_all,
    sum(x.value) FILTER (WHERE x.period_start < c.period_from + INTERVAL 3 MONTH) OVER () AS first_3m_value,
    x.period_start < c.period_from + INTERVAL 3 MONTH AS is_first_3m,
    x.period_start > c.period_to - INTERVAL 3 MONTH AS is_last_3m
  FROM figure AS f
  INNER JOIN curated.comparable_figures AS x
    USING (series, basis, frequency, annual_method, china_definition, list_codes, hs_treatment, quantity_unit)
  INNER JOIN conformed.claims AS c ON f.claim_id = c.claim_id
  WHERE x.period_start BETWEEN c.period_from AND c.period_to AND x.value IS NOT NULL
)

SELECT 'value' AS figure_column, 'value' AS cell_column,
  CASE aggregate
    WHEN 'share' THEN weight / weight_of_all
    WHEN 'max' THEN CAST(from_largest = 1 AS int) / divisor
    WHEN 'min' THEN CAST(from_smallest = 1 AS int) / divisor
    WHEN 'mean' THEN 1 / periods / divisor
    WHEN 'change' THEN (CAST(from_newest = 1 AS int) - CAST(from_oldest = 1 AS int)) / divisor
    WHEN 'ratio' THEN CAST(from_newest = 1 AS int) / oldest_value
    WHEN 'since_2021' THEN CAST(from_newest = 1 AS int) * figure_value / value
    WHEN '3m_change' THEN (CAST(is_last_3m AS int) - CAST(is_first_3m AS int)) / first_3m_value
    ELSE 1 / divisor
  END AS factor,
  COLUMNS(* EXCLUDE (aggregate, divisor, figure_value, from_largest, from_smallest, from_newest, from_oldest, periods,
    oldest_value, weight_of_all, first_3m_value, is_first_3m, is_last_3m))
FROM cells
WHERE CASE
  WHEN aggregate = 'max' THEN from_largest = 1
  WHEN aggregate = 'min' THEN from_smallest = 1
  WHEN aggregate IN ('change', 'ratio') THEN from_newest = 1 OR from_oldest = 1
  WHEN aggregate = 'since_2021' THEN from_newest = 1
  WHEN aggregate = '3m_change' THEN is_first_3m OR is_last_3m
  ELSE TRUE
END

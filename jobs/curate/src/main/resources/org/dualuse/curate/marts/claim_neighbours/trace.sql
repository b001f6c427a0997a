-- SUM value: The cell that speaks of what the claim speaks of.
-- RATIO difference: IF(is_whole_period, value - CAST(claimed_value AS double), NULL)
-- CELLS curated.claim_cells
SELECT 'value' AS figure_column, 'value' AS cell_column, 1 AS factor, x.*
FROM curated.claim_cells AS x
INNER JOIN figure AS f
  USING (claim_id, series, basis, frequency, annual_method, china_definition, list_codes, hs_treatment, quantity_unit)

-- SUM nearest_value: The nearest figure for the whole claimed period.
-- RATIO computed_value: IF(verdict IN ('confirmed', 'not confirmed'), nearest_value, NULL)
-- RATIO difference: computed_value - claimed_value
-- CELLS curated.claim_neighbours
SELECT 'nearest_value' AS figure_column, 'value' AS cell_column, 1 AS factor, n.*
FROM curated.claim_neighbours AS n
INNER JOIN figure AS f ON n.claim_id = f.claim_id
WHERE n.is_whole_period AND n.value IS NOT NULL
QUALIFY row_number() OVER (ORDER BY n.rank) = 1

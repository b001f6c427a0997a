WITH claims AS (
  SELECT * FROM conformed.claims
),

neighbours AS (
  SELECT * FROM curated.claim_neighbours
),

-- The nearest figure for the whole claimed period; if there is none, the nearest of any kind says what is missing.
nearest AS (
  SELECT *
  FROM neighbours
  WHERE is_whole_period AND value IS NOT NULL
  QUALIFY row_number() OVER (PARTITION BY claim_id ORDER BY rank) = 1
),

judged AS (
  SELECT
    c.*, n.value, n.basis, n.annual_method, n.hs_treatment, n.quantity_unit, n.china_definition AS our_china, n.differing_dimensions,
    n.is_synthetic, n.licences, n.redistribution,
    CASE WHEN n.n_differences = 0 THEN n.value END AS computed_value,
    CASE c.comparator
      WHEN '>' THEN n.value > c.claimed_value
      WHEN '<' THEN n.value < c.claimed_value
      ELSE abs(n.value - c.claimed_value) <= coalesce(c.tolerance, 0)
    END AS holds,
    CASE
      WHEN f.claim_id IS NULL THEN concat('no table holds a figure of this kind (', c.metric, ', ', c.china_definition,
        coalesce(concat(', ', c.list_codes), ''), ') for the claimed period')
      ELSE concat('the nearest figure will not do: ', concat_ws(' | ', nullif(f.differing_dimensions, ''), f.reason))
    END AS obstacle
  FROM claims AS c
  LEFT JOIN nearest AS n ON c.claim_id = n.claim_id
  LEFT JOIN neighbours AS f ON c.claim_id = f.claim_id AND f.rank = 1
)

SELECT
  claim_id, metric, period, china_definition, list_codes, comparator, claimed_value, unit, tolerance, comparable_basis,
  CASE
    WHEN value IS NULL THEN 'cannot be computed'
    WHEN computed_value IS NULL THEN 'not comparable'
    WHEN holds THEN 'confirmed'
    ELSE 'not confirmed'
  END AS verdict,
  CASE
    WHEN value IS NULL THEN obstacle
    WHEN computed_value IS NULL THEN differing_dimensions
    ELSE 'list, period, definition of China, basis and unit match'
  END AS reason,
  computed_value,
  computed_value - CAST(claimed_value AS double) AS difference,
  value AS nearest_value,
  CASE WHEN value IS NOT NULL THEN concat_ws(', ', concat('basis ', basis), annual_method, our_china,
    nullif(concat('HS treatment ', hs_treatment), 'HS treatment '), nullif(concat('in ', quantity_unit), 'in ')) END
    AS nearest_terms,
  claim_source, published, coalesce(is_synthetic, FALSE) AS is_synthetic, coalesce(licences, '') AS licences,
  coalesce(redistribution, 'open') AS redistribution
FROM judged

WITH families AS (
  SELECT DISTINCT list_version, hs_treatment, family, tier FROM conformed.baskets
),

-- The constant basket: families whose code is the same number in every revision, so that no bridge is needed.
constant AS (
  SELECT list_version, hs_treatment, family
  FROM conformed.baskets
  WHERE hs_treatment = 'exact'
  GROUP BY list_version, hs_treatment, family
  HAVING bool_and(hs6_as_reported = family)
)

SELECT list_version, hs_treatment, 'all' AS cut, 'all' AS cut_value, family FROM families
UNION ALL
SELECT list_version, hs_treatment, 'tier', tier, family FROM families
UNION ALL
SELECT list_version, hs_treatment, 'code', family, family FROM families
UNION ALL
SELECT list_version, hs_treatment, 'constant', 'constant', family FROM constant

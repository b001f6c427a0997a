WITH families AS (
  SELECT DISTINCT list_version, hs_treatment, family, tier FROM conformed.baskets
)

SELECT list_version, hs_treatment, 'all' AS cut, 'all' AS cut_value, family FROM families
UNION ALL
SELECT list_version, hs_treatment, 'tier', tier, family FROM families
UNION ALL
SELECT list_version, hs_treatment, 'code', family, family FROM families

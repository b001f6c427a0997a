-- Prices are compared within the families that the bridge calls exact: the same good before and after HS2022.
WITH families AS (
  SELECT cut, cut_value, family
  FROM conformed.cuts
  WHERE list_version = 50 AND hs_treatment = 'exact'
),

members AS (
  SELECT 'chpl' AS product_group, family FROM families WHERE cut = 'all'
  UNION ALL
  SELECT concat('chpl_tier_', cut_value), family FROM families WHERE cut = 'tier'
  UNION ALL
  SELECT 'chpl_constant', family FROM families WHERE cut = 'constant'
  UNION ALL
  SELECT 'chpl_bearings', family FROM families WHERE cut = 'all' AND family LIKE '8482%'
)

SELECT m.product_group, b.hs_revision, b.hs6_as_reported AS hs6, b.family
FROM members AS m
INNER JOIN conformed.baskets AS b ON m.family = b.family AND b.list_version = 50 AND b.hs_treatment = 'exact'

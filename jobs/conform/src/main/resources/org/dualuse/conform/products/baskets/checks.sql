-- FAIL family_is_whole: A family has codes of different tiers, or codes that the version does not list.
WITH listed AS (
  SELECT b.hs_treatment, b.family, g.list_version, g.hs6_2022, g.tier, size(split(b.chpl_codes, '[|]')) AS codes
  FROM conformed.hs_bridge AS b
  INNER JOIN conformed.controlled_goods AS g ON array_contains(split(b.chpl_codes, '[|]'), g.hs6_2022)
)

SELECT hs_treatment, family, list_version
FROM listed
GROUP BY hs_treatment, family, list_version
HAVING count(DISTINCT tier) > 1 OR count(DISTINCT hs6_2022) < max(codes)

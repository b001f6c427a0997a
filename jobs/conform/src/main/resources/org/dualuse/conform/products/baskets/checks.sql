-- FAIL family_is_whole: A family has codes of different tiers or versions.
SELECT hs_treatment, family, list_version
FROM conformed.baskets
GROUP BY hs_treatment, family, list_version
HAVING count(DISTINCT tier) > 1

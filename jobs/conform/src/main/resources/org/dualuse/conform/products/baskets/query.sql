WITH bridge AS (
  SELECT hs_treatment, hs_revision, hs6_as_reported, family, explode(split(chpl_codes, '[|]')) AS hs6_2022
  FROM conformed.hs_bridge
)

-- A family of several listed codes is one line: they share tier and version, which a check asserts.
SELECT DISTINCT
  g.list_version,
  b.hs_treatment,
  b.hs_revision,
  b.hs6_as_reported,
  b.family,
  g.tier
FROM bridge AS b
INNER JOIN conformed.controlled_goods AS g ON b.hs6_2022 = g.hs6_2022

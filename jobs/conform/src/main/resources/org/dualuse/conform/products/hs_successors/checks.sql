-- FAIL split_codes_are_bridged: An old code is split here and not a code of the same family under bridged.
SELECT s.family, s.hs_revision, s.hs6_as_reported
FROM conformed.hs_successors AS s
LEFT ANTI JOIN conformed.hs_bridge AS b
  ON b.hs_treatment = 'bridged' AND s.family = b.family AND s.hs_revision = b.hs_revision
    AND s.hs6_as_reported = b.hs6_as_reported

-- FAIL broader_codes_are_split: A code of upper that bridged leaves out in HS2022 is no successor here.
SELECT u.family, u.hs6_as_reported
FROM conformed.hs_bridge AS u
LEFT ANTI JOIN conformed.hs_bridge AS b
  ON b.hs_treatment = 'bridged' AND u.hs_revision = b.hs_revision AND u.hs6_as_reported = b.hs6_as_reported
LEFT ANTI JOIN conformed.hs_successors AS s ON u.family = s.family AND u.hs6_as_reported = s.successor_hs2022
WHERE u.hs_treatment = 'upper' AND u.hs_revision = 'HS2022'

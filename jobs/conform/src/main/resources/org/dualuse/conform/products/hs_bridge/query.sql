SELECT
  b.hs_treatment,
  b.hs_revision,
  b.hs6_as_reported,
  b.family,
  b.chpl_codes,
  b.relation,
  b.confidence,
  b.note
FROM raw.hs_bridge AS b
INNER JOIN raw.snapshots AS s ON b.snapshot_id = s.snapshot_id AND s.is_accepted

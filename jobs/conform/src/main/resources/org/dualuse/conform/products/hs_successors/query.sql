SELECT
  b.family,
  b.hs_revision,
  b.hs6_as_reported,
  b.successor_hs2022,
  b.is_listed,
  b.is_shared,
  b.note
FROM raw.hs_successors AS b
INNER JOIN raw.snapshots AS s ON b.snapshot_id = s.snapshot_id AND s.is_accepted

SELECT
  b.reporter,
  b.hs_revision,
  b.hs6_as_reported,
  b.family,
  b.rule,
  b.national_lines,
  b.note
FROM raw.hs_national_lines AS b
INNER JOIN raw.snapshots AS s ON b.snapshot_id = s.snapshot_id AND s.is_accepted

SELECT
  e.economy AS exporter,
  e.structural_gap_from,
  e.why
FROM raw.expected_exporters AS e
INNER JOIN raw.snapshots AS s ON e.snapshot_id = s.snapshot_id AND s.is_accepted

SELECT e.event_on, e.name, e.authority, e.what, e.source_url
FROM raw.policyevents AS e
INNER JOIN raw.snapshots AS s ON e.snapshot_id = s.snapshot_id AND s.is_accepted

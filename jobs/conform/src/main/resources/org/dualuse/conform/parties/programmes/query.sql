SELECT p.list, p.programme, p.is_russia_related, p.is_financial, p.why, p.source_url
FROM raw.programmes AS p
INNER JOIN raw.snapshots AS s ON p.snapshot_id = s.snapshot_id AND s.is_accepted

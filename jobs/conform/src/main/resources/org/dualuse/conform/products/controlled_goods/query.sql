WITH listed AS (
  SELECT h.*
  FROM raw.highpriority AS h
  INNER JOIN raw.snapshots AS s ON h.snapshot_id = s.snapshot_id AND s.is_accepted
),

described AS (
  SELECT hs6_2022, max(description) AS description
  FROM listed
  WHERE origin = 'BIS'
  GROUP BY hs6_2022
)

SELECT
  l.list_version,
  l.hs6_2022,
  l.tier,
  l.valid_from,
  d.description,
  l.citation
FROM listed AS l
LEFT JOIN described AS d ON l.hs6_2022 = d.hs6_2022
WHERE l.origin = 'project'

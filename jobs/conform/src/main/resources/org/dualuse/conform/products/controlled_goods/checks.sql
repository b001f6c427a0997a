-- FAIL version_size: A list version does not have the number of codes in its name.
SELECT list_version, count(*) AS codes
FROM conformed.controlled_goods
GROUP BY list_version
HAVING count(*) <> list_version

-- WARN differs_from_publisher: The publisher's file and the project's list disagree on a code or its tier.
WITH published AS (
  SELECT p.hs6_2022, p.tier
  FROM raw.highpriority AS p
  INNER JOIN raw.snapshots AS s ON p.snapshot_id = s.snapshot_id AND s.is_accepted
  WHERE p.origin = 'BIS'
),

listed AS (
  SELECT hs6_2022, tier
  FROM conformed.controlled_goods
  WHERE list_version = 50 AND EXISTS (SELECT 1 FROM published)
)

SELECT hs6_2022, p.tier AS publisher_tier, l.tier
FROM published AS p
FULL OUTER JOIN listed AS l USING (hs6_2022)
WHERE NOT p.tier <=> l.tier

-- FAIL version_size: A list version does not have the number of codes in its name.
SELECT list_version, count(*) AS codes
FROM conformed.controlled_goods
GROUP BY list_version
HAVING count(*) <> list_version

-- WARN differs_from_publisher: The publisher's file and the project's list disagree on a code or its tier.
SELECT p.hs6_2022, p.tier AS publisher_tier, g.tier
FROM raw.highpriority AS p
INNER JOIN raw.snapshots AS s ON p.snapshot_id = s.snapshot_id AND s.is_accepted
LEFT JOIN conformed.controlled_goods AS g ON p.hs6_2022 = g.hs6_2022 AND g.list_version = 50
WHERE p.origin = 'BIS' AND (g.tier IS NULL OR g.tier <> p.tier)

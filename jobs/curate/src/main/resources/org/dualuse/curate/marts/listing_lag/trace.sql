-- SUM row: The authority's earliest known listing of the party.
-- SUM authorities: One listing for each authority that lists the party: its earliest known.
-- RATIO days_after_first: date_diff('day', first_listed_on, listed_on)
-- ROWS
WITH earliest AS (
  SELECT l.authority, f.authority AS own, f.listed_on, f.listed_by,
    arg_min(struct_pack(snapshot_id := l.snapshot_id, position := l.position, listed_on := l.listed_on, listed_by := l.listed_by),
      struct_pack(seen := coalesce(l.listed_on, l.listed_by), undated := l.listed_on IS NULL, l.list, l.programme)) AS first
  FROM conformed.listings AS l
  INNER JOIN figure AS f ON l.party_id = f.party_id
  WHERE l.is_russia_related
  GROUP BY l.authority, f.authority, f.listed_on, f.listed_by
)

SELECT 'authorities' AS figure_column, 'conformed.listings' AS conformed_table, first.snapshot_id AS snapshot_id,
  first.position AS position, 1 AS value, 1 AS factor
FROM earliest
UNION ALL
SELECT 'row', 'conformed.listings', first.snapshot_id, first.position, 1, 1
FROM earliest
WHERE authority = own AND first.listed_on IS NOT DISTINCT FROM listed_on AND first.listed_by = listed_by

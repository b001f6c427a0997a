-- SUM row: The listing that the row is.
-- ROWS
SELECT 'row' AS figure_column, 'conformed.listings' AS conformed_table, l.snapshot_id, l.position, 1 AS value,
  1 AS factor
FROM conformed.listings AS l
INNER JOIN figure AS f USING (party_id, list, programme, interval, listed_by, listing_evidence)
WHERE l.listed_on IS NOT DISTINCT FROM f.listed_on AND l.delisted_on IS NOT DISTINCT FROM f.delisted_on

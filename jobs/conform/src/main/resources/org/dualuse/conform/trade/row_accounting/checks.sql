-- FAIL rows_add_up: The rows that a file's parser kept are not the rows that were conformed.
WITH kept AS (
  SELECT snapshot_id, sum(rows) AS rows, sum(value) AS value
  FROM raw.row_counts
  GROUP BY snapshot_id
),

accounted AS (
  SELECT snapshot_id, sum(rows) AS rows, sum(value) AS value
  FROM conformed.row_accounting
  GROUP BY snapshot_id
)

SELECT k.snapshot_id, k.rows, a.rows AS accounted_rows, k.value, a.value AS accounted_value
FROM kept AS k
LEFT JOIN accounted AS a ON k.snapshot_id = a.snapshot_id
WHERE a.snapshot_id IS NULL OR a.rows <> k.rows OR a.value <> k.value

-- FAIL rows_add_up: The rows that a file's parser kept are not the rows that were conformed.
WITH kept AS (
  SELECT source, snapshot_id, currency, sum(rows) AS rows, sum(value) AS value
  FROM raw.row_counts
  GROUP BY source, snapshot_id, currency
),

accounted AS (
  SELECT source, snapshot_id, currency, sum(rows) AS rows, sum(value) AS value
  FROM conformed.row_accounting
  GROUP BY source, snapshot_id, currency
)

SELECT source, snapshot_id, currency, k.rows, a.rows AS accounted_rows, k.value, a.value AS accounted_value
FROM kept AS k
FULL OUTER JOIN accounted AS a USING (source, snapshot_id, currency)
WHERE NOT (k.rows <=> a.rows AND k.value <=> a.value)

-- FAIL quarantine_holds_its_rows: The rows that a file's parser set aside are not the rows in the quarantine.
WITH counted AS (
  SELECT c.snapshot_id, c.rule, sum(c.rows) AS rows, sum(c.value) AS value
  FROM raw.row_counts AS c
  INNER JOIN raw.snapshots AS s ON c.snapshot_id = s.snapshot_id AND s.is_accepted
  WHERE c.outcome = 'QUARANTINED'
  GROUP BY c.snapshot_id, c.rule
),

held AS (
  SELECT q.snapshot_id, q.reason AS rule, count(*) AS rows, coalesce(sum(q.value), 0) AS value
  FROM raw.quarantine AS q
  INNER JOIN raw.snapshots AS s ON q.snapshot_id = s.snapshot_id AND s.is_accepted
  WHERE q.stage = 'acquire'
  GROUP BY q.snapshot_id, q.reason
)

-- The quarantine rounds each value to six decimals; a refused file has its kept rows counted as quarantined too.
SELECT snapshot_id, rule, c.rows, h.rows AS held_rows, c.value, h.value AS held_value
FROM counted AS c
FULL OUTER JOIN held AS h USING (snapshot_id, rule)
WHERE NOT c.rows <=> h.rows OR abs(c.value - h.value) > c.rows * 0.0000005

WITH conformed_rows AS (
  SELECT
    source,
    snapshot_id,
    CASE WHEN superseded_on IS NOT NULL THEN 'SUPERSEDED' ELSE outcome END AS outcome,
    CASE WHEN superseded_on IS NOT NULL THEN 'NEWER_RELEASE' ELSE outcome_rule END AS rule,
    currency,
    value_as_reported AS value
  FROM conformed.trade_flows
  UNION ALL
  SELECT source, snapshot_id, 'QUARANTINED', reason, currency, value
  FROM raw.quarantine
  WHERE stage = 'conform'
),

-- Rows of a list whose copy is not used, although its file was read; a file may hold several lists.
unused_rows AS (
  SELECT source, snapshot_id, split(reason, ':')[0] AS rule, sum(rows) AS rows
  FROM conformed.list_snapshots
  WHERE reason LIKE 'SHRUNKEN:%' OR reason LIKE 'REPEATED:%'
  GROUP BY source, snapshot_id, split(reason, ':')[0]
),

counted_otherwise AS (
  SELECT snapshot_id, sum(rows) AS rows
  FROM unused_rows
  GROUP BY snapshot_id
)

SELECT
  source,
  snapshot_id,
  outcome,
  rule,
  currency,
  count(*) AS rows,
  CAST(coalesce(sum(CAST(value AS decimal(38,18))), 0) AS decimal(38,18)) AS value
FROM conformed_rows
GROUP BY source, snapshot_id, outcome, rule, currency
UNION ALL
SELECT
  source,
  snapshot_id,
  CASE rule WHEN 'SHRUNKEN' THEN 'QUARANTINED' ELSE 'SUPERSEDED' END,
  rule,
  '',
  rows,
  CAST(0 AS decimal(38,18))
FROM unused_rows
UNION ALL
-- Kept rows that carry money are flows and are told apart above; all others stay as they were counted.
SELECT
  c.source,
  c.snapshot_id,
  c.outcome,
  c.rule,
  c.currency,
  CASE WHEN c.outcome = 'KEPT' AND c.rule = '' THEN c.rows - coalesce(u.rows, 0) ELSE c.rows END,
  c.value
FROM raw.row_counts AS c
LEFT JOIN counted_otherwise AS u ON c.snapshot_id = u.snapshot_id
WHERE NOT (c.outcome = 'KEPT' AND c.rule = '' AND c.currency <> '')

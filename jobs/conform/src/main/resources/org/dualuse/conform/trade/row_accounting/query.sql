WITH parsed AS (
  SELECT source, snapshot_id, outcome, rule, currency, rows, value
  FROM raw.row_counts
),

conformed_rows AS (
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

counted AS (
  SELECT
    source, snapshot_id, outcome, rule, currency, count(*) AS rows,
    coalesce(sum(CAST(value AS decimal(38,18))), 0) AS value
  FROM conformed_rows
  GROUP BY source, snapshot_id, outcome, rule, currency
),

conformed_files AS (
  SELECT DISTINCT snapshot_id FROM counted
)

SELECT source, snapshot_id, outcome, rule, currency, rows, CAST(value AS decimal(38,18)) AS value
FROM counted
UNION ALL
SELECT p.source, p.snapshot_id, p.outcome, p.rule, p.currency, p.rows, p.value
FROM parsed AS p
LEFT JOIN conformed_files AS f ON p.snapshot_id = f.snapshot_id
-- The kept rows of a file that went on are told apart above; its other rows stay as they were counted.
WHERE f.snapshot_id IS NULL OR NOT (p.outcome = 'KEPT' AND p.rule = '')

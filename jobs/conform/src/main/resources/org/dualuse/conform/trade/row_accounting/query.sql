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
-- Kept rows that carry money are flows and are told apart above; all others stay as they were counted.
SELECT source, snapshot_id, outcome, rule, currency, rows, value
FROM raw.row_counts
WHERE NOT (outcome = 'KEPT' AND rule = '' AND currency <> '')

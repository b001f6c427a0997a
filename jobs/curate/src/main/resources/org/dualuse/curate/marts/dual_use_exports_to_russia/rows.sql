-- The rows of conformed.trade_flows behind curated.dual_use_exports_to_russia, with its key: a row stands once for each
-- treatment, family and annual method that it counts in, with its HS weight, which is 1 unless an old code is split.
-- Without any central weight, weight_central is null: the value is in unweighted_usd. `dualuse trace` names this view
-- export_rows.
WITH exports AS (
  SELECT *, CASE flow WHEN 'X' THEN reporter ELSE partner END AS exporter
  FROM flow_rows
  WHERE hs_level = 'HS6'
    AND frequency IN ('A', 'M')
    AND ((flow = 'X' AND partner = 'RU' AND basis <> 'IMPORTER')
      OR (flow = 'M' AND reporter = 'RU' AND basis = 'IMPORTER'))
),

products AS (
  SELECT DISTINCT hs_treatment, hs_revision, hs6_as_reported, family FROM conformed.baskets
),

weights AS (
  SELECT *, 'bridged' AS hs_treatment FROM conformed.hs_weights
),

weighted AS (
  SELECT
    x.basis, x.frequency AS stated_as, x.period_start AS stated, x.reporter, x.exporter, x.hs_revision, x.hs_code,
    p.hs_treatment, p.family,
    coalesce(w.weight_kind, 'NOT_NEEDED') AS weight_kind,
    IF(w.weight_kind IS NULL, 1, w.weight_low) AS weight_low,
    IF(w.weight_kind IS NULL, 1, w.weight_central) AS weight_central,
    IF(w.weight_kind IS NULL, 1, w.weight_high) AS weight_high,
    x.value_usd, x.net_weight_kg, x.snapshot_id, x.position
  FROM exports AS x
  INNER JOIN conformed.economies AS e ON x.exporter = e.economy AND e.kind = 'ECONOMY' AND e.economy <> 'RU'
  INNER JOIN products AS p ON x.hs_revision = p.hs_revision AND x.hs_code = p.hs6_as_reported
  LEFT JOIN weights AS w
    ON x.basis = w.basis AND x.reporter = w.reporter AND x.frequency = w.frequency AND x.period_start = w.period_start
      AND x.hs_revision = w.hs_revision AND x.hs_code = w.hs6_as_reported AND p.hs_treatment = w.hs_treatment
)

SELECT *, stated_as AS frequency, IF(stated_as = 'A', 'reported', 'not_applicable') AS annual_method,
  stated AS period_start
FROM weighted
UNION ALL
SELECT m.*, 'A', r.annual_method, r.period_start
FROM weighted AS m
INNER JOIN conformed.reported_periods AS r
  ON m.basis = r.basis AND m.exporter = r.exporter AND date_trunc('year', m.stated) = r.period_start
    AND r.annual_method = 'sum_of_12_months'
WHERE m.stated_as = 'M'

-- The rows of conformed.trade_flows behind curated.dual_use_exports_to_russia, with its key: a row stands once for each
-- treatment, family and annual method that it counts in. `dualuse trace` names this view export_rows.
WITH exports AS (
  SELECT *, CASE flow WHEN 'X' THEN reporter ELSE partner END AS exporter
  FROM flow_rows
  WHERE hs_level = 'HS6'
    AND frequency IN ('A', 'M')
    AND ((flow = 'X' AND partner = 'RU' AND basis <> 'IMPORTER')
      OR (flow = 'M' AND reporter = 'RU' AND basis = 'IMPORTER'))
),

by_method AS (
  SELECT
    basis, frequency, IF(frequency = 'A', 'reported', 'not_applicable') AS annual_method, period_start, exporter,
    hs_revision, hs_code, value_usd, net_weight_kg, snapshot_id, position
  FROM exports
  UNION ALL
  SELECT
    m.basis, 'A', r.annual_method, r.period_start, m.exporter, m.hs_revision, m.hs_code, m.value_usd, m.net_weight_kg,
    m.snapshot_id, m.position
  FROM exports AS m
  INNER JOIN conformed.reported_periods AS r
    ON m.basis = r.basis AND m.exporter = r.exporter AND date_trunc('year', m.period_start) = r.period_start
      AND r.annual_method = 'sum_of_12_months'
  WHERE m.frequency = 'M'
),

products AS (
  SELECT DISTINCT hs_treatment, hs_revision, hs6_as_reported, family FROM conformed.baskets
)

SELECT
  m.basis, m.frequency, m.annual_method, m.period_start, m.exporter, p.hs_treatment, p.family, m.value_usd,
  m.net_weight_kg, m.snapshot_id, m.position
FROM by_method AS m
INNER JOIN conformed.economies AS e ON m.exporter = e.economy AND e.kind = 'ECONOMY' AND e.economy <> 'RU'
INNER JOIN products AS p ON m.hs_revision = p.hs_revision AND m.hs_code = p.hs6_as_reported

-- The re-exports within curated.dual_use_exports_to_russia, with its key: rows of conformed.trade_flows under a code that
-- the exporter also reports among its exports, with the HS weight of those and the origin, if the publisher tells it.
-- `dualuse trace` names this view re_export_rows.
WITH exports AS (
  SELECT DISTINCT
    basis, frequency, annual_method, period_start, exporter, hs_treatment, family, stated_as, stated, reporter,
    hs_revision, hs_code, weight_central
  FROM export_rows
  WHERE weight_central IS NOT NULL
),

re_exports AS (
  SELECT * FROM flow_rows WHERE flow = 'RX' AND partner = 'RU' AND hs_level = 'HS6'
)

SELECT
  e.basis, e.frequency, e.annual_method, e.period_start, e.exporter, e.hs_treatment, e.family, e.weight_central,
  r.origin, r.value_usd, r.snapshot_id, r.position
FROM exports AS e
INNER JOIN re_exports AS r
  ON e.basis = r.basis AND e.stated_as = r.frequency AND e.stated = r.period_start AND e.reporter = r.reporter
    AND e.hs_revision = r.hs_revision AND e.hs_code = r.hs_code

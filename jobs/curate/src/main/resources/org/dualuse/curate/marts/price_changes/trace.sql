-- SUM value_usd: The lines of the product in the period that carry the unit.
-- SUM quantity: Their quantities.
-- SUM base_value_usd: The lines of the product in the base period that carry the unit.
-- SUM base_quantity: Their quantities.
-- RATIO price_relative: (value_usd / quantity) / (base_value_usd / base_quantity)
-- RATIO mark_up_change: mark_up_log - base_mark_up_log
-- ROWS
WITH behind AS (
  SELECT r.*, r.period_start = f.base_period_start AS is_base
  FROM unit_value_rows AS r
  INNER JOIN figure AS f
    ON r.basis = f.basis AND r.frequency = f.frequency AND r.annual_method = f.annual_method
      AND r.exporter = f.exporter AND r.partner = f.partner AND r.product = f.product AND r.measure = f.measure
      AND r.unit = f.unit
      AND ((r.period_start = f.period_start AND r.hs_revision = f.hs_revision)
        OR (r.period_start = f.base_period_start AND r.hs_revision = f.base_hs_revision))
  WHERE r.quantity IS NOT NULL
)

SELECT IF(is_base, 'base_value_usd', 'value_usd') AS figure_column, 'conformed.trade_flows' AS conformed_table,
  snapshot_id, position, measured_value_usd AS value, factor
FROM behind
UNION ALL
SELECT IF(is_base, 'base_quantity', 'quantity'), 'conformed.trade_flows', snapshot_id, position, quantity, factor
FROM behind

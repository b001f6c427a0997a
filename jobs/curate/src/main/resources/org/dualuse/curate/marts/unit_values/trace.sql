-- SUM value_usd: All lines of the code to the partner; the rest of the world is the World less Russia, or all partners.
-- SUM measured_value_usd: Those lines that carry the unit.
-- SUM value_without_quantity_usd: All lines less those that carry the unit.
-- SUM quantity: What the lines that carry the unit say of it.
-- RATIO share_of_value_with_quantity: CAST(measured_value_usd AS double) / CAST(nullif(value_usd, 0) AS double)
-- RATIO unit_value_usd: CAST(measured_value_usd AS double) / CAST(quantity AS double)
-- ROWS
WITH behind AS (
  SELECT r.*
  FROM unit_value_rows AS r
  INNER JOIN figure AS f
    USING (basis, frequency, annual_method, period_start, exporter, partner, hs_revision, hs_code, measure, unit)
)

SELECT 'value_usd' AS figure_column, 'conformed.trade_flows' AS conformed_table, snapshot_id, position,
  value_usd AS value, factor
FROM behind
UNION ALL
SELECT 'measured_value_usd', 'conformed.trade_flows', snapshot_id, position, coalesce(measured_value_usd, 0), factor
FROM behind
UNION ALL
SELECT 'value_without_quantity_usd', 'conformed.trade_flows', snapshot_id, position,
  value_usd - coalesce(measured_value_usd, 0), factor
FROM behind
UNION ALL
SELECT 'quantity', 'conformed.trade_flows', snapshot_id, position, quantity, factor
FROM behind
WHERE quantity IS NOT NULL

-- SUM turnover_usd: The reported turnover, or exports and imports together.
-- SUM china_exports_usd: The reported exports, or the turnover less the imports.
-- SUM china_imports_usd: The reported imports, or the turnover less the exports.
-- ROWS
WITH methods AS (
  SELECT * FROM (VALUES
    ('turnover_usd', 'reported', 'TURNOVER', 1), ('turnover_usd', 'sum_of_directions', 'X', 1),
    ('turnover_usd', 'sum_of_directions', 'M', 1), ('china_exports_usd', 'reported', 'X', 1),
    ('china_exports_usd', 'turnover_less_imports', 'TURNOVER', 1), ('china_exports_usd', 'turnover_less_imports', 'M', -1),
    ('china_imports_usd', 'reported', 'M', 1), ('china_imports_usd', 'turnover_less_exports', 'TURNOVER', 1),
    ('china_imports_usd', 'turnover_less_exports', 'X', -1)) AS t (figure_column, method, flow, factor)
),

chosen AS (
  SELECT f.frequency, f.annual_method, f.period_start, m.figure_column, m.flow, m.factor
  FROM figure AS f
  INNER JOIN methods AS m
    ON (m.figure_column = 'turnover_usd' AND m.method = f.turnover_method)
      OR (m.figure_column = 'china_exports_usd' AND m.method = f.china_exports_method)
      OR (m.figure_column = 'china_imports_usd' AND m.method = f.china_imports_method)
)

SELECT c.figure_column, 'conformed.trade_flows' AS conformed_table, r.snapshot_id, r.position, r.value_usd AS value,
  c.factor
FROM flow_rows AS r
INNER JOIN chosen AS c ON r.flow = c.flow
WHERE r.basis = 'MIRROR' AND r.hs_level = 'TOTAL' AND r.reporter = 'CN' AND r.partner = 'RU'
  AND ((c.annual_method <> 'sum_of_12_months' AND r.frequency = c.frequency AND r.period_start = c.period_start)
    OR (c.annual_method = 'sum_of_12_months' AND r.frequency = 'M'
      AND date_trunc('year', r.period_start) = c.period_start))

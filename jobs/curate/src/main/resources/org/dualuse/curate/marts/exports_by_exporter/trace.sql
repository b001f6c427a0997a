-- SUM value_usd: What the exporters of the group report to have sent to Russia of the goods.
-- SUM total_usd: The same of all loaded exporters.
-- RATIO share_of_value: value_usd / total_usd
-- ROWS
WITH headings AS (
  SELECT
    r.basis, r.frequency, r.period_start, r.snapshot_id, r.position, r.value_usd,
    IF(r.basis = 'IMPORTER', r.partner, r.reporter) AS exporter
  FROM flow_rows AS r
  INNER JOIN figure AS f
    ON r.basis = f.basis AND r.frequency = f.frequency AND r.period_start = f.period_start
      AND list_contains(string_split(f.list_codes, '+'), r.hs_code[:4])
  WHERE r.hs_level = 'HS6'
    AND ((r.flow = 'X' AND r.partner = 'RU' AND r.basis <> 'IMPORTER')
      OR (r.flow = 'M' AND r.reporter = 'RU' AND r.basis = 'IMPORTER'))
),

goods AS (
  SELECT h.exporter, h.snapshot_id, h.position, h.value_usd
  FROM headings AS h
  INNER JOIN conformed.economies AS e ON h.exporter = e.economy AND e.kind = 'ECONOMY' AND e.economy <> 'RU'
  UNION ALL
  SELECT r.exporter, r.snapshot_id, r.position, r.value_usd
  FROM export_rows AS r
  INNER JOIN figure AS f USING (basis, frequency, annual_method, period_start)
  WHERE f.list_codes = '50' AND r.hs_treatment = 'exact'
),

behind AS (
  SELECT g.*, f.exporters = 'ALL' OR list_contains(string_split(f.exporters, '+'), g.exporter) AS is_member
  FROM goods AS g
  CROSS JOIN figure AS f
)

SELECT 'value_usd' AS figure_column, 'conformed.trade_flows' AS conformed_table, snapshot_id, position,
  value_usd AS value, 1 AS factor
FROM behind
WHERE is_member
UNION ALL
SELECT 'total_usd', 'conformed.trade_flows', snapshot_id, position, value_usd, 1
FROM behind

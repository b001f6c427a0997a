-- SUM value_usd: The leg from the origin to the route, as its reporters report it.
-- SUM not_comparable_usd: What was left out of it.
-- SUM baseline_usd: The baseline of the leg.
-- SUM control_ratio: The control of the leg.
-- SUM excess_usd: The excess of the leg over baseline times control.
-- SUM excess_without_control_usd: Its excess over the baseline.
-- SUM ratio: The leg over baseline times control.
-- SUM ratio_without_control: The leg over the baseline.
-- SUM route_to_russia_usd: The leg from the route to Russia, as the route reports it.
-- SUM route_to_russia_excess_usd: Its excess over baseline times control.
-- SUM route_to_russia_excess_without_control_usd: Its excess over the baseline.
-- SUM ghost_trade_usd: The origin's exports of all families to the route, less what the route reports to have imported.
-- SUM route_exports_to_world_usd: The route's reported exports to the World.
-- SUM route_re_exports_usd: Its reported re-exports to the World.
-- RATIO matched_diversion_usd: greatest(least(coalesce(excess_usd, excess_without_control_usd), coalesce(route_to_russia_excess_usd, route_to_russia_excess_without_control_usd)), 0)
-- CELLS curated.route_legs
WITH columns AS (
  SELECT * FROM (VALUES
    ('SUPPLIER', 'value_usd', 'value_usd'), ('SUPPLIER', 'not_comparable_usd', 'not_comparable_usd'),
    ('SUPPLIER', 'baseline_usd', 'baseline_usd'), ('SUPPLIER', 'control_ratio', 'control_ratio'),
    ('SUPPLIER', 'excess_usd', 'excess_usd'), ('SUPPLIER', 'ratio', 'ratio'),
    ('SUPPLIER', 'excess_without_control_usd', 'excess_without_control_usd'),
    ('SUPPLIER', 'ratio_without_control', 'ratio_without_control'),
    ('SUPPLIER', 'ghost_trade_usd', 'value_usd'), ('SUPPLIER', 'ghost_trade_usd', 'not_comparable_usd'),
    ('ROUTE', 'route_to_russia_usd', 'value_usd'), ('ROUTE', 'route_to_russia_excess_usd', 'excess_usd'),
    ('ROUTE', 'route_to_russia_excess_without_control_usd', 'excess_without_control_usd'))
    AS t (role, figure_column, cell_column)
)

SELECT c.figure_column, c.cell_column, 1 AS factor, l.*
FROM curated.route_legs AS l
INNER JOIN figure AS f USING (basis, frequency, period_start, cut, cut_value)
INNER JOIN columns AS c ON l.role = c.role
WHERE l.speaks
  AND ((l.role = 'SUPPLIER' AND l.origin = f.origin AND l.destination = f.route)
    OR (l.role = 'ROUTE' AND l.origin = f.route AND l.destination = 'RU'))
  AND (c.figure_column <> 'ghost_trade_usd' OR f.ghost_trade_usd IS NOT NULL)

-- CELLS curated.route_imports
SELECT 'ghost_trade_usd' AS figure_column, 'value_usd' AS cell_column, -1 AS factor, m.*
FROM curated.route_imports AS m
INNER JOIN figure AS f USING (basis, frequency, period_start, route, origin, cut, cut_value)
WHERE f.ghost_trade_usd IS NOT NULL

-- ROWS
WITH codes AS (
  SELECT b.hs_revision, b.hs6_as_reported
  FROM conformed.baskets AS b
  INNER JOIN conformed.cuts AS c USING (list_version, hs_treatment, family)
  INNER JOIN figure AS f ON c.cut = f.cut AND c.cut_value = f.cut_value
  WHERE b.list_version = 50 AND b.hs_treatment = 'exact'
)

SELECT IF(r.flow = 'X', 'route_exports_to_world_usd', 'route_re_exports_usd') AS figure_column,
  'conformed.trade_flows' AS conformed_table, r.snapshot_id, r.position, r.value_usd AS value, 1 AS factor
FROM flow_rows AS r
INNER JOIN figure AS f
  ON r.basis = f.basis AND r.frequency = f.frequency AND r.period_start = f.period_start AND r.reporter = f.route
INNER JOIN codes AS c ON r.hs_revision = c.hs_revision AND r.hs_code = c.hs6_as_reported
WHERE r.partner = 'WORLD' AND r.flow IN ('X', 'RX') AND r.hs_level = 'HS6'

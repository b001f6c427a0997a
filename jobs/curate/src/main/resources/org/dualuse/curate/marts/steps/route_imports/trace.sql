-- SUM value_usd: What the route reports to have imported from the economies whose exports make up the origin.
-- ROWS
WITH reporters AS (
  SELECT unnest(string_split(l.reporters, '|')) AS reporter
  FROM curated.route_legs AS l
  INNER JOIN figure AS f
    ON l.basis = f.basis AND l.frequency = f.frequency AND l.period_start = f.period_start AND l.origin = f.origin
      AND l.destination = f.route
  WHERE l.role = 'SUPPLIER' AND l.speaks AND l.cut = 'all'
),

-- The union as a reporter is its members as partners.
partners AS (
  SELECT reporter AS partner FROM reporters WHERE reporter <> 'EU27'
  UNION
  SELECT o.reporter
  FROM conformed.route_origins AS o
  INNER JOIN reporters AS r ON r.reporter = 'EU27'
  WHERE o.origin = 'EU27' AND o.origin_method = 'MEMBERS'
)

SELECT 'value_usd' AS figure_column, 'conformed.trade_flows' AS conformed_table, r.snapshot_id, r.position,
  r.value_usd AS value, 1 AS factor
FROM flow_rows AS r
INNER JOIN figure AS f
  ON r.basis = f.basis AND r.frequency = f.frequency AND r.period_start = f.period_start AND r.reporter = f.route
INNER JOIN partners AS p ON r.partner = p.partner
INNER JOIN conformed.baskets AS b
  ON r.hs_revision = b.hs_revision AND r.hs_code = b.hs6_as_reported AND b.list_version = 50
    AND b.hs_treatment = 'exact'
INNER JOIN conformed.cuts AS c
  ON b.list_version = c.list_version AND b.hs_treatment = c.hs_treatment AND b.family = c.family AND c.cut = f.cut
    AND c.cut_value = f.cut_value
WHERE r.flow = 'M' AND r.hs_level = 'HS6'

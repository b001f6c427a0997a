-- SUM route_to_russia_usd: The route's reported exports to Russia in the periods in which both legs are loaded.
-- SUM matched_value_share: Those with a weight, of families with a weight on both legs, over all of them.
-- SUM mark_up_by_value: The same rows, each with the mark-up of its family, over their sum.
-- SUM mark_up_median: Those of the family in the middle, or of two, over what the same kilograms cost on the way in.
-- ROWS
WITH periods AS (
  SELECT i.frequency, i.period_start, i.reporters
  FROM curated.route_legs AS i
  INNER JOIN figure AS f ON i.basis = f.basis AND i.origin = f.origin AND i.destination = f.route
  INNER JOIN curated.route_legs AS r
    ON i.basis = r.basis AND i.frequency = r.frequency AND i.period_start = r.period_start AND r.origin = f.route
      AND i.cut = r.cut
  WHERE i.frequency = IF(f.annual_method = 'reported', 'A', 'M') AND year(i.period_start) = f.period_year
    AND i.role = 'SUPPLIER' AND i.speaks AND i.cut = 'all' AND i.value_usd IS NOT NULL
    AND r.role = 'ROUTE' AND r.destination = 'RU' AND r.speaks AND r.value_usd IS NOT NULL
),

legs AS (
  SELECT r.snapshot_id, r.position, r.value_usd, r.net_weight_kg, b.family, r.partner = 'RU' AS is_onward
  FROM flow_rows AS r
  INNER JOIN figure AS f ON r.basis = f.basis
  INNER JOIN periods AS p ON r.frequency = p.frequency AND r.period_start = p.period_start
  INNER JOIN conformed.baskets AS b
    ON r.hs_revision = b.hs_revision AND r.hs_code = b.hs6_as_reported AND b.list_version = 50
      AND b.hs_treatment = 'exact'
  WHERE r.flow = 'X' AND r.hs_level = 'HS6'
    AND ((r.reporter = f.route AND r.partner = 'RU')
      OR (r.partner = f.route AND r.partner <> r.reporter
        AND list_contains(string_split(p.reporters, '|'), r.reporter)))
),

-- What a kilogram costs on either leg; a weight of zero is no weight.
families AS (
  SELECT family,
    sum(CAST(value_usd AS double)) FILTER (is_onward AND net_weight_kg IS NOT NULL) AS onward_usd,
    sum(CAST(net_weight_kg AS double)) FILTER (is_onward) AS onward_kg,
    sum(CAST(value_usd AS double)) FILTER (NOT is_onward AND net_weight_kg IS NOT NULL)
      / sum(CAST(net_weight_kg AS double)) FILTER (NOT is_onward) AS inward_usd_per_kg
  FROM legs
  GROUP BY family
),

matched AS (
  SELECT *, onward_usd / onward_kg / inward_usd_per_kg AS mark_up,
    row_number() OVER (ORDER BY onward_usd / onward_kg / inward_usd_per_kg, family) AS place,
    count(*) OVER () AS codes, sum(onward_usd) OVER () AS matched_usd
  FROM families
  WHERE onward_usd > 0 AND onward_kg > 0 AND isfinite(inward_usd_per_kg) AND inward_usd_per_kg > 0
),

weighed AS (
  SELECT l.snapshot_id, l.position, l.value_usd, m.*, CAST(f.route_to_russia_usd AS double) AS all_usd
  FROM legs AS l
  INNER JOIN matched AS m ON l.family = m.family
  CROSS JOIN figure AS f
  WHERE l.is_onward AND l.net_weight_kg IS NOT NULL
)

SELECT 'route_to_russia_usd' AS figure_column, 'conformed.trade_flows' AS conformed_table, snapshot_id, position,
  value_usd AS value, 1 AS factor
FROM legs
WHERE is_onward
UNION ALL
SELECT c.figure_column, 'conformed.trade_flows', w.snapshot_id, w.position, w.value_usd, c.factor
FROM weighed AS w
CROSS JOIN LATERAL (VALUES
  ('matched_value_share', 1 / w.all_usd), ('mark_up_by_value', w.mark_up / w.matched_usd),
  ('mark_up_median', IF(w.place IN ((w.codes + 1) // 2, w.codes // 2 + 1),
    1 / (w.onward_kg * w.inward_usd_per_kg) / (2 - w.codes % 2), NULL))) AS c (figure_column, factor)
WHERE c.factor IS NOT NULL

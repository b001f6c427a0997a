-- The rows of conformed.trade_flows behind curated.unit_values, with its key: a row stands once for each unit, partner
-- and annual method that it counts in, with the factor -1 where Russia is taken out of the World. measured_value_usd and
-- quantity are null where the row does not carry the unit. `dualuse trace` names this view unit_value_rows.
WITH lines AS (
  SELECT
    snapshot_id, position, basis, frequency, period_start, hs_revision, hs_code_as_reported AS hs_code, value_usd,
    IF(basis = 'IMPORTER', partner, reporter) AS exporter,
    IF(basis = 'IMPORTER', reporter, partner) AS importer,
    IF(value_usd > 0 AND net_weight_kg > 0, net_weight_kg, NULL) AS weight_kg,
    IF(value_usd > 0 AND quantity > 0, quantity, NULL) AS quantity,
    quantity_unit
  FROM flow_rows
  WHERE hs_level = 'HS6' AND frequency IN ('A', 'M')
    AND ((flow = 'X' AND basis <> 'IMPORTER') OR (flow = 'M' AND reporter = 'RU' AND basis = 'IMPORTER'))
),

placed AS (
  SELECT l.*,
    CASE WHEN l.importer IN ('RU', 'WORLD') THEN l.importer WHEN e.kind <> 'GROUP' THEN 'OTHERS' END AS destination
  FROM lines AS l
  INNER JOIN conformed.economies AS e ON l.importer = e.economy
  WHERE l.importer <> l.exporter
),

by_method AS (
  SELECT *, IF(frequency = 'A', 'reported', 'not_applicable') AS annual_method FROM placed
  UNION ALL BY NAME
  SELECT p.* REPLACE ('A' AS frequency, r.period_start AS period_start), r.annual_method
  FROM placed AS p
  INNER JOIN conformed.reported_periods AS r
    ON p.basis = r.basis AND p.exporter = r.exporter AND date_trunc('year', p.period_start) = r.period_start
      AND r.annual_method = 'sum_of_12_months'
  WHERE p.frequency = 'M'
),

destinations AS (
  SELECT * FROM (VALUES
    ('RU', NULL, 'RU', 1), ('REST_OF_WORLD', 'SUM_OF_PARTNERS', 'OTHERS', 1),
    ('REST_OF_WORLD', 'WORLD_LESS_RUSSIA', 'WORLD', 1), ('REST_OF_WORLD', 'WORLD_LESS_RUSSIA', 'RU', -1))
    AS t (partner, rest_method, destination, factor)
)

SELECT
  u.basis, u.frequency, u.annual_method, u.period_start, u.exporter, u.partner, u.hs_revision, u.hs_code, u.measure,
  u.unit, u.product, u.product_groups, l.snapshot_id, l.position, l.value_usd,
  CASE u.measure WHEN 'WEIGHT' THEN IF(l.weight_kg IS NULL, NULL, l.value_usd)
    ELSE IF(l.quantity IS NULL OR l.quantity_unit <> u.unit, NULL, l.value_usd) END AS measured_value_usd,
  CASE u.measure WHEN 'WEIGHT' THEN l.weight_kg ELSE IF(l.quantity_unit = u.unit, l.quantity, NULL) END AS quantity,
  d.factor
FROM curated.unit_values AS u
INNER JOIN by_method AS l
  ON u.basis = l.basis AND u.frequency = l.frequency AND u.annual_method = l.annual_method
    AND u.period_start = l.period_start AND u.exporter = l.exporter AND u.hs_revision = l.hs_revision
    AND u.hs_code = l.hs_code
INNER JOIN destinations AS d
  ON u.partner = d.partner AND l.destination = d.destination AND (u.partner = 'RU' OR u.rest_method = d.rest_method)

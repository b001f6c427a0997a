-- SUM mean_log: The lines to Russia of the matched products, each times its mark-up, over their sum.
-- SUM base_mean_log: The same lines, each times its product's mark-up in the base period, over their sum.
-- SUM mean_change: The same lines, each times the change of its product's mark-up, over their sum.
-- SUM weighted_median_change: The change of the product at the middle of the value; the others are read.
-- SUM median_change: The change of the middle product, or half of each of two; the others are read.
-- SUM matched_share_of_value: The same lines over all that China sends Russia of the group.
-- ROWS
WITH products AS (
  SELECT c.*, CAST(c.value_usd AS double) AS weight,
    row_number() OVER (ORDER BY c.mark_up_change, c.product, c.unit) AS place,
    count(*) OVER () AS n,
    sum(CAST(c.value_usd AS double)) OVER () AS weight_of_all,
    sum(CAST(c.value_usd AS double)) OVER (ORDER BY c.mark_up_change RANGE UNBOUNDED PRECEDING) AS weight_so_far
  FROM curated.price_changes AS c
  INNER JOIN figure AS f USING (basis, frequency, annual_method, period_start, comparison, exporter, measure)
  WHERE c.partner = 'RU' AND c.mark_up_change IS NOT NULL
    AND list_contains(string_split(c.product_groups, '|'), f.product_group)
),

middles AS (
  SELECT *, greatest(0, 1 - abs(place - (n + 1) / 2.0)) AS share_of_median,
    place = min(place) FILTER (WHERE weight_so_far >= weight_of_all / 2) OVER () AS is_middle_of_value
  FROM products
),

sent AS (
  SELECT CAST(v.value_usd AS double) AS usd
  FROM curated.price_volume AS v
  INNER JOIN figure AS f
    USING (basis, frequency, annual_method, period_start, comparison, exporter, product_group, measure)
  WHERE v.partner = 'RU'
),

weighed AS (
  SELECT r.snapshot_id, r.position, r.measured_value_usd, r.factor, unnest([
    {c: 'mean_log', w: m.mark_up_log / m.weight_of_all},
    {c: 'base_mean_log', w: m.base_mark_up_log / m.weight_of_all},
    {c: 'mean_change', w: m.mark_up_change / m.weight_of_all},
    {c: 'weighted_median_change', w: IF(m.is_middle_of_value, m.mark_up_change / m.weight, 0)},
    {c: 'median_change', w: m.share_of_median * m.mark_up_change / m.weight},
    {c: 'matched_share_of_value', w: 1 / s.usd}]) AS weight
  FROM middles AS m
  INNER JOIN unit_value_rows AS r
    USING (basis, frequency, annual_method, period_start, exporter, partner, product, hs_revision, measure, unit)
  CROSS JOIN sent AS s
  WHERE r.measured_value_usd IS NOT NULL
)

SELECT weight.c AS figure_column, 'conformed.trade_flows' AS conformed_table, snapshot_id, position,
  measured_value_usd AS value, factor * weight.w AS factor
FROM weighed

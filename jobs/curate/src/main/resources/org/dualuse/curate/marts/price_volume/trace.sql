-- SUM value_usd: All lines of the group in the period, measured or not.
-- SUM base_value_usd: All lines of the group in the base period.
-- SUM laspeyres: The matched lines of the base period, each times its product's price relative, over their sum.
-- SUM paasche: The matched lines of the period over the sum of what they would have cost at the prices of the base.
-- SUM value_ratio: The matched lines of the period over the sum of those of the base period.
-- SUM aggregate_relative: The matched lines of the period over their quantity at the mean price of the base.
-- SUM median_relative: The price relative of the middle product, or half of each of two; the others are read.
-- SUM matched_share_of_value: The matched lines of the period over all of the group.
-- SUM matched_share_of_value_base: The matched lines of the base period over all of the group.
-- RATIO fisher_price: sqrt(laspeyres * paasche)
-- RATIO fisher_quantity: value_ratio / sqrt(laspeyres * paasche)
-- ROWS
WITH lines AS (
  SELECT r.*, r.period_start = f.base_period_start AS is_base, r.measure = f.measure AS is_measure
  FROM unit_value_rows AS r
  INNER JOIN figure AS f
    ON r.basis = f.basis AND r.frequency = f.frequency AND r.annual_method = f.annual_method
      AND r.exporter = f.exporter AND r.partner = f.partner
      AND r.period_start IN (f.period_start, f.base_period_start) AND r.measure IN ('WEIGHT', f.measure)
  WHERE list_contains(string_split(r.product_groups, '|'), f.product_group)
),

products AS (
  SELECT c.*,
    CAST(c.value_usd AS double) AS v1, CAST(c.base_value_usd AS double) AS v0,
    row_number() OVER (ORDER BY c.price_relative, c.product, c.unit) AS place,
    count(*) OVER () AS n
  FROM curated.price_changes AS c
  INNER JOIN figure AS f
    USING (basis, frequency, annual_method, period_start, comparison, exporter, partner, measure)
  WHERE list_contains(string_split(c.product_groups, '|'), f.product_group)
),

sums AS (
  SELECT sum(v1) AS v1, sum(v0) AS v0, sum(v1 / price_relative) AS v1_at_base_prices,
    sum(v0) / CAST(sum(base_quantity) AS double) * CAST(sum(quantity) AS double) AS v1_at_mean_base_price
  FROM products
),

matched AS (
  SELECT l.snapshot_id, l.position, l.is_base, l.measured_value_usd, l.factor, p.price_relative, p.v1,
    greatest(0, 1 - abs(p.place - (p.n + 1) / 2.0)) AS share_of_median
  FROM lines AS l
  INNER JOIN products AS p
    ON l.product = p.product AND l.unit = p.unit
      AND l.hs_revision = IF(l.is_base, p.base_hs_revision, p.hs_revision)
  WHERE l.is_measure AND l.measured_value_usd IS NOT NULL
),

weighed AS (
  SELECT m.*, unnest(IF(m.is_base,
    [{c: 'laspeyres', w: m.price_relative / s.v0},
      {c: 'matched_share_of_value_base', w: 1 / CAST(f.base_value_usd AS double)}],
    [{c: 'paasche', w: 1 / s.v1_at_base_prices}, {c: 'value_ratio', w: 1 / s.v0},
      {c: 'aggregate_relative', w: 1 / s.v1_at_mean_base_price},
      {c: 'median_relative', w: m.share_of_median * m.price_relative / m.v1},
      {c: 'matched_share_of_value', w: 1 / CAST(f.value_usd AS double)}])) AS weight
  FROM matched AS m
  CROSS JOIN sums AS s
  CROSS JOIN figure AS f
)

SELECT IF(is_base, 'base_value_usd', 'value_usd') AS figure_column, 'conformed.trade_flows' AS conformed_table,
  snapshot_id, position, value_usd AS value, factor
FROM lines
WHERE measure = 'WEIGHT'
UNION ALL
SELECT weight.c, 'conformed.trade_flows', snapshot_id, position, measured_value_usd, factor * weight.w
FROM weighed

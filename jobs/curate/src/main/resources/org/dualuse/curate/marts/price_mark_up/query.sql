WITH spans AS (
  SELECT * FROM curated.price_volume WHERE partner = 'RU'
),

products AS (
  SELECT
    basis, frequency, annual_method, period_start, comparison, exporter, measure, value_usd,
    CAST(value_usd AS double) AS weight, mark_up_log, base_mark_up_log, mark_up_change,
    explode(split(product_groups, '[|]')) AS product_group
  FROM curated.price_changes
  WHERE partner = 'RU' AND mark_up_change IS NOT NULL AND product_groups <> ''
),

-- Half of the value is at or below the weighted median.
ordered AS (
  SELECT
    *,
    sum(weight) OVER (PARTITION BY basis, frequency, annual_method, period_start, comparison, exporter, measure,
      product_group ORDER BY mark_up_change RANGE BETWEEN UNBOUNDED PRECEDING AND CURRENT ROW) AS weight_so_far,
    sum(weight) OVER (PARTITION BY basis, frequency, annual_method, period_start, comparison, exporter, measure,
      product_group) AS weight_of_all
  FROM products
),

averaged AS (
  SELECT
    basis, frequency, annual_method, period_start, comparison, exporter, measure, product_group,
    sum(weight * mark_up_log) / sum(weight) AS mean_log,
    sum(weight * base_mark_up_log) / sum(weight) AS base_mean_log,
    sum(weight * mark_up_change) / sum(weight) AS mean_change,
    min(mark_up_change) FILTER (WHERE weight_so_far >= weight_of_all / 2) AS weighted_median_change,
    median(mark_up_change) AS median_change,
    sum(value_usd) AS matched_value_usd,
    count(*) AS matched_codes
  FROM ordered
  GROUP BY basis, frequency, annual_method, period_start, comparison, exporter, measure, product_group
)

SELECT
  basis, frequency, annual_method, period_start, comparison, s.base_period_start, exporter, product_group, measure,
  a.mean_log, a.base_mean_log, a.mean_change, a.weighted_median_change, a.median_change,
  coalesce(a.matched_codes, 0) AS matched_codes,
  CAST(a.matched_value_usd AS double) / CAST(s.value_usd AS double) AS matched_share_of_value,
  CASE
    WHEN s.matched_codes = 0 THEN s.reason
    WHEN a.matched_codes IS NULL
      THEN 'NO_MARK_UP: no matched product has a unit value to the rest of the world in both periods.'
  END AS reason,
  s.note, s.known_on, s.is_synthetic, s.licences, s.redistribution, s.period_year
FROM spans AS s
LEFT JOIN averaged AS a
  USING (basis, frequency, annual_method, period_start, comparison, exporter, measure, product_group)

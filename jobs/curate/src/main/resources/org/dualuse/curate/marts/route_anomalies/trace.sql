-- SUM base_mean_usd: The complete months of 2019-2021, each row over their number.
-- SUM base_sd_usd: The same rows, each with its month's distance from the mean, over (n - 1) standard deviations.
-- SUM threshold_usd: The mean and three standard deviations.
-- SUM value_before_usd: The complete months among the twelve before the first anomalous month, else before 2022.
-- SUM value_after_usd: Those among the twelve from that month on.
-- ROWS
WITH months AS (
  SELECT l.period_start AS month, l.reporters, l.value_usd IS NOT NULL AND year(l.period_start) <= 2021 AS is_base,
    date_diff('month', coalesce(f.first_anomalous_month, DATE '2022-01-01'), l.period_start) AS months_after,
    l.value_usd IS NOT NULL AS is_complete
  FROM curated.route_legs AS l
  INNER JOIN figure AS f
    ON l.basis = f.basis AND l.origin = f.origin AND l.origin_method = f.origin_method AND l.destination = f.route
  WHERE l.role = 'SUPPLIER' AND l.frequency = 'M' AND l.cut = 'all'
),

-- Comparable families; the largest one is left out of the variant without it.
families AS (
  SELECT x.period_start AS month, x.family
  FROM curated.route_exports AS x
  INNER JOIN figure AS f
    ON x.basis = f.basis AND x.origin = f.origin AND x.origin_method = f.origin_method AND x.destination = f.route
  WHERE x.frequency = 'M' AND x.is_comparable AND (f.variant = 'all' OR x.family IS DISTINCT FROM f.top_code)
),

behind AS (
  SELECT r.snapshot_id, r.position, r.value_usd, m.month, m.is_base, m.is_complete, m.months_after
  FROM flow_rows AS r
  INNER JOIN figure AS f ON r.basis = f.basis AND r.partner = f.route
  INNER JOIN months AS m ON r.period_start = m.month AND list_contains(string_split(m.reporters, '|'), r.reporter)
  INNER JOIN conformed.baskets AS b
    ON r.hs_revision = b.hs_revision AND r.hs_code = b.hs6_as_reported AND b.list_version = 50
      AND b.hs_treatment = 'exact'
  INNER JOIN families AS c ON m.month = c.month AND b.family = c.family
  WHERE r.frequency = 'M' AND r.flow = 'X' AND r.hs_level = 'HS6' AND r.reporter <> r.partner
),

-- Months without a row are zeros of the base.
base AS (
  SELECT m.month, coalesce(sum(CAST(b.value_usd AS double)), 0) AS x
  FROM months AS m
  LEFT JOIN behind AS b ON m.month = b.month
  WHERE m.is_base
  GROUP BY m.month
),

-- The sum of (x - mean) x x over (n - 1) is the variance: by the deviation itself, it is the deviation.
weights AS (
  SELECT month, 1 / count(*) OVER () AS of_mean,
    (x - avg(x) OVER ()) / ((count(*) OVER () - 1) * nullif(stddev_samp(x) OVER (), 0)) AS of_sd
  FROM base
)

SELECT c.figure_column, 'conformed.trade_flows' AS conformed_table, b.snapshot_id, b.position, b.value_usd AS value,
  c.factor
FROM behind AS b
INNER JOIN weights AS w ON b.month = w.month
CROSS JOIN LATERAL (VALUES ('base_mean_usd', w.of_mean), ('base_sd_usd', w.of_sd),
  ('threshold_usd', w.of_mean + 3 * coalesce(w.of_sd, 0))) AS c (figure_column, factor)
WHERE c.factor IS NOT NULL
UNION ALL
SELECT IF(months_after < 0, 'value_before_usd', 'value_after_usd'), 'conformed.trade_flows', snapshot_id, position,
  value_usd, 1
FROM behind
WHERE is_complete AND months_after BETWEEN -12 AND 11

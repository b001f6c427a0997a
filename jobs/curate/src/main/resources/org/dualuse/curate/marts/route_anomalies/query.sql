WITH months AS (
  SELECT
    basis, period_start AS month, origin, origin_method, destination AS route, reporters, members_left_out, loaded_usd,
    value_usd IS NOT NULL AS is_complete, is_synthetic, licences, redistribution, known_on
  FROM curated.route_legs
  WHERE role = 'SUPPLIER' AND frequency = 'M' AND cut = 'all'
),

by_family AS (
  SELECT basis, period_start AS month, origin, origin_method, destination AS route, family, value_usd
  FROM curated.route_exports
  WHERE role = 'SUPPLIER' AND frequency = 'M' AND is_comparable AND destination <> 'OTHERS' AND value_usd IS NOT NULL
),

-- The union by one method only: the one with a base of 12 months, then with more months since, then its own report.
methods AS (
  SELECT basis, origin, route, origin_method
  FROM (SELECT basis, origin, route, origin_method,
      row_number() OVER (PARTITION BY basis, origin, route
        ORDER BY count_if(is_complete AND year(month) <= 2021) >= 12 DESC,
          count_if(is_complete AND year(month) >= 2022) DESC, origin_method) AS preference
    FROM months
    GROUP BY basis, origin, route, origin_method)
  WHERE preference = 1
),

-- The code with the most value since 2022: an anomaly that hangs on it alone may be one contract.
top_codes AS (
  SELECT basis, origin, origin_method, route, max_by(family, value_usd) AS top_code
  FROM (
    SELECT basis, origin, origin_method, route, family, sum(value_usd) AS value_usd
    FROM by_family
    WHERE month >= DATE '2022-01-01'
    GROUP BY basis, origin, origin_method, route, family
  )
  GROUP BY basis, origin, origin_method, route
),

series AS (
  SELECT
    m.*, t.top_code, v.variant,
    CAST(m.loaded_usd - IF(v.variant = 'all', 0, coalesce(f.value_usd, 0)) AS double) AS x
  FROM months AS m
  INNER JOIN methods AS p USING (basis, origin, origin_method, route)
  CROSS JOIN (SELECT explode(array('all', 'without_top_code')) AS variant) AS v
  LEFT JOIN top_codes AS t USING (basis, origin, origin_method, route)
  LEFT JOIN by_family AS f
    ON m.basis = f.basis AND m.origin = f.origin AND m.origin_method = f.origin_method AND m.route = f.route
      AND m.month = f.month AND t.top_code = f.family
),

thresholds AS (
  SELECT
    basis, origin, origin_method, route, variant, max(top_code) AS top_code,
    max(reporters) AS reporters, max(members_left_out) AS members_left_out,
    count_if(is_complete AND year(month) <= 2021) AS base_months,
    avg(x) FILTER (WHERE is_complete AND year(month) <= 2021) AS base_mean,
    stddev_samp(x) FILTER (WHERE is_complete AND year(month) <= 2021) AS base_sd,
    count_if(is_complete AND year(month) >= 2022) AS later_months,
    max(known_on) AS known_on, bool_or(is_synthetic) AS is_synthetic,
    array_join(sort_array(array_distinct(flatten(collect_set(split(licences, '[|]'))))), '|') AS licences,
    IF(bool_or(redistribution <> 'open'), 'restricted', 'open') AS redistribution
  FROM series
  GROUP BY basis, origin, origin_method, route, variant
),

-- Three months in a row of the calendar. Where a reporter is missing, the others' sum is above only if it is so alone.
above AS (
  SELECT
    s.basis, s.origin, s.route, s.variant, s.month, s.x, s.is_complete,
    s.x > t.base_mean + 3 * t.base_sd AS is_above,
    count_if(s.x > t.base_mean + 3 * t.base_sd) OVER (PARTITION BY s.basis, s.origin, s.route, s.variant
      ORDER BY s.month RANGE BETWEEN CURRENT ROW AND INTERVAL '2' MONTH FOLLOWING) AS above_in_three
  FROM series AS s
  INNER JOIN thresholds AS t USING (basis, origin, origin_method, route, variant)
),

firsts AS (
  SELECT
    basis, origin, route, variant,
    min(month) FILTER (WHERE month >= DATE '2022-01-01' AND above_in_three = 3) AS first_month,
    count_if(is_complete AND year(month) <= 2021 AND is_above) AS base_months_above_line,
    count_if(year(month) >= 2022 AND is_above) AS later_months_above_line,
    count_if(year(month) >= 2022 AND is_above AND NOT is_complete) AS incomplete_months_above_line
  FROM above
  GROUP BY basis, origin, route, variant
),

around AS (
  SELECT
    f.basis, f.origin, f.route, f.variant,
    sum(a.x) FILTER (WHERE a.month < coalesce(f.first_month, DATE '2022-01-01')) AS value_before,
    count_if(a.month < coalesce(f.first_month, DATE '2022-01-01')) AS months_before,
    sum(a.x) FILTER (WHERE a.month >= coalesce(f.first_month, DATE '2022-01-01')) AS value_after,
    count_if(a.month >= coalesce(f.first_month, DATE '2022-01-01')) AS months_after
  FROM firsts AS f
  INNER JOIN above AS a
    ON f.basis = a.basis AND f.origin = a.origin AND f.route = a.route AND f.variant = a.variant
      AND a.is_complete AND a.month >= add_months(coalesce(f.first_month, DATE '2022-01-01'), -12)
      AND a.month < add_months(coalesce(f.first_month, DATE '2022-01-01'), 12)
  GROUP BY f.basis, f.origin, f.route, f.variant
)

SELECT
  t.basis, t.origin, t.route, t.variant, t.origin_method, t.reporters, t.members_left_out, t.top_code,
  t.base_months, CAST(t.base_mean AS decimal(28,6)) AS base_mean_usd, CAST(t.base_sd AS decimal(28,6)) AS base_sd_usd,
  CAST(t.base_mean + 3 * t.base_sd AS decimal(28,6)) AS threshold_usd,
  f.base_months_above_line, t.later_months, f.later_months_above_line, f.incomplete_months_above_line,
  f.first_month AS first_anomalous_month,
  IF(t.base_months >= 12 AND t.later_months >= 3, f.first_month IS NOT NULL, NULL) AS is_anomalous,
  CASE
    WHEN t.base_months < 12 THEN concat('SHORT_BASE: only ', t.base_months, ' months of 2019-2021 are loaded, not 12.')
    WHEN t.later_months < 3 THEN 'NOT_LOADED: fewer than three months since 2022 are loaded.'
  END AS reason,
  CAST(a.value_before AS decimal(28,6)) AS value_before_usd, coalesce(a.months_before, 0) AS months_before,
  CAST(a.value_after AS decimal(28,6)) AS value_after_usd, coalesce(a.months_after, 0) AS months_after,
  t.known_on, t.is_synthetic, t.licences, t.redistribution
FROM thresholds AS t
INNER JOIN firsts AS f USING (basis, origin, route, variant)
LEFT JOIN around AS a USING (basis, origin, route, variant)

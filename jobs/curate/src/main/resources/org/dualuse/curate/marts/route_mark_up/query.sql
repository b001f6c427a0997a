WITH legs AS (
  SELECT basis, frequency, period_start, role, origin, origin_method, destination
  FROM curated.route_legs
  WHERE speaks AND cut = 'all' AND value_usd IS NOT NULL
),

exports AS (
  SELECT * FROM curated.route_exports
),

-- Periods in which both legs are loaded; months are pooled by year, since unit values of single months are noise.
pairs AS (
  SELECT
    i.basis, i.frequency, i.period_start, i.origin, i.origin_method, i.destination AS route,
    IF(i.frequency = 'A', 'reported', 'sum_of_loaded_months') AS annual_method,
    CAST(trunc(i.period_start, 'year') AS date) AS year_start
  FROM legs AS i
  INNER JOIN legs AS r
    ON i.basis = r.basis AND i.frequency = r.frequency AND i.period_start = r.period_start
      AND i.destination = r.origin AND r.role = 'ROUTE' AND r.destination = 'RU'
  WHERE i.role = 'SUPPLIER'
),

years AS (
  SELECT basis, annual_method, year_start, origin, route, count(*) AS periods
  FROM pairs
  GROUP BY basis, annual_method, year_start, origin, route
),

inward AS (
  SELECT
    p.basis, p.annual_method, p.year_start, p.origin, p.route, e.family,
    sum(e.weighed_value_usd) AS weighed_usd, sum(e.net_weight_kg) AS weight_kg,
    bool_or(e.is_synthetic) AS is_synthetic, max(e.known_on) AS known_on, collect_set(e.licences) AS licences,
    bool_or(e.redistribution <> 'open') AS is_restricted
  FROM pairs AS p
  INNER JOIN exports AS e
    ON p.basis = e.basis AND p.frequency = e.frequency AND p.period_start = e.period_start AND p.origin = e.origin
      AND p.origin_method = e.origin_method AND p.route = e.destination
  GROUP BY p.basis, p.annual_method, p.year_start, p.origin, p.route, e.family
),

onward AS (
  SELECT
    p.basis, p.annual_method, p.year_start, p.origin, p.route, e.family, sum(e.value_usd) AS value_usd,
    sum(e.weighed_value_usd) AS weighed_usd, sum(e.net_weight_kg) AS weight_kg,
    bool_or(e.is_synthetic) AS is_synthetic, max(e.known_on) AS known_on, collect_set(e.licences) AS licences,
    bool_or(e.redistribution <> 'open') AS is_restricted
  FROM pairs AS p
  INNER JOIN exports AS e
    ON p.basis = e.basis AND p.frequency = e.frequency AND p.period_start = e.period_start AND p.route = e.origin
      AND e.destination = 'RU'
  GROUP BY p.basis, p.annual_method, p.year_start, p.origin, p.route, e.family
),

-- A weight of zero is no weight. A code counts if both legs have one.
matched AS (
  SELECT
    o.basis, o.annual_method, o.year_start, o.origin, o.route, o.value_usd,
    o.weighed_usd IS NOT NULL AND o.weight_kg > 0 AS is_weighed,
    CASE WHEN o.weight_kg > 0 AND i.weight_kg > 0 AND o.weighed_usd > 0 AND i.weighed_usd > 0 THEN o.weighed_usd END
      AS matched_usd,
    CASE WHEN o.weight_kg > 0 AND i.weight_kg > 0 AND o.weighed_usd > 0 AND i.weighed_usd > 0
      THEN (CAST(o.weighed_usd AS double) / o.weight_kg) / (CAST(i.weighed_usd AS double) / i.weight_kg) END AS ratio,
    o.is_synthetic OR coalesce(i.is_synthetic, FALSE) AS is_synthetic,
    greatest(o.known_on, i.known_on) AS known_on,
    concat(o.licences, coalesce(i.licences, array())) AS licences,
    o.is_restricted OR coalesce(i.is_restricted, FALSE) AS is_restricted
  FROM onward AS o
  LEFT JOIN inward AS i USING (basis, annual_method, year_start, origin, route, family)
),

summed AS (
  SELECT
    basis, annual_method, year_start, origin, route,
    count(ratio) AS matched_codes,
    count_if(is_weighed) AS weighed_codes,
    sum(ratio * CAST(matched_usd AS double)) / sum(CAST(matched_usd AS double)) AS mark_up_by_value,
    percentile(ratio, 0.5) AS mark_up_median,
    coalesce(sum(CAST(matched_usd AS double)), 0D) / nullif(sum(CAST(value_usd AS double)), 0D) AS matched_value_share,
    sum(value_usd) AS route_to_russia_usd,
    bool_or(is_synthetic) AS is_synthetic, max(known_on) AS known_on,
    array_join(sort_array(array_distinct(flatten(collect_set(licences)))), '|') AS licences,
    bool_or(is_restricted) AS is_restricted
  FROM matched
  GROUP BY basis, annual_method, year_start, origin, route
)

SELECT
  y.basis, 'A' AS frequency, y.annual_method, y.year_start AS period_start, y.origin, y.route, y.periods,
  CAST(coalesce(s.route_to_russia_usd, 0) AS decimal(28,6)) AS route_to_russia_usd,
  coalesce(s.matched_codes, 0) AS matched_codes, s.matched_value_share, s.mark_up_by_value, s.mark_up_median,
  CASE
    WHEN s.route IS NULL THEN 'NO_VALUE: the route reports no exports of the codes to Russia.'
    WHEN s.weighed_codes = 0 THEN 'NO_WEIGHTS: the route states no weights.'
    WHEN s.matched_codes = 0 THEN 'NO_MATCHED_CODES: no code has a weight on both legs.'
  END AS reason,
  s.known_on, coalesce(s.is_synthetic, FALSE) AS is_synthetic, coalesce(s.licences, '') AS licences,
  IF(coalesce(s.is_restricted, FALSE), 'restricted', 'open') AS redistribution, year(y.year_start) AS period_year
FROM years AS y
LEFT JOIN summed AS s USING (basis, annual_method, year_start, origin, route)

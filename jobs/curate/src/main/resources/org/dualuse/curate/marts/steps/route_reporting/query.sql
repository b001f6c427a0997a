WITH spoken AS (
  SELECT
    l.basis, l.frequency, l.period_start, o.role, o.origin, o.origin_method, l.reporter, l.destination,
    bool_or(l.is_synthetic) AS is_synthetic
  FROM curated.route_reporters AS l
  INNER JOIN conformed.route_origins AS o ON l.reporter = o.reporter AND l.destination <> o.origin
  -- A route that exports to another route is no leg to Russia.
  WHERE l.destination = 'OTHERS' OR (o.role = 'ROUTE') = (l.destination = 'RU')
  GROUP BY l.basis, l.frequency, l.period_start, o.role, o.origin, o.origin_method, l.reporter, l.destination
),

usual AS (
  SELECT f.basis, f.frequency, f.reporter, CAST(sum(f.value_usd) AS double) AS base_usd
  FROM conformed.current_flows AS f
  INNER JOIN conformed.routes AS r ON f.partner = r.route
  WHERE f.flow = 'X' AND f.hs_level = 'HS6' AND year(f.period_start) BETWEEN 2019 AND 2021
  GROUP BY f.basis, f.frequency, f.reporter
),

-- One set of reporters for all periods: those heard in the base years, or, where none was, all.
candidates AS (
  SELECT
    basis, frequency, role, origin, origin_method, destination, reporter,
    count_if(year(period_start) <= 2021) >= IF(frequency = 'M', 12, 1) AS has_base
  FROM spoken
  GROUP BY basis, frequency, role, origin, origin_method, destination, reporter
),

-- Nobody waits for a reporter of less than a thousandth of what the origin sent to all routes.
panel AS (
  SELECT c.*, coalesce(u.base_usd / sum(u.base_usd) OVER members, 0D) >= 0.001 OR c.origin_method = 'SINGLE'
      OR NOT c.any_base AS is_waited_for
  FROM (
    SELECT *, max(has_base) OVER (PARTITION BY basis, frequency, origin, origin_method, destination) AS any_base
    FROM candidates
  ) AS c
  LEFT JOIN usual AS u USING (basis, frequency, reporter)
  WHERE c.has_base = c.any_base
  WINDOW members AS (PARTITION BY c.basis, c.frequency, c.origin, c.origin_method, c.destination)
),

panels AS (
  SELECT
    basis, frequency, role, origin, origin_method, destination, sort_array(collect_list(reporter)) AS reporters,
    sort_array(collect_list(reporter) FILTER (WHERE is_waited_for)) AS waited_for
  FROM panel
  GROUP BY basis, frequency, role, origin, origin_method, destination
),

whole AS (
  SELECT origin, origin_method, collect_list(reporter) AS members
  FROM conformed.route_origins
  GROUP BY origin, origin_method
),

by_period AS (
  SELECT
    s.basis, s.frequency, s.period_start, s.origin, s.origin_method, s.destination,
    collect_list(s.reporter) AS reporters_loaded,
    bool_or(s.is_synthetic) AS is_synthetic
  FROM spoken AS s
  INNER JOIN panel AS p USING (basis, frequency, origin, origin_method, destination, reporter)
  GROUP BY s.basis, s.frequency, s.period_start, s.origin, s.origin_method, s.destination
)

-- The coalition with the union as a group needs the group.
SELECT
  b.basis, b.frequency, b.period_start, p.role, b.origin, b.origin_method, b.destination,
  array_join(p.reporters, '|') AS reporters,
  array_join(array_except(p.waited_for, b.reporters_loaded), '|') AS reporters_missing,
  array_join(array_except(p.reporters, p.waited_for), '|') AS small_reporters,
  array_join(sort_array(array_except(w.members, p.reporters)), '|') AS members_left_out,
  size(array_except(p.waited_for, b.reporters_loaded)) = 0 AS is_complete,
  b.is_synthetic, 'dualuse' AS licences, 'open' AS redistribution, year(b.period_start) AS period_year
FROM by_period AS b
INNER JOIN panels AS p USING (basis, frequency, origin, origin_method, destination)
INNER JOIN whole AS w USING (origin, origin_method)
WHERE b.origin_method <> 'GROUP' OR array_contains(p.reporters, 'EU27')

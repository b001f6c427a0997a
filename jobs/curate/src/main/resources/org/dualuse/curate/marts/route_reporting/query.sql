WITH pairs AS (
  SELECT
    basis, frequency, period_start, reporter, partner,
    bool_or(holds_all_partners) AS holds_all_partners,
    bool_or(is_synthetic) AS is_synthetic
  FROM conformed.current_flows
  WHERE flow = 'X' AND hs_level = 'HS6' AND frequency IN ('A', 'M') AND basis IN ('MIRROR', 'RECONCILED')
    AND year(period_start) >= 2019
  GROUP BY basis, frequency, period_start, reporter, partner
),

apart AS (
  SELECT route AS destination FROM conformed.routes UNION ALL SELECT 'RU'
),

-- A reporter whose file holds every partner has sent nothing where it has no row.
complete AS (
  SELECT basis, frequency, period_start, reporter, bool_or(is_synthetic) AS is_synthetic
  FROM pairs
  GROUP BY basis, frequency, period_start, reporter
  HAVING bool_or(holds_all_partners)
),

-- Else its rest of the world is known if it reports World, Russia and every route but itself.
separable AS (
  SELECT p.basis, p.frequency, p.period_start, p.reporter, bool_or(p.is_synthetic) AS is_synthetic
  FROM pairs AS p
  INNER JOIN (SELECT destination FROM apart UNION ALL SELECT 'WORLD') AS a ON p.partner = a.destination
  LEFT JOIN conformed.routes AS r ON p.reporter = r.route
  WHERE p.partner <> p.reporter
  GROUP BY p.basis, p.frequency, p.period_start, p.reporter
  HAVING count(*) + IF(count(r.route) > 0, 1, 0) = (SELECT count(*) + 1 FROM apart)
),

loaded AS (
  SELECT p.basis, p.frequency, p.period_start, p.reporter, a.destination, p.is_synthetic
  FROM pairs AS p
  INNER JOIN apart AS a ON p.partner = a.destination
  UNION
  SELECT c.basis, c.frequency, c.period_start, c.reporter, a.destination, c.is_synthetic
  FROM complete AS c
  INNER JOIN (SELECT destination FROM apart UNION ALL SELECT 'OTHERS') AS a ON c.reporter <> a.destination
  UNION
  SELECT basis, frequency, period_start, reporter, 'OTHERS', is_synthetic
  FROM separable
),

spoken AS (
  SELECT
    l.basis, l.frequency, l.period_start, o.role, o.origin, o.origin_method, l.reporter, l.destination,
    bool_or(l.is_synthetic) AS is_synthetic
  FROM loaded AS l
  INNER JOIN conformed.route_origins AS o ON l.reporter = o.reporter
  WHERE l.destination = 'OTHERS' OR (o.role = 'SUPPLIER') = (l.destination <> 'RU')
  GROUP BY l.basis, l.frequency, l.period_start, o.role, o.origin, o.origin_method, l.reporter, l.destination
),

heard AS (
  SELECT
    basis, frequency, role, origin, origin_method, destination, reporter,
    count_if(year(period_start) <= 2021) >= IF(frequency = 'M', 12, 1) AS has_base
  FROM spoken
  -- A route that exports to another route is no leg to Russia.
  WHERE role = 'SUPPLIER' OR destination IN ('RU', 'OTHERS')
  GROUP BY basis, frequency, role, origin, origin_method, destination, reporter
),

-- One set of reporters for all periods: those heard in the base years, or, where none was, all.
panel AS (
  SELECT *
  FROM (
    SELECT *, max(has_base) OVER (PARTITION BY basis, frequency, origin, origin_method, destination) AS any_base
    FROM heard
  )
  WHERE has_base = any_base
),

panels AS (
  SELECT
    basis, frequency, role, origin, origin_method, destination, sort_array(collect_list(reporter)) AS reporters
  FROM panel
  GROUP BY basis, frequency, role, origin, origin_method, destination
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
  array_join(array_except(p.reporters, b.reporters_loaded), '|') AS reporters_missing,
  size(p.reporters) = size(b.reporters_loaded) AS is_complete,
  b.is_synthetic, 'dualuse' AS licences, 'open' AS redistribution, year(b.period_start) AS period_year
FROM by_period AS b
INNER JOIN panels AS p USING (basis, frequency, origin, origin_method, destination)
WHERE b.origin_method <> 'GROUP' OR array_contains(p.reporters, 'EU27')

WITH legs AS (
  SELECT DISTINCT basis, frequency, period_start, origin, destination AS route, reporters
  FROM curated.route_legs
  WHERE role = 'SUPPLIER' AND speaks AND cut = 'all' AND value_usd IS NOT NULL
),

-- The union as a reporter is its 27 members as partners.
members AS (
  SELECT 'EU27' AS reporter, reporter AS partner
  FROM conformed.route_origins
  WHERE origin = 'EU27' AND origin_method = 'MEMBERS'
  UNION ALL
  SELECT DISTINCT reporter, reporter FROM conformed.route_origins WHERE reporter <> 'EU27'
),

expected AS (
  SELECT l.basis, l.frequency, l.period_start, l.origin, l.route, m.partner
  FROM (SELECT *, explode(split(reporters, '[|]')) AS reporter FROM legs) AS l
  INNER JOIN members AS m ON l.reporter = m.reporter
),

cuts AS (
  SELECT b.hs_revision, b.hs6_as_reported, c.cut, c.cut_value
  FROM conformed.baskets AS b
  INNER JOIN conformed.cuts AS c
    ON b.list_version = c.list_version AND b.hs_treatment = c.hs_treatment AND b.family = c.family
  WHERE b.list_version = 50 AND b.hs_treatment = 'exact' AND c.cut IN ('all', 'tier')
),

imports AS (
  SELECT f.*
  FROM conformed.current_flows AS f
  INNER JOIN conformed.routes AS r ON f.reporter = r.route
  WHERE f.flow = 'M' AND f.hs_level = 'HS6' AND year(f.period_start) >= 2019
),

heard AS (
  SELECT basis, frequency, period_start, reporter AS route, partner, bool_or(holds_all_partners) AS holds_all_partners
  FROM imports
  GROUP BY basis, frequency, period_start, reporter, partner
),

complete AS (
  SELECT DISTINCT basis, frequency, period_start, route FROM heard WHERE holds_all_partners
),

loaded AS (
  SELECT e.basis, e.frequency, e.period_start, e.origin, e.route
  FROM expected AS e
  LEFT JOIN heard AS h USING (basis, frequency, period_start, route, partner)
  LEFT JOIN complete AS c USING (basis, frequency, period_start, route)
  GROUP BY e.basis, e.frequency, e.period_start, e.origin, e.route
  HAVING count_if(h.route IS NULL AND c.route IS NULL) = 0
),

by_cut AS (
  SELECT
    e.basis, e.frequency, e.period_start, e.origin, e.route, c.cut, c.cut_value,
    sum(i.value_usd) AS value_usd,
    max(i.known_on) AS known_on,
    bool_or(i.is_synthetic) AS is_synthetic,
    array_join(sort_array(collect_set(i.licence)), '|') AS licences,
    IF(bool_or(i.redistribution <> 'open'), 'restricted', 'open') AS redistribution
  FROM expected AS e
  INNER JOIN imports AS i
    ON e.basis = i.basis AND e.frequency = i.frequency AND e.period_start = i.period_start AND e.route = i.reporter
      AND e.partner = i.partner
  INNER JOIN cuts AS c ON i.hs_revision = c.hs_revision AND i.hs_code = c.hs6_as_reported
  GROUP BY e.basis, e.frequency, e.period_start, e.origin, e.route, c.cut, c.cut_value
)

SELECT
  l.basis, l.frequency, l.period_start, l.route, l.origin, c.cut, c.cut_value,
  CAST(coalesce(b.value_usd, 0) AS decimal(28,6)) AS value_usd,
  b.known_on, coalesce(b.is_synthetic, FALSE) AS is_synthetic, coalesce(b.licences, '') AS licences,
  coalesce(b.redistribution, 'open') AS redistribution, year(l.period_start) AS period_year
FROM loaded AS l
CROSS JOIN (SELECT DISTINCT cut, cut_value FROM cuts) AS c
LEFT JOIN by_cut AS b
  USING (basis, frequency, period_start, origin, route, cut, cut_value)

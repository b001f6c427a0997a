WITH flows AS (
  SELECT
    basis, frequency, period_start, reporter, partner, hs_revision, hs_code, value_usd, net_weight_kg,
    weighed_value_usd, source, snapshot_ids, known_on, is_synthetic, licence, redistribution
  FROM conformed.current_flows
  WHERE flow = 'X' AND hs_level = 'HS6' AND frequency IN ('A', 'M') AND basis IN ('MIRROR', 'RECONCILED')
    AND year(period_start) >= 2019
),

codes AS (
  SELECT hs_revision, hs6_as_reported, family, tier
  FROM conformed.baskets
  WHERE list_version = 50 AND hs_treatment = 'exact'
),

reporters AS (
  SELECT DISTINCT reporter FROM conformed.route_origins
),

-- RU and each route stand for themselves; World and all other partners make up OTHERS.
partners AS (
  SELECT
    e.economy AS partner,
    CASE WHEN e.economy = 'RU' OR r.route IS NOT NULL THEN e.economy
      WHEN e.economy = 'WORLD' THEN 'WORLD' ELSE 'REST' END AS place
  FROM conformed.economies AS e
  LEFT JOIN conformed.routes AS r ON e.economy = r.route
  WHERE e.kind <> 'GROUP' OR e.economy = 'WORLD'
),

by_place AS (
  SELECT
    f.basis, f.frequency, f.period_start, f.reporter, p.place, c.family, c.tier,
    sum(f.value_usd) AS value_usd,
    sum(f.net_weight_kg) AS net_weight_kg,
    sum(f.weighed_value_usd) AS weighed_value_usd,
    collect_set(f.source) AS sources,
    collect_set(f.snapshot_ids) AS snapshot_ids,
    max(f.known_on) AS known_on,
    bool_or(f.is_synthetic) AS is_synthetic,
    collect_set(f.licence) AS licences,
    bool_or(f.redistribution <> 'open') AS is_restricted
  FROM flows AS f
  INNER JOIN codes AS c ON f.hs_revision = c.hs_revision AND f.hs_code = c.hs6_as_reported
  INNER JOIN reporters AS r ON f.reporter = r.reporter
  INNER JOIN partners AS p ON f.partner = p.partner AND f.partner <> f.reporter
  GROUP BY f.basis, f.frequency, f.period_start, f.reporter, p.place, c.family, c.tier
),

-- Everybody else: World less Russia and the routes where World is there, else the sum of the other partners.
others AS (
  SELECT
    basis, frequency, period_start, reporter, 'OTHERS' AS place, family, tier,
    IF(bool_or(place = 'WORLD'),
      coalesce(sum(value_usd) FILTER (WHERE place = 'WORLD'), 0)
        - coalesce(sum(value_usd) FILTER (WHERE place NOT IN ('WORLD', 'REST')), 0),
      sum(value_usd) FILTER (WHERE place = 'REST')) AS value_usd,
    NULL AS net_weight_kg, 0 AS weighed_value_usd,
    array_distinct(flatten(collect_set(sources))) AS sources,
    array_distinct(flatten(collect_set(snapshot_ids))) AS snapshot_ids,
    max(known_on) AS known_on, bool_or(is_synthetic) AS is_synthetic,
    array_distinct(flatten(collect_set(licences))) AS licences,
    bool_or(is_restricted) AS is_restricted
  FROM by_place
  GROUP BY basis, frequency, period_start, reporter, family, tier
),

-- A code that was renumbered in HS2022 would begin or end there if a source holds one of its numbers only.
numbers AS (
  SELECT
    f.source, c.family,
    count(DISTINCT f.hs_revision = 'HS2022') AS sides_held
  FROM flows AS f
  INNER JOIN codes AS c ON f.hs_revision = c.hs_revision AND f.hs_code = c.hs6_as_reported
  WHERE f.value_usd > 0
  GROUP BY f.source, c.family
),

broken AS (
  SELECT n.family, collect_set(n.source) AS sources
  FROM (SELECT *, max(sides_held) OVER (PARTITION BY source) AS sides FROM numbers) AS n
  INNER JOIN (SELECT DISTINCT family FROM codes WHERE hs6_as_reported <> family) AS r ON n.family = r.family
  WHERE n.sides_held < n.sides
  GROUP BY n.family
),

voices AS (
  SELECT *, explode(split(reporters, '[|]')) AS reporter FROM curated.route_reporting
)

SELECT
  v.basis, v.frequency, v.period_start, v.role, v.origin, v.origin_method, v.destination, t.family, t.tier,
  CAST(sum(t.value_usd) AS decimal(28,6)) AS value_usd,
  CAST(sum(t.net_weight_kg) AS decimal(28,6)) AS net_weight_kg,
  CAST(sum(t.weighed_value_usd) AS decimal(28,6)) AS weighed_value_usd,
  bool_and(v.is_complete) AS is_complete, count(b.family) = 0 AS is_comparable,
  array_join(sort_array(array_distinct(flatten(collect_set(t.sources)))), '|') AS source,
  array_join(sort_array(array_distinct(flatten(collect_set(t.snapshot_ids)))), '|') AS snapshot_ids,
  max(t.known_on) AS known_on, bool_or(t.is_synthetic) AS is_synthetic,
  array_join(sort_array(array_distinct(flatten(collect_set(t.licences)))), '|') AS licences,
  IF(bool_or(t.is_restricted), 'restricted', 'open') AS redistribution, year(v.period_start) AS period_year
FROM voices AS v
INNER JOIN (SELECT * FROM by_place UNION ALL SELECT * FROM others) AS t
  ON v.basis = t.basis AND v.frequency = t.frequency AND v.period_start = t.period_start
    AND v.reporter = t.reporter AND v.destination = t.place
LEFT JOIN broken AS b ON t.family = b.family AND arrays_overlap(t.sources, b.sources)
GROUP BY v.basis, v.frequency, v.period_start, v.role, v.origin, v.origin_method, v.destination, t.family, t.tier

WITH legs AS (
  SELECT * FROM curated.route_legs WHERE speaks
),

codes AS (
  SELECT b.hs_revision, b.hs6_as_reported, c.cut, c.cut_value
  FROM conformed.baskets AS b
  INNER JOIN conformed.cuts AS c
    ON b.list_version = c.list_version AND b.hs_treatment = c.hs_treatment AND b.family = c.family
  WHERE b.list_version = 50 AND b.hs_treatment = 'exact' AND c.cut IN ('all', 'tier')
),

-- The route's exports and re-exports to all partners together. No row is no zero: a file may hold some codes only.
own AS (
  SELECT
    f.basis, f.frequency, f.period_start, f.reporter AS route, c.cut, c.cut_value,
    sum(f.value_usd) FILTER (WHERE f.flow = 'X') AS exports_usd,
    sum(f.value_usd) FILTER (WHERE f.flow = 'RX') AS re_exports_usd,
    max(f.known_on) AS known_on,
    bool_or(f.is_synthetic) AS is_synthetic,
    array_join(sort_array(collect_set(f.licence)), '|') AS licences,
    IF(bool_or(f.redistribution <> 'open'), 'restricted', 'open') AS redistribution
  FROM conformed.current_flows AS f
  INNER JOIN conformed.routes AS r ON f.reporter = r.route
  INNER JOIN codes AS c ON f.hs_revision = c.hs_revision AND f.hs_code = c.hs6_as_reported
  WHERE f.partner = 'WORLD' AND f.flow IN ('X', 'RX') AND f.hs_level = 'HS6' AND f.frequency IN ('A', 'M')
    AND f.basis IN ('MIRROR', 'RECONCILED') AND year(f.period_start) >= 2019
  GROUP BY f.basis, f.frequency, f.period_start, f.reporter, c.cut, c.cut_value
),

onward AS (
  SELECT *, origin AS route FROM legs WHERE role = 'ROUTE' AND destination = 'RU'
),

inward AS (
  SELECT *, destination AS route FROM legs WHERE role = 'SUPPLIER'
),

-- A route that reports while an origin does not keeps its rows: China, the union and the coalition stand for all.
spine AS (
  SELECT basis, frequency, period_start, origin, route, cut, cut_value FROM inward
  UNION
  SELECT s.basis, s.frequency, s.period_start, o.origin, s.route, s.cut, s.cut_value
  FROM (
    SELECT basis, frequency, period_start, route, cut, cut_value FROM onward
    UNION
    SELECT basis, frequency, period_start, route, cut, cut_value FROM own
  ) AS s
  INNER JOIN (SELECT explode(array('CN', 'EU27', 'COALITION')) AS origin) AS o ON s.route <> o.origin
),

joined AS (
  SELECT
    s.basis, s.frequency, s.period_start, s.origin, s.route, s.cut, s.cut_value,
    i.origin_method, i.reporters, i.members_left_out,
    i.value_usd, i.not_comparable_usd, i.baseline_usd, i.base_periods, i.control_ratio,
    i.excess_usd, i.excess_without_control_usd, i.ratio, i.ratio_without_control, i.reason,
    r.value_usd AS route_to_russia_usd, r.excess_usd AS onward_excess,
    r.excess_without_control_usd AS onward_excess_without_control, r.reason AS onward_reason,
    i.value_usd + coalesce(i.not_comparable_usd, 0) - m.value_usd AS ghost_trade_usd,
    w.exports_usd, w.re_exports_usd,
    coalesce(i.excess_usd, i.excess_without_control_usd) AS best_inward,
    coalesce(r.excess_usd, r.excess_without_control_usd) AS best_onward,
    greatest(i.known_on, r.known_on, m.known_on, w.known_on) AS known_on,
    coalesce(i.is_synthetic, FALSE) OR coalesce(r.is_synthetic, FALSE) OR coalesce(m.is_synthetic, FALSE)
      OR coalesce(w.is_synthetic, FALSE) AS is_synthetic,
    concat_ws('|', i.licences, r.licences, m.licences, w.licences) AS licences,
    array_contains(array(i.redistribution, r.redistribution, m.redistribution, w.redistribution), 'restricted')
      AS is_restricted
  FROM spine AS s
  LEFT JOIN inward AS i USING (basis, frequency, period_start, origin, route, cut, cut_value)
  LEFT JOIN onward AS r USING (basis, frequency, period_start, route, cut, cut_value)
  LEFT JOIN curated.route_imports AS m USING (basis, frequency, period_start, origin, route, cut, cut_value)
  LEFT JOIN own AS w USING (basis, frequency, period_start, route, cut, cut_value)
)

SELECT
  basis, frequency, IF(frequency = 'A', 'reported', 'not_applicable') AS annual_method, period_start, origin, route,
  cut, cut_value, origin_method, reporters, members_left_out, value_usd, not_comparable_usd, baseline_usd,
  coalesce(base_periods, 0) AS base_periods, control_ratio, excess_usd, excess_without_control_usd, ratio,
  ratio_without_control,
  coalesce(reason, IF(origin_method IS NULL, 'ORIGIN_NOT_LOADED: the origin is not loaded for the period.', NULL))
    AS reason,
  CAST(route_to_russia_usd AS decimal(28,6)) AS route_to_russia_usd,
  CAST(onward_excess AS decimal(28,6)) AS route_to_russia_excess_usd,
  CAST(onward_excess_without_control AS decimal(28,6)) AS route_to_russia_excess_without_control_usd,
  CASE
    WHEN route_to_russia_usd IS NULL THEN 'ROUTE_NOT_LOADED: the route''s own exports to Russia are not loaded.'
    ELSE onward_reason
  END AS route_reason,
  CAST(IF(best_inward IS NULL OR best_onward IS NULL, NULL, greatest(least(best_inward, best_onward), 0))
    AS decimal(28,6)) AS matched_diversion_usd,
  best_inward IS NOT NULL AND best_onward IS NOT NULL AND (excess_usd IS NULL OR onward_excess IS NULL)
    AS is_diversion_without_control,
  CAST(ghost_trade_usd AS decimal(28,6)) AS ghost_trade_usd,
  CASE
    WHEN value_usd IS NULL THEN 'ORIGIN_NOT_LOADED: the origin is not loaded in full.'
    WHEN ghost_trade_usd IS NULL THEN 'ROUTE_IMPORTS_NOT_LOADED: the route''s imports from the origin are not loaded.'
  END AS ghost_reason,
  CAST(exports_usd AS decimal(28,6)) AS route_exports_to_world_usd,
  CAST(re_exports_usd AS decimal(28,6)) AS route_re_exports_usd,
  known_on, is_synthetic,
  array_join(sort_array(array_remove(array_distinct(split(licences, '[|]')), '')), '|') AS licences,
  IF(is_restricted, 'restricted', 'open') AS redistribution, year(period_start) AS period_year
FROM joined

WITH exports AS (
  SELECT * FROM curated.route_exports
),

cuts AS (
  SELECT cut, cut_value, family
  FROM conformed.cuts
  WHERE list_version = 50 AND hs_treatment = 'exact' AND cut IN ('all', 'tier')
),

by_cut AS (
  SELECT
    e.basis, e.frequency, e.period_start, e.origin, e.origin_method, e.destination, c.cut, c.cut_value,
    sum(e.value_usd) FILTER (WHERE e.is_comparable) AS value_usd,
    sum(e.value_usd) FILTER (WHERE NOT e.is_comparable) AS not_comparable_usd,
    max(e.known_on) AS known_on,
    bool_or(e.is_synthetic) AS is_synthetic,
    array_join(sort_array(collect_set(e.source)), '|') AS source,
    array_join(sort_array(collect_set(e.snapshot_ids)), '|') AS snapshot_ids,
    array_join(sort_array(collect_set(e.licences)), '|') AS licences,
    IF(bool_or(e.redistribution <> 'open'), 'restricted', 'open') AS redistribution
  FROM exports AS e
  INNER JOIN cuts AS c ON e.family = c.family
  GROUP BY e.basis, e.frequency, e.period_start, e.origin, e.origin_method, e.destination, c.cut, c.cut_value
),

-- A complete period without a row is a zero; an incomplete one is unknown.
series AS (
  SELECT
    r.basis, r.frequency, r.period_start, r.role, r.origin, r.origin_method, r.destination, c.cut, c.cut_value,
    r.reporters, r.members_left_out, r.reporters_missing,
    r.is_synthetic OR coalesce(b.is_synthetic, FALSE) AS is_synthetic,
    IF(r.is_complete, coalesce(b.value_usd, 0), NULL) AS value_usd,
    coalesce(b.value_usd, 0) AS loaded_usd, b.not_comparable_usd, b.known_on, b.source,
    b.snapshot_ids, b.licences, b.redistribution
  FROM curated.route_reporting AS r
  CROSS JOIN (SELECT DISTINCT cut, cut_value FROM cuts) AS c
  LEFT JOIN by_cut AS b
    ON r.basis = b.basis AND r.frequency = b.frequency AND r.period_start = b.period_start
      AND r.origin = b.origin AND r.origin_method = b.origin_method AND r.destination = b.destination
      AND c.cut = b.cut AND c.cut_value = b.cut_value
),

-- The control is the rest of the world of the same reporters.
paired AS (
  SELECT
    s.*, o.value_usd AS control_usd,
    year(s.period_start) BETWEEN 2019 AND 2021 AND s.value_usd IS NOT NULL AS is_base
  FROM series AS s
  LEFT JOIN series AS o
    ON s.basis = o.basis AND s.frequency = o.frequency AND s.period_start = o.period_start AND s.origin = o.origin
      AND s.origin_method = o.origin_method AND s.cut = o.cut AND s.cut_value = o.cut_value
      AND s.reporters = o.reporters AND o.destination = 'OTHERS'
  WHERE s.destination <> 'OTHERS'
),

based AS (
  SELECT
    *,
    avg(IF(is_base, CAST(value_usd AS double), NULL)) OVER season AS baseline,
    count_if(is_base) OVER season AS base_periods,
    avg(IF(is_base, CAST(control_usd AS double), NULL)) OVER season AS control_base,
    count(IF(is_base, control_usd, NULL)) OVER season AS control_periods,
    row_number() OVER (PARTITION BY basis, frequency, period_start, origin, destination, cut, cut_value
      ORDER BY value_usd IS NULL, origin_method) = 1 AS speaks
  FROM paired
  WINDOW season AS (PARTITION BY basis, frequency, origin, origin_method, destination, cut, cut_value,
    month(period_start))
),

-- Control and baseline must rest on the same base periods.
controlled AS (
  SELECT *, IF(control_periods = base_periods, control_usd / nullif(control_base, 0D), NULL) AS control_ratio
  FROM based
)

SELECT
  basis, frequency, period_start, role, origin, origin_method, destination, cut, cut_value, speaks, reporters,
  members_left_out,
  CAST(value_usd AS decimal(28,6)) AS value_usd,
  CAST(loaded_usd AS decimal(28,6)) AS loaded_usd,
  CAST(not_comparable_usd AS decimal(28,6)) AS not_comparable_usd,
  CAST(baseline AS decimal(28,6)) AS baseline_usd,
  base_periods, control_ratio,
  CAST(value_usd - baseline * control_ratio AS decimal(28,6)) AS excess_usd,
  CAST(value_usd - baseline AS decimal(28,6)) AS excess_without_control_usd,
  value_usd / nullif(baseline * control_ratio, 0D) AS ratio,
  value_usd / nullif(baseline, 0D) AS ratio_without_control,
  CASE
    WHEN value_usd IS NULL THEN concat('ORIGIN_INCOMPLETE: not loaded for the period: ', reporters_missing, '.')
    WHEN baseline IS NULL THEN 'BASE_NOT_LOADED: the same period is not loaded for any year of 2019-2021.'
    WHEN control_usd IS NULL
      THEN 'CONTROL_NOT_LOADED: exports of the same reporters to the rest of the world are not loaded for the period.'
    WHEN control_periods < base_periods
      THEN 'CONTROL_BASE_NOT_LOADED: exports to the rest of the world are not loaded for every base period.'
    WHEN control_base = 0 THEN 'CONTROL_BASE_ZERO: exports to the rest of the world were zero in the base years.'
    WHEN baseline * control_ratio = 0 THEN 'BASELINE_ZERO: nothing was expected, so that there is no ratio.'
  END AS reason,
  source, snapshot_ids, known_on, is_synthetic, coalesce(licences, '') AS licences,
  coalesce(redistribution, 'open') AS redistribution, year(period_start) AS period_year
FROM controlled

WITH splits AS (
  SELECT
    family, hs_revision, hs6_as_reported,
    bool_and(is_listed) AS is_all_listed,
    bool_or(is_listed AND is_shared) AS is_high_unbounded
  FROM conformed.hs_successors
  GROUP BY family, hs_revision, hs6_as_reported
),

needed AS (
  SELECT DISTINCT
    f.basis, f.reporter, f.frequency, f.period_start, s.hs_revision, s.hs6_as_reported, s.family, s.is_all_listed,
    s.is_high_unbounded
  FROM conformed.current_flows AS f
  INNER JOIN splits AS s ON f.hs_revision = s.hs_revision AND f.hs_code = s.hs6_as_reported
  WHERE f.hs_level = 'HS6' AND f.frequency IN ('A', 'M')
    AND IF(f.basis = 'IMPORTER', f.flow = 'M' AND f.reporter = 'RU', f.flow = 'X' AND f.partner = 'RU')
),

-- The reporter's own lines below six digits, as it reports them to Russia.
national_lines AS (
  SELECT
    t.basis, t.reporter, t.frequency, t.period_start, t.source_rank, n.hs_revision, n.hs6_as_reported, n.family,
    t.value_usd, t.known_on, t.is_synthetic, t.licence, t.redistribution,
    exists(split(n.national_lines, '[|]'), line -> startswith(t.hs_code_as_reported, line)) = (n.rule = 'ONLY')
      AS is_listed
  FROM conformed.trade_flows AS t
  CROSS JOIN run_date
  INNER JOIN conformed.hs_national_lines AS n
    ON t.reporter = n.reporter AND t.hs_revision = n.hs_revision AND t.hs6_as_reported = n.hs6_as_reported
  WHERE t.flow = 'X' AND t.partner = 'RU' AND length(t.hs_code_as_reported) >= 8
    AND (t.outcome = 'KEPT' OR (t.outcome = 'MERGED' AND t.outcome_rule = 'SUM'))
    AND t.known_on <= as_of
    AND (t.superseded_on IS NULL OR t.superseded_on > as_of)
),

-- A year's lines are those of the year, else those of its months.
line_periods AS (
  SELECT *, frequency AS used_for, period_start AS used_in, 1 AS preference FROM national_lines
  UNION ALL
  SELECT *, 'A', CAST(trunc(period_start, 'year') AS date), 2 FROM national_lines WHERE frequency = 'M'
),

line_weights AS (
  SELECT
    basis, reporter, used_for AS frequency, used_in AS period_start, preference, source_rank, hs_revision,
    hs6_as_reported, family,
    CAST(coalesce(sum(value_usd) FILTER (WHERE is_listed), 0) AS double) / CAST(sum(value_usd) AS double) AS weight,
    min(period_start) AS learned_from,
    max(IF(frequency = 'A', add_months(period_start, 12) - INTERVAL 1 DAY, last_day(period_start))) AS learned_to,
    count(DISTINCT period_start) AS periods,
    max(known_on) AS known_on,
    bool_or(is_synthetic) AS is_synthetic,
    array_join(sort_array(collect_set(licence)), '|') AS licences,
    CASE WHEN bool_or(redistribution <> 'open') THEN 'restricted' ELSE 'open' END AS redistribution
  FROM line_periods
  GROUP BY basis, reporter, used_for, used_in, preference, source_rank, hs_revision, hs6_as_reported, family
  HAVING sum(value_usd) > 0
),

best_lines AS (
  SELECT *,
    row_number() OVER (PARTITION BY basis, reporter, frequency, period_start, hs_revision, hs6_as_reported, family
      ORDER BY preference, source_rank) AS choice
  FROM line_weights
),

-- One estimate alone would pretend to be certain: who has none of its own may lie anywhere between those of the others.
of_others AS (
  SELECT
    basis, hs_revision, hs6_as_reported, family, max(known_on) AS known_on, bool_or(is_synthetic) AS is_synthetic,
    array_join(sort_array(array_distinct(flatten(collect_set(split(licences, '[|]'))))), '|') AS licences,
    CASE WHEN bool_or(redistribution <> 'open') THEN 'restricted' ELSE 'open' END AS redistribution,
    explode(map('LOWEST_REPORTER_WORLD', min(weight), 'HIGHEST_REPORTER_WORLD', max(weight_unshared)))
      AS (estimate, weight)
  FROM conformed.hs_weight_estimates
  WHERE estimate = 'REPORTER_WORLD'
  GROUP BY basis, hs_revision, hs6_as_reported, family
),

candidates AS (
  SELECT
    n.*, 1 AS choice, 'NATIONAL_LINE' AS estimate, l.weight, l.weight AS weight_unshared, l.learned_from, l.learned_to,
    l.periods, l.known_on, l.is_synthetic, l.licences, l.redistribution
  FROM needed AS n
  INNER JOIN best_lines AS l USING (basis, reporter, frequency, period_start, hs_revision, hs6_as_reported, family)
  WHERE l.choice = 1
  UNION ALL
  -- Trade with Russia is only a member of the range: sanctions have changed what it is made of.
  SELECT
    n.*, CASE e.estimate WHEN 'REPORTER_WORLD' THEN 2 WHEN 'WORLD_WORLD' THEN 3 END AS choice, e.estimate, e.weight,
    e.weight_unshared, e.learned_from, e.learned_to, e.periods, e.known_on, e.is_synthetic, e.licences,
    e.redistribution
  FROM needed AS n
  INNER JOIN conformed.hs_weight_estimates AS e
    ON n.basis = e.basis AND n.hs_revision = e.hs_revision AND n.hs6_as_reported = e.hs6_as_reported
      AND n.family = e.family AND (n.reporter = e.reporter OR e.estimate = 'WORLD_WORLD')
  UNION ALL
  SELECT
    n.*, NULL, o.estimate, o.weight, o.weight, NULL, NULL, NULL, o.known_on, o.is_synthetic, o.licences,
    o.redistribution
  FROM needed AS n
  INNER JOIN of_others AS o
    ON n.basis = o.basis AND n.hs_revision = o.hs_revision AND n.hs6_as_reported = o.hs6_as_reported
      AND n.family = o.family
  LEFT ANTI JOIN conformed.hs_weight_estimates AS own
    ON own.estimate = 'REPORTER_WORLD' AND n.basis = own.basis AND n.reporter = own.reporter
      AND n.hs_revision = own.hs_revision AND n.hs6_as_reported = own.hs6_as_reported AND n.family = own.family
),

summed AS (
  SELECT
    basis, reporter, frequency, period_start, hs_revision, hs6_as_reported, family,
    min_by(struct(estimate, weight, learned_from, learned_to, periods), choice) FILTER (WHERE choice IS NOT NULL)
      AS central,
    min(weight) AS lowest,
    max(weight_unshared) AS highest,
    array_join(flatten(sort_array(collect_list(array(
      concat(estimate, '=', CAST(weight AS decimal(9,6))),
      IF(weight_unshared > weight, concat(estimate, '_UNSHARED=', CAST(weight_unshared AS decimal(9,6))), NULL))))), '|')
      AS estimates,
    max(known_on) AS known_on,
    bool_or(is_synthetic) AS is_synthetic,
    collect_set(licences) AS licences,
    bool_or(redistribution <> 'open') AS is_restricted
  FROM candidates
  WHERE NOT is_all_listed
  GROUP BY basis, reporter, frequency, period_start, hs_revision, hs6_as_reported, family
)

SELECT
  n.basis, n.reporter, n.frequency, n.period_start, n.hs_revision, n.hs6_as_reported, n.family,
  CASE WHEN n.is_all_listed THEN 1D WHEN s.central IS NULL THEN 0D
    WHEN s.central.estimate = 'NATIONAL_LINE' THEN s.central.weight
    ELSE s.lowest END AS weight_low,
  IF(n.is_all_listed, 1D, s.central.weight) AS weight_central,
  CASE WHEN n.is_all_listed OR s.central IS NULL THEN 1D
    WHEN s.central.estimate = 'NATIONAL_LINE' THEN s.central.weight
    ELSE s.highest END AS weight_high,
  IF(n.is_all_listed, 'ALL_LISTED', coalesce(s.central.estimate, 'NONE')) AS weight_kind,
  coalesce(s.estimates, '') AS estimates,
  s.central.learned_from AS learned_from,
  s.central.learned_to AS learned_to,
  s.central.periods AS periods_learned,
  n.is_high_unbounded,
  s.known_on,
  coalesce(s.is_synthetic, FALSE) AS is_synthetic,
  coalesce(array_join(sort_array(array_distinct(split(array_join(s.licences, '|'), '[|]'))), '|'), '') AS licences,
  IF(coalesce(s.is_restricted, FALSE), 'restricted', 'open') AS redistribution
FROM needed AS n
LEFT JOIN summed AS s USING (basis, reporter, frequency, period_start, hs_revision, hs6_as_reported, family)

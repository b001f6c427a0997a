WITH codes AS (
  SELECT DISTINCT hs_revision, hs6_as_reported, family, tier
  FROM conformed.baskets
  WHERE list_version = 50 AND hs_treatment = 'exact'
),

-- Periods for which China's figures for Russia are loaded: there, no row for Russia is a zero.
reported AS (
  SELECT basis, frequency, annual_method, period_start
  FROM conformed.reported_periods
  WHERE exporter = 'CN' AND basis <> 'IMPORTER' AND frequency IN ('A', 'M')
),

sums AS (
  SELECT
    f.basis, f.frequency, f.period_start, c.family, c.tier, f.chapter,
    coalesce(sum(f.value_usd) FILTER (WHERE f.partner = 'RU'), 0) AS russia_usd,
    count_if(f.partner = 'RU' AND f.value_usd IS NULL) AS suppressed,
    sum(f.value_usd) FILTER (WHERE f.partner = 'WORLD') AS world_usd,
    coalesce(sum(f.value_usd) FILTER (WHERE e.kind <> 'GROUP' AND f.partner <> 'CN'), 0) AS partners_usd,
    bool_or(f.holds_all_partners) AS holds_all_partners,
    max(f.known_on) AS known_on,
    bool_or(f.is_synthetic) AS is_synthetic,
    split(array_join(collect_set(f.licence), '|'), '[|]') AS licences,
    bool_or(f.redistribution <> 'open') AS is_restricted
  FROM conformed.current_flows AS f
  INNER JOIN codes AS c ON f.hs_revision = c.hs_revision AND f.hs_code = c.hs6_as_reported
  INNER JOIN conformed.economies AS e ON f.partner = e.economy
  WHERE f.reporter = 'CN' AND f.flow = 'X' AND f.hs_level = 'HS6' AND f.basis <> 'IMPORTER'
  GROUP BY f.basis, f.frequency, f.period_start, c.family, c.tier, f.chapter
),

-- The world is the publisher's own total, else all partners where a file holds every one, else unknown.
by_period AS (
  SELECT s.*, coalesce(s.world_usd, IF(s.holds_all_partners, s.partners_usd, NULL)) AS to_world_usd, r.annual_method
  FROM sums AS s
  INNER JOIN reported AS r ON s.basis = r.basis AND s.frequency = r.frequency AND s.period_start = r.period_start
  WHERE r.annual_method <> 'sum_of_12_months'
),

-- A year of months knows the world only if it is loaded for all twelve: a month without a row may be an unknown one.
months_with_world AS (
  SELECT basis, chapter, trunc(period_start, 'year') AS year_start, count(DISTINCT period_start) AS months
  FROM by_period
  WHERE frequency = 'M' AND to_world_usd IS NOT NULL
  GROUP BY basis, chapter, trunc(period_start, 'year')
),

by_method AS (
  SELECT basis, frequency, annual_method, period_start, family, tier, russia_usd, suppressed, to_world_usd, known_on,
    is_synthetic, licences, is_restricted
  FROM by_period
  UNION ALL
  SELECT
    m.basis, 'A', 'sum_of_12_months', r.period_start, m.family, m.tier, sum(m.russia_usd), sum(m.suppressed),
    IF(count(m.to_world_usd) = count(*) AND max(w.months) = 12, sum(m.to_world_usd), NULL),
    max(m.known_on), bool_or(m.is_synthetic), array_distinct(flatten(collect_list(m.licences))),
    bool_or(m.is_restricted)
  FROM by_period AS m
  INNER JOIN reported AS r
    ON m.basis = r.basis AND trunc(m.period_start, 'year') = r.period_start AND r.annual_method = 'sum_of_12_months'
  LEFT JOIN months_with_world AS w
    ON m.basis = w.basis AND m.chapter = w.chapter AND r.period_start = w.year_start
  WHERE m.frequency = 'M'
  GROUP BY m.basis, r.period_start, m.family, m.tier
),

judged AS (
  SELECT *,
    CASE
      WHEN suppressed > 0 THEN 'SUPPRESSED: China prints a row for Russia without a value.'
      WHEN to_world_usd IS NULL THEN 'WORLD_NOT_LOADED: China''s exports of the code to all partners are not loaded.'
      WHEN to_world_usd = 0 THEN 'NO_VALUE: China reports no exports of the code.'
      WHEN russia_usd > to_world_usd THEN 'WORLD_BELOW_RUSSIA: China''s exports to Russia exceed those to the world.'
    END AS reason
  FROM by_method
)

SELECT
  basis, frequency, annual_method, period_start, family, tier, 'exact' AS hs_treatment,
  CAST(IF(suppressed = 0, russia_usd, NULL) AS decimal(28,6)) AS to_russia_usd,
  CAST(to_world_usd AS decimal(28,6)) AS to_world_usd,
  IF(reason IS NULL, CAST(russia_usd AS double) / CAST(to_world_usd AS double), NULL) AS russia_weight,
  reason, known_on, is_synthetic,
  array_join(sort_array(licences), '|') AS licences,
  IF(is_restricted, 'restricted', 'open') AS redistribution, year(period_start) AS period_year
FROM judged

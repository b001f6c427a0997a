WITH codes AS (
  SELECT hs_revision, hs6_as_reported, family, tier
  FROM conformed.baskets
  WHERE list_version = 50 AND hs_treatment = 'exact'
),

tiers AS (
  SELECT 'all' AS tier UNION SELECT tier FROM codes
),

reported AS (
  SELECT DISTINCT period_start AS month
  FROM conformed.reported_periods
  WHERE basis = 'MIRROR' AND frequency = 'M' AND exporter = 'CN'
),

-- Codes that China's files do not hold, or hold without a value: the sums are too low by them.
absent AS (
  SELECT
    r.period_start AS month, t.tier, count(*) AS codes,
    count_if(r.status NOT IN ('REPORTED', 'ZERO')) AS codes_not_loaded
  FROM curated.reporting_coverage AS r
  INNER JOIN (SELECT DISTINCT family, explode(array('all', tier)) AS tier FROM codes) AS t ON r.family = t.family
  WHERE r.basis = 'MIRROR' AND r.frequency = 'M' AND r.exporter = 'CN'
  GROUP BY r.period_start, t.tier
),

sums AS (
  SELECT
    f.period_start AS month, c.tier, f.hs_revision, f.hs_code,
    sum(f.value_usd) FILTER (WHERE f.partner = 'RU') AS russia_usd,
    sum(f.value_usd) FILTER (WHERE f.partner = 'WORLD') AS world_usd,
    sum(f.value_usd) FILTER (WHERE e.kind <> 'GROUP' AND f.partner NOT IN ('RU', 'CN')) AS partners_usd,
    bool_or(f.holds_all_partners) AS holds_all_partners,
    max(f.known_on) AS known_on,
    bool_or(f.is_synthetic) AS is_synthetic,
    split(array_join(collect_set(f.licence), '|'), '[|]') AS licences,
    bool_or(f.redistribution <> 'open') AS is_restricted
  FROM conformed.current_flows AS f
  INNER JOIN codes AS c ON f.hs_revision = c.hs_revision AND f.hs_code = c.hs6_as_reported
  INNER JOIN conformed.economies AS e ON f.partner = e.economy
  WHERE f.basis = 'MIRROR' AND f.frequency = 'M' AND f.reporter = 'CN' AND f.flow = 'X' AND f.hs_level = 'HS6'
  GROUP BY f.period_start, c.tier, f.hs_revision, f.hs_code
),

-- The control, code by code: World less Russia, else all partners if a file holds every one, else unknown.
by_code AS (
  SELECT *, explode(array('all', tier)) AS cut,
    CASE WHEN world_usd IS NOT NULL THEN world_usd - coalesce(russia_usd, 0)
      WHEN holds_all_partners THEN coalesce(partners_usd, 0) END AS others_usd
  FROM sums
),

by_tier AS (
  SELECT
    month, cut AS tier, sum(russia_usd) AS russia_usd, sum(others_usd) AS others_usd,
    count(*) - count(others_usd) AS codes_without_control,
    max(known_on) AS known_on,
    bool_or(is_synthetic) AS is_synthetic,
    array_join(sort_array(array_distinct(flatten(collect_set(licences)))), '|') AS licences,
    CASE WHEN bool_or(is_restricted) THEN 'restricted' ELSE 'open' END AS redistribution
  FROM by_code
  GROUP BY month, cut
)

SELECT
  r.month, t.tier,
  CAST(IF(a.codes_not_loaded = a.codes, NULL, coalesce(b.russia_usd, 0)) AS decimal(28,6)) AS to_russia_usd,
  CAST(IF(b.codes_without_control = 0, b.others_usd, NULL) AS decimal(28,6)) AS to_others_usd,
  coalesce(a.codes_not_loaded, 0) AS codes_not_loaded,
  CASE
    WHEN a.codes_not_loaded = a.codes THEN 'TIER_NOT_LOADED: the files of China hold no code of the tier.'
    WHEN b.month IS NULL THEN 'NO_ROWS: China reports nothing of the tier to the partners that are loaded.'
    WHEN b.codes_without_control > 0
      THEN concat('CONTROL_NOT_LOADED: exports to other partners are not loaded for ', b.codes_without_control,
        ' codes.')
    WHEN a.codes_not_loaded > 0
      THEN concat('PARTLY_LOADED: the files of China do not hold ', a.codes_not_loaded, ' of ', a.codes,
        ' codes; the sums are too low.')
  END AS reason,
  b.known_on, coalesce(b.is_synthetic, FALSE) AS is_synthetic, coalesce(b.licences, '') AS licences,
  coalesce(b.redistribution, 'open') AS redistribution, year(r.month) AS period_year
FROM reported AS r
CROSS JOIN tiers AS t
LEFT JOIN by_tier AS b ON r.month = b.month AND t.tier = b.tier
LEFT JOIN absent AS a ON r.month = a.month AND t.tier = a.tier

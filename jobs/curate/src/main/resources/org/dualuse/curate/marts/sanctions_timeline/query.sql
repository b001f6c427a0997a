WITH trade AS (
  SELECT * FROM curated.china_dual_use_exports
),

-- Chinese parties under programmes aimed at Russia, over all programmes and bases.
counts AS (
  SELECT * FROM curated.listed_chinese_parties WHERE scope = 'russia' AND programme = 'ALL' AND base = 'ALL'
),

-- Until when an authority's lists were watched. One that states no days at all cannot be counted by month.
watched AS (
  SELECT authority, max(as_of) AS until
  FROM conformed.list_snapshots
  WHERE is_used AND authority IN (SELECT authority FROM conformed.listings WHERE listed_on IS NOT NULL)
  GROUP BY authority
  UNION ALL
  SELECT 'ALL', max(as_of) FROM conformed.list_snapshots WHERE is_used HAVING count(*) > 0
),

events AS (
  SELECT CAST(trunc(event_on, 'month') AS date) AS month,
    array_sort(collect_list(concat(event_on, ' ', name))) AS policy_events
  FROM conformed.policy_events
  GROUP BY trunc(event_on, 'month')
),

months AS (
  SELECT explode(sequence(min(month), max(month), INTERVAL 1 MONTH)) AS month
  FROM (
    SELECT month FROM trade
    UNION ALL SELECT month FROM events
    UNION ALL SELECT CAST(trunc(until, 'month') AS date) FROM watched
  )
),

-- A month that an authority's lists do not reach is unknown, not zero.
listings AS (
  SELECT
    m.month,
    map_from_entries(collect_list(struct(w.authority, coalesce(c.new_parties, 0)))) AS new_parties,
    bool_or(coalesce(c.is_lower_bound, TRUE)) AS is_lower_bound,
    max(c.known_on) AS known_on,
    coalesce(bool_or(c.is_synthetic), FALSE) AS is_synthetic,
    array_join(collect_set(c.licences), '|') AS licences,
    coalesce(bool_or(c.redistribution <> 'open'), FALSE) AS is_restricted
  FROM months AS m
  INNER JOIN watched AS w ON m.month <= w.until
  LEFT JOIN counts AS c ON m.month = c.month AND w.authority = c.authority
  GROUP BY m.month
),

tiers AS (
  SELECT 'all' AS tier UNION SELECT tier FROM conformed.baskets WHERE list_version = 50 AND hs_treatment = 'exact'
),

monthly AS (
  SELECT
    m.month, t.tier, l.new_parties, l.is_lower_bound, e.policy_events, x.to_russia_usd, x.to_others_usd,
    CASE WHEN x.month IS NULL THEN 'CHINA_NOT_LOADED: China''s exports of the month are not loaded.' ELSE x.reason END
      AS trade_reason,
    IF(l.month IS NULL, 'NO_LISTS: no list is loaded that reaches the month.', NULL) AS listings_reason,
    greatest(x.known_on, l.known_on) AS known_on,
    coalesce(x.is_synthetic, FALSE) OR coalesce(l.is_synthetic, FALSE) AS is_synthetic,
    split(concat_ws('|', 'dualuse', nullif(x.licences, ''), nullif(l.licences, '')), '[|]') AS licences,
    coalesce(x.redistribution <> 'open', FALSE) OR coalesce(l.is_restricted, FALSE) AS is_restricted,
    explode(IF(month(m.month) <= 2, array('month', 'jan_feb'), array('month'))) AS span
  FROM months AS m
  CROSS JOIN tiers AS t
  LEFT JOIN listings AS l ON m.month = l.month
  LEFT JOIN trade AS x ON m.month = x.month AND t.tier = x.tier
  LEFT JOIN events AS e ON m.month = e.month
),

-- January and February together, which China prints late and uneven: a sum only if both months are there.
spans AS (
  SELECT *, IF(span = 'jan_feb', CAST(trunc(month, 'year') AS date), month) AS period_start,
    IF(span = 'jan_feb', 2, 1) AS needed
  FROM monthly
)

SELECT
  span, period_start, tier,
  IF(count(new_parties['ALL']) = needed, sum(new_parties['ALL']), NULL) AS new_parties,
  IF(count(new_parties['OFAC']) = needed, sum(new_parties['OFAC']), NULL) AS new_by_ofac,
  IF(count(new_parties['BIS']) = needed, sum(new_parties['BIS']), NULL) AS new_by_bis,
  IF(count(new_parties['EU']) = needed, sum(new_parties['EU']), NULL) AS new_by_eu,
  IF(count(new_parties['UK']) = needed, sum(new_parties['UK']), NULL) AS new_by_uk,
  IF(count(new_parties['CANADA']) = needed, sum(new_parties['CANADA']), NULL) AS new_by_canada,
  IF(count(new_parties['JAPAN']) = needed, sum(new_parties['JAPAN']), NULL) AS new_by_japan,
  IF(count(new_parties['UKRAINE']) = needed, sum(new_parties['UKRAINE']), NULL) AS new_by_ukraine,
  bool_or(is_lower_bound) AS is_lower_bound,
  max(listings_reason) AS listings_reason,
  CAST(IF(count(to_russia_usd) = needed, sum(to_russia_usd), NULL) AS decimal(28,6)) AS china_to_russia_usd,
  CAST(IF(count(to_others_usd) = needed, sum(to_others_usd), NULL) AS decimal(28,6)) AS china_to_others_usd,
  max(trade_reason) AS trade_reason,
  nullif(array_join(array_sort(array_distinct(flatten(collect_list(policy_events)))), '; '), '') AS policy_events,
  max(known_on) AS known_on,
  bool_or(is_synthetic) AS is_synthetic,
  array_join(sort_array(array_distinct(flatten(collect_list(licences)))), '|') AS licences,
  CASE WHEN bool_or(is_restricted) THEN 'restricted' ELSE 'open' END AS redistribution,
  year(period_start) AS period_year
FROM spans
GROUP BY span, period_start, tier, needed

WITH chinese AS (
  SELECT party_id, explode(concat(split(chinese_bases, '[|]'), array('ALL'))) AS base
  FROM conformed.listed_parties
  WHERE is_chinese
),

-- Each listing counts once for its own programme, once for its authority and once for all of them.
listings AS (
  SELECT l.*, explode(IF(l.is_russia_related, array('all', 'russia'), array('all'))) AS scope
  FROM conformed.listings AS l
),

cells AS (
  SELECT l.*, c.authority_cut, c.programme_cut
  FROM listings AS l
  LATERAL VIEW inline(arrays_zip(array(l.authority, l.authority, 'ALL'), array(l.programme, 'ALL', 'ALL'))) c
    AS authority_cut, programme_cut
),

-- The copies in use bound what can be known of a list: who left before the first is not in any.
copies AS (
  SELECT list, min(as_of) AS first_as_of, max(as_of) AS last_as_of
  FROM conformed.list_snapshots
  WHERE is_used
  GROUP BY list
),

-- One row per party and cell. A party is undated if it may have come before its earliest known date.
members AS (
  SELECT
    c.scope, c.authority_cut AS authority, c.programme_cut AS programme, p.base, c.party_id,
    min(c.listed_on) AS listed_on,
    min(c.listed_by) FILTER (WHERE c.listed_on IS NULL) AS undated_by,
    min(coalesce(c.listed_on, c.listed_by)) AS seen_on,
    IF(count(*) = count(c.delisted_on), max(c.delisted_on), NULL) AS left_on,
    collect_set(c.list) AS lists,
    max(c.known_on) AS known_on,
    bool_or(c.is_synthetic) AS is_synthetic,
    split(array_join(collect_set(c.licences), '|'), '[|]') AS licences,
    bool_or(c.redistribution <> 'open') AS is_restricted
  FROM cells AS c
  INNER JOIN chinese AS p ON c.party_id = p.party_id
  GROUP BY c.scope, c.authority_cut, c.programme_cut, p.base, c.party_id
),

dated AS (
  SELECT *, listed_on IS NULL OR undated_by < listed_on AS is_undated FROM members
),

-- A movement is a party that comes or goes in a month.
movements AS (
  SELECT scope, authority, programme, base, CAST(trunc(seen_on, 'month') AS date) AS month,
    IF(is_undated, 0, 1) AS came, IF(is_undated, 1, 0) AS undated, 0 AS went
  FROM dated
  UNION ALL
  SELECT scope, authority, programme, base, CAST(trunc(left_on, 'month') AS date), 0, 0, 1
  FROM dated
  WHERE left_on IS NOT NULL
),

described AS (
  SELECT
    d.scope, d.authority, d.programme, d.base,
    array_sort(array_distinct(flatten(collect_set(d.lists)))) AS lists,
    max(d.known_on) AS known_on,
    bool_or(d.is_synthetic) AS is_synthetic,
    array_join(sort_array(array_distinct(flatten(collect_set(d.licences)))), '|') AS licences,
    CASE WHEN bool_or(d.is_restricted) THEN 'restricted' ELSE 'open' END AS redistribution
  FROM dated AS d
  GROUP BY d.scope, d.authority, d.programme, d.base
),

observed AS (
  SELECT d.scope, d.authority, d.programme, d.base, max(s.first_as_of) AS complete_from,
    min(s.last_as_of) AS complete_to, max(s.last_as_of) AS last_as_of
  FROM described AS d
  INNER JOIN copies AS s ON array_contains(d.lists, s.list)
  GROUP BY d.scope, d.authority, d.programme, d.base
),

calendar AS (
  SELECT m.scope, m.authority, m.programme, m.base,
    explode(sequence(min(m.month), greatest(max(m.month), CAST(trunc(max(o.last_as_of), 'month') AS date)),
      INTERVAL 1 MONTH)) AS month
  FROM movements AS m
  INNER JOIN observed AS o USING (scope, authority, programme, base)
  GROUP BY m.scope, m.authority, m.programme, m.base
),

monthly AS (
  SELECT c.scope, c.authority, c.programme, c.base, c.month, coalesce(sum(m.came), 0) AS came,
    coalesce(sum(m.undated), 0) AS undated, coalesce(sum(m.went), 0) AS went
  FROM calendar AS c
  LEFT JOIN movements AS m USING (scope, authority, programme, base, month)
  GROUP BY c.scope, c.authority, c.programme, c.base, c.month
)

SELECT
  n.scope, n.authority, n.programme, n.base, n.month,
  n.came AS new_parties, n.undated AS undated_parties, n.went AS delisted_parties,
  sum(n.came) OVER so_far AS cumulative_parties,
  sum(n.undated) OVER so_far AS cumulative_undated_parties,
  sum(n.came + n.undated - n.went) OVER so_far AS parties_in_force,
  n.month < o.complete_from OR last_day(n.month) > o.complete_to AS is_lower_bound,
  nullif(concat_ws(' ',
    IF(n.month < o.complete_from, concat('BEFORE_FIRST_COPY: parties that left a list before ', o.complete_from,
      ', the day of its first copy, are not known.'), NULL),
    IF(last_day(n.month) > o.complete_to, concat('AFTER_LAST_COPY: a list was last seen on ', o.complete_to,
      '; later additions are not known.'), NULL)), '') AS reason,
  array_join(d.lists, '|') AS lists, d.known_on, d.is_synthetic, d.licences, d.redistribution,
  year(n.month) AS period_year
FROM monthly AS n
INNER JOIN observed AS o USING (scope, authority, programme, base)
INNER JOIN described AS d USING (scope, authority, programme, base)
WINDOW so_far AS (PARTITION BY n.scope, n.authority, n.programme, n.base ORDER BY n.month)

WITH vintages AS (
  SELECT * FROM conformed.export_vintages
),

-- A figure enters on its first day and leaves on its last: sums over days give what stood on each.
changes AS (
  SELECT
    basis, frequency, period_start, exporter, source, chapter, family, tier, day, is_synthetic,
    split(licences, '[|]') AS licences, redistribution,
    IF(sign > 0, coalesce(value_usd, 0), -coalesce(value_usd, 0)) AS change_usd,
    sign * reported_rows AS change_rows,
    IF(sign > 0, split(snapshot_ids, '[|]'), array()) AS files,
    IF(sign < 0, split(snapshot_ids, '[|]'), array()) AS previous_files
  FROM vintages
  LATERAL VIEW inline(array(named_struct('d', valid_from, 's', 1), named_struct('d', valid_to, 's', -1))) ends AS day, sign
  WHERE day IS NOT NULL
),

by_family AS (
  SELECT
    basis, frequency, period_start, exporter, source, chapter, family, tier, day,
    sum(change_usd) AS change_usd, sum(change_rows) AS change_rows,
    bool_or(is_synthetic) AS is_synthetic, array_distinct(flatten(collect_list(licences))) AS licences,
    bool_or(redistribution <> 'open') AS is_restricted,
    array_distinct(flatten(collect_list(files))) AS files,
    array_distinct(flatten(collect_list(previous_files))) AS previous_files
  FROM changes
  GROUP BY basis, frequency, period_start, exporter, source, chapter, family, tier, day
),

stood AS (
  SELECT
    *,
    sum(change_rows) OVER (PARTITION BY basis, frequency, period_start, exporter, source, chapter, family ORDER BY day)
      AS rows_after,
    day > min(day) OVER (PARTITION BY basis, frequency, period_start, exporter, source, chapter) AS is_known_chapter
  FROM by_family
),

-- Releases that repeat a figure, and days on which only the choice among sources changed, leave the change at zero.
changed AS (
  SELECT
    *,
    is_known_chapter AND rows_after = change_rows AS is_added,
    is_known_chapter AND rows_after = 0 AS is_dropped
  FROM stood
  WHERE change_usd <> 0 OR change_rows <> 0
),

by_cut AS (
  SELECT
    basis, frequency, period_start, exporter, source, cut, cut_value, day,
    sum(change_usd) AS total_change_usd,
    coalesce(sum(change_usd) FILTER (WHERE is_known_chapter), 0) AS change_usd,
    array_join(sort_array(collect_set(family) FILTER (WHERE is_added)), '|') AS families_added,
    array_join(sort_array(collect_set(family) FILTER (WHERE is_dropped)), '|') AS families_dropped,
    array_join(sort_array(array_distinct(flatten(collect_list(files) FILTER (WHERE is_known_chapter)))), '|')
      AS snapshot_ids,
    array_join(sort_array(array_distinct(flatten(collect_list(previous_files) FILTER (WHERE is_known_chapter)))), '|')
      AS previous_snapshot_ids,
    bool_or(is_synthetic) AS is_synthetic,
    array_join(sort_array(array_distinct(flatten(collect_list(licences)))), '|') AS licences,
    CASE WHEN bool_or(is_restricted) THEN 'restricted' ELSE 'open' END AS redistribution
  FROM changed
  LATERAL VIEW inline(array(named_struct('c', 'all', 'v', 'all'), named_struct('c', 'tier', 'v', tier))) cuts
    AS cut, cut_value
  GROUP BY basis, frequency, period_start, exporter, source, cut, cut_value, day
),

compared AS (
  SELECT
    *,
    sum(total_change_usd) OVER (PARTITION BY basis, frequency, period_start, exporter, source, cut, cut_value
      ORDER BY day) - total_change_usd AS previous_usd,
    lag(day) OVER (PARTITION BY basis, frequency, period_start, exporter, source, cut, cut_value ORDER BY day)
      AS previous_day
  FROM by_cut
)

SELECT
  basis, frequency, CASE frequency WHEN 'A' THEN 'reported' ELSE 'not_applicable' END AS annual_method, period_start,
  exporter, source, cut, cut_value, day AS known_on, previous_day AS previous_known_on,
  CAST(previous_usd AS decimal(28,6)) AS previous_usd,
  CAST(previous_usd + change_usd AS decimal(28,6)) AS revised_usd,
  CAST(change_usd AS decimal(28,6)) AS change_usd,
  CASE WHEN previous_usd > 0 THEN CAST(change_usd AS double) / CAST(previous_usd AS double) END AS change_share,
  CASE WHEN previous_usd = 0 THEN 'NO_VALUE_BEFORE: the source stated no value before.' END AS reason,
  families_added, families_dropped, previous_snapshot_ids, snapshot_ids, is_synthetic, licences, redistribution,
  year(period_start) AS period_year
FROM compared
WHERE change_usd <> 0 OR families_added <> '' OR families_dropped <> ''

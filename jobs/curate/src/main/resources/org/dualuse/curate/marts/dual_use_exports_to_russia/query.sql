WITH flows AS (SELECT * FROM conformed.current_flows WHERE hs_level = 'HS6' AND frequency IN ('A', 'M')),
-- Groups, unspecified areas and Russia itself are no exporters.
exporters AS (SELECT economy AS exporter FROM conformed.economies WHERE kind = 'ECONOMY' AND economy <> 'RU'),
reported AS (SELECT r.* FROM conformed.reported_periods AS r INNER JOIN exporters USING (exporter)),
loaded AS (
  SELECT basis, frequency, annual_method, period_start, count(*) AS exporters_loaded FROM reported GROUP BY ALL
),

re_exports AS (SELECT * FROM flows WHERE flow = 'RX' AND partner = 'RU'),
-- An exporter that reports re-exports to Russia in a period has none where it has no row.
re_exporters AS (SELECT DISTINCT basis, frequency, period_start, reporter FROM re_exports),

origins AS (
  SELECT
    basis, frequency, period_start, reporter, hs_revision, hs_code, sum(value_usd) AS known_usd,
    coalesce(sum(value_usd) FILTER (WHERE origin = 'CN'), 0) AS chinese_usd
  FROM conformed.re_exports_by_origin
  WHERE partner = 'RU'
  GROUP BY ALL
),

weights AS (
  SELECT basis, frequency, period_start, reporter, hs_revision, hs6_as_reported AS hs_code, struct(*) AS weight
  FROM conformed.hs_weights
),

exports_to_russia AS (
  SELECT
    f.*, IF(f.basis = 'IMPORTER', f.partner, f.reporter) AS exporter, w.weight,
    IF(x.reporter IS NOT NULL, coalesce(r.value_usd, 0), NULL) AS rx_usd,
    CASE WHEN x.reporter IS NOT NULL AND coalesce(r.value_usd, 0) = 0 THEN 0
      WHEN r.value_usd = o.known_usd THEN o.chinese_usd END AS chinese_rx_usd
  FROM flows AS f
  LEFT JOIN re_exporters AS x USING (basis, frequency, period_start, reporter)
  LEFT JOIN re_exports AS r USING (basis, frequency, period_start, reporter, hs_revision, hs_code)
  LEFT JOIN origins AS o USING (basis, frequency, period_start, reporter, hs_revision, hs_code)
  LEFT JOIN weights AS w USING (basis, frequency, period_start, reporter, hs_revision, hs_code)
  WHERE IF(f.basis = 'IMPORTER', f.flow = 'M' AND f.reporter = 'RU', f.flow = 'X' AND f.partner = 'RU')
),

-- One line per reported code and treatment: the smallest version stands for those that contain it.
products AS (
  SELECT hs_treatment, hs_revision, hs6_as_reported, family, tier, min(list_version) AS smallest_list_version
  FROM conformed.baskets GROUP BY ALL
),

-- A code has weight 1 unless it is bridged and split; without any estimate its value is kept apart.
weighted AS (
  SELECT
    e.*, p.hs_treatment, p.family, p.tier, p.smallest_list_version,
    IF(p.hs_treatment = 'bridged', e.weight, NULL) AS w,
    CAST(IF(w IS NULL, 1, w.weight_low) AS decimal(18,12)) AS low,
    CAST(IF(w IS NULL, 1, w.weight_central) AS decimal(18,12)) AS central,
    CAST(IF(w IS NULL, 1, w.weight_high) AS decimal(18,12)) AS high,
    coalesce(w.is_high_unbounded, FALSE) AS is_unbounded,
    e.is_synthetic OR coalesce(w.is_synthetic, FALSE) AS has_synthetic,
    concat_ws('|', e.licence, nullif(w.licences, '')) AS all_licences,
    e.redistribution <> 'open' OR coalesce(w.redistribution <> 'open', FALSE) AS is_restricted,
    greatest(e.known_on, w.known_on) AS known
  FROM exports_to_russia AS e
  INNER JOIN exporters AS x ON e.exporter = x.exporter
  INNER JOIN products AS p ON e.hs_revision = p.hs_revision AND e.hs_code = p.hs6_as_reported
),

-- The publisher's annual figure and the sum of twelve months are two methods, never mixed.
by_method AS (
  SELECT *, frequency AS stated_as, IF(frequency = 'A', 'reported', 'not_applicable') AS annual_method,
    period_start AS stated
  FROM weighted
  UNION ALL
  SELECT m.*, 'A', r.annual_method, r.period_start
  FROM weighted AS m
  INNER JOIN reported AS r
    ON m.basis = r.basis AND m.exporter = r.exporter AND trunc(m.period_start, 'year') = r.period_start
      AND r.annual_method = 'sum_of_12_months'
  WHERE m.frequency = 'M'
),

-- Weight in kilograms is known only for codes that are counted whole: kilograms do not split as values do.
by_family AS (
  SELECT
    basis, stated_as AS frequency, annual_method, stated AS period_start, exporter, hs_treatment, family, tier,
    smallest_list_version,
    CAST(sum(value_usd * central) AS decimal(28,6)) AS value_usd,
    CAST(sum(value_usd * low) AS decimal(28,6)) AS value_low_usd,
    CAST(sum(value_usd * high) AS decimal(28,6)) AS value_high_usd,
    CAST(coalesce(sum(value_usd) FILTER (WHERE central IS NULL), 0) AS decimal(28,6)) AS unweighted_usd,
    bool_or(is_unbounded) AS is_high_unbounded,
    CAST(IF(count(rx_usd * central) = count(*), sum(rx_usd * central), NULL) AS decimal(28,6)) AS re_exports_usd,
    CAST(IF(count(chinese_rx_usd * central) = count(*), sum(chinese_rx_usd * central), NULL) AS decimal(28,6))
      AS chinese_origin_re_exports_usd,
    CAST(sum(net_weight_kg) FILTER (WHERE low = 1) AS decimal(28,6)) AS net_weight_kg,
    CAST(coalesce(sum(weighed_value_usd) FILTER (WHERE low = 1), 0) AS decimal(28,6)) AS weighed_value_usd,
    array_join(sort_array(collect_set(source)), '|') AS source,
    array_join(sort_array(collect_set(snapshot_ids)), '|') AS snapshot_ids,
    max(known) AS known_on,
    bool_or(has_synthetic) AS is_synthetic,
    array_join(sort_array(array_distinct(split(array_join(collect_set(all_licences), '|'), '[|]'))), '|') AS licences,
    IF(bool_or(is_restricted), 'restricted', 'open') AS redistribution
  FROM by_method
  GROUP BY ALL
),

ranked AS (
  SELECT *,
    rank() OVER (PARTITION BY basis, frequency, annual_method, period_start, hs_treatment, family
      ORDER BY value_usd DESC NULLS LAST) AS rank_by_value,
    sum(value_usd) OVER (PARTITION BY basis, frequency, annual_method, period_start, hs_treatment, family) AS total_usd
  FROM by_family
  INNER JOIN loaded USING (basis, frequency, annual_method, period_start)
)

SELECT
  basis, frequency, annual_method, period_start, exporter, hs_treatment, family, tier, smallest_list_version,
  value_usd, value_low_usd, value_high_usd, unweighted_usd, is_high_unbounded, re_exports_usd,
  chinese_origin_re_exports_usd, net_weight_kg, weighed_value_usd, rank_by_value,
  IF(exporters_loaded > 1 AND total_usd > 0, double(value_usd) / double(total_usd), NULL) AS share_of_value,
  exporters_loaded, source, snapshot_ids, known_on, is_synthetic, licences, redistribution,
  year(period_start) AS period_year
FROM ranked

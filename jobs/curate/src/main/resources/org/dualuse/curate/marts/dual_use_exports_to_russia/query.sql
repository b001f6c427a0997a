WITH exports_to_russia AS (
  SELECT
    basis, frequency, period_start, hs_revision, hs_code, value_usd, net_weight_kg, weighed_value_usd, source,
    snapshot_ids, known_on, is_synthetic, licence, redistribution,
    CASE flow WHEN 'X' THEN reporter ELSE partner END AS exporter
  FROM conformed.current_flows
  WHERE hs_level = 'HS6'
    AND frequency IN ('A', 'M')
    AND ((flow = 'X' AND partner = 'RU' AND basis <> 'IMPORTER')
      OR (flow = 'M' AND reporter = 'RU' AND basis = 'IMPORTER'))
),

-- Groups, unspecified areas and Russia itself are no exporters.
exporters AS (
  SELECT economy AS exporter
  FROM conformed.economies
  WHERE kind = 'ECONOMY' AND economy <> 'RU'
),

reported AS (
  SELECT basis, frequency, annual_method, period_start, exporter
  FROM conformed.reported_periods
  INNER JOIN exporters USING (exporter)
),

loaded AS (
  SELECT basis, frequency, annual_method, period_start, count(*) AS exporters_loaded
  FROM reported
  GROUP BY basis, frequency, annual_method, period_start
),

-- The publisher's annual figure and the sum of twelve months are two methods, never mixed.
by_method AS (
  SELECT
    e.basis, e.frequency, e.period_start, e.hs_revision, e.hs_code, e.value_usd, e.net_weight_kg, e.weighed_value_usd,
    e.source, e.snapshot_ids, e.known_on, e.is_synthetic, e.licence, e.redistribution, e.exporter,
    CASE e.frequency WHEN 'A' THEN 'reported' ELSE 'not_applicable' END AS annual_method
  FROM exports_to_russia AS e
  INNER JOIN exporters AS x ON e.exporter = x.exporter
  UNION ALL
  SELECT
    m.basis, 'A', r.period_start, m.hs_revision, m.hs_code, m.value_usd, m.net_weight_kg, m.weighed_value_usd,
    m.source, m.snapshot_ids, m.known_on, m.is_synthetic, m.licence, m.redistribution, m.exporter,
    r.annual_method
  FROM exports_to_russia AS m
  INNER JOIN reported AS r
    ON m.basis = r.basis AND m.exporter = r.exporter AND trunc(m.period_start, 'year') = r.period_start
      AND r.annual_method = 'sum_of_12_months'
  WHERE m.frequency = 'M'
),

-- One line per reported code and treatment: the smallest version stands for those that contain it.
products AS (
  SELECT hs_treatment, hs_revision, hs6_as_reported, family, tier, min(list_version) AS smallest_list_version
  FROM conformed.baskets
  GROUP BY hs_treatment, hs_revision, hs6_as_reported, family, tier
),

by_family AS (
  SELECT
    basis, frequency, annual_method, period_start, exporter, hs_treatment, family, tier, smallest_list_version,
    CAST(sum(value_usd) AS decimal(28,6)) AS value_usd,
    CAST(sum(net_weight_kg) AS decimal(28,6)) AS net_weight_kg,
    CAST(sum(weighed_value_usd) AS decimal(28,6)) AS weighed_value_usd,
    array_join(sort_array(collect_set(source)), '|') AS source,
    array_join(sort_array(collect_set(snapshot_ids)), '|') AS snapshot_ids,
    max(known_on) AS known_on,
    bool_or(is_synthetic) AS is_synthetic,
    array_join(sort_array(collect_set(licence)), '|') AS licences,
    CASE WHEN bool_or(redistribution <> 'open') THEN 'restricted' ELSE 'open' END AS redistribution
  FROM by_method AS m
  INNER JOIN products AS p ON m.hs_revision = p.hs_revision AND m.hs_code = p.hs6_as_reported
  GROUP BY
    basis, frequency, annual_method, period_start, exporter, hs_treatment, family, tier, smallest_list_version
),

ranked AS (
  SELECT
    f.*,
    l.exporters_loaded,
    rank() OVER (PARTITION BY f.basis, f.frequency, f.annual_method, f.period_start, f.hs_treatment, f.family
      ORDER BY f.value_usd DESC NULLS LAST) AS rank_by_value,
    sum(f.value_usd) OVER (PARTITION BY f.basis, f.frequency, f.annual_method, f.period_start, f.hs_treatment,
      f.family) AS total_usd
  FROM by_family AS f
  INNER JOIN loaded AS l USING (basis, frequency, annual_method, period_start)
)

SELECT
  basis, frequency, annual_method, period_start, exporter, hs_treatment, family, tier, smallest_list_version,
  value_usd, value_usd AS value_low_usd, value_usd AS value_high_usd, CAST(0 AS decimal(28,6)) AS unweighted_usd,
  false AS is_high_unbounded, CAST(NULL AS decimal(28,6)) AS re_exports_usd,
  CAST(NULL AS decimal(28,6)) AS chinese_origin_re_exports_usd, net_weight_kg, weighed_value_usd, rank_by_value,
  CASE WHEN exporters_loaded > 1 AND total_usd > 0 THEN CAST(value_usd AS double) / CAST(total_usd AS double) END
    AS share_of_value,
  exporters_loaded, source, snapshot_ids, known_on, is_synthetic, licences, redistribution,
  year(period_start) AS period_year
FROM ranked

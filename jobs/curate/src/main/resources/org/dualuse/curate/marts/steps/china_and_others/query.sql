WITH levels AS (
  SELECT * FROM curated.scenario_levels
),

-- The definitions of China are nested: each group in the order CN, HK, MO adds one member to the definition before it.
sides AS (
  SELECT
    basis, frequency, annual_method, period_start, period_end, list_version, hs_treatment, cut, cut_value,
    CASE supplier_group WHEN 'CN' THEN 'CN' WHEN 'HK' THEN 'CN+HK' WHEN 'MO' THEN 'CN+HK+MO' END AS china_definition,
    concat_ws('|', max(IF(supplier_group = 'CN' AND NOT is_loaded, 'CN', NULL)) OVER china,
      max(IF(supplier_group = 'HK' AND NOT is_loaded, 'HK', NULL)) OVER china,
      max(IF(supplier_group = 'MO' AND NOT is_loaded, 'MO', NULL)) OVER china) AS members_not_loaded,
    sum(reported_low_usd) OVER china AS china_low,
    sum(reported_usd) OVER china AS china_central,
    sum(reported_high_usd) OVER china AS china_high,
    sum(reported_low_usd) OVER cell AS all_low,
    sum(reported_usd) OVER cell AS all_central,
    sum(reported_high_usd) OVER cell AS all_high,
    sum(missing_central_usd) OVER cell - sum(missing_central_usd) OVER china AS missing_central,
    sum(missing_high_usd) OVER cell - sum(missing_high_usd) OVER china AS missing_high,
    IF(bool_or(structural_high_usd IS NULL) OVER cell, NULL,
      sum(structural_high_usd) OVER cell - sum(structural_high_usd) OVER china) AS structural_high,
    sum(unweighted_usd) OVER china AS china_unweighted,
    sum(unweighted_usd) OVER cell AS unweighted,
    sum(unimputable_cells) OVER china AS china_unimputable,
    sum(unimputable_cells) OVER cell AS unimputable,
    sum(double_count_max_usd) OVER china AS double_count_max,
    bool_and(double_count_is_by_origin) OVER china AS double_count_is_by_origin,
    max(IF(supplier_group = 'HK' AND is_loaded, chinese_origin_re_exports_usd, NULL)) OVER cell AS hong_kong_re_exports,
    bool_or(is_high_unbounded) OVER cell AS is_high_unbounded,
    max(known_on) OVER cell AS known_on,
    bool_or(is_synthetic) OVER cell AS is_synthetic,
    licences,
    bool_or(redistribution <> 'open') OVER cell AS is_restricted
  FROM levels
  WINDOW
    cell AS (PARTITION BY basis, frequency, annual_method, period_start, period_end, list_version, hs_treatment, cut,
      cut_value),
    china AS (PARTITION BY basis, frequency, annual_method, period_start, period_end, list_version, hs_treatment, cut,
      cut_value ORDER BY supplier_group ROWS BETWEEN UNBOUNDED PRECEDING AND CURRENT ROW)
),

-- What a missing member may have sent is never put into China's level, nor into the total.
known AS (
  SELECT
    *,
    CASE WHEN members_not_loaded = '' AND china_unweighted = 0 AND china_unimputable = 0 THEN china_central END
      AS china_level,
    CASE WHEN members_not_loaded = '' AND unweighted = 0 AND unimputable = 0 THEN all_central + missing_central END
      AS total_level
  FROM sides
  WHERE china_definition IS NOT NULL
),

base_calendar AS (
  SELECT
    basis, frequency, annual_method, period_year, periods,
    sum(periods) OVER (PARTITION BY basis, frequency, annual_method) AS all_periods,
    count(*) OVER (PARTITION BY basis, frequency, annual_method) AS years
  FROM (
    SELECT basis, frequency, annual_method, period_year, count(DISTINCT period_start) AS periods
    FROM levels
    WHERE period_start >= DATE '2019-01-01' AND period_end <= DATE '2021-12-31'
    GROUP BY basis, frequency, annual_method, period_year
  )
),

base_years AS (
  SELECT
    basis, frequency, annual_method, list_version, hs_treatment, cut, cut_value, china_definition,
    year(period_end) AS period_year,
    sum(china_level) AS china, count_if(china_level IS NULL) AS china_unknown,
    sum(total_level) AS total, count_if(total_level IS NULL) AS total_unknown
  FROM known
  WHERE period_start >= DATE '2019-01-01' AND period_end <= DATE '2021-12-31'
  GROUP BY basis, frequency, annual_method, list_version, hs_treatment, cut, cut_value, china_definition,
    year(period_end)
),

-- The base is the mean over the periods of 2019-2021 whose level is known; a period without a row counts as zero.
base AS (
  SELECT
    basis, frequency, annual_method, list_version, hs_treatment, cut, cut_value, china_definition,
    CASE WHEN max(years) = 3 AND bool_and(china_unknown < periods)
      THEN nullif(CAST(sum(china) AS double), 0) / (max(all_periods) - sum(china_unknown)) END AS china_base,
    CASE WHEN max(years) = 3 AND bool_and(total_unknown < periods)
      THEN nullif(CAST(sum(total) AS double), 0) / (max(all_periods) - sum(total_unknown)) END AS total_base
  FROM base_years
  INNER JOIN base_calendar USING (basis, frequency, annual_method, period_year)
  GROUP BY basis, frequency, annual_method, list_version, hs_treatment, cut, cut_value, china_definition
)

SELECT
  basis, frequency, annual_method, period_start, period_end, list_version, china_definition, hs_treatment, cut,
  cut_value, members_not_loaded,
  CAST(china_low AS decimal(28,6)) AS china_low_usd,
  CAST(china_central AS decimal(28,6)) AS china_central_usd,
  CAST(china_high AS decimal(28,6)) AS china_high_usd,
  CAST(all_low - china_low AS decimal(28,6)) AS others_low_usd,
  CAST(all_central - china_central AS decimal(28,6)) AS others_central_usd,
  CAST(all_high - china_high AS decimal(28,6)) AS others_high_usd,
  CAST(missing_central AS decimal(28,6)) AS missing_central_usd,
  CAST(missing_high AS decimal(28,6)) AS missing_high_usd,
  CAST(structural_high AS decimal(28,6)) AS structural_high_usd,
  CAST(unweighted AS decimal(28,6)) AS unweighted_usd,
  china_unimputable AS china_unimputable_cells,
  unimputable - china_unimputable AS others_unimputable_cells,
  CAST(double_count_max AS decimal(28,6)) AS double_count_max_usd,
  double_count_is_by_origin,
  CAST(hong_kong_re_exports AS decimal(28,6)) AS hong_kong_re_exports_usd,
  is_high_unbounded,
  CAST(china_level AS double) / china_base AS china_level_index,
  CAST(total_level AS double) / total_base AS total_level_index,
  known_on, is_synthetic, licences,
  IF(is_restricted, 'restricted', 'open') AS redistribution, year(period_end) AS period_year
FROM known
LEFT JOIN base
  USING (basis, frequency, annual_method, list_version, hs_treatment, cut, cut_value, china_definition)

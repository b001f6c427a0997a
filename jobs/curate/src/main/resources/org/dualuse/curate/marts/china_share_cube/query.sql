WITH sides AS (
  SELECT * FROM curated.china_and_others
),

coverage AS (
  SELECT * FROM curated.coverage_of_russia_dual_use_imports
),

-- One HS weight for all suppliers at a time.
scenarios AS (
  SELECT
    *,
    array(
      named_struct('china', CAST(china_low_usd AS double), 'others', CAST(others_low_usd AS double)),
      named_struct('china', CAST(china_central_usd AS double), 'others', CAST(others_central_usd AS double)),
      named_struct('china', CAST(china_high_usd AS double), 'others', CAST(others_high_usd AS double))) AS weights,
    CAST(china_central_usd AS double) AS china,
    CAST(china_central_usd + others_central_usd AS double) AS reported,
    CAST(missing_central_usd AS double) AS missing_central,
    CAST(missing_high_usd AS double) AS missing_high,
    CAST(structural_high_usd AS double) AS structural,
    CAST(double_count_max_usd AS double) AS double_count_max
  FROM sides
),

-- What may stand in both China's and Hong Kong's report is at most half of the two, at each weight.
counted_once AS (
  SELECT *, transform(weights, w -> w.china - least(double_count_max, w.china / 2)) AS china_once FROM scenarios
),

-- Shares last: the lowest and the highest over the scenarios, nothing added in quadrature. (+ 0D: never minus zero.)
shares AS (
  SELECT
    *,
    china / nullif(reported, 0) AS of_reported,
    china / nullif(reported + missing_central, 0) AS central,
    china / nullif(reported + missing_high, 0) AS with_missing_high,
    china_once[1] / nullif(china_once[1] + reported - china + missing_central, 0) AS without_double_count,
    array_min(zip_with(china_once, weights, (c, w) -> c / nullif(c + w.others + missing_high, 0))) AS low,
    array_min(zip_with(china_once, weights, (c, w) -> c / nullif(c + w.others + missing_high + structural, 0)))
      AS low_with_structural_gap,
    array_max(transform(weights, w -> w.china / nullif(w.china + w.others, 0))) AS high,
    transform(weights, w -> w.china / nullif(w.china + w.others + missing_central, 0)) AS by_weight
  FROM counted_once
),

judged AS (
  SELECT
    s.*, v.exporters_loaded, v.exporters_missing, v.coverage, v.coverage_without_china, v.coverage_recent,
    v.coverage_recent_without_china,
    CASE
      WHEN v.exporters_loaded < 2 THEN 'SINGLE_EXPORTER: figures of only one exporter are loaded for the period.'
      WHEN s.members_not_loaded <> ''
        THEN concat('CHINA_MEMBER_NOT_LOADED: not loaded for the period: ', s.members_not_loaded, '.')
      WHEN s.reported + s.unweighted_usd = 0 THEN 'NO_VALUE: the loaded exporters report no value.'
      WHEN v.exporters_loaded IS NULL THEN 'COVERAGE_UNKNOWN: how many exporters are loaded is not known.'
      WHEN v.coverage_without_china < 0.5
        THEN 'LOW_COVERAGE: the loaded exporters other than China stand for less than half of the usual value.'
    END AS share_reason,
    CASE WHEN s.unweighted_usd > 0 THEN 'NO_HS_WEIGHT: a part of the value is in an old HS code without a weight.' END
      AS weight_reason,
    CASE WHEN s.china_unimputable_cells + s.others_unimputable_cells > 0 THEN
      'BAND_UNKNOWN: an expected exporter is missing and has no history to go by.' END AS band_reason,
    CASE
      WHEN v.exporters_without_baseline > 0
        THEN concat('COVERAGE_UNKNOWN: a share of the loaded exporters; ', v.exporters_without_baseline,
          ' expected exporters have no baseline of 2019-2021.')
      WHEN v.coverage_without_china IS NULL
        THEN 'COVERAGE_UNKNOWN: no expected exporter but China had value here in 2019-2021.'
      WHEN v.coverage_recent_without_china IS NULL
        THEN 'COVERAGE_UNKNOWN: no expected exporter but China had value here lately.'
      WHEN v.coverage_without_china < 0.95 OR v.coverage_recent_without_china < 0.95
        THEN 'INCOMPLETE: coverage without China is below 0.95.'
    END AS provisional_reason
  FROM shares AS s
  LEFT JOIN coverage AS v
    USING (basis, frequency, annual_method, period_start, list_version, hs_treatment, cut, cut_value)
),

-- An upper bound needs no figure for those who are missing, unless China itself is among them.
known AS (
  SELECT
    *,
    share_reason IS NULL AND weight_reason IS NULL AS has_share,
    share_reason IS NULL AND band_reason IS NULL AS has_low,
    coalesce(share_reason, band_reason, weight_reason) IS NULL AS has_central,
    (share_reason IS NULL OR startswith(share_reason, 'LOW_COVERAGE')) AND china_unimputable_cells = 0 AS has_high,
    members_not_loaded = '' AND china_unimputable_cells = 0 AS has_china
  FROM judged
)

SELECT
  basis, frequency, annual_method, period_start, period_end, list_version, china_definition, hs_treatment, cut,
  cut_value, CASE WHEN members_not_loaded = '' THEN china_central_usd END AS numerator_usd,
  CAST(china_central_usd + others_central_usd AS decimal(28,6)) AS denominator_usd,
  CASE WHEN has_share THEN of_reported END AS share_of_value,
  CASE WHEN has_low THEN low END AS share_low,
  CASE WHEN has_central THEN central END AS share_central,
  CASE WHEN has_high THEN high END AS share_high,
  CASE WHEN has_low THEN low_with_structural_gap END AS share_low_with_structural_gap,
  CASE WHEN has_share AND china_definition = 'CN' THEN (china + hong_kong_re_exports_usd) / reported END
    AS share_chinese_origin,
  CASE WHEN has_central THEN of_reported - with_missing_high + 0D END AS width_missing,
  CASE WHEN has_low THEN array_max(by_weight) - array_min(by_weight) + 0D END AS width_hs,
  CASE WHEN has_central THEN central - without_double_count + 0D END AS width_hong_kong,
  CASE WHEN has_china THEN china_low_usd END AS china_low_usd,
  CASE WHEN has_china AND weight_reason IS NULL THEN china_central_usd END AS china_central_usd,
  CASE WHEN has_china THEN china_high_usd END AS china_high_usd,
  others_low_usd,
  CASE WHEN others_unimputable_cells = 0 AND weight_reason IS NULL
    THEN CAST(others_central_usd + missing_central_usd AS decimal(28,6)) END AS others_central_usd,
  CASE WHEN others_unimputable_cells = 0 THEN CAST(others_high_usd + missing_high_usd AS decimal(28,6)) END
    AS others_high_usd,
  structural_high_usd, double_count_max_usd, double_count_is_by_origin, is_high_unbounded, china_level_index,
  total_level_index, coverage, coverage_without_china, coverage_recent, coverage_recent_without_china,
  exporters_loaded, exporters_missing,
  coalesce(share_reason, weight_reason, band_reason, provisional_reason) AS reason,
  provisional_reason IS NOT NULL AS is_provisional,
  known_on, is_synthetic, licences, redistribution, period_year
FROM known

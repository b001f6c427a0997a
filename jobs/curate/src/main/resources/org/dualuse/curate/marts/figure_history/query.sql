WITH days AS (
  SELECT *, CASE frequency WHEN 'A' THEN 'reported' ELSE 'not_applicable' END AS annual_method
  FROM conformed.headline_days
  WHERE figures_so_far > 0
),

published AS (
  SELECT
    basis, frequency, annual_method, period_start, china_definition, numerator_usd, share_of_value,
    coverage_without_china, reason
  FROM curated.china_share_of_russia_dual_use_imports
  WHERE list_version = 50 AND hs_treatment = 'exact' AND cut = 'all'
),

-- Only the numerator changes with the definition of China.
defined AS (
  SELECT
    d.*, c.china_definition,
    CAST(IF(c.china_definition = 'CN', cn_usd, cn_usd + hk_usd) AS decimal(28,6)) AS china_usd,
    concat_ws('|', IF(NOT is_cn_loaded, 'CN', NULL), IF(NOT is_hk_loaded AND c.china_definition = 'CN+HK', 'HK', NULL))
      AS members_missing
  FROM days AS d
  CROSS JOIN (VALUES ('CN'), ('CN+HK')) AS c (china_definition)
),

-- The null rules of the share mart, as far as they can be applied to a day of the past.
judged AS (
  SELECT
    *,
    CASE
      WHEN exporters_loaded < 2 THEN 'SINGLE_EXPORTER: figures of only one exporter were loaded for the period.'
      WHEN members_missing <> ''
        THEN concat('CHINA_MEMBER_NOT_LOADED: not loaded for the period: ', members_missing, '.')
      WHEN total_usd = 0 THEN 'NO_VALUE: the loaded exporters reported no value.'
      WHEN coverage_without_china < 0.5
        THEN 'LOW_COVERAGE: the loaded exporters other than China stood for less than half of the usual value.'
    END AS null_reason,
    lead(day) OVER (PARTITION BY basis, frequency, period_start, china_definition ORDER BY day) IS NULL AS is_last_day
  FROM defined
),

-- The last day is the run date's: there the share mart has judged, with coverage code by code.
reconciled AS (
  SELECT
    j.*,
    CASE WHEN members_missing = '' AND NOT (is_last_day AND p.basis IS NOT NULL AND p.numerator_usd IS NULL)
      THEN china_usd END AS numerator_usd,
    IF(is_last_day AND p.basis IS NOT NULL, p.coverage_without_china, j.coverage_without_china) AS coverage,
    IF(is_last_day AND p.basis IS NOT NULL, IF(p.share_of_value IS NULL, p.reason, NULL), null_reason) AS final_reason
  FROM judged AS j
  LEFT JOIN published AS p USING (basis, frequency, annual_method, period_start, china_definition)
),

computed AS (
  SELECT
    *,
    CASE WHEN final_reason IS NULL AND total_usd > 0 THEN CAST(numerator_usd AS double) / CAST(total_usd AS double) END
      AS share_of_value
  FROM reconciled
),

compared AS (
  SELECT
    *,
    lag(struct(numerator_usd, total_usd, exporters_loaded, share_of_value)) OVER publication AS before,
    lag(share_of_value) OVER publication AS previous_share
  FROM computed
  WINDOW publication AS (PARTITION BY basis, frequency, period_start, china_definition ORDER BY day)
),

-- Days that leave the figure as it was have no row.
changed AS (
  SELECT
    *,
    lead(day) OVER (PARTITION BY basis, frequency, period_start, china_definition ORDER BY day) IS NULL AS is_run_date
  FROM compared
  WHERE before IS NULL OR NOT before <=> struct(numerator_usd, total_usd, exporters_loaded, share_of_value)
)

SELECT
  basis, frequency, annual_method, period_start, 50 AS list_version, 'exact' AS hs_treatment, china_definition,
  day AS as_of_day,
  numerator_usd, total_usd AS denominator_usd, exporters_loaded, coverage AS coverage_without_china, share_of_value,
  previous_share, share_of_value - previous_share AS change, final_reason AS reason, is_run_date, day AS known_on,
  is_synthetic, licences, redistribution, year(period_start) AS period_year
FROM changed

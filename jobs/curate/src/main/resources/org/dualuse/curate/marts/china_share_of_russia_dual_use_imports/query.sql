WITH exports AS (
  SELECT * FROM curated.dual_use_exports_to_russia
),

coverage AS (
  SELECT * FROM curated.coverage_of_russia_dual_use_imports
),

china AS (
  SELECT * FROM VALUES
    ('CN', 'CN'), ('CN+HK', 'CN'), ('CN+HK', 'HK'), ('CN+HK+MO', 'CN'), ('CN+HK+MO', 'HK'), ('CN+HK+MO', 'MO')
    AS t (china_definition, exporter)
),

-- A definition of China can only be stated if all its members are loaded for the period.
members AS (
  SELECT
    p.basis, p.frequency, p.annual_method, p.period_start, c.china_definition,
    array_join(sort_array(collect_set(c.exporter) FILTER (WHERE r.exporter IS NULL)), '|') AS members_missing
  FROM (SELECT DISTINCT basis, frequency, annual_method, period_start FROM coverage) AS p
  CROSS JOIN china AS c
  LEFT JOIN conformed.reported_periods AS r
    ON p.basis = r.basis AND p.frequency = r.frequency AND p.annual_method = r.annual_method
      AND p.period_start = r.period_start AND c.exporter = r.exporter
  GROUP BY p.basis, p.frequency, p.annual_method, p.period_start, c.china_definition
),

-- Families first: the cuts repeat each of them many times.
by_family AS (
  SELECT
    basis, frequency, annual_method, period_start, hs_treatment, family,
    coalesce(sum(value_usd) FILTER (WHERE exporter = 'CN'), 0) AS cn_usd,
    coalesce(sum(value_usd) FILTER (WHERE exporter = 'HK'), 0) AS hk_usd,
    coalesce(sum(value_usd) FILTER (WHERE exporter = 'MO'), 0) AS mo_usd,
    sum(value_usd) AS denominator_usd,
    max(known_on) AS known_on,
    bool_or(is_synthetic) AS is_synthetic,
    split(array_join(collect_set(licences), '|'), '[|]') AS licences,
    bool_or(redistribution <> 'open') AS is_restricted
  FROM exports
  GROUP BY basis, frequency, annual_method, period_start, hs_treatment, family
),

summed AS (
  SELECT
    f.basis, f.frequency, f.annual_method, f.period_start, c.list_version, f.hs_treatment, c.cut, c.cut_value,
    sum(f.cn_usd) AS cn_usd, sum(f.hk_usd) AS hk_usd, sum(f.mo_usd) AS mo_usd,
    sum(f.denominator_usd) AS denominator_usd,
    max(f.known_on) AS known_on,
    bool_or(f.is_synthetic) AS is_synthetic,
    array_join(sort_array(array_distinct(flatten(collect_set(f.licences)))), '|') AS licences,
    CASE WHEN bool_or(f.is_restricted) THEN 'restricted' ELSE 'open' END AS redistribution
  FROM by_family AS f
  INNER JOIN conformed.cuts AS c ON f.hs_treatment = c.hs_treatment AND f.family = c.family
  GROUP BY f.basis, f.frequency, f.annual_method, f.period_start, c.list_version, f.hs_treatment, c.cut, c.cut_value
),

-- Only the numerator changes with the definition of China.
defined AS (
  SELECT
    s.*, m.china_definition, m.members_missing,
    cn_usd + IF(m.china_definition IN ('CN+HK', 'CN+HK+MO'), hk_usd, 0) + IF(m.china_definition = 'CN+HK+MO', mo_usd, 0)
      AS numerator_usd
  FROM summed AS s
  INNER JOIN members AS m USING (basis, frequency, annual_method, period_start)
),

judged AS (
  SELECT
    d.*, v.exporters_loaded, v.exporters_missing, v.exporters_without_baseline, v.coverage, v.coverage_without_china,
    CASE
      WHEN v.exporters_loaded < 2 THEN 'SINGLE_EXPORTER: figures of only one exporter are loaded for the period.'
      WHEN d.members_missing <> ''
        THEN concat('CHINA_MEMBER_NOT_LOADED: not loaded for the period: ', d.members_missing, '.')
      WHEN coalesce(d.denominator_usd, 0) = 0 THEN 'NO_VALUE: the loaded exporters report no value.'
      WHEN v.coverage_without_china < 0.5
        THEN 'LOW_COVERAGE: the loaded exporters other than China stand for less than half of the usual value.'
    END AS null_reason,
    CASE
      WHEN v.exporters_without_baseline > 0
        THEN concat('COVERAGE_UNKNOWN: a share of the loaded exporters; ', v.exporters_without_baseline,
          ' expected exporters have no baseline of 2019-2021.')
      WHEN v.coverage_without_china IS NULL
        THEN 'COVERAGE_UNKNOWN: no expected exporter but China had value here in 2019-2021.'
      WHEN v.coverage_without_china < 0.95 THEN 'INCOMPLETE: coverage without China is below 0.95.'
    END AS provisional_reason
  FROM defined AS d
  INNER JOIN coverage AS v
    USING (basis, frequency, annual_method, period_start, list_version, hs_treatment, cut, cut_value)
)

SELECT
  basis, frequency, annual_method, period_start, list_version, china_definition, hs_treatment, cut, cut_value,
  CAST(CASE WHEN members_missing = '' THEN numerator_usd END AS decimal(28,6)) AS numerator_usd,
  CAST(denominator_usd AS decimal(28,6)) AS denominator_usd,
  CASE WHEN null_reason IS NULL THEN CAST(numerator_usd AS double) / CAST(denominator_usd AS double) END AS share_of_value,
  CAST(NULL AS double) AS share_low,
  CAST(NULL AS double) AS share_central,
  CAST(NULL AS double) AS share_high,
  coalesce(null_reason, provisional_reason) AS reason,
  exporters_loaded, exporters_missing, coverage, coverage_without_china,
  provisional_reason IS NOT NULL AS is_provisional,
  known_on, is_synthetic, licences, redistribution, year(period_start) AS period_year
FROM judged

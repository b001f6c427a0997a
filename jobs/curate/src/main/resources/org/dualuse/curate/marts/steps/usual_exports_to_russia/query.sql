WITH exports AS (
  SELECT * FROM curated.dual_use_exports_to_russia
),

coverage AS (
  SELECT *, status IN ('REPORTED', 'ZERO') AS is_reported FROM curated.reporting_coverage
),

complete_years AS (
  SELECT basis, annual_method, period_start, exporter
  FROM conformed.reported_periods
  WHERE annual_method = 'sum_of_12_months'
),

-- A year of months is there if the code is there in each of its months.
years_of_months AS (
  SELECT
    c.basis, 'A' AS frequency, y.annual_method, y.period_start, c.exporter, c.family, c.is_expected,
    bool_and(c.is_structural_gap) AS is_structural_gap,
    bool_and(c.is_reported AND r.exporter IS NOT NULL) AS is_reported
  FROM coverage AS c
  INNER JOIN (SELECT DISTINCT basis, annual_method, period_start FROM complete_years) AS y
    ON c.basis = y.basis AND CAST(trunc(c.period_start, 'year') AS date) = y.period_start
  LEFT JOIN complete_years AS r ON y.basis = r.basis AND y.period_start = r.period_start AND c.exporter = r.exporter
  WHERE c.frequency = 'M'
  GROUP BY c.basis, y.annual_method, y.period_start, c.exporter, c.family, c.is_expected
),

cells AS (
  SELECT
    basis, frequency, annual_method, period_start, exporter, family, is_expected, is_structural_gap, is_reported
  FROM coverage
  UNION ALL
  SELECT * FROM years_of_months
),

series AS (
  SELECT
    basis, frequency, annual_method, exporter, hs_treatment, family,
    bool_or(is_synthetic) AS is_synthetic,
    array_join(sort_array(array_distinct(flatten(collect_set(split(licences, '[|]'))))), '|') AS licences,
    CASE WHEN bool_or(redistribution <> 'open') THEN 'restricted' ELSE 'open' END AS redistribution
  FROM exports
  WHERE value_high_usd > 0
  GROUP BY basis, frequency, annual_method, exporter, hs_treatment, family
),

-- A reported period without a row is an observation of zero.
observed AS (
  SELECT
    c.*, s.hs_treatment, s.is_synthetic, s.licences, s.redistribution,
    IF(c.is_reported, coalesce(e.value_usd, 0), NULL) AS value_usd,
    IF(c.is_reported, coalesce(e.value_high_usd, 0), NULL) AS value_high_usd
  FROM cells AS c
  INNER JOIN series AS s USING (basis, frequency, annual_method, exporter, family)
  LEFT JOIN exports AS e USING (basis, frequency, annual_method, period_start, exporter, hs_treatment, family)
),

-- A clock that ticks with each observation, in months: what is not reported takes no time.
clocked AS (
  SELECT
    *,
    IF(frequency = 'A', 12, 1) * coalesce(count_if(is_reported) OVER (
      PARTITION BY basis, frequency, annual_method, exporter, hs_treatment, family
      ORDER BY period_start ROWS BETWEEN UNBOUNDED PRECEDING AND 1 PRECEDING), 0) AS clock
  FROM observed
),

usual AS (
  SELECT
    *,
    avg(value_usd) FILTER (WHERE year(period_start) BETWEEN 2019 AND 2021) OVER whole AS baseline_usd,
    avg(value_high_usd) FILTER (WHERE year(period_start) BETWEEN 2019 AND 2021) OVER whole AS baseline_high_usd,
    avg(value_usd) OVER last_12 AS recent_usd,
    avg(value_high_usd) OVER last_12 AS recent_high_usd,
    max(value_high_usd) OVER (
      PARTITION BY basis, frequency, annual_method, exporter, hs_treatment, family
      ORDER BY clock RANGE BETWEEN 24 PRECEDING AND 1 PRECEDING) AS recent_max_usd,
    count(value_usd) OVER last_12 AS observations,
    max(IF(is_reported, period_start, NULL)) OVER last_12 AS newest_observation
  FROM clocked
  WINDOW
    whole AS (PARTITION BY basis, frequency, annual_method, exporter, hs_treatment, family),
    last_12 AS (
      PARTITION BY basis, frequency, annual_method, exporter, hs_treatment, family
      ORDER BY clock RANGE BETWEEN 12 PRECEDING AND 1 PRECEDING)
)

SELECT
  basis, frequency, annual_method, period_start, exporter, hs_treatment, family, is_expected, is_structural_gap,
  is_reported,
  CAST(value_usd AS decimal(28,6)) AS value_usd,
  CAST(baseline_usd AS decimal(28,6)) AS baseline_usd,
  CAST(baseline_high_usd AS decimal(28,6)) AS baseline_high_usd,
  CAST(recent_usd AS decimal(28,6)) AS recent_usd,
  CAST(recent_high_usd AS decimal(28,6)) AS recent_high_usd,
  CAST(recent_max_usd AS decimal(28,6)) AS recent_max_usd,
  observations, newest_observation, is_synthetic, licences, redistribution, year(period_start) AS period_year
FROM usual
WHERE value_high_usd > 0 OR baseline_high_usd > 0 OR recent_high_usd > 0 OR recent_max_usd > 0

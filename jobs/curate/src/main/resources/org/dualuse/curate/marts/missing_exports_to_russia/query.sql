-- On the importer's own report no exporter is missing; a sum of twelve months is estimated month by month.
WITH usual AS (
  SELECT u.*,
    CASE
      WHEN u.exporter IN ('CN', 'HK', 'MO') THEN 'CHINA'
      WHEN e.is_coalition THEN 'COALITION'
      ELSE 'OTHER'
    END AS supplier_group
  FROM curated.usual_exports_to_russia AS u
  INNER JOIN conformed.economies AS e ON u.exporter = e.economy
  WHERE u.basis <> 'IMPORTER' AND u.annual_method <> 'sum_of_12_months'
),

-- How the reporting members of a group have moved since 2019-2021: the same members and codes above and below the line.
ratios AS (
  SELECT
    basis, frequency, annual_method, period_start, hs_treatment, supplier_group,
    CAST(sum(value_usd) AS double) / CAST(nullif(sum(baseline_usd), 0) AS double) AS group_ratio,
    bool_or(is_synthetic) AS is_synthetic,
    array_distinct(flatten(collect_set(split(licences, '[|]')))) AS licences,
    bool_or(redistribution <> 'open') AS is_restricted
  FROM usual
  WHERE is_reported AND baseline_usd IS NOT NULL
  GROUP BY basis, frequency, annual_method, period_start, hs_treatment, supplier_group
),

absent AS (
  SELECT
    u.*, r.group_ratio,
    u.observations >= IF(u.frequency = 'A', 1, 6) AND months_between(u.period_start, u.newest_observation) <= 12
      AS can_carry,
    u.is_synthetic OR coalesce(r.is_synthetic, FALSE) AS is_any_synthetic,
    array_join(sort_array(array_union(split(u.licences, '[|]'), coalesce(r.licences, array()))), '|') AS all_licences,
    u.redistribution <> 'open' OR coalesce(r.is_restricted, FALSE) AS is_restricted
  FROM usual AS u
  LEFT JOIN ratios AS r USING (basis, frequency, annual_method, period_start, hs_treatment, supplier_group)
  WHERE u.is_expected AND NOT u.is_reported
),

estimated AS (
  SELECT
    basis, frequency, annual_method, period_start, exporter, hs_treatment, family, is_structural_gap, group_ratio,
    recent_max_usd, observations, newest_observation,
    CAST(IF(can_carry, recent_usd, NULL) AS decimal(28,6)) AS carry_usd,
    CAST(CAST(baseline_usd AS double) * group_ratio AS decimal(28,6)) AS prewar_usd,
    CAST(greatest(IF(can_carry, recent_high_usd, NULL), CAST(baseline_high_usd * group_ratio AS decimal(28,6)),
      recent_max_usd) AS decimal(28,6)) AS largest_usd,
    is_any_synthetic AS is_synthetic, all_licences AS licences,
    CASE WHEN is_restricted THEN 'restricted' ELSE 'open' END AS redistribution
  FROM absent
),

reports AS (
  SELECT
    basis, frequency, annual_method, period_start, exporter, is_expected,
    bool_or(is_structural_gap) AS is_structural_gap,
    bool_or(status IN ('REPORTED', 'ZERO')) AS is_reported
  FROM curated.reporting_coverage
  WHERE basis <> 'IMPORTER'
  GROUP BY basis, frequency, annual_method, period_start, exporter, is_expected
),

-- Neither a report before this period nor one of 2019-2021: nothing at all is known.
unknown AS (
  SELECT *,
    count_if(is_reported) OVER (PARTITION BY basis, frequency, annual_method, exporter ORDER BY period_start) AS reported_so_far,
    count_if(is_reported AND year(period_start) BETWEEN 2019 AND 2021)
      OVER (PARTITION BY basis, frequency, annual_method, exporter) AS reported_in_baseline
  FROM reports
),

rows AS (
  SELECT * FROM estimated WHERE largest_usd > 0
  UNION ALL
  SELECT
    basis, frequency, annual_method, period_start, exporter, t.hs_treatment, 'ANY', is_structural_gap, NULL, NULL, 0,
    NULL, NULL, NULL, NULL, FALSE, 'dualuse', 'open'
  FROM unknown
  CROSS JOIN (SELECT DISTINCT hs_treatment FROM usual) AS t
  WHERE is_expected AND reported_so_far = 0 AND reported_in_baseline = 0
)

SELECT
  basis, frequency, annual_method, period_start, exporter, hs_treatment, family, carry_usd, prewar_usd, group_ratio,
  recent_max_usd,
  CAST(0 AS decimal(28,6)) AS low_usd,
  CAST(IF(is_structural_gap, 0, coalesce(carry_usd, prewar_usd)) AS decimal(28,6)) AS central_usd,
  CAST(IF(is_structural_gap, 0, largest_usd) AS decimal(28,6)) AS high_usd,
  CASE WHEN carry_usd IS NOT NULL THEN 'CARRY' WHEN prewar_usd IS NOT NULL THEN 'PREWAR' ELSE 'NONE' END AS method,
  CASE
    WHEN family = 'ANY' THEN 'NOTHING_KNOWN: no report before the period and none of 2019-2021 is loaded.'
    WHEN is_structural_gap THEN 'STRUCTURAL_GAP: it has stopped publishing; its estimate stands apart.'
    WHEN carry_usd IS NULL AND prewar_usd IS NULL THEN 'NO_RECENT_REPORT: too few or too old reports to carry on.'
  END AS reason,
  is_structural_gap,
  CAST(IF(is_structural_gap, largest_usd, NULL) AS decimal(28,6)) AS structural_high_usd,
  observations, newest_observation, is_synthetic, licences, redistribution, year(period_start) AS period_year
FROM rows

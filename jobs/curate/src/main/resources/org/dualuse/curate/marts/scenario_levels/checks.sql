-- FAIL tiers_and_codes_add_up: The tiers or the codes do not add up to the whole list in some scenario.
SELECT basis, frequency, annual_method, period_start, list_version, hs_treatment, supplier_group
FROM (
  SELECT *, array(reported_low_usd, reported_usd, reported_high_usd, missing_central_usd, missing_high_usd,
    unweighted_usd, re_exports_usd, double_count_max_usd) AS levels
  FROM curated.scenario_levels
)
LATERAL VIEW posexplode(levels) p AS scenario, usd
WHERE cut IN ('all', 'tier', 'code')
GROUP BY basis, frequency, annual_method, period_start, list_version, hs_treatment, supplier_group, scenario
HAVING sum(usd) FILTER (WHERE cut = 'all') <> sum(usd) FILTER (WHERE cut = 'tier')
  OR sum(usd) FILTER (WHERE cut = 'all') <> sum(usd) FILTER (WHERE cut = 'code')

-- FAIL suppliers_add_up: The groups of suppliers do not add up to what all exporters reported.
WITH reported AS (
  SELECT e.basis, e.frequency, e.annual_method, e.period_start, c.list_version, e.hs_treatment,
    coalesce(sum(e.value_low_usd), 0) AS low_usd, coalesce(sum(e.value_usd), 0) AS central_usd,
    coalesce(sum(e.value_high_usd), 0) AS high_usd
  FROM curated.dual_use_exports_to_russia AS e
  INNER JOIN conformed.cuts AS c ON e.hs_treatment = c.hs_treatment AND e.family = c.family AND c.cut = 'all'
  WHERE e.annual_method <> 'sum_of_12_months'
  GROUP BY e.basis, e.frequency, e.annual_method, e.period_start, c.list_version, e.hs_treatment
),

grouped AS (
  SELECT basis, frequency, annual_method, period_start, list_version, hs_treatment,
    sum(reported_low_usd) AS low_usd, sum(reported_usd) AS central_usd, sum(reported_high_usd) AS high_usd
  FROM curated.scenario_levels
  WHERE cut = 'all' AND frequency IN ('A', 'M') AND annual_method <> 'sum_of_12_months'
  GROUP BY basis, frequency, annual_method, period_start, list_version, hs_treatment
)

SELECT r.*
FROM reported AS r
LEFT JOIN grouped AS g USING (basis, frequency, annual_method, period_start, list_version, hs_treatment)
WHERE NOT (r.low_usd <=> g.low_usd AND r.central_usd <=> g.central_usd AND r.high_usd <=> g.high_usd)

-- FAIL treatments_are_ordered: A level is not in the order exact, bridged, upper, and no family is unbounded.
SELECT basis, frequency, annual_method, period_start, list_version, cut, cut_value, supplier_group
FROM curated.scenario_levels
GROUP BY basis, frequency, annual_method, period_start, list_version, cut, cut_value, supplier_group
HAVING max(reported_usd) FILTER (WHERE hs_treatment = 'exact') > max(reported_low_usd) FILTER (WHERE hs_treatment = 'bridged')
  OR max(reported_usd) FILTER (WHERE hs_treatment = 'exact') > max(reported_usd) FILTER (WHERE hs_treatment = 'upper')
  OR (max(reported_high_usd) FILTER (WHERE hs_treatment = 'bridged') > max(reported_usd) FILTER (WHERE hs_treatment = 'upper')
    AND NOT bool_or(is_high_unbounded))

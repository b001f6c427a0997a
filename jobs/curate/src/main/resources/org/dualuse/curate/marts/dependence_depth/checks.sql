-- FAIL deeper_is_not_wider: More codes, or more value, stand above a higher threshold.
SELECT basis, frequency, annual_method, period_start, list_version, china_definition
FROM curated.dependence_depth
GROUP BY basis, frequency, annual_method, period_start, list_version, china_definition
HAVING min(codes_above) FILTER (WHERE threshold = 0.5) < max(codes_above) FILTER (WHERE threshold > 0.5)
  OR min(value_above_usd) FILTER (WHERE threshold = 0.8) < max(value_above_usd) FILTER (WHERE threshold = 0.95)

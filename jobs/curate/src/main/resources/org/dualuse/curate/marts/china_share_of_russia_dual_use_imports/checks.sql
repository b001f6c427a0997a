-- FAIL tiers_add_up: The tiers do not add up to the whole list.
SELECT basis, frequency, annual_method, period_start, list_version, china_definition, hs_treatment
FROM curated.china_share_of_russia_dual_use_imports
GROUP BY basis, frequency, annual_method, period_start, list_version, china_definition, hs_treatment
HAVING sum(denominator_usd) FILTER (WHERE cut = 'all') <> sum(denominator_usd) FILTER (WHERE cut = 'tier')
  OR sum(denominator_usd) FILTER (WHERE cut = 'all') <> sum(denominator_usd) FILTER (WHERE cut = 'code')

-- FAIL wider_china_is_not_smaller: A wider definition of China has a smaller numerator.
SELECT n.basis, n.frequency, n.annual_method, n.period_start, n.list_version, n.hs_treatment, n.cut, n.cut_value
FROM curated.china_share_of_russia_dual_use_imports AS n
INNER JOIN curated.china_share_of_russia_dual_use_imports AS w
  USING (basis, frequency, annual_method, period_start, list_version, hs_treatment, cut, cut_value)
WHERE n.china_definition = 'CN' AND w.china_definition = 'CN+HK' AND n.numerator_usd > w.numerator_usd

-- WARN small_denominator: The whole list is below one million dollars in a period: too little for a share.
SELECT basis, frequency, annual_method, period_start
FROM curated.china_share_of_russia_dual_use_imports
WHERE cut = 'all' AND list_version = 50 AND china_definition = 'CN' AND hs_treatment = 'exact'
  AND share_of_value IS NOT NULL AND denominator_usd < 1000000

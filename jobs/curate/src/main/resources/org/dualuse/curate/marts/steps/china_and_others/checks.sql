-- FAIL wider_china_is_not_smaller: A wider definition of China, all of whose members are loaded, has a smaller level.
SELECT basis, frequency, annual_method, period_start, list_version, hs_treatment, cut, cut_value
FROM curated.china_and_others
WHERE members_not_loaded = ''
GROUP BY basis, frequency, annual_method, period_start, list_version, hs_treatment, cut, cut_value
HAVING max(china_central_usd) FILTER (WHERE china_definition = 'CN') > max(china_central_usd) FILTER (WHERE china_definition = 'CN+HK')
  OR max(china_central_usd) FILTER (WHERE china_definition = 'CN+HK') > max(china_central_usd) FILTER (WHERE china_definition = 'CN+HK+MO')

-- FAIL sides_add_up: China and the others do not add up to the same total under every definition of China.
SELECT basis, frequency, annual_method, period_start, list_version, hs_treatment, cut, cut_value
FROM curated.china_and_others
GROUP BY basis, frequency, annual_method, period_start, list_version, hs_treatment, cut, cut_value
HAVING count(DISTINCT china_low_usd + others_low_usd) > 1
  OR count(DISTINCT china_central_usd + others_central_usd) > 1
  OR count(DISTINCT china_high_usd + others_high_usd) > 1

-- FAIL tiers_add_up: The tiers do not add up to the whole list.
SELECT exporter_set, compared_years, period_start, list_version
FROM curated.common_codes_share
GROUP BY exporter_set, compared_years, period_start, list_version
HAVING sum(china_usd) FILTER (WHERE cut = 'all') <> sum(china_usd) FILTER (WHERE cut = 'tier')
  OR sum(others_usd) FILTER (WHERE cut = 'all') <> sum(others_usd) FILTER (WHERE cut = 'tier')

-- FAIL same_codes_in_both_years: The two years of a comparison have different codes.
SELECT exporter_set, compared_years, list_version, cut, cut_value
FROM curated.common_codes_share
GROUP BY exporter_set, compared_years, list_version, cut, cut_value
HAVING count(DISTINCT family_codes) > 1 OR count(*) <> 2

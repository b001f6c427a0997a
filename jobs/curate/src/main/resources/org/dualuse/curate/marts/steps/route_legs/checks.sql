-- FAIL one_method_speaks: Not exactly one method stands for an origin, so that the union would count twice or not at all.
SELECT basis, frequency, period_start, origin, destination, cut, cut_value
FROM curated.route_legs
GROUP BY basis, frequency, period_start, origin, destination, cut, cut_value
HAVING count_if(speaks) <> 1

-- FAIL tiers_add_up: The tiers of a leg do not add up to the whole.
SELECT basis, frequency, period_start, origin, origin_method, destination
FROM curated.route_legs
GROUP BY basis, frequency, period_start, origin, origin_method, destination
HAVING NOT sum(value_usd) FILTER (WHERE cut = 'all') <=> sum(value_usd) FILTER (WHERE cut = 'tier')

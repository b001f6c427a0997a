-- FAIL sections_hold_no_more_than_all: The sections add up to more than all goods.
SELECT basis, importer, exporter, frequency, annual_method, period_start
FROM curated.mirror_gap
GROUP BY basis, importer, exporter, frequency, annual_method, period_start
HAVING sum(imports_usd) FILTER (WHERE goods NOT IN ('all', 'CHPL')) > sum(imports_usd) FILTER (WHERE goods = 'all')

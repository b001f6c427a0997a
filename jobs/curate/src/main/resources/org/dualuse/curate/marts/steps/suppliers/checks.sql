-- FAIL suppliers_add_up: The suppliers do not add up to the denominator of the share.
WITH summed AS (
  SELECT basis, frequency, annual_method, period_start, list_version, hs_treatment, cut, cut_value, supplier_definition,
    sum(value_usd) AS value_usd
  FROM curated.suppliers
  GROUP BY basis, frequency, annual_method, period_start, list_version, hs_treatment, cut, cut_value, supplier_definition
)

SELECT s.*, d.denominator_usd
FROM summed AS s
INNER JOIN curated.china_share_of_russia_dual_use_imports AS d
  USING (basis, frequency, annual_method, period_start, list_version, hs_treatment, cut, cut_value)
-- In a sum of months the share counts exporters of which some months are missing; a supplier needs all twelve.
WHERE d.china_definition = 'CN'
  AND (s.value_usd > d.denominator_usd
    OR (s.annual_method = 'reported' AND s.value_usd <> coalesce(d.denominator_usd, 0)))

-- FAIL definitions_agree: Joining Hong Kong to China changes the total.
SELECT basis, annual_method, period_start, list_version, cut, cut_value
FROM curated.suppliers
GROUP BY basis, annual_method, period_start, list_version, cut, cut_value
HAVING sum(value_usd) FILTER (WHERE supplier_definition = 'HK apart')
  <> sum(value_usd) FILTER (WHERE supplier_definition = 'CN+HK together')

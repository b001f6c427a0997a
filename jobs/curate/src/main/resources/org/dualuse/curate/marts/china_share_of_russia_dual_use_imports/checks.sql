-- WARN small_denominator: The whole list is below one million dollars in a period: too little for a share.
SELECT basis, frequency, annual_method, period_start
FROM curated.china_share_of_russia_dual_use_imports
WHERE cut = 'all' AND list_version = 50 AND china_definition = 'CN' AND hs_treatment = 'exact'
  AND share_of_value IS NOT NULL AND denominator_usd < 1000000

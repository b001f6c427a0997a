SELECT
  basis, frequency, annual_method, period_start, list_version, china_definition, hs_treatment, cut, cut_value,
  denominator_usd, share_of_value, share_low, share_central, share_high, reason, is_provisional, is_synthetic, licences,
  redistribution, period_year
FROM curated.china_share_of_russia_dual_use_imports

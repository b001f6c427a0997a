-- The share by month and by year: a slice of the cube, with its columns that are read most.
SELECT
  basis, frequency, annual_method, period_start, list_version, china_definition, hs_treatment, cut, cut_value,
  numerator_usd, denominator_usd, share_of_value, share_low, share_central, share_high, reason, exporters_loaded,
  exporters_missing, coverage, coverage_without_china, is_provisional, known_on, is_synthetic, licences, redistribution,
  period_year
FROM curated.china_share_cube
WHERE frequency IN ('A', 'M')

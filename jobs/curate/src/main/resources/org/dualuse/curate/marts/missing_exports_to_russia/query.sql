SELECT '' AS basis, '' AS frequency, '' AS annual_method, DATE '2000-01-01' AS period_start, '' AS exporter,
  '' AS hs_treatment, '' AS family, CAST(0 AS decimal(28,6)) AS carry_usd, CAST(0 AS decimal(28,6)) AS prewar_usd,
  CAST(0 AS decimal(28,6)) AS recent_max_usd, CAST(0 AS decimal(28,6)) AS low_usd,
  CAST(0 AS decimal(28,6)) AS central_usd, CAST(0 AS decimal(28,6)) AS high_usd, '' AS method,
  false AS is_structural_gap, CAST(0 AS decimal(28,6)) AS structural_high_usd, CAST(0 AS bigint) AS observations,
  DATE '2000-01-01' AS newest_observation, false AS is_synthetic, '' AS licences, '' AS redistribution,
  2000 AS period_year
WHERE false

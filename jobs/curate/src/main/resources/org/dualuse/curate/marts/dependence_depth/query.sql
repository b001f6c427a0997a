WITH codes AS (
  SELECT *
  FROM curated.china_share_of_russia_dual_use_imports
  WHERE hs_treatment = 'exact' AND cut = 'code' AND china_definition IN ('CN', 'CN+HK') AND denominator_usd > 0
),

-- Strictly above: a code at one half is not above one half.
thresholds AS (
  SELECT *, explode(array(0.5D, 0.8D, 0.95D)) AS threshold FROM codes
),

counted AS (
  SELECT
    basis, frequency, annual_method, period_start, list_version, hs_treatment, china_definition, threshold,
    count(*) AS codes_with_trade,
    count_if(share_of_value IS NULL) AS codes_unknown,
    count_if(share_of_value > threshold) AS codes_above,
    sum(denominator_usd) AS value_usd,
    coalesce(sum(denominator_usd) FILTER (WHERE share_of_value > threshold), 0) AS above_usd,
    coalesce(sum(denominator_usd) FILTER (WHERE share_of_value IS NULL), 0) AS unknown_usd,
    min(IF(share_of_value IS NULL, split(reason, ':')[0], NULL)) AS first_reason,
    bool_or(is_provisional) AS is_provisional,
    max(known_on) AS known_on,
    bool_or(is_synthetic) AS is_synthetic,
    array_join(sort_array(array_distinct(flatten(collect_set(split(licences, '[|]'))))), '|') AS licences,
    CASE WHEN bool_or(redistribution <> 'open') THEN 'restricted' ELSE 'open' END AS redistribution
  FROM thresholds
  GROUP BY
    basis, frequency, annual_method, period_start, list_version, hs_treatment, china_definition, threshold
)

SELECT
  basis, frequency, annual_method, period_start, list_version, hs_treatment, china_definition, threshold,
  codes_with_trade, codes_unknown,
  IF(codes_unknown = codes_with_trade, NULL, codes_above) AS codes_above,
  CAST(value_usd AS decimal(28,6)) AS value_usd,
  CAST(IF(codes_unknown = codes_with_trade, NULL, above_usd) AS decimal(28,6)) AS value_above_usd,
  IF(codes_unknown = 0, CAST(above_usd AS double) / CAST(value_usd AS double), NULL) AS share_of_value_above,
  CAST(above_usd AS double) / CAST(value_usd AS double) AS share_of_value_above_low,
  CAST(above_usd + unknown_usd AS double) / CAST(value_usd AS double) AS share_of_value_above_high,
  CASE
    WHEN codes_unknown > 0
      THEN concat('SHARE_UNKNOWN: China''s share is not stated for ', codes_unknown, ' of ', codes_with_trade,
        ' codes with trade (', first_reason, ').')
    WHEN is_provisional THEN 'PROVISIONAL: China''s share of at least one code is provisional.'
  END AS reason,
  is_provisional, known_on, is_synthetic, licences, redistribution, year(period_start) AS period_year
FROM counted

-- SUM value_usd: What all loaded exporters report to have sent of the codes with trade.
-- SUM codes_above: One for each code above the threshold: its rows over their sum.
-- SUM value_above_usd: The rows of these codes, from all loaded exporters.
-- SUM share_of_value_above_high: Their rows, and those of codes whose share is unknown, over the rows of all codes.
-- RATIO share_of_value_above: value_above_usd / value_usd
-- RATIO share_of_value_above_low: coalesce(value_above_usd, 0) / value_usd
-- ROWS
-- China's share of each code is traced in its own table. Strictly above: a code at the threshold is not.
WITH codes AS (
  SELECT s.cut_value AS family, coalesce(s.share_of_value > f.threshold, FALSE) AS is_above,
    s.share_of_value IS NULL AS is_unknown
  FROM curated.china_share_of_russia_dual_use_imports AS s
  INNER JOIN figure AS f
    USING (basis, frequency, annual_method, period_start, list_version, hs_treatment, china_definition)
  WHERE s.cut = 'code'
),

-- As in the share, a year of months holds all reported months.
behind AS (
  SELECT r.snapshot_id, r.position, r.value_usd, c.is_above, c.is_unknown,
    CAST(sum(r.value_usd) OVER (PARTITION BY r.family) AS double) AS code_usd,
    CAST(sum(r.value_usd) OVER () AS double) AS all_usd
  FROM export_rows AS r
  INNER JOIN figure AS f
    ON r.basis = f.basis AND r.hs_treatment = f.hs_treatment AND r.annual_method <> 'sum_of_12_months'
      AND r.frequency = IF(f.annual_method = 'sum_of_12_months', 'M', f.frequency)
      AND IF(f.frequency = 'A', date_trunc('year', r.period_start), r.period_start) = f.period_start
  INNER JOIN codes AS c ON r.family = c.family
)

SELECT t.figure_column, 'conformed.trade_flows' AS conformed_table, b.snapshot_id, b.position, b.value_usd AS value,
  t.factor
FROM behind AS b
CROSS JOIN LATERAL (VALUES
  ('value_usd', 1), ('value_above_usd', IF(b.is_above, 1, NULL)), ('codes_above', IF(b.is_above, 1 / b.code_usd, NULL)),
  ('share_of_value_above_high', IF(b.is_above OR b.is_unknown, 1 / b.all_usd, NULL))) AS t (figure_column, factor)
WHERE t.factor IS NOT NULL

-- FAIL run_date_agrees: The figure of the run date is not that of the share mart.
WITH history AS (
  SELECT * FROM curated.figure_history WHERE is_run_date
),

published AS (
  SELECT *
  FROM curated.china_share_of_russia_dual_use_imports
  WHERE annual_method <> 'sum_of_12_months' AND list_version = 50 AND hs_treatment = 'exact' AND cut = 'all'
    AND china_definition IN ('CN', 'CN+HK')
)

SELECT
  basis, frequency, annual_method, period_start, china_definition, h.share_of_value, p.share_of_value AS published_share,
  h.denominator_usd, p.denominator_usd AS published_denominator
FROM history AS h
FULL OUTER JOIN published AS p USING (basis, frequency, annual_method, period_start, china_definition)
WHERE NOT (coalesce(h.denominator_usd, 0) <=> coalesce(p.denominator_usd, 0)
    AND h.numerator_usd <=> p.numerator_usd
    AND round(h.share_of_value, 9) <=> round(p.share_of_value, 9))
  -- Nothing in force: a cell without value need not be in both. Other exporters loaded: exporter_vintages warns.
  AND (coalesce(h.denominator_usd, 0) <> 0 OR coalesce(p.denominator_usd, 0) <> 0)
  AND coalesce(h.exporters_loaded = p.exporters_loaded, TRUE)

-- SUM reported_low_usd: What the group of suppliers reported of the cut in the months or the year, at the low HS weights.
-- SUM reported_usd: The same at the central weights.
-- SUM reported_high_usd: The same at the high weights.
-- SUM unweighted_usd: The values of split codes that have no central weight.
-- SUM missing_central_usd: Reported figures of other periods on which the central figures of missing exporters rest, with their parts in those.
-- SUM missing_high_usd: The same for their high figures.
-- SUM structural_high_usd: The same for exporters that have stopped publishing.
-- SUM re_exports_usd: Re-exports within the reported exports.
-- SUM chinese_origin_re_exports_usd: Those of Chinese origin.
-- SUM double_count_max_usd: Family by family and month by month the smallest of China's exports, Hong Kong's exports and Hong Kong's re-exports, at the high weights.
-- ROWS
WITH families AS (
  SELECT c.family
  FROM conformed.cuts AS c
  INNER JOIN figure AS f USING (list_version, hs_treatment, cut, cut_value)
),

parts AS (
  SELECT f.basis, w.part_frequency AS frequency, w.annual_method, w.part_start AS period_start, f.hs_treatment,
    f.supplier_group AS own_group
  FROM conformed.period_windows AS w
  INNER JOIN figure AS f
    ON w.basis = f.basis AND w.period_start = f.period_start
      AND w.frequency = IF(f.annual_method = 'sum_of_12_months', 'R12', f.frequency)
  WHERE w.annual_method <> 'sum_of_12_months'
),

-- The step says in which cells a double count is possible, and what bounds it.
bounds AS (
  SELECT basis, frequency, annual_method, period_start, hs_treatment, family,
    max(reported_high_usd) FILTER (supplier_group = 'CN') AS china_usd,
    max(reported_high_usd) FILTER (supplier_group = 'HK') AS hong_kong_usd,
    max(double_count_max_usd) AS least_usd,
    bool_or(is_origin_unknown) FILTER (supplier_group = 'HK') AS is_by_value,
    max(CAST(reported_high_usd AS double) / nullif(CAST(reported_usd AS double), 0)) FILTER (supplier_group = 'HK')
      AS to_high
  FROM curated.family_levels
  INNER JOIN parts AS p USING (basis, frequency, annual_method, period_start, hs_treatment)
  SEMI JOIN families AS c USING (family)
  WHERE p.own_group = 'HK'
  GROUP BY basis, frequency, annual_method, period_start, hs_treatment, family
),

double_counts AS (
  SELECT *,
    CASE WHEN least_usd >= china_usd - 0.00001 THEN 'CN' WHEN least_usd >= hong_kong_usd - 0.00001 THEN 'HK'
      ELSE 'RE_EXPORTS' END AS bound_by
  FROM bounds
  WHERE least_usd > 0
),

exports AS (
  SELECT r.*, p.own_group, IF(r.exporter IN ('CN', 'HK', 'MO'), r.exporter, 'OTHERS') AS sent_by
  FROM export_rows AS r
  INNER JOIN parts AS p USING (basis, frequency, annual_method, period_start, hs_treatment)
  SEMI JOIN families AS c ON r.family = c.family
),

reported AS (
  SELECT * FROM exports WHERE sent_by = own_group
),

missing AS (
  SELECT r.*
  FROM missing_rows AS r
  INNER JOIN parts AS p USING (basis, frequency, annual_method, period_start, hs_treatment)
  SEMI JOIN families AS c ON r.family = c.family
  WHERE p.own_group = IF(r.exporter IN ('CN', 'HK', 'MO'), r.exporter, 'OTHERS')
),

-- Only in cells in which all of them are known.
re_exports AS (
  SELECT r.*, x.chinese_origin_re_exports_usd IS NOT NULL AND r.origin = 'CN' AS is_chinese
  FROM re_export_rows AS r
  INNER JOIN parts AS p USING (basis, frequency, annual_method, period_start, hs_treatment)
  INNER JOIN curated.dual_use_exports_to_russia AS x
    USING (basis, frequency, annual_method, period_start, exporter, hs_treatment, family)
  SEMI JOIN families AS c ON r.family = c.family
  WHERE x.re_exports_usd IS NOT NULL
    AND p.own_group = IF(r.exporter IN ('CN', 'HK', 'MO'), r.exporter, 'OTHERS')
),

columns AS (
  UNPIVOT (
    SELECT snapshot_id, position, value_usd, weight_low AS reported_low_usd, weight_central AS reported_usd,
      weight_high AS reported_high_usd, CAST(IF(weight_central IS NULL, 1, NULL) AS double) AS unweighted_usd
    FROM reported)
  ON reported_low_usd, reported_usd, reported_high_usd, unweighted_usd
  INTO NAME figure_column VALUE factor
  UNION ALL
  SELECT snapshot_id, position, value_usd, 'missing_central_usd', factor_central
  FROM missing
  WHERE is_central AND NOT is_structural_gap
  UNION ALL
  SELECT snapshot_id, position, value_usd, IF(is_structural_gap, 'structural_high_usd', 'missing_high_usd'), factor_high
  FROM missing
  WHERE is_highest
  UNION ALL
  SELECT snapshot_id, position, value_usd, 're_exports_usd', weight_central FROM re_exports
  UNION ALL
  SELECT snapshot_id, position, value_usd, 'chinese_origin_re_exports_usd', weight_central
  FROM re_exports
  WHERE is_chinese
  UNION ALL
  SELECT x.snapshot_id, x.position, x.value_usd, 'double_count_max_usd', x.weight_high
  FROM exports AS x
  INNER JOIN double_counts AS d USING (basis, frequency, annual_method, period_start, hs_treatment, family)
  WHERE x.sent_by = d.bound_by
  UNION ALL
  SELECT r.snapshot_id, r.position, r.value_usd, 'double_count_max_usd', r.weight_central * d.to_high
  FROM re_exports AS r
  INNER JOIN double_counts AS d USING (basis, frequency, annual_method, period_start, hs_treatment, family)
  WHERE d.bound_by = 'RE_EXPORTS' AND (d.is_by_value OR r.is_chinese)
)

SELECT figure_column, 'conformed.trade_flows' AS conformed_table, snapshot_id, position, value_usd AS value, factor
FROM columns

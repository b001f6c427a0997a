WITH exports AS (
  SELECT *, IF(exporter IN ('CN', 'HK', 'MO'), exporter, 'OTHERS') AS supplier_group
  FROM curated.dual_use_exports_to_russia
  WHERE annual_method <> 'sum_of_12_months'
),

missing AS (
  SELECT *, IF(exporter IN ('CN', 'HK', 'MO'), exporter, 'OTHERS') AS supplier_group
  FROM curated.missing_exports_to_russia
),

supplier_groups AS (
  SELECT * FROM VALUES ('CN'), ('HK'), ('MO'), ('OTHERS') AS t (supplier_group)
),

reported AS (
  SELECT
    basis, frequency, annual_method, period_start, hs_treatment, family, supplier_group,
    sum(value_low_usd) AS low_usd, sum(value_usd) AS usd, sum(value_high_usd) AS high_usd,
    sum(unweighted_usd) AS unweighted_usd, sum(re_exports_usd) AS re_exports_usd,
    sum(chinese_origin_re_exports_usd) AS chinese_origin_usd,
    bool_or(chinese_origin_re_exports_usd IS NULL AND coalesce(re_exports_usd, value_usd) > 0) AS is_origin_unknown,
    bool_or(is_high_unbounded) AS is_high_unbounded, max(known_on) AS known_on, bool_or(is_synthetic) AS is_synthetic,
    array_join(sort_array(collect_set(licences)), '|') AS licences, bool_or(redistribution <> 'open') AS is_restricted
  FROM exports
  GROUP BY basis, frequency, annual_method, period_start, hs_treatment, family, supplier_group
),

-- A structural gap stays outside the central and the high scenario, in a column of its own.
imputed AS (
  SELECT
    basis, frequency, annual_method, period_start, hs_treatment, family, supplier_group,
    sum(central_usd) FILTER (WHERE NOT is_structural_gap) AS central_usd,
    sum(high_usd) FILTER (WHERE NOT is_structural_gap) AS high_usd,
    sum(structural_high_usd) FILTER (WHERE is_structural_gap) AS structural_usd,
    count_if(is_structural_gap AND structural_high_usd IS NULL) AS unknown_structural_cells,
    count_if((central_usd IS NULL OR high_usd IS NULL) AND NOT is_structural_gap) AS unimputable_cells,
    bool_or(is_synthetic) AS is_synthetic,
    array_join(sort_array(collect_set(licences)), '|') AS licences, bool_or(redistribution <> 'open') AS is_restricted
  FROM missing
  GROUP BY basis, frequency, annual_method, period_start, hs_treatment, family, supplier_group
),

-- A row for each group of suppliers, so that a group that sent nothing is a zero and not a hole.
cells AS (
  SELECT
    basis, frequency, annual_method, period_start, hs_treatment, family,
    max(high_usd) FILTER (WHERE supplier_group = 'CN') AS cn_high_usd, bool_or(has_level) AS has_level
  FROM (
    SELECT basis, frequency, annual_method, period_start, hs_treatment, family, supplier_group, high_usd,
      TRUE AS has_level
    FROM reported
    UNION ALL
    SELECT basis, frequency, annual_method, period_start, hs_treatment, family, supplier_group, NULL,
      coalesce(high_usd, 0) > 0 OR coalesce(structural_usd, 0) > 0
    FROM imputed
  )
  GROUP BY basis, frequency, annual_method, period_start, hs_treatment, family
)

-- What can stand in both reports left China for Hong Kong and Hong Kong for Russia: no more than either sent, nor than
-- Hong Kong re-exported, of mainland origin where the origin is known. All at the highest HS weight; least() passes
-- over what is not known. Multiplied before it is divided: a quotient of decimals keeps six digits only.
SELECT
  c.basis, c.frequency, c.annual_method, c.period_start, c.hs_treatment, c.family, g.supplier_group,
  CAST(coalesce(r.low_usd, 0) AS decimal(28,6)) AS reported_low_usd,
  CAST(coalesce(r.usd, 0) AS decimal(28,6)) AS reported_usd,
  CAST(coalesce(r.high_usd, 0) AS decimal(28,6)) AS reported_high_usd,
  CAST(coalesce(m.central_usd, 0) AS decimal(28,6)) AS missing_central_usd,
  CAST(coalesce(m.high_usd, 0) AS decimal(28,6)) AS missing_high_usd,
  CAST(coalesce(m.structural_usd, 0) AS decimal(28,6)) AS structural_high_usd,
  CAST(coalesce(r.unweighted_usd, 0) AS decimal(28,6)) AS unweighted_usd,
  coalesce(m.unimputable_cells, 0) AS unimputable_cells,
  coalesce(m.unknown_structural_cells, 0) AS unknown_structural_cells,
  CAST(coalesce(r.re_exports_usd, 0) AS decimal(28,6)) AS re_exports_usd,
  CAST(coalesce(r.chinese_origin_usd, 0) AS decimal(28,6)) AS chinese_origin_re_exports_usd,
  coalesce(r.is_origin_unknown, FALSE) AS is_origin_unknown,
  CAST(IF(g.supplier_group = 'HK' AND r.high_usd > 0 AND c.cn_high_usd > 0,
    least(c.cn_high_usd, r.high_usd, r.high_usd
      * IF(r.is_origin_unknown, r.re_exports_usd, coalesce(r.chinese_origin_usd, 0)) / nullif(r.usd, 0)), 0)
    AS decimal(28,6)) AS double_count_max_usd,
  coalesce(r.is_high_unbounded, FALSE) AS is_high_unbounded,
  c.has_level, r.known_on,
  coalesce(r.is_synthetic, FALSE) OR coalesce(m.is_synthetic, FALSE) AS is_synthetic,
  concat_ws('|', r.licences, m.licences) AS licences,
  IF(r.is_restricted OR m.is_restricted, 'restricted', 'open') AS redistribution,
  year(c.period_start) AS period_year
FROM cells AS c
CROSS JOIN supplier_groups AS g
LEFT JOIN reported AS r USING (basis, frequency, annual_method, period_start, hs_treatment, family, supplier_group)
LEFT JOIN imputed AS m USING (basis, frequency, annual_method, period_start, hs_treatment, family, supplier_group)

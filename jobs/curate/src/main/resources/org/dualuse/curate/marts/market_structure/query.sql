WITH suppliers AS (
  SELECT *, CAST(value_usd AS double) AS value, CAST(base_usd AS double) AS base FROM curated.suppliers
),

-- The share's own judgement says where coverage is too thin to speak of a market at all.
shares AS (
  SELECT *, IF(china_definition = 'CN', 'HK apart', 'CN+HK together') AS supplier_definition
  FROM curated.china_share_of_russia_dual_use_imports
  WHERE china_definition IN ('CN', 'CN+HK')
),

compared AS (
  SELECT
    basis, annual_method, period_start,
    count_if(is_compared) AS exporters_compared,
    count_if(NOT is_compared) AS exporters_not_compared,
    array_join(sort_array(collect_list(exporter) FILTER (WHERE is_expected AND NOT is_compared)), '|')
      AS expected_not_compared,
    count_if(is_compared AND is_coalition) > 0 AS has_coalition,
    count_if(is_compared AND exporter = 'CN') > 0 AS has_cn,
    count_if(is_compared AND exporter = 'HK') > 0 AS has_hk,
    count_if(is_compared AND NOT is_coalition AND exporter NOT IN ('CN', 'HK')) > 0 AS has_others
  FROM conformed.comparable_exporters
  GROUP BY basis, annual_method, period_start
),

cells AS (
  SELECT
    basis, frequency, annual_method, period_start, list_version, hs_treatment, cut, cut_value, supplier_definition,
    sum(value_usd) AS total_usd,
    count_if(value > 0) AS suppliers,
    sum(value * value) / nullif(pow(sum(value), 2), 0D) AS hhi,
    sum(value) FILTER (WHERE is_compared) / nullif(sum(base), 0D) AS level_index,
    coalesce(sum(base), 0D) AS base,
    sort_array(collect_list(supplier) FILTER (WHERE movement = 'entered')) AS entered,
    sort_array(collect_list(supplier) FILTER (WHERE movement = 'exited')) AS exited,
    coalesce(sum(value_usd - base_usd) FILTER (WHERE role = 'coalition'), 0) AS coalition_change,
    coalesce(sum(value_usd - base_usd) FILTER (WHERE role = 'china'), 0) AS china_change,
    coalesce(sum(value_usd - base_usd) FILTER (WHERE role = 'others'), 0) AS others_change,
    max(known_on) AS known_on, bool_or(is_synthetic) AS is_synthetic,
    array_join(sort_array(array_distinct(flatten(collect_set(split(licences, '[|]'))))), '|') AS licences,
    CASE WHEN bool_or(redistribution <> 'open') THEN 'restricted' ELSE 'open' END AS redistribution
  FROM suppliers
  GROUP BY
    basis, frequency, annual_method, period_start, list_version, hs_treatment, cut, cut_value, supplier_definition
),

-- Compared exporters without a row sent nothing in either period: their change is zero, not unknown.
judged AS (
  SELECT
    c.*, p.exporters_compared, p.exporters_not_compared, p.expected_not_compared,
    s.coverage, s.coverage_without_china, s.is_provisional, s.reason, s.share_of_value IS NOT NULL AS is_stated,
    s.share_of_value IS NOT NULL AND p.exporters_compared > 0 AND year(c.period_start) > 2021 AS is_after_base,
    p.has_coalition,
    IF(c.supplier_definition = 'HK apart', p.has_cn, p.has_cn AND p.has_hk) AS has_china,
    -- Hong Kong apart is one of the others.
    p.has_others OR (c.supplier_definition = 'HK apart' AND p.has_hk) AS has_others
  FROM cells AS c
  INNER JOIN shares AS s
    USING (
      basis, frequency, annual_method, period_start, list_version, hs_treatment, cut, cut_value, supplier_definition
    )
  INNER JOIN compared AS p USING (basis, annual_method, period_start)
),

explained AS (
  SELECT *,
    CASE
      WHEN NOT is_stated THEN reason
      WHEN exporters_compared = 0 THEN 'NO_BASELINE: no exporter is loaded for the year and each of 2019-2021.'
      WHEN base = 0 THEN 'NO_BASE_VALUE: the compared exporters sent nothing in 2019-2021.'
      WHEN NOT is_after_base THEN 'BASE_PERIOD: changes are given for the years after 2021.'
      WHEN NOT has_coalition THEN 'COALITION_NOT_COMPARED: no coalition exporter is loaded for year and base.'
      WHEN coalition_change >= 0 THEN 'COALITION_DID_NOT_FALL: there is no fall that others could have replaced.'
      WHEN NOT has_others THEN 'OTHERS_NOT_COMPARED: no other exporter is loaded for year and base.'
      WHEN NOT has_china THEN 'CHINA_NOT_COMPARED: China, as defined, is not loaded for year and base.'
    END AS change_reason,
    is_after_base AND has_coalition AND has_others AND coalition_change < 0 AS has_ratio
  FROM judged
)

SELECT
  basis, frequency, annual_method, period_start, list_version, hs_treatment, cut, cut_value, supplier_definition,
  CAST(total_usd AS decimal(28,6)) AS total_usd, suppliers,
  IF(is_stated, hhi, NULL) AS hhi,
  IF(is_stated, 1 / hhi, NULL) AS effective_suppliers,
  IF(is_stated, level_index, NULL) AS level_index,
  IF(is_after_base, CAST(size(entered) AS bigint), NULL) AS suppliers_entered,
  IF(is_after_base, array_join(entered, '|'), NULL) AS entered,
  IF(is_after_base, CAST(size(exited) AS bigint), NULL) AS suppliers_exited,
  IF(is_after_base, array_join(exited, '|'), NULL) AS exited,
  CAST(IF(is_after_base AND has_coalition, coalition_change, NULL) AS decimal(28,6)) AS coalition_change_usd,
  CAST(IF(is_after_base AND has_china, china_change, NULL) AS decimal(28,6)) AS china_change_usd,
  CAST(IF(is_after_base AND has_others, others_change, NULL) AS decimal(28,6)) AS others_change_usd,
  IF(has_ratio AND has_china, CAST(others_change + china_change AS double) / -CAST(coalition_change AS double), NULL)
    AS substitution_ratio_with_china,
  IF(has_ratio, CAST(others_change AS double) / -CAST(coalition_change AS double), NULL)
    AS substitution_ratio_without_china,
  exporters_compared, exporters_not_compared, expected_not_compared,
  reason, change_reason, coverage, coverage_without_china, is_provisional,
  known_on, is_synthetic, licences, redistribution, year(period_start) AS period_year
FROM explained

WITH share_cells AS (
  SELECT *, CAST(list_version AS string) AS list_codes
  FROM curated.china_share_of_russia_dual_use_imports
  WHERE cut = 'all' AND hs_treatment IN ('exact', 'bridged')
),

exporters AS (
  SELECT *, IF(list_codes = '50', 'exact', '') AS hs_treatment FROM curated.exports_by_exporter
),

-- China's own report, direct or through the United Nations, is China customs.
chinese_flows AS (
  SELECT
    IF(basis = 'MIRROR', 'CHINA_CUSTOMS', basis) AS basis, frequency,
    IF(frequency = 'A', 'reported', 'not_applicable') AS annual_method, period_start, partner, hs_revision, hs_code,
    value_usd, is_synthetic, licence, redistribution
  FROM conformed.current_flows
  WHERE reporter = 'CN' AND flow = 'X' AND hs_level = 'HS6' AND frequency IN ('A', 'M')
),

-- A code of the list, by all its finer lines in one unit. Only exact families are the same good in every year.
unit_values AS (
  SELECT
    basis, frequency, annual_method, period_start, left(product, 6) AS list_codes, measure, unit AS quantity_unit,
    sum(measured_value_usd) AS measured_value_usd, sum(quantity) AS quantity, bool_or(is_synthetic) AS is_synthetic,
    array_join(sort_array(array_distinct(flatten(collect_set(split(licences, '[|]'))))), '|') AS licences,
    max(redistribution) AS redistribution
  FROM curated.unit_values
  WHERE exporter = 'CN' AND partner = 'RU' AND frequency = 'A' AND quantity > 0 AND product RLIKE '^[0-9]+$'
  GROUP BY basis, frequency, annual_method, period_start, left(product, 6), measure, unit
),

-- When a party of mainland China or Hong Kong came on the Entity List, and when under a rule on Russia.
entity_list AS (
  SELECT
    l.party_id, min(l.listed_on) AS listed_on, min(l.listed_on) FILTER (WHERE l.is_russia_related) AS russia_on,
    min(l.listed_by) FILTER (WHERE l.listed_on IS NULL) AS undated_by,
    bool_or(l.is_synthetic) AS is_synthetic, max(l.licences) AS licences, max(l.redistribution) AS redistribution
  FROM conformed.listings AS l
  INNER JOIN conformed.listed_parties AS p ON l.party_id = p.party_id
  WHERE l.list = 'BIS_ENTITY_LIST' AND p.is_chinese AND p.chinese_bases RLIKE 'CN|HK'
  GROUP BY l.party_id
),

-- Parties that were on the list before and come under such a rule by an amendment are not added.
entity_list_months AS (
  SELECT
    CAST(trunc(listed_on, 'month') AS date) AS month,
    count_if(trunc(russia_on, 'month') = trunc(listed_on, 'month')) AS parties,
    bool_or(is_synthetic) AS is_synthetic, max(licences) AS licences, max(redistribution) AS redistribution
  FROM entity_list
  WHERE listed_on IS NOT NULL AND NOT coalesce(undated_by < listed_on, FALSE)
  GROUP BY trunc(listed_on, 'month')
)

-- Every figure that a claim may be held against, in long form. China's own report is China customs.
SELECT 'share' AS series, basis, frequency, annual_method, period_start, exporters AS china_definition, list_codes,
  share_of_value AS value, CAST(total_usd AS double) AS weight, reason, hs_treatment, '' AS quantity_unit, is_synthetic,
  licences, redistribution
FROM exporters
WHERE exporters IN ('CN', 'CN+HK') AND list_codes <> '50'
UNION ALL
SELECT 'exporter_share', basis, frequency, annual_method, period_start, exporters, list_codes, share_of_value,
  CAST(total_usd AS double), reason, hs_treatment, '', is_synthetic, licences, redistribution
FROM exporters
WHERE exporters <> 'ALL'
UNION ALL
SELECT 'exporter', basis, frequency, annual_method, period_start, exporters, list_codes, CAST(value_usd AS double), 1D,
  IF(value_usd IS NULL, reason, ''), hs_treatment, '', is_synthetic, licences, redistribution
FROM exporters
WHERE exporters <> 'ALL'
UNION ALL
SELECT 'all_exporters', basis, frequency, annual_method, period_start, exporters, list_codes, CAST(value_usd AS double),
  1D, reason, hs_treatment, '', is_synthetic, licences, redistribution
FROM exporters
WHERE exporters = 'ALL' AND list_codes <> '50' AND exporters_loaded > 1
UNION ALL
SELECT 'china', IF(basis = 'MIRROR', 'CHINA_CUSTOMS', basis), frequency, annual_method, period_start,
  china_definition, list_codes, CAST(numerator_usd AS double), 1D, IF(numerator_usd IS NULL, reason, ''),
  hs_treatment, '', is_synthetic, licences, redistribution
FROM share_cells
UNION ALL
SELECT 'all_exporters', basis, frequency, annual_method, period_start, 'ALL', list_codes,
  CAST(denominator_usd AS double), 1D, reason, hs_treatment, '', is_synthetic, licences, redistribution
FROM share_cells
WHERE china_definition = 'CN' AND exporters_loaded > 1
UNION ALL
SELECT 'unit_value', basis, frequency, annual_method, period_start, 'CN', list_codes,
  CAST(measured_value_usd AS double) / CAST(quantity AS double), 1D, '', '', quantity_unit, is_synthetic, licences,
  redistribution
FROM unit_values
UNION ALL
SELECT 'price_median', basis, frequency, annual_method, period_start, 'CN', '50', median_relative, 1D,
  IF(median_relative IS NULL, reason, ''), 'exact', IF(measure = 'WEIGHT', 'kg', 'own units'), is_synthetic, licences,
  redistribution
FROM curated.price_volume
WHERE partner = 'RU' AND comparison = 'base_2021' AND product_group = 'chpl' AND frequency = 'A'
UNION ALL
SELECT 'china_8542', basis, frequency, annual_method, period_start, 'CN', '8542', CAST(sum(value_usd) AS double), 1D,
  '', '', '', bool_or(is_synthetic), max(licence), max(redistribution)
FROM chinese_flows
WHERE partner = 'RU' AND startswith(hs_code, '8542')
GROUP BY basis, frequency, annual_method, period_start
UNION ALL
SELECT 'china_to_kz_kg', f.basis, f.frequency, f.annual_method, f.period_start, 'CN', CAST(b.list_version AS string),
  CAST(sum(f.value_usd) AS double), 1D, '', 'exact', '', bool_or(f.is_synthetic), max(f.licence), max(f.redistribution)
FROM chinese_flows AS f
INNER JOIN conformed.baskets AS b
  ON f.hs_revision = b.hs_revision AND f.hs_code = b.hs6_as_reported AND b.hs_treatment = 'exact'
WHERE f.partner IN ('KZ', 'KG')
GROUP BY f.basis, f.frequency, f.annual_method, f.period_start, b.list_version
UNION ALL
SELECT 'bilateral', 'CHINA_CUSTOMS', frequency, annual_method, period_start, 'CN', 'total trade',
  CAST(turnover_usd AS double), 1D, '', '', '', is_synthetic, licences, redistribution
FROM curated.bilateral_trade
UNION ALL
SELECT 'chinese_entity_list_additions', 'LISTS', 'M', 'not_applicable', month, 'CN+HK', '', CAST(parties AS double),
  1D, 'SURVIVORS_ONLY: parties that left the list before its first copy are not known.', '', '', is_synthetic, licences,
  redistribution
FROM entity_list_months

WITH claims AS (
  SELECT * FROM conformed.claims
),

-- How each metric is read off a series: over the claimed periods, in the claim's unit.
metrics AS (
  SELECT * FROM VALUES
    ('china_share', 'share', 'sum', 1D), ('china_exports', 'china', 'sum', 1e9D),
    ('china_exports_monthly', 'china', 'sum', 1e6D), ('china_exports_monthly_max', 'china', 'max', 1e6D),
    ('china_exports_monthly_min', 'china', 'min', 1e6D), ('china_exports_hs8542', 'china_8542', 'sum', 1e6D),
    ('china_exports_to_KZ_KG', 'china_to_kz_kg', 'sum', 1e9D), ('bilateral_trade', 'bilateral', 'sum', 1e9D),
    ('bilateral_trade_change', 'bilateral', 'change', 1e9D), ('imports_total', 'all_exporters', 'sum', 1e9D),
    ('turkey_exports_3m', 'turkey', 'sum', 1e6D),
    ('chinese_parties_added_entity_list', 'chinese_entity_list_additions', 'sum', 1D)
    AS t (metric, series, aggregate, divisor)
),

cells AS (
  SELECT * FROM curated.comparable_figures
),

answers AS (
  SELECT
    c.claim_id, x.basis, x.annual_method, x.hs_treatment,
    x.list_codes = coalesce(c.list_codes, '') AS same_list,
    CASE m.aggregate
      WHEN 'max' THEN max(x.value)
      WHEN 'min' THEN min(x.value)
      WHEN 'change' THEN max_by(x.value, x.period_start) - min_by(x.value, x.period_start)
      ELSE sum(x.value)
    END / m.divisor AS value,
    count(x.value) = IF(c.frequency = 'A', year(c.period_to) - year(c.period_from),
      CAST(months_between(c.period_to, c.period_from) AS int)) + 1
      OR (m.aggregate = 'change' AND count(x.value) >= 2) AS is_whole,
    max(x.reason) AS cell_reason, bool_or(x.is_synthetic) AS is_synthetic, max(x.licences) AS licences,
    max(x.redistribution) AS redistribution
  FROM claims AS c
  INNER JOIN metrics AS m ON c.metric = m.metric
  INNER JOIN cells AS x
    ON m.series = x.series AND c.frequency = x.frequency AND c.china_definition = x.china_definition
      AND x.period_start BETWEEN c.period_from AND c.period_to
      AND (x.list_codes = coalesce(c.list_codes, '') OR (c.list_codes NOT IN ('9', '45', '50', '8542') AND x.list_codes = '50'))
  GROUP BY c.claim_id, x.basis, x.annual_method, x.hs_treatment, x.list_codes = coalesce(c.list_codes, ''), m.aggregate, m.divisor,
    c.frequency, c.period_from, c.period_to
),

nearest AS (
  SELECT
    c.*, m.metric IS NOT NULL AS has_method, a.basis, a.annual_method, a.hs_treatment, a.same_list, a.value,
    a.cell_reason, a.is_synthetic, a.licences, a.redistribution,
    row_number() OVER (PARTITION BY c.claim_id ORDER BY a.value IS NULL, a.basis <> c.comparable_basis, NOT a.same_list,
      a.annual_method) AS choice
  FROM claims AS c
  LEFT JOIN metrics AS m ON c.metric = m.metric
  LEFT JOIN answers AS a ON c.claim_id = a.claim_id AND a.is_whole
),

reasoned AS (
  SELECT
    *,
    CASE
      WHEN NOT has_method THEN 'no mart computes this metric yet'
      WHEN value IS NULL THEN 'the loaded files do not give a figure for the claimed period and scope'
      WHEN is_synthetic THEN 'our figure is computed on synthetic data'
      WHEN basis <> comparable_basis THEN concat('basis: the claim stands on ', comparable_basis, ', ours on ', basis)
      WHEN NOT same_list THEN concat('list: the claim is about ', list_codes, ', ours about the list of 50 codes')
      WHEN hs_treatment = 'exact' THEN 'codes: ours leaves out the families that HS2022 split'
    END AS obstacle
  FROM nearest
  WHERE choice = 1
),

judged AS (
  SELECT
    *,
    CASE WHEN obstacle IS NULL THEN value END AS computed_value,
    CASE comparator
      WHEN '>' THEN value > claimed_value
      WHEN '<' THEN value < claimed_value
      ELSE abs(value - claimed_value) <= coalesce(tolerance, 0)
    END AS holds
  FROM reasoned
)

SELECT
  claim_id, metric, period, china_definition, list_codes, comparator, claimed_value, unit, tolerance, comparable_basis,
  CASE
    WHEN value IS NULL THEN 'cannot be computed'
    WHEN obstacle IS NOT NULL THEN 'not comparable'
    WHEN holds THEN 'confirmed'
    ELSE 'not confirmed'
  END AS verdict,
  coalesce(obstacle, 'list, period, definition of China, basis and unit match') AS reason,
  computed_value,
  computed_value - CAST(claimed_value AS double) AS difference,
  value AS nearest_value,
  CASE WHEN value IS NOT NULL THEN concat_ws(', ', concat('basis ', basis), annual_method,
    nullif(concat('HS treatment ', hs_treatment), 'HS treatment ')) END AS nearest_terms,
  claim_source, published, coalesce(is_synthetic, FALSE) AS is_synthetic, coalesce(licences, '') AS licences,
  coalesce(redistribution, 'open') AS redistribution
FROM judged

WITH claims AS (
  SELECT *, coalesce(list_codes, '') AS scope FROM conformed.claims
),

-- How each metric is read off a series over the claimed periods.
metrics AS (
  SELECT * FROM VALUES
    ('china_share', 'share', 'share'), ('exporter_share', 'exporter_share', 'share'),
    ('exporter_exports', 'exporter', 'sum'), ('exporter_exports_mean', 'exporter', 'mean'),
    ('exporter_exports_ratio', 'exporter', 'ratio'), ('exporter_exports_3m_change', 'exporter', '3m_change'),
    ('china_exports', 'china', 'sum'), ('china_exports_monthly', 'china', 'sum'),
    ('china_exports_monthly_max', 'china', 'max'), ('china_exports_monthly_min', 'china', 'min'),
    ('china_exports_hs8542', 'china_8542', 'sum'), ('china_exports_to_KZ_KG', 'china_to_kz_kg', 'sum'),
    ('bilateral_trade', 'bilateral', 'sum'), ('bilateral_trade_change', 'bilateral', 'change'),
    ('imports_total', 'all_exporters', 'sum'), ('turkey_exports_3m', 'exporter', 'sum'),
    ('china_unit_value_ratio', 'unit_value', 'ratio'), ('china_unit_value_change_median', 'price_median', 'since_2021'),
    ('chinese_parties_added_entity_list', 'chinese_entity_list_additions', 'sum')
    AS t (metric, series, aggregate)
),

-- Cells that come nearer than the list to a scope that is no list.
near_scopes AS (
  SELECT * FROM VALUES
    ('machine tools', '50 tier 4.B'), ('CNC machine tools', '50 tier 4.B'), ('microelectronics', '8541+8542')
    AS t (scope, list_codes)
),

-- Tier 4.B, machine tools, is the only tier that claims speak of.
cells AS (
  SELECT
    'share' AS series, basis, frequency, annual_method, period_start, china_definition, hs_treatment,
    IF(cut = 'tier', concat(list_version, ' tier ', cut_value), CAST(list_version AS string)) AS list_codes,
    '' AS quantity_unit, share_of_value AS value, share_low AS low, share_central AS central, share_high AS high,
    CAST(denominator_usd AS double) AS weight, reason, is_provisional, is_synthetic, licences, redistribution
  FROM curated.china_share_cube
  WHERE frequency IN ('A', 'M') AND (cut = 'all' OR (cut = 'tier' AND cut_value = '4.B' AND list_version = 50))
  UNION ALL
  SELECT
    series, basis, frequency, annual_method, period_start, china_definition, hs_treatment, list_codes, quantity_unit,
    value, NULL, NULL, NULL, weight, reason, coalesce(reason, '') RLIKE '^(COVERAGE_UNKNOWN|INCOMPLETE)',
    is_synthetic, licences, redistribution
  FROM curated.comparable_figures
),

-- Of a heading or code that one counts; of a list or any other scope each version of the list, and what comes nearer.
candidates AS (
  SELECT
    c.claim_id, c.period_from AS claimed_from, c.period_to AS claimed_to, c.frequency AS claimed_frequency, m.aggregate,
    CASE c.unit WHEN 'USD billion' THEN 1e9D WHEN 'USD million' THEN 1e6D ELSE 1D END AS divisor,
    CASE
      WHEN x.list_codes = c.scope THEN 0D
      WHEN n.scope IS NOT NULL THEN 0.2D
      ELSE abs(CAST(x.list_codes AS double) - coalesce(try_cast(c.scope AS double), 50D)) / 50D
        + IF(c.scope RLIKE '^[0-9]+$', 0D, 0.5D)
    END AS list_distance,
    x.*
  FROM claims AS c
  INNER JOIN metrics AS m ON c.metric = m.metric
  INNER JOIN cells AS x
    ON m.series = x.series AND c.frequency = x.frequency AND x.period_start BETWEEN c.period_from AND c.period_to
      AND (c.china_definition = x.china_definition OR (c.china_definition LIKE 'CN%' AND x.china_definition LIKE 'CN%'))
  LEFT JOIN near_scopes AS n ON c.scope = n.scope AND x.list_codes = n.list_codes
  WHERE (x.value IS NOT NULL OR x.central IS NOT NULL OR x.reason <> '')
    AND (c.scope = x.list_codes OR n.scope IS NOT NULL
      OR (x.list_codes IN ('9', '45', '50') AND NOT c.scope RLIKE '^([0-9+]{4,}|total trade)?$'))
),

summed AS (
  SELECT
    claim_id, series, basis, frequency, annual_method, china_definition, list_codes, hs_treatment, quantity_unit,
    aggregate, divisor, list_distance, claimed_from, claimed_to,
    IF(aggregate = 'since_2021', DATE '2021-01-01',
      coalesce(min(period_start) FILTER (WHERE value IS NOT NULL), min(period_start))) AS period_from,
    coalesce(max(period_start) FILTER (WHERE value IS NOT NULL), max(period_start)) AS period_to,
    CAST(months_between(claimed_to, claimed_from) / IF(frequency = 'A', 12, 1) AS int) + 1 AS claimed_periods,
    count(value) AS periods, min(value) AS least, max(value) AS most, sum(value) AS total, avg(value) AS mean,
    min_by(value, period_start) FILTER (WHERE value IS NOT NULL) AS first_value,
    max_by(value, period_start) FILTER (WHERE value IS NOT NULL) AS last_value,
    sum(value) FILTER (WHERE period_start < add_months(claimed_from, 3)) AS first_3m,
    sum(value) FILTER (WHERE period_start > add_months(claimed_to, -3)) AS last_3m,
    sum(value * weight) / nullif(sum(weight) FILTER (WHERE value IS NOT NULL), 0) AS share,
    IF(count(*) = 1, max(low), NULL) AS low, IF(count(*) = 1, max(central), NULL) AS central,
    IF(count(*) = 1, max(high), NULL) AS high,
    max(nullif(reason, '')) AS reason, bool_or(is_provisional) AS is_provisional, bool_or(is_synthetic) AS is_synthetic,
    array_join(sort_array(array_distinct(flatten(collect_set(split(licences, '[|]'))))), '|') AS licences,
    max(redistribution) AS redistribution
  FROM candidates
  GROUP BY ALL
),

-- A change or ratio needs only its two ends, and what is measured against 2021 its last.
completed AS (
  SELECT
    *,
    CASE
      WHEN aggregate = 'since_2021' THEN claimed_from = period_from AND claimed_to = period_to AND periods > 0
      WHEN aggregate IN ('change', 'ratio') THEN periods > 1 AND claimed_from = period_from AND claimed_to = period_to
      ELSE periods = claimed_periods
    END AS is_whole_period
  FROM summed
)

SELECT
  claim_id, series, basis, frequency, annual_method, china_definition, list_codes, hs_treatment, quantity_unit,
  period_from, period_to, aggregate, divisor,
  CASE aggregate
    WHEN 'share' THEN share
    WHEN 'max' THEN most
    WHEN 'min' THEN least
    WHEN 'mean' THEN mean
    WHEN 'change' THEN last_value - first_value
    WHEN 'ratio' THEN last_value / nullif(first_value, 0) * divisor
    WHEN 'since_2021' THEN (last_value - 1) * divisor
    WHEN '3m_change' THEN IF(is_whole_period, last_3m / nullif(first_3m, 0) - 1, NULL) * divisor
    ELSE total
  END / divisor AS value,
  low / divisor AS value_low, central / divisor AS value_central, high / divisor AS value_high, is_whole_period,
  list_distance, coalesce(reason, IF(is_whole_period, NULL, 'PARTLY_LOADED: not every claimed period is loaded.')) AS reason,
  is_provisional, is_synthetic, licences, redistribution
FROM completed

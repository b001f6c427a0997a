WITH goods AS (
  SELECT
    basis, frequency, annual_method, period_start, exporter, partner, hs_revision, measure, value_usd, known_on,
    is_synthetic, split(licences, '[|]') AS licences, redistribution,
    explode(split(product_groups, '[|]')) AS product_group
  FROM curated.unit_values
  WHERE exporter = 'CN'
),

-- The whole value of the group, measured or not. Rows by weight hold every code once.
totals AS (
  SELECT
    basis, frequency, annual_method, period_start, exporter, partner, product_group,
    sum(value_usd) FILTER (WHERE measure = 'WEIGHT') AS value_usd,
    sort_array(collect_set(measure)) AS measures,
    sort_array(collect_set(hs_revision)) AS revisions,
    max(known_on) AS known_on,
    bool_or(is_synthetic) AS is_synthetic,
    array_distinct(flatten(collect_set(licences))) AS licences,
    bool_or(redistribution <> 'open') AS is_restricted
  FROM goods
  GROUP BY basis, frequency, annual_method, period_start, exporter, partner, product_group
),

with_base_period AS (
  SELECT *, inline(array(
    struct('previous_year', add_months(period_start, -12)),
    struct('base_2021', make_date(2021, month(period_start), 1))
  )) AS (comparison, base_period_start)
  FROM totals
),

spans AS (
  SELECT
    t.basis, t.frequency, t.annual_method, t.period_start, t.comparison, t.base_period_start, t.exporter, t.partner,
    t.product_group, explode(t.measures) AS measure, t.value_usd, b.value_usd AS base_value_usd,
    b.revisions IS NOT NULL AS has_base, t.revisions = b.revisions AS is_same_revision,
    greatest(t.known_on, b.known_on) AS known_on,
    t.is_synthetic OR coalesce(b.is_synthetic, FALSE) AS is_synthetic,
    array_union(t.licences, coalesce(b.licences, array())) AS licences,
    t.is_restricted OR coalesce(b.is_restricted, FALSE) AS is_restricted
  FROM with_base_period AS t
  LEFT JOIN totals AS b
    ON t.basis = b.basis AND t.frequency = b.frequency AND t.annual_method = b.annual_method
      AND t.base_period_start = b.period_start AND t.exporter = b.exporter AND t.partner = b.partner
      AND t.product_group = b.product_group
  WHERE t.base_period_start <> t.period_start
),

matched AS (
  SELECT
    basis, frequency, annual_method, period_start, comparison, exporter, partner, measure, unit, price_relative,
    CAST(value_usd AS double) AS v1, CAST(base_value_usd AS double) AS v0, value_usd, base_value_usd, quantity,
    base_quantity, hs_revision <=> base_hs_revision AS is_same_revision,
    explode(split(product_groups, '[|]')) AS product_group
  FROM curated.price_changes
  WHERE product_groups <> ''
),

indices AS (
  SELECT
    basis, frequency, annual_method, period_start, comparison, exporter, partner, measure, product_group,
    sum(v0 * price_relative) / sum(v0) AS laspeyres,
    sum(v1) / sum(v1 / price_relative) AS paasche,
    median(price_relative) AS median_relative,
    CASE WHEN count(DISTINCT unit) = 1
      THEN (sum(v1) / CAST(sum(quantity) AS double)) / (sum(v0) / CAST(sum(base_quantity) AS double))
    END AS aggregate_relative,
    sum(v1) / sum(v0) AS value_ratio,
    sum(value_usd) AS matched_value_usd,
    sum(base_value_usd) AS matched_base_value_usd,
    count(*) AS matched_codes,
    count_if(NOT is_same_revision) AS matched_over_revisions
  FROM matched
  GROUP BY basis, frequency, annual_method, period_start, comparison, exporter, partner, measure, product_group
)

SELECT
  basis, frequency, annual_method, period_start, comparison, s.base_period_start, exporter, partner, product_group,
  measure, i.laspeyres, i.paasche, sqrt(i.laspeyres * i.paasche) AS fisher_price,
  i.value_ratio / sqrt(i.laspeyres * i.paasche) AS fisher_quantity,
  i.median_relative, i.aggregate_relative, i.value_ratio,
  CAST(s.base_value_usd AS decimal(28,6)) AS base_value_usd, CAST(s.value_usd AS decimal(28,6)) AS value_usd,
  CAST(i.matched_base_value_usd AS double) / CAST(s.base_value_usd AS double) AS matched_share_of_value_base,
  CAST(i.matched_value_usd AS double) / CAST(s.value_usd AS double) AS matched_share_of_value,
  coalesce(i.matched_codes, 0) AS matched_codes, coalesce(i.matched_over_revisions, 0) AS matched_over_revisions,
  CASE
    WHEN NOT s.has_base THEN 'BASE_NOT_LOADED: nothing of the group is loaded for the base period.'
    WHEN i.matched_codes IS NULL AND NOT s.is_same_revision
      THEN 'HS_REVISION_CHANGED: the codes of the two periods are of different revisions and none is comparable.'
    WHEN i.matched_codes IS NULL THEN 'NOTHING_MATCHED: no code is measured in the same unit in both periods.'
    WHEN i.aggregate_relative IS NULL THEN 'UNITS_DIFFER: quantities in several units do not add up to an aggregate.'
  END AS reason,
  CASE
    WHEN basis = 'RECONCILED' AND partner = 'RU' AND (year(period_start) >= 2022) <> (year(s.base_period_start) >= 2022)
      THEN 'REGIME_BREAK: to 2021 BACI averages both sides\' reports on trade with Russia, from 2022 it has one side.'
  END AS note,
  s.known_on, s.is_synthetic, array_join(array_sort(s.licences), '|') AS licences,
  IF(s.is_restricted, 'restricted', 'open') AS redistribution, year(period_start) AS period_year
FROM spans AS s
LEFT JOIN indices AS i
  USING (basis, frequency, annual_method, period_start, comparison, exporter, partner, measure, product_group)

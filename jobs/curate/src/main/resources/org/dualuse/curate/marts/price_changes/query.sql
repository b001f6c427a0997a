WITH priced AS (
  SELECT
    *,
    row_number() OVER (PARTITION BY basis, frequency, annual_method, period_start, partner, product, measure, unit
      ORDER BY measured_value_usd DESC, hs_revision DESC) AS place
  FROM curated.unit_values
  WHERE exporter = 'CN' AND unit_value_usd > 0
),

-- Should a product be reported in both revisions at once, its larger line is compared.
lines AS (
  SELECT * FROM priced WHERE place = 1
),

with_base_period AS (
  SELECT *, inline(array(
    struct('previous_year', add_months(period_start, -12)),
    struct('base_2021', make_date(2021, month(period_start), 1))
  )) AS (comparison, base_period_start)
  FROM lines
),

matched AS (
  SELECT
    n.basis, n.frequency, n.annual_method, n.period_start, n.comparison, n.base_period_start, n.exporter, n.partner,
    n.product, n.hs6, n.measure, n.unit, n.hs_revision, b.hs_revision AS base_hs_revision, n.product_groups,
    n.measured_value_usd AS value_usd, n.quantity,
    b.measured_value_usd AS base_value_usd, b.quantity AS base_quantity,
    n.unit_value_usd / b.unit_value_usd AS price_relative,
    n.mark_up_log, b.mark_up_log AS base_mark_up_log,
    greatest(n.known_on, b.known_on) AS known_on,
    n.is_synthetic OR b.is_synthetic AS is_synthetic,
    array_join(array_sort(array_union(split(n.licences, '[|]'), split(b.licences, '[|]'))), '|') AS licences,
    IF(n.redistribution = 'open' AND b.redistribution = 'open', 'open', 'restricted') AS redistribution
  FROM with_base_period AS n
  INNER JOIN lines AS b
    ON n.basis = b.basis AND n.frequency = b.frequency AND n.annual_method = b.annual_method
      AND n.base_period_start = b.period_start AND n.partner = b.partner AND n.product = b.product
      AND n.measure = b.measure AND n.unit = b.unit
  WHERE n.base_period_start <> n.period_start
)

-- The same number in another revision may be another good: such a line counts only in the groups of exact families.
SELECT
  basis, frequency, annual_method, period_start, comparison, base_period_start, exporter, partner, product, hs6,
  measure, unit, hs_revision, base_hs_revision,
  IF(hs_revision <=> base_hs_revision, product_groups,
    array_join(array_remove(split(product_groups, '[|]'), 'all_goods_same_code'), '|')) AS product_groups,
  value_usd, quantity, base_value_usd, base_quantity, price_relative, mark_up_log, base_mark_up_log,
  mark_up_log - base_mark_up_log AS mark_up_change,
  CASE WHEN mark_up_log IS NULL OR base_mark_up_log IS NULL
    THEN 'NO_MARK_UP: it is not known in both periods; curated.unit_values says why.' END AS mark_up_reason,
  known_on, is_synthetic, licences, redistribution, year(period_start) AS period_year
FROM matched

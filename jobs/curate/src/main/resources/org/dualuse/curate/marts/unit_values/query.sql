WITH exports AS (
  SELECT
    basis, frequency, annual_method, period_start, exporter, hs_revision, hs_code, hs6, product, product_groups,
    measure, unit, destination, others_are_whole, known_on, is_synthetic, licences, redistribution,
    struct(value_usd, measured_value_usd, quantity, source, reported_periods) AS sold
  FROM conformed.measured_exports
),

-- Russia beside the World and the other partners, for what is sold to Russia.
beside AS (
  SELECT
    basis, frequency, annual_method, period_start, exporter, hs_revision, hs_code, hs6, product, product_groups,
    measure, unit,
    max(sold) FILTER (WHERE destination = 'RU') AS russia,
    max(sold) FILTER (WHERE destination = 'WORLD') AS world,
    max(sold) FILTER (WHERE destination = 'OTHERS') AS others,
    bool_or(others_are_whole) AS others_are_whole,
    max(known_on) AS known_on,
    bool_or(is_synthetic) AS is_synthetic,
    array_join(sort_array(array_distinct(flatten(collect_set(split(licences, '[|]'))))), '|') AS licences,
    IF(bool_or(redistribution <> 'open'), 'restricted', 'open') AS redistribution
  FROM exports
  GROUP BY
    basis, frequency, annual_method, period_start, exporter, hs_revision, hs_code, hs6, product, product_groups,
    measure, unit
  HAVING max(sold) FILTER (WHERE destination = 'RU') IS NOT NULL
),

-- Russia can be taken out of the World only where nothing of either is without quantity.
with_method AS (
  SELECT
    *,
    CASE
      WHEN world.source = russia.source AND world.measured_value_usd = world.value_usd
        AND russia.measured_value_usd = russia.value_usd AND world.quantity > russia.quantity
        AND world.value_usd > russia.value_usd
        AND world.reported_periods = IF(annual_method = 'sum_of_12_months', 12, 1) THEN 'WORLD_LESS_RUSSIA'
      WHEN others_are_whole THEN 'SUM_OF_PARTNERS'
    END AS rest_method
  FROM beside
),

with_rest AS (
  SELECT
    *,
    CASE rest_method
      WHEN 'WORLD_LESS_RUSSIA' THEN struct(
        world.value_usd - russia.value_usd AS value_usd,
        world.measured_value_usd - russia.measured_value_usd AS measured_value_usd,
        world.quantity - russia.quantity AS quantity)
      WHEN 'SUM_OF_PARTNERS' THEN struct(others.value_usd, others.measured_value_usd, others.quantity)
    END AS rest
  FROM with_method
),

with_mark_up AS (
  SELECT
    *,
    ln(CAST(russia.measured_value_usd AS double) / CAST(russia.quantity AS double)
      / (CAST(rest.measured_value_usd AS double) / CAST(rest.quantity AS double))) AS mark_up_log
  FROM with_rest
),

-- The base is the same month of 2021, or the year 2021.
with_base AS (
  SELECT
    *,
    max(IF(year(period_start) = 2021, mark_up_log, NULL)) OVER (PARTITION BY basis, frequency, annual_method, exporter,
      product, measure, unit, month(period_start)) AS base_mark_up_log
  FROM with_mark_up
),

by_partner AS (
  SELECT *, inline(array_compact(array(
    struct('RU', russia.value_usd, russia.measured_value_usd, russia.quantity),
    IF(rest.value_usd IS NULL, NULL,
      struct('REST_OF_WORLD', rest.value_usd, rest.measured_value_usd, rest.quantity))
  ))) AS (partner, value_usd, measured_value_usd, quantity)
  FROM with_base
)

SELECT
  basis, frequency, annual_method, period_start, exporter, partner, hs_revision, hs_code, hs6, product, product_groups,
  measure, unit,
  CAST(value_usd AS decimal(28,6)) AS value_usd,
  CAST(measured_value_usd AS decimal(28,6)) AS measured_value_usd,
  CAST(value_usd - measured_value_usd AS decimal(28,6)) AS value_without_quantity_usd,
  CAST(measured_value_usd AS double) / CAST(nullif(value_usd, 0) AS double) AS share_of_value_with_quantity,
  CAST(quantity AS decimal(28,6)) AS quantity,
  CAST(measured_value_usd AS double) / CAST(quantity AS double) AS unit_value_usd,
  CASE WHEN quantity IS NULL THEN 'NO_QUANTITY: no line with a value carries a quantity above zero.' END AS reason,
  rest_method,
  IF(partner = 'RU', mark_up_log, NULL) AS mark_up_log,
  IF(partner = 'RU' AND year(period_start) <> 2021, mark_up_log - base_mark_up_log, NULL) AS mark_up_change,
  CASE
    WHEN partner <> 'RU' THEN 'RUSSIA_ROW: the mark-up stands in the row of Russia.'
    WHEN russia.quantity IS NULL THEN 'NO_QUANTITY: nothing sold to Russia carries a quantity above zero.'
    WHEN rest_method IS NULL AND world.quantity IS NOT NULL
      THEN 'NOT_SEPARABLE: the World holds Russia, but not all of both is measured by one source.'
    WHEN rest_method IS NULL THEN 'REST_OF_WORLD_NOT_LOADED: the source gives neither the World nor all partners.'
    WHEN mark_up_log IS NULL THEN 'REST_WITHOUT_QUANTITY: nothing in this unit is known to be sold to others.'
    WHEN year(period_start) = 2021 THEN 'BASE_YEAR: 2021 is what the change is measured against.'
    WHEN base_mark_up_log IS NULL THEN 'NO_BASE: the product has no mark-up in the same period of 2021.'
  END AS mark_up_reason,
  CASE
    WHEN basis = 'RECONCILED' AND partner = 'RU' AND year(period_start) >= 2022
      THEN 'REGIME_BREAK: to 2021 BACI averages both sides\' reports on trade with Russia, from 2022 it has one side.'
  END AS note,
  known_on, is_synthetic, licences, redistribution, year(period_start) AS period_year
FROM by_partner

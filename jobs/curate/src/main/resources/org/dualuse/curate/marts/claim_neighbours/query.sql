WITH compared AS (
  SELECT
    x.*, c.period, c.comparable_basis, coalesce(c.list_codes, '') AS scope, c.china_definition AS claimed_china,
    c.claimed_value, c.unit
  FROM curated.claim_cells AS x
  INNER JOIN conformed.claims AS c ON x.claim_id = c.claim_id
),

-- Each dimension in which a figure of ours is not what the claim is about.
differing AS (
  SELECT
    *,
    array_compact(array(
      IF(basis <> comparable_basis, concat('basis: claimed ', comparable_basis, ', ours ', basis), NULL),
      IF(list_codes <> scope, concat('list: claimed ', scope, ', ours ', list_codes), NULL),
      IF(china_definition <> claimed_china, concat('China: claimed ', claimed_china, ', ours ', china_definition), NULL),
      CASE hs_treatment
        WHEN 'exact' THEN 'HS: ours leaves out the families that HS2022 split'
        WHEN 'same_number' THEN 'HS: ours takes codes by their number, whatever they hold'
        WHEN 'upper' THEN 'HS: ours takes the codes before HS2022 in full'
      END,
      IF(NOT is_whole_period, concat('period: claimed ', period, ', ours ',
        date_format(period_from, IF(frequency = 'A', 'yyyy', 'yyyy-MM')), ' to ',
        date_format(period_to, IF(frequency = 'A', 'yyyy', 'yyyy-MM'))), NULL),
      IF(basis = 'RECONCILED' AND year(period_from) < 2022 AND year(period_to) >= 2022,
        'regime: BACI reconciles both sides to 2021, from 2022 it has the exporter alone', NULL),
      IF(quantity_unit <> '', concat('quantity: the unit of the claim is not stated, ours is ', quantity_unit,
        IF(quantity_unit RLIKE '^[0-9]+$', ' in the code of the source', '')), NULL),
      IF(is_provisional, 'coverage: ours counts the loaded exporters only', NULL),
      IF(is_synthetic, 'data: ours is invented', NULL)
    )) AS differences
  FROM compared
),

-- Between figures with as many differences: the nearer basis, China, list and treatment.
placed AS (
  SELECT
    *,
    CASE
      WHEN basis = comparable_basis THEN 0
      WHEN array_contains(array('IMPORTER SHIPMENT', 'SHIPMENT IMPORTER', 'CHINA_CUSTOMS MIRROR', 'MIRROR CHINA_CUSTOMS'),
        concat(comparable_basis, ' ', basis)) THEN 2
      ELSE 4
    END
    + abs(size(split(china_definition, '[+]')) - size(split(claimed_china, '[+]')))
    + list_distance
    + CASE hs_treatment WHEN 'exact' THEN 0.1 WHEN 'same_number' THEN 0.2 WHEN 'upper' THEN 0.3 ELSE 0 END
    + IF(annual_method = 'sum_of_12_months', 0.05, 0) AS distance
  FROM differing
),

ranked AS (
  SELECT
    *,
    row_number() OVER (PARTITION BY claim_id ORDER BY value IS NULL, NOT is_whole_period, size(differences), distance,
      basis, list_codes, china_definition, hs_treatment, quantity_unit, annual_method) AS place
  FROM placed
)

SELECT
  claim_id, place AS rank, claimed_value, unit, series, basis, frequency, annual_method, period_from, period_to,
  list_codes, china_definition, hs_treatment, quantity_unit, value, value_low, value_central, value_high,
  IF(is_whole_period, value - CAST(claimed_value AS double), NULL) AS difference,
  array_join(differences, ' | ') AS differing_dimensions, size(differences) AS n_differences, is_whole_period, reason,
  is_synthetic, licences, redistribution
FROM ranked
WHERE place <= 5

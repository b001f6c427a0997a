-- The rows of export_rows behind curated.missing_exports_to_russia, with its key: for each estimate of a missing figure
-- (CARRY, PREWAR, and MAXIMUM, the largest recent period) the reported rows that it is made of, with the factors that
-- make the central and the high figure of them; is_highest marks the largest of the three, which is the high figure.
-- `dualuse trace` names this view missing_rows.
WITH cells AS (
  SELECT * FROM curated.missing_exports_to_russia WHERE family <> 'ANY'
),

reports AS (
  SELECT basis, frequency, annual_method, exporter, family, period_start AS reported_in
  FROM curated.reporting_coverage
  WHERE status IN ('REPORTED', 'ZERO')
),

-- A reported period without a row is an observation of zero, so that reports are counted, not rows.
reported AS (
  SELECT
    c.basis, c.frequency, c.annual_method, c.period_start, c.exporter, c.hs_treatment, c.family, c.method,
    c.is_structural_gap, c.carry_usd, c.prewar_usd, c.group_ratio, c.observations, r.reported_in,
    IF(c.frequency = 'A', 12, 1) * count(*) FILTER (r.reported_in < c.period_start) OVER (
      PARTITION BY c.basis, c.frequency, c.annual_method, c.period_start, c.exporter, c.hs_treatment, c.family
      ORDER BY r.reported_in DESC) AS months_before,
    year(r.reported_in) BETWEEN 2019 AND 2021 AS is_baseline,
    count(*) FILTER (year(r.reported_in) BETWEEN 2019 AND 2021) OVER (
      PARTITION BY c.basis, c.frequency, c.annual_method, c.period_start, c.exporter, c.hs_treatment, c.family)
      AS baseline_periods
  FROM cells AS c
  INNER JOIN reports AS r USING (basis, frequency, annual_method, exporter, family)
),

periods AS (
  SELECT *, 'CARRY' AS estimate, 1 / observations AS part
  FROM reported
  WHERE carry_usd IS NOT NULL AND months_before BETWEEN 1 AND 12
  UNION ALL
  SELECT *, 'PREWAR', group_ratio / baseline_periods
  FROM reported
  WHERE prewar_usd IS NOT NULL AND is_baseline
  UNION ALL
  SELECT *, 'MAXIMUM', 1
  FROM reported
  WHERE months_before BETWEEN 1 AND 24
),

rows AS (
  SELECT
    p.*, e.snapshot_id, e.position, e.value_usd,
    p.part * e.weight_central AS factor_central,
    p.part * e.weight_high AS factor_high,
    sum(CAST(e.value_usd AS double) * e.weight_high) OVER (
      PARTITION BY p.basis, p.frequency, p.annual_method, p.period_start, p.exporter, p.hs_treatment, p.family,
        p.estimate, p.reported_in) AS period_usd
  FROM periods AS p
  INNER JOIN export_rows AS e
    ON p.basis = e.basis AND p.frequency = e.frequency AND p.annual_method = e.annual_method
      AND p.exporter = e.exporter AND p.hs_treatment = e.hs_treatment AND p.family = e.family
      AND p.reported_in = e.period_start
),

largest AS (
  SELECT *
  FROM rows
  QUALIFY estimate <> 'MAXIMUM' OR dense_rank() OVER (
    PARTITION BY basis, frequency, annual_method, period_start, exporter, hs_treatment, family, estimate
    ORDER BY period_usd DESC, reported_in DESC) = 1
),

sums AS (
  SELECT *,
    sum(CAST(value_usd AS double) * factor_high) OVER (
      PARTITION BY basis, frequency, annual_method, period_start, exporter, hs_treatment, family, estimate)
      AS estimate_usd
  FROM largest
)

SELECT
  basis, frequency, annual_method, period_start, exporter, hs_treatment, family, is_structural_gap, estimate,
  estimate = method AS is_central,
  dense_rank() OVER (PARTITION BY basis, frequency, annual_method, period_start, exporter, hs_treatment, family
    ORDER BY estimate_usd DESC, estimate) = 1 AS is_highest,
  snapshot_id, position, value_usd, factor_central, factor_high
FROM sums

-- SUM row: What the status rests on, each row over the number of all: of a figure, the family's rows; of a zero, all rows of the exporter for the period; of none, the row of the panel that expects the exporter, or its rows for other periods or bases.
-- ROWS
WITH codes AS (
  SELECT DISTINCT b.hs_revision, b.hs6_as_reported AS hs_code
  FROM conformed.baskets AS b
  INNER JOIN figure AS f USING (family)
  WHERE b.hs_treatment = 'upper'
),

exports AS (
  SELECT
    r.snapshot_id, r.position, f.status, f.is_expected,
    (r.basis, r.frequency, r.period_start) = (f.basis, f.frequency, f.period_start) AS is_of_period,
    (r.partner = 'RU' OR r.basis = 'IMPORTER') AND c.hs_code IS NOT NULL AS is_of_family
  FROM flow_rows AS r
  INNER JOIN figure AS f ON f.exporter = IF(r.basis = 'IMPORTER', r.partner, r.reporter)
  LEFT JOIN codes AS c ON r.hs_revision = c.hs_revision AND r.hs_code = c.hs_code
  WHERE r.hs_level = 'HS6' AND IF(r.basis = 'IMPORTER', r.flow = 'M' AND r.reporter = 'RU',
    r.flow = 'X' AND (r.partner = 'RU' OR r.partner_scope = 'all'))
),

behind AS (
  SELECT 'conformed.trade_flows' AS conformed_table, snapshot_id, position
  FROM exports
  WHERE CASE
    WHEN status IN ('REPORTED', 'SUPPRESSED') THEN is_of_period AND is_of_family
    WHEN status = 'ZERO' THEN is_of_period
    ELSE NOT is_expected
  END
  UNION ALL
  SELECT 'raw.expected_exporters', x.snapshot_id, x.position
  FROM raw.expected_exporters AS x
  INNER JOIN raw.snapshots AS s ON x.snapshot_id = s.snapshot_id AND s.is_accepted
  INNER JOIN figure AS f ON x.economy = f.exporter
  WHERE f.is_expected AND f.status NOT IN ('REPORTED', 'ZERO', 'SUPPRESSED')
)

SELECT 'row' AS figure_column, conformed_table, snapshot_id, position, 1 AS value, 1 / count(*) OVER () AS factor
FROM behind

-- FAIL run_date_agrees: The figures in use on the run date are not those of conformed.current_flows.
WITH listed AS (
  SELECT hs_revision, hs6_as_reported, family
  FROM conformed.baskets
  WHERE list_version = 50 AND hs_treatment = 'exact'
),

current AS (
  SELECT
    f.basis, f.frequency, f.period_start, e.economy AS exporter, l.family, sum(f.value_usd) AS value_usd,
    sum(f.reported_rows) AS reported_rows
  FROM conformed.current_flows AS f
  INNER JOIN listed AS l ON f.hs_revision = l.hs_revision AND f.hs_code = l.hs6_as_reported
  INNER JOIN conformed.economies AS e
    ON e.economy = IF(f.basis = 'IMPORTER', f.partner, f.reporter) AND e.kind = 'ECONOMY' AND e.economy <> 'RU'
  WHERE f.hs_level = 'HS6' AND f.frequency IN ('A', 'M')
    AND ((f.basis <> 'IMPORTER' AND f.flow = 'X' AND f.partner = 'RU')
      OR (f.basis = 'IMPORTER' AND f.flow = 'M' AND f.reporter = 'RU'))
  GROUP BY f.basis, f.frequency, f.period_start, e.economy, l.family
),

in_use AS (
  SELECT
    basis, frequency, period_start, exporter, family, sum(value_usd) AS value_usd, sum(reported_rows) AS reported_rows
  FROM conformed.export_vintages
  WHERE is_in_use AND valid_to IS NULL
  GROUP BY basis, frequency, period_start, exporter, family
)

SELECT
  basis, frequency, period_start, exporter, family, c.value_usd, u.value_usd AS in_use_usd, c.reported_rows,
  u.reported_rows AS in_use_rows
FROM current AS c
FULL OUTER JOIN in_use AS u USING (basis, frequency, period_start, exporter, family)
WHERE NOT (c.reported_rows <=> u.reported_rows AND c.value_usd <=> u.value_usd)

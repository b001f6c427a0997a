-- FAIL exact_is_below_upper: The exact treatment gives more than the upper bound for an exporter and period.
SELECT basis, frequency, annual_method, period_start, exporter
FROM curated.dual_use_exports_to_russia
GROUP BY basis, frequency, annual_method, period_start, exporter
HAVING sum(value_usd) FILTER (WHERE hs_treatment = 'exact') > sum(value_usd) FILTER (WHERE hs_treatment = 'upper')

-- FAIL nothing_multiplied: The families of the upper treatment do not add up to the reported codes behind them.
WITH codes AS (
  SELECT DISTINCT hs_revision, hs6_as_reported FROM conformed.baskets WHERE hs_treatment = 'upper'
),

reported AS (
  SELECT f.basis, f.frequency, f.period_start, f.reporter AS exporter, sum(f.value_usd) AS value_usd
  FROM conformed.current_flows AS f
  INNER JOIN codes AS c ON f.hs_revision = c.hs_revision AND f.hs_code = c.hs6_as_reported
  INNER JOIN conformed.economies AS e ON f.reporter = e.economy AND e.kind = 'ECONOMY'
  WHERE f.flow = 'X' AND f.partner = 'RU' AND f.hs_level = 'HS6' AND f.basis <> 'IMPORTER' AND f.reporter <> 'RU'
  GROUP BY f.basis, f.frequency, f.period_start, f.reporter
),

published AS (
  SELECT basis, frequency, period_start, exporter, sum(value_usd) AS value_usd
  FROM curated.dual_use_exports_to_russia
  WHERE hs_treatment = 'upper' AND annual_method <> 'sum_of_12_months' AND basis <> 'IMPORTER'
  GROUP BY basis, frequency, period_start, exporter
)

SELECT r.basis, r.frequency, r.period_start, r.exporter, r.value_usd, p.value_usd AS published_usd
FROM reported AS r
LEFT JOIN published AS p USING (basis, frequency, period_start, exporter)
WHERE r.frequency IN ('A', 'M') AND NOT (r.value_usd <=> p.value_usd)

-- WARN excluded_exporters: Groups, unspecified areas and Russia itself report exports to Russia; they are left out.
SELECT e.kind, f.reporter AS exporter, count(*) AS rows, sum(f.value_usd) AS value_usd
FROM conformed.current_flows AS f
INNER JOIN conformed.economies AS e ON f.reporter = e.economy
WHERE f.flow = 'X' AND f.partner = 'RU' AND f.hs_level = 'HS6' AND f.basis <> 'IMPORTER'
  AND (e.kind <> 'ECONOMY' OR f.reporter = 'RU')
GROUP BY e.kind, f.reporter

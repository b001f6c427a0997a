-- FAIL values_agree: What an exporter sent to Russia, by weight, does not add up to its figures by six digits.
WITH figures AS (
  SELECT f.basis, f.frequency, f.period_start, f.reporter AS exporter, sum(f.value_usd) AS value_usd
  FROM conformed.current_flows AS f
  INNER JOIN conformed.economies AS e ON f.reporter = e.economy AND e.kind = 'ECONOMY' AND e.economy <> 'RU'
  WHERE f.flow = 'X' AND f.partner = 'RU' AND f.hs_level = 'HS6' AND f.basis <> 'IMPORTER' AND f.frequency IN ('A', 'M')
  GROUP BY f.basis, f.frequency, f.period_start, f.reporter
),

measured AS (
  SELECT basis, frequency, period_start, exporter, sum(value_usd) AS value_usd
  FROM conformed.measured_exports
  WHERE destination = 'RU' AND measure = 'WEIGHT' AND annual_method <> 'sum_of_12_months' AND basis <> 'IMPORTER'
  GROUP BY basis, frequency, period_start, exporter
)

SELECT basis, frequency, period_start, exporter, f.value_usd, m.value_usd AS measured_usd
FROM figures AS f
FULL OUTER JOIN measured AS m USING (basis, frequency, period_start, exporter)
WHERE NOT f.value_usd <=> m.value_usd

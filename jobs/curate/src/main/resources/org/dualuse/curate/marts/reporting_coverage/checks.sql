-- FAIL same_exporters_as_reported_periods: An exporter that is loaded for a period has no figure there, or one that is not has.
SELECT c.basis, c.frequency, c.period_start, c.exporter
FROM curated.reporting_coverage AS c
LEFT JOIN conformed.reported_periods AS r USING (basis, frequency, annual_method, period_start, exporter)
WHERE (r.exporter IS NULL AND c.status IN ('REPORTED', 'ZERO', 'SUPPRESSED'))
  OR (r.exporter IS NOT NULL AND c.status IN ('MISSING', 'NOT_PUBLISHED'))

-- WARN values_suppressed: Exporters report listed codes without a value.
SELECT basis, frequency, period_start, exporter, family
FROM curated.reporting_coverage
WHERE status = 'SUPPRESSED' OR reason LIKE 'PARTLY_SUPPRESSED%'

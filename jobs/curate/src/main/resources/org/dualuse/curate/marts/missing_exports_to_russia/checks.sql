-- FAIL reported_is_never_replaced: A figure that is reported is estimated too.
SELECT m.basis, m.frequency, m.period_start, m.exporter, m.family, c.status
FROM curated.missing_exports_to_russia AS m
INNER JOIN curated.reporting_coverage AS c USING (basis, frequency, annual_method, period_start, exporter)
WHERE c.status IN ('REPORTED', 'ZERO') AND (m.family = c.family OR m.family = 'ANY')

-- FAIL expected_exporters_only: An exporter that is not expected is estimated.
SELECT m.basis, m.frequency, m.period_start, m.exporter
FROM curated.missing_exports_to_russia AS m
INNER JOIN curated.reporting_coverage AS c USING (basis, frequency, annual_method, period_start, exporter)
WHERE NOT c.is_expected

-- FAIL values_agree: The lines of a code of six digits do not add up to its figure in conformed.current_flows.
WITH lines AS (
  SELECT
    basis, frequency, period_start, reporter, partner, flow, hs6 AS hs_code, hs_revision, sum(value_usd) AS line_usd
  FROM conformed.priced_lines
  GROUP BY basis, frequency, period_start, reporter, partner, flow, hs6, hs_revision
)

SELECT f.basis, f.frequency, f.period_start, f.reporter, f.partner, f.flow, f.hs_code, f.value_usd, l.line_usd
FROM conformed.current_flows AS f
LEFT JOIN lines AS l
  ON f.basis = l.basis AND f.frequency = l.frequency AND f.period_start = l.period_start AND f.reporter = l.reporter
    AND f.partner = l.partner AND f.flow = l.flow AND f.hs_code = l.hs_code AND f.hs_revision <=> l.hs_revision
WHERE f.hs_level = 'HS6' AND (l.hs_code IS NULL OR NOT f.value_usd <=> l.line_usd)

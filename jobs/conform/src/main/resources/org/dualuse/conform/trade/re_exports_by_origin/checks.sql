-- FAIL parts_within_the_whole: Re-exports by origin add up to more than the re-exports of the cell.
WITH parts AS (
  SELECT basis, frequency, period_start, reporter, partner, hs_code, hs_revision, sum(value_usd) AS value_usd
  FROM conformed.re_exports_by_origin
  GROUP BY basis, frequency, period_start, reporter, partner, hs_code, hs_revision
)

SELECT p.reporter, p.partner, p.frequency, p.period_start, p.hs_code, p.value_usd, f.value_usd AS whole_usd
FROM parts AS p
LEFT JOIN conformed.current_flows AS f
  ON f.flow = 'RX' AND f.hs_level = 'HS6' AND p.basis = f.basis AND p.frequency = f.frequency
    AND p.period_start = f.period_start AND p.reporter = f.reporter AND p.partner = f.partner AND p.hs_code = f.hs_code
    AND p.hs_revision = f.hs_revision
WHERE f.reporter IS NULL OR p.value_usd > f.value_usd

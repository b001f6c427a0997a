-- FAIL sums_agree: Reported rows in force are neither in the figures of their block nor outranked there.
WITH reported AS (
  SELECT
    basis, frequency, period_start, reporter, partner, flow, hs_level, chapter, source,
    count(*) AS rows,
    sum(value_usd) AS value_usd
  FROM conformed.trade_flows
  CROSS JOIN run_date
  WHERE (outcome = 'KEPT' OR (outcome = 'MERGED' AND outcome_rule = 'SUM'))
    AND known_on <= as_of
    AND (superseded_on IS NULL OR superseded_on > as_of)
  GROUP BY basis, frequency, period_start, reporter, partner, flow, hs_level, chapter, source
),

published AS (
  SELECT
    basis, frequency, period_start, reporter, partner, flow, hs_level, chapter,
    max(source) AS source,
    count(DISTINCT source) AS sources,
    split(max(outranked_sources), '[|]') AS outranked,
    sum(reported_rows) AS rows,
    sum(value_usd) AS value_usd
  FROM conformed.current_flows
  GROUP BY basis, frequency, period_start, reporter, partner, flow, hs_level, chapter
)

SELECT
  basis, frequency, period_start, reporter, partner, flow, hs_level, chapter, r.source, r.rows, p.rows AS published_rows,
  r.value_usd, p.value_usd AS published_usd
FROM reported AS r
FULL OUTER JOIN published AS p USING (basis, frequency, period_start, reporter, partner, flow, hs_level, chapter)
WHERE NOT p.sources <=> 1
  OR r.source IS NULL
  OR (r.source = p.source AND NOT (r.rows <=> p.rows AND r.value_usd <=> p.value_usd))
  OR (r.source <> p.source AND NOT array_contains(p.outranked, r.source))

-- An exporter without a row for Russia has reported none only if its file holds all partners.
WITH releases AS (
  SELECT DISTINCT
    f.basis, f.frequency, f.period_start, e.economy AS exporter, f.known_on,
    CASE WHEN f.superseded_on <= d.as_of THEN f.superseded_on END AS superseded_on
  FROM conformed.trade_flows AS f
  CROSS JOIN run_date AS d
  INNER JOIN conformed.economies AS e
    ON e.economy = IF(f.basis = 'IMPORTER', f.partner, f.reporter) AND e.kind = 'ECONOMY' AND e.economy <> 'RU'
  WHERE f.hs_level = 'HS6'
    AND f.frequency IN ('A', 'M')
    AND (f.outcome = 'KEPT' OR (f.outcome = 'MERGED' AND f.outcome_rule = 'SUM'))
    AND f.known_on <= d.as_of
    AND (f.superseded_on IS NULL OR f.superseded_on > f.known_on)
    AND ((f.basis <> 'IMPORTER' AND f.flow = 'X' AND (f.partner = 'RU' OR f.partner_scope = 'all'))
      OR (f.basis = 'IMPORTER' AND f.flow = 'M' AND f.reporter = 'RU'))
),

changes AS (
  SELECT basis, frequency, period_start, exporter, known_on AS day, 1 AS change FROM releases
  UNION ALL
  SELECT basis, frequency, period_start, exporter, superseded_on, -1 FROM releases WHERE superseded_on IS NOT NULL
),

by_day AS (
  SELECT basis, frequency, period_start, exporter, day, sum(change) AS change
  FROM changes
  GROUP BY basis, frequency, period_start, exporter, day
),

counted AS (
  SELECT
    *,
    sum(change) OVER (PARTITION BY basis, frequency, period_start, exporter ORDER BY day) > 0 AS is_loaded
  FROM by_day
),

switched AS (
  SELECT
    *,
    lag(is_loaded, 1, FALSE) OVER (PARTITION BY basis, frequency, period_start, exporter ORDER BY day) AS was_loaded
  FROM counted
),

stretches AS (
  SELECT
    *,
    lead(day) OVER (PARTITION BY basis, frequency, period_start, exporter ORDER BY day) AS next_switch
  FROM switched
  WHERE is_loaded <> was_loaded
)

SELECT basis, frequency, period_start, exporter, day AS valid_from, next_switch AS valid_to
FROM stretches
WHERE is_loaded

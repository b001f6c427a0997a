-- FAIL treatments_in_order: Exact is above bridged, or bridged above upper, for an exporter, period and family whose high is bounded.
WITH treatments AS (
  SELECT
    basis, frequency, annual_method, period_start, exporter, family,
    coalesce(sum(value_usd) FILTER (WHERE hs_treatment = 'exact'), 0) AS exact_usd,
    coalesce(sum(value_low_usd) FILTER (WHERE hs_treatment = 'bridged'), 0) AS bridged_low_usd,
    coalesce(sum(value_high_usd) FILTER (WHERE hs_treatment = 'bridged'), 0) AS bridged_high_usd,
    coalesce(sum(value_usd) FILTER (WHERE hs_treatment = 'upper'), 0) AS upper_usd,
    bool_or(hs_treatment = 'bridged') AS has_bridged,
    bool_or(hs_treatment = 'upper') AS has_upper
  FROM curated.dual_use_exports_to_russia
  GROUP BY basis, frequency, annual_method, period_start, exporter, family
  HAVING NOT bool_or(is_high_unbounded)
)

SELECT *
FROM treatments
WHERE (has_bridged AND exact_usd > bridged_low_usd)
  OR (has_bridged AND has_upper AND bridged_high_usd > upper_usd)
  OR (has_upper AND exact_usd > upper_usd)

-- FAIL nothing_multiplied: The families of a treatment do not add up to the reported codes behind them, or bridged ones to more.
WITH codes AS (
  SELECT DISTINCT hs_treatment, hs_revision, hs6_as_reported FROM conformed.baskets
),

reported AS (
  SELECT
    f.basis, f.frequency, f.period_start, f.reporter AS exporter, c.hs_treatment, sum(f.value_usd) AS value_usd
  FROM conformed.current_flows AS f
  INNER JOIN codes AS c ON f.hs_revision = c.hs_revision AND f.hs_code = c.hs6_as_reported
  INNER JOIN conformed.economies AS e ON f.reporter = e.economy AND e.kind = 'ECONOMY'
  WHERE f.flow = 'X' AND f.partner = 'RU' AND f.hs_level = 'HS6' AND f.basis <> 'IMPORTER' AND f.reporter <> 'RU'
  GROUP BY f.basis, f.frequency, f.period_start, f.reporter, c.hs_treatment
),

published AS (
  SELECT basis, frequency, period_start, exporter, hs_treatment, sum(value_high_usd) AS value_usd
  FROM curated.dual_use_exports_to_russia
  WHERE annual_method <> 'sum_of_12_months' AND basis <> 'IMPORTER'
  GROUP BY basis, frequency, period_start, exporter, hs_treatment
)

SELECT r.basis, r.frequency, r.period_start, r.exporter, r.hs_treatment, r.value_usd, p.value_usd AS published_usd
FROM reported AS r
LEFT JOIN published AS p USING (basis, frequency, period_start, exporter, hs_treatment)
WHERE r.frequency IN ('A', 'M')
  AND NOT IF(r.hs_treatment = 'bridged', coalesce(p.value_usd <= r.value_usd, r.value_usd IS NULL), r.value_usd <=> p.value_usd)

-- FAIL split_codes_are_weighted: A split code that is reported for Russia has no weight, so that it would be counted whole.
SELECT DISTINCT f.basis, f.frequency, f.period_start, f.reporter, f.hs_revision, f.hs_code
FROM conformed.current_flows AS f
INNER JOIN conformed.hs_successors AS s ON f.hs_revision = s.hs_revision AND f.hs_code = s.hs6_as_reported
LEFT ANTI JOIN conformed.hs_weights AS w
  ON f.basis = w.basis AND f.frequency = w.frequency AND f.period_start = w.period_start AND f.reporter = w.reporter
    AND f.hs_revision = w.hs_revision AND f.hs_code = w.hs6_as_reported
WHERE f.hs_level = 'HS6' AND f.frequency IN ('A', 'M')
  AND IF(f.basis = 'IMPORTER', f.flow = 'M' AND f.reporter = 'RU', f.flow = 'X' AND f.partner = 'RU')

-- WARN excluded_exporters: Groups, unspecified areas and Russia itself report exports to Russia; they are left out.
SELECT e.kind, f.reporter AS exporter, count(*) AS rows, sum(f.value_usd) AS value_usd
FROM conformed.current_flows AS f
INNER JOIN conformed.economies AS e ON f.reporter = e.economy
WHERE f.flow = 'X' AND f.partner = 'RU' AND f.hs_level = 'HS6' AND f.basis <> 'IMPORTER'
  AND (e.kind <> 'ECONOMY' OR f.reporter = 'RU')
GROUP BY e.kind, f.reporter

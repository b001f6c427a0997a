-- Both sides of the same trade: what the importer reports (CIF) and what the exporter reports (FOB).
WITH sides AS (
  SELECT 'M' AS side, basis, reporter AS importer, partner AS exporter, frequency, period_start, hs_revision, hs_code,
    chapter, value_usd, valuation, known_on, is_synthetic, licence, redistribution
  FROM conformed.current_flows
  WHERE flow = 'M' AND hs_level = 'HS6' AND basis IN ('MIRROR', 'IMPORTER') AND frequency IN ('A', 'M')
  UNION ALL
  SELECT 'X', basis, partner, reporter, frequency, period_start, hs_revision, hs_code, chapter, value_usd, valuation,
    known_on, is_synthetic, licence, redistribution
  FROM conformed.current_flows
  WHERE flow = 'X' AND hs_level = 'HS6' AND basis = 'MIRROR' AND frequency IN ('A', 'M')
),

-- Pairs of economies of which both report each other; most files hold one side only.
partners AS (
  SELECT importer, exporter FROM sides
  INNER JOIN conformed.economies AS i ON importer = i.economy AND i.kind = 'ECONOMY'
  INNER JOIN conformed.economies AS e ON exporter = e.economy AND e.kind = 'ECONOMY'
  GROUP BY importer, exporter
  HAVING count(DISTINCT side) = 2
),

kept AS (SELECT s.* FROM sides AS s LEFT SEMI JOIN partners AS p ON s.importer = p.importer AND s.exporter = p.exporter),

complete_years AS (
  SELECT side, basis, importer, exporter, CAST(trunc(period_start, 'year') AS date) AS year_start FROM kept
  WHERE frequency = 'M'
  GROUP BY side, basis, importer, exporter, trunc(period_start, 'year')
  HAVING count(DISTINCT period_start) = 12
),

by_method AS (
  SELECT *, IF(frequency = 'A', 'reported', 'not_applicable') AS annual_method FROM kept
  UNION ALL
  SELECT side, basis, importer, exporter, 'A', y.year_start, s.hs_revision, s.hs_code, s.chapter, s.value_usd,
    s.valuation, s.known_on, s.is_synthetic, s.licence, s.redistribution, 'sum_of_12_months'
  FROM kept AS s
  INNER JOIN complete_years AS y USING (side, basis, importer, exporter)
  WHERE s.frequency = 'M' AND trunc(s.period_start, 'year') = y.year_start
),

-- The importer's basis names the comparison; the exporter's report stands beside each of them.
both_sides AS (
  SELECT DISTINCT m.basis, m.importer, m.exporter, m.frequency, m.annual_method, m.period_start
  FROM by_method AS m
  LEFT SEMI JOIN by_method AS x
    ON m.importer = x.importer AND m.exporter = x.exporter AND m.annual_method = x.annual_method
      AND m.period_start = x.period_start AND x.side = 'X'
  WHERE m.side = 'M'
),

-- One line per code and revision: the two sides are never compared across revisions.
codes AS (
  SELECT
    b.basis, b.importer, b.exporter, b.frequency, b.annual_method, b.period_start, s.hs_revision, s.hs_code, s.chapter,
    coalesce(sum(s.value_usd) FILTER (WHERE s.side = 'M'), 0) AS imports,
    coalesce(sum(s.value_usd) FILTER (WHERE s.side = 'X'), 0) AS exports,
    max(s.valuation) FILTER (WHERE s.side = 'M') AS imports_valuation,
    max(s.valuation) FILTER (WHERE s.side = 'X') AS exports_valuation,
    max(s.known_on) AS known_on, bool_or(s.is_synthetic) AS is_synthetic,
    split(array_join(collect_set(s.licence), '|'), '[|]') AS licences,
    bool_or(s.redistribution <> 'open') AS is_restricted
  FROM both_sides AS b
  INNER JOIN by_method AS s USING (importer, exporter, frequency, annual_method, period_start)
  WHERE s.side = 'X' OR s.basis = b.basis
  GROUP BY
    b.basis, b.importer, b.exporter, b.frequency, b.annual_method, b.period_start, s.hs_revision, s.hs_code, s.chapter
),

listed AS (
  SELECT DISTINCT hs_revision, hs6_as_reported AS hs_code FROM conformed.baskets
  WHERE list_version = 50 AND hs_treatment = 'upper'
),

goods AS (
  SELECT c.*,
    c.imports > 0 AND c.exports > 0 AS is_pair,
    least(c.imports, c.exports) >= 500000 AND c.imports BETWEEN 0.8 * c.exports AND 1.5 * c.exports AS is_included,
    explode(filter(array('all', CAST(h.section AS string), IF(l.hs_code IS NULL, NULL, 'CHPL')), g -> g IS NOT NULL))
      AS goods
  FROM codes AS c
  LEFT JOIN conformed.hs_sections AS h ON c.chapter = h.chapter
  LEFT JOIN listed AS l ON c.hs_revision = l.hs_revision AND c.hs_code = l.hs_code
),

summed AS (
  SELECT
    basis, importer, exporter, frequency, annual_method, period_start, goods,
    sum(imports) AS imports, sum(exports) AS exports, count_if(is_pair) AS pairs,
    coalesce(sum(imports) FILTER (WHERE is_pair), 0) AS pair_imports,
    coalesce(sum(exports) FILTER (WHERE is_pair), 0) AS pair_exports,
    count_if(is_included) AS included_pairs,
    coalesce(sum(imports) FILTER (WHERE is_included), 0) AS included_imports,
    coalesce(sum(exports) FILTER (WHERE is_included), 0) AS included_exports,
    max(imports_valuation) AS imports_valuation, max(exports_valuation) AS exports_valuation,
    max(known_on) AS known_on, bool_or(is_synthetic) AS is_synthetic,
    array_join(sort_array(array_distinct(flatten(collect_set(licences)))), '|') AS licences,
    IF(bool_or(is_restricted), 'restricted', 'open') AS redistribution
  FROM goods
  GROUP BY basis, importer, exporter, frequency, annual_method, period_start, goods
)

SELECT
  basis, importer, exporter, frequency, annual_method, period_start, goods,
  CAST(imports AS decimal(28,6)) AS imports_usd, CAST(exports AS decimal(28,6)) AS exports_usd,
  CAST(imports AS double) / nullif(CAST(exports AS double), 0D) AS ratio_of_totals,
  pairs, CAST(pair_imports AS double) / nullif(CAST(pair_exports AS double), 0D) AS ratio_of_pairs,
  included_pairs, CAST(included_imports AS double) / nullif(CAST(included_exports AS double), 0D) AS cif_fob_factor,
  CAST(included_imports AS decimal(28,6)) AS included_imports_usd,
  CAST(pair_imports - included_imports AS decimal(28,6)) AS excluded_imports_usd,
  CAST(imports - pair_imports AS decimal(28,6)) AS unpaired_imports_usd,
  imports_valuation, exports_valuation,
  CASE
    WHEN pairs = 0 THEN 'NO_PAIRS: no code of the same revision is reported by both sides.'
    WHEN included_pairs = 0 THEN 'NO_PAIR_INCLUDED: no pair has 500,000 USD on both sides and a ratio of 0.8 to 1.5.'
    WHEN exports_valuation = 'FAS' THEN 'FAS: the exporter values goods alongside the ship, before loading.'
  END AS reason,
  known_on, is_synthetic, licences, redistribution, year(period_start) AS period_year
FROM summed

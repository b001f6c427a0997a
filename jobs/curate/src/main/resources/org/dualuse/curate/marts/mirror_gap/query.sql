-- Both sides of the same trade: what the importer reports (CIF) and what the exporter reports (FOB).
WITH sides AS (
  SELECT flow AS side, basis, IF(flow = 'M', reporter, partner) AS importer,
    IF(flow = 'M', partner, reporter) AS exporter, frequency, period_start, hs_revision, hs_code, chapter, value_usd, valuation, known_on, is_synthetic, licence,
    redistribution
  FROM conformed.current_flows
  WHERE hs_level = 'HS6' AND frequency IN ('A', 'M')
    AND ((flow = 'M' AND basis IN ('MIRROR', 'IMPORTER')) OR (flow = 'X' AND basis = 'MIRROR'))
),

-- The importer's own file before others' copies of it (I before M); most pairs are reported by one side only.
partners AS (
  SELECT s.*,
    min(IF(side = 'M', basis, NULL)) OVER (PARTITION BY importer, exporter) AS importer_basis,
    min(side) OVER (PARTITION BY importer, exporter) <> max(side) OVER (PARTITION BY importer, exporter)
      AS has_both_sides
  FROM sides AS s
  INNER JOIN conformed.economies AS i ON s.importer = i.economy AND i.kind = 'ECONOMY'
  INNER JOIN conformed.economies AS e ON s.exporter = e.economy AND e.kind = 'ECONOMY'
),

heard AS (
  SELECT *,
    size(collect_set(period_start) OVER (PARTITION BY side, importer, exporter, frequency, year(period_start)))
      AS periods
  FROM partners
  WHERE has_both_sides AND (side = 'X' OR basis = importer_basis)
),

by_method AS (
  SELECT *, explode(filter(array(
    struct(frequency, IF(frequency = 'A', 'reported', 'not_applicable') AS annual_method, period_start),
    IF(frequency = 'M' AND periods = 12,
      struct('A' AS frequency, 'sum_of_12_months' AS annual_method,
        make_date(year(period_start), 1, 1) AS period_start), NULL)), span -> span IS NOT NULL)) AS span
  FROM heard
),

-- One line per code and revision: the two sides are never compared across revisions.
by_code AS (
  SELECT
    importer_basis AS basis, importer, exporter, span.frequency, span.annual_method, span.period_start, hs_revision,
    hs_code, chapter,
    coalesce(sum(value_usd) FILTER (WHERE side = 'M'), 0) AS imports,
    coalesce(sum(value_usd) FILTER (WHERE side = 'X'), 0) AS exports,
    max(valuation) FILTER (WHERE side = 'M') AS imports_valuation,
    max(valuation) FILTER (WHERE side = 'X') AS exports_valuation,
    bool_or(side = 'M') AS is_imported, bool_or(side = 'X') AS is_exported,
    max(known_on) AS known_on, bool_or(is_synthetic) AS is_synthetic,
    split(array_join(collect_set(licence), '|'), '[|]') AS licences, bool_or(redistribution <> 'open') AS is_restricted
  FROM by_method
  GROUP BY importer_basis, importer, exporter, span, hs_revision, hs_code, chapter
),

-- Only periods in which both sides are heard.
codes AS (
  SELECT *,
    max(is_imported) OVER (PARTITION BY importer, exporter, annual_method, period_start)
      AND max(is_exported) OVER (PARTITION BY importer, exporter, annual_method, period_start) AS is_heard_twice
  FROM by_code
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
  WHERE c.is_heard_twice
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

-- SUM imports_usd: What the importer reports, code by code.
-- SUM exports_usd: What the exporter reports, code by code.
-- SUM ratio_of_pairs: Imports of all pairs of codes over their exports, which are read with the factor 0.
-- SUM cif_fob_factor: The same over the included pairs.
-- SUM included_imports_usd: Imports of the included pairs.
-- SUM excluded_imports_usd: Imports of the other pairs.
-- SUM unpaired_imports_usd: Imports of codes that only the importer reports in that revision.
-- RATIO ratio_of_totals: imports_usd / nullif(exports_usd, 0)
-- ROWS
WITH listed AS (
  SELECT DISTINCT hs_revision, hs6_as_reported AS hs_code
  FROM conformed.baskets
  WHERE list_version = 50 AND hs_treatment = 'upper'
),

-- The figure's basis is the importer's; exports stand on the exporter's own report.
sides AS (
  SELECT r.snapshot_id, r.position, r.flow, r.value_usd, r.hs_revision, r.hs_code
  FROM flow_rows AS r
  INNER JOIN figure AS f
    ON r.frequency = IF(f.annual_method = 'sum_of_12_months', 'M', f.frequency)
      AND IF(f.frequency = 'A', date_trunc('year', r.period_start), r.period_start) = f.period_start
      AND ((r.flow = 'M' AND r.basis = f.basis AND r.reporter = f.importer AND r.partner = f.exporter)
        OR (r.flow = 'X' AND r.basis = 'MIRROR' AND r.reporter = f.exporter AND r.partner = f.importer))
  LEFT JOIN conformed.hs_sections AS h ON r.chapter = h.chapter
  WHERE r.hs_level = 'HS6'
    AND (f.goods IN ('all', CAST(h.section AS varchar))
      OR (f.goods = 'CHPL' AND (r.hs_revision, r.hs_code) IN (SELECT (hs_revision, hs_code) FROM listed)))
),

codes AS (
  SELECT *,
    coalesce(sum(value_usd) FILTER (flow = 'M') OVER code, 0) AS imports,
    coalesce(sum(value_usd) FILTER (flow = 'X') OVER code, 0) AS exports
  FROM sides
  WINDOW code AS (PARTITION BY hs_revision, hs_code)
),

pairs AS (
  SELECT *, imports > 0 AND exports > 0 AS is_pair,
    least(imports, exports) >= 500000 AND imports BETWEEN 0.8 * exports AND 1.5 * exports AS is_included
  FROM codes
),

behind AS (
  SELECT *,
    CAST(sum(value_usd) FILTER (flow = 'X' AND is_pair) OVER () AS double) AS pair_exports,
    CAST(sum(value_usd) FILTER (flow = 'X' AND is_included) OVER () AS double) AS included_exports
  FROM pairs
)

SELECT IF(flow = 'M', 'imports_usd', 'exports_usd') AS figure_column, 'conformed.trade_flows' AS conformed_table,
  snapshot_id, position, value_usd AS value, 1 AS factor
FROM behind
UNION ALL
SELECT CASE WHEN is_included THEN 'included_imports_usd' WHEN is_pair THEN 'excluded_imports_usd'
    ELSE 'unpaired_imports_usd' END, 'conformed.trade_flows', snapshot_id, position, value_usd, 1
FROM behind
WHERE flow = 'M'
UNION ALL
SELECT 'ratio_of_pairs', 'conformed.trade_flows', snapshot_id, position, value_usd, IF(flow = 'M', 1 / pair_exports, 0)
FROM behind
WHERE is_pair
UNION ALL
SELECT 'cif_fob_factor', 'conformed.trade_flows', snapshot_id, position, value_usd,
  IF(flow = 'M', 1 / included_exports, 0)
FROM behind
WHERE is_included

-- SUM value: The rows of other marts, reported flows or listings that the series is read from.
-- CELLS curated.exports_by_exporter
-- Whole figures are read, with the factor 0, and add nothing to a share.
SELECT 'value' AS figure_column, t.cell_column,
  IF(f.series IN ('share', 'exporter_share'), t.is_part / CAST(x.total_usd AS double), t.is_part) AS factor, x.*
FROM curated.exports_by_exporter AS x
INNER JOIN figure AS f
  ON x.basis = f.basis AND x.frequency = f.frequency AND x.annual_method = f.annual_method
    AND x.period_start = f.period_start AND x.list_codes = f.list_codes AND x.exporters = f.china_definition
INNER JOIN (VALUES ('value_usd', 1), ('total_usd', 0)) AS t (cell_column, is_part)
  ON t.is_part = 1 OR f.series IN ('share', 'exporter_share')
WHERE f.series IN ('share', 'exporter_share', 'exporter') OR (f.series = 'all_exporters' AND f.list_codes <> '50')

-- CELLS curated.china_share_of_russia_dual_use_imports
SELECT 'value' AS figure_column, IF(f.series = 'china', 'numerator_usd', 'denominator_usd') AS cell_column, 1 AS factor,
  s.*
FROM curated.china_share_of_russia_dual_use_imports AS s
INNER JOIN figure AS f
  ON s.basis = IF(f.basis = 'CHINA_CUSTOMS', 'MIRROR', f.basis) AND s.frequency = f.frequency
    AND s.annual_method = f.annual_method AND s.period_start = f.period_start AND s.hs_treatment = f.hs_treatment
    AND CAST(s.list_version AS varchar) = f.list_codes
    AND s.china_definition = IF(f.series = 'all_exporters', 'CN', f.china_definition)
WHERE s.cut = 'all' AND f.series IN ('china', 'all_exporters')

-- CELLS curated.bilateral_trade
SELECT 'value' AS figure_column, 'turnover_usd' AS cell_column, 1 AS factor, b.*
FROM curated.bilateral_trade AS b
INNER JOIN figure AS f USING (frequency, annual_method, period_start)
WHERE f.series = 'bilateral'

-- CELLS curated.unit_values
-- The quantities stand below the line: they are read, with the factor 0, and add nothing.
SELECT 'value' AS figure_column, t.cell_column,
  t.is_part / sum(CAST(u.quantity AS double) * t.is_part) OVER () AS factor, u.*
FROM curated.unit_values AS u
INNER JOIN figure AS f
  ON u.basis = f.basis AND u.frequency = f.frequency AND u.annual_method = f.annual_method
    AND u.period_start = f.period_start AND u.unit = f.quantity_unit AND u.product[:6] = f.list_codes
CROSS JOIN (VALUES ('measured_value_usd', 1), ('quantity', 0)) AS t (cell_column, is_part)
WHERE f.series = 'unit_value' AND u.exporter = 'CN' AND u.partner = 'RU' AND u.quantity > 0

-- CELLS curated.price_volume
SELECT 'value' AS figure_column, 'median_relative' AS cell_column, 1 AS factor, p.*
FROM curated.price_volume AS p
INNER JOIN figure AS f USING (basis, frequency, annual_method, period_start)
WHERE f.series = 'price_median' AND p.partner = 'RU' AND p.comparison = 'base_2021' AND p.product_group = 'chpl'
  AND p.measure = IF(f.quantity_unit = 'kg', 'WEIGHT', 'OWN_UNIT')

-- ROWS
WITH flows AS (
  SELECT r.snapshot_id, r.position, r.value_usd
  FROM flow_rows AS r
  INNER JOIN figure AS f
    ON r.basis = IF(f.basis = 'CHINA_CUSTOMS', 'MIRROR', f.basis) AND r.frequency = f.frequency
      AND r.period_start = f.period_start
  WHERE r.reporter = 'CN' AND r.flow = 'X' AND r.hs_level = 'HS6'
    AND ((f.series = 'china_8542' AND r.partner = 'RU' AND starts_with(r.hs_code, '8542'))
      OR (f.series = 'china_to_kz_kg' AND r.partner IN ('KZ', 'KG')
        AND (r.hs_revision, r.hs_code, f.list_codes) IN (
          SELECT (hs_revision, hs6_as_reported, CAST(list_version AS varchar))
          FROM conformed.baskets
          WHERE hs_treatment = 'exact')))
),

-- The mart's own rule for who is newly on the Entity List, and the first listing of each.
parties AS (
  SELECT
    l.party_id, min(l.listed_on) AS listed_on, min(l.listed_on) FILTER (WHERE l.is_russia_related) AS russia_on,
    min(l.listed_by) FILTER (WHERE l.listed_on IS NULL) AS undated_by,
    arg_min(struct_pack(l.snapshot_id, l.position), struct_pack(l.listed_on, l.programme))
      FILTER (WHERE l.is_russia_related) AS listing
  FROM conformed.listings AS l
  INNER JOIN conformed.listed_parties AS p ON l.party_id = p.party_id
  WHERE l.list = 'BIS_ENTITY_LIST' AND p.is_chinese AND regexp_matches(p.chinese_bases, 'CN|HK')
  GROUP BY l.party_id
)

SELECT 'value' AS figure_column, 'conformed.trade_flows' AS conformed_table, snapshot_id, position,
  value_usd AS value, 1 AS factor
FROM flows
UNION ALL
SELECT 'value', 'conformed.listings', p.listing.snapshot_id, p.listing.position, 1, 1
FROM parties AS p
INNER JOIN figure AS f ON date_trunc('month', p.listed_on) = f.period_start
WHERE f.series = 'chinese_entity_list_additions' AND date_trunc('month', p.russia_on) = f.period_start
  AND NOT coalesce(p.undated_by < p.listed_on, FALSE)

-- SUM value: The cells of other marts, reported flows or listings that the series is read from.
-- CELLS curated.china_share_of_russia_dual_use_imports
-- A share adds up numerators over the denominator, which is read, with the factor 0, and adds nothing.
WITH columns AS (
  SELECT * FROM (VALUES
    ('share', 'numerator_usd', TRUE, 1), ('share', 'denominator_usd', FALSE, 0), ('china', 'numerator_usd', FALSE, 1),
    ('all_exporters', 'denominator_usd', FALSE, 1)) AS t (series, cell_column, is_divided, factor)
)

SELECT 'value' AS figure_column, c.cell_column,
  IF(c.is_divided, 1 / CAST(s.denominator_usd AS double), c.factor) AS factor, s.*
FROM curated.china_share_of_russia_dual_use_imports AS s
INNER JOIN figure AS f
  ON s.basis = IF(f.basis = 'CHINA_CUSTOMS', 'MIRROR', f.basis) AND s.frequency = f.frequency
    AND s.annual_method = f.annual_method AND s.period_start = f.period_start
    AND CAST(s.list_version AS varchar) = f.list_codes
    AND s.china_definition = IF(f.series = 'all_exporters', 'CN', f.china_definition)
INNER JOIN columns AS c ON f.series = c.series
WHERE s.cut = 'all' AND s.hs_treatment = 'exact'

-- CELLS curated.bilateral_trade
SELECT 'value' AS figure_column, 'turnover_usd' AS cell_column, 1 AS factor, b.*
FROM curated.bilateral_trade AS b
INNER JOIN figure AS f USING (frequency, annual_method, period_start)
WHERE f.series = 'bilateral'

-- ROWS
WITH turkey AS (
  SELECT r.snapshot_id, r.position, r.value_usd
  FROM export_rows AS r
  INNER JOIN figure AS f USING (basis, frequency, annual_method, period_start, hs_treatment)
  WHERE f.series = 'turkey' AND r.exporter = 'TR'
),

flows AS (
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
SELECT 'value', 'conformed.trade_flows', snapshot_id, position, value_usd, 1
FROM turkey
UNION ALL
SELECT 'value', 'conformed.listings', p.listing.snapshot_id, p.listing.position, 1, 1
FROM parties AS p
INNER JOIN figure AS f ON date_trunc('month', p.listed_on) = f.period_start
WHERE f.series = 'chinese_entity_list_additions' AND date_trunc('month', p.russia_on) = f.period_start
  AND NOT coalesce(p.undated_by < p.listed_on, FALSE)

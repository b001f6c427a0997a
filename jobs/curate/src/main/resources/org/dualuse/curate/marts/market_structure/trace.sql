-- SUM total_usd: What all loaded exporters report to have sent.
-- SUM hhi: The same rows, each with its supplier's share over the total: value by value, the squared shares.
-- SUM level_index: What the compared exporters sent, over their yearly mean of 2019-2021 (factor 0).
-- SUM coalition_change_usd: Compared coalition exporters: the year's rows, less a third of those of 2019-2021.
-- SUM china_change_usd: The same of China, as the supplier definition has it.
-- SUM others_change_usd: The same of all other compared exporters.
-- RATIO effective_suppliers: 1 / hhi
-- RATIO substitution_ratio_with_china: (others_change_usd + china_change_usd) / -coalition_change_usd
-- RATIO substitution_ratio_without_china: others_change_usd / -coalition_change_usd
-- ROWS
WITH families AS (
  SELECT c.family
  FROM conformed.cuts AS c
  INNER JOIN figure AS f USING (list_version, hs_treatment, cut, cut_value)
),

exporters AS (
  SELECT x.*,
    IF(x.exporter = 'CN' OR (x.exporter = 'HK' AND f.supplier_definition = 'CN+HK together'), 'china', x.exporter)
      AS supplier
  FROM conformed.comparable_exporters AS x
  INNER JOIN figure AS f USING (basis, annual_method, period_start)
),

-- Joined to Hong Kong, China can be compared only if both can.
suppliers AS (
  SELECT exporter, supplier, bool_and(is_compared) OVER (PARTITION BY supplier) AS is_compared,
    CASE WHEN supplier = 'china' THEN 'china_change_usd' WHEN is_coalition THEN 'coalition_change_usd'
      ELSE 'others_change_usd' END AS change
  FROM exporters
),

-- A supplier's row stands once as the year's, and once more, if it is compared, as one of the base years'.
years AS (
  SELECT r.snapshot_id, r.position, r.value_usd, s.supplier, s.change, s.is_compared, 'year' AS span
  FROM export_rows AS r
  INNER JOIN figure AS f USING (basis, frequency, annual_method, period_start, hs_treatment)
  INNER JOIN families AS c ON r.family = c.family
  INNER JOIN suppliers AS s ON r.exporter = s.exporter
  UNION ALL
  SELECT r.snapshot_id, r.position, r.value_usd, s.supplier, s.change, TRUE, 'base'
  FROM export_rows AS r
  INNER JOIN figure AS f USING (basis, frequency, annual_method, hs_treatment)
  INNER JOIN families AS c ON r.family = c.family
  INNER JOIN suppliers AS s ON r.exporter = s.exporter
  WHERE s.is_compared AND year(r.period_start) BETWEEN 2019 AND 2021
),

behind AS (
  SELECT *,
    CAST(sum(value_usd) FILTER (span = 'year') OVER (PARTITION BY supplier) AS double) AS supplier_usd,
    CAST(sum(value_usd) FILTER (span = 'year') OVER () AS double) AS all_usd,
    CAST(sum(value_usd) FILTER (span = 'base') OVER () AS double) / 3 AS base_usd
  FROM years
)

SELECT 'total_usd' AS figure_column, 'conformed.trade_flows' AS conformed_table, snapshot_id, position,
  value_usd AS value, 1 AS factor
FROM behind
WHERE span = 'year'
UNION ALL
SELECT 'hhi', 'conformed.trade_flows', snapshot_id, position, value_usd, supplier_usd / (all_usd * all_usd)
FROM behind
WHERE span = 'year' AND all_usd > 0
UNION ALL
SELECT 'level_index', 'conformed.trade_flows', snapshot_id, position, value_usd, IF(span = 'year', 1 / base_usd, 0)
FROM behind
WHERE is_compared AND base_usd > 0
UNION ALL
SELECT change, 'conformed.trade_flows', snapshot_id, position, value_usd, IF(span = 'year', 1, -1 / 3)
FROM behind
WHERE is_compared

WITH families AS (
  SELECT * FROM conformed.reported_families
),

reported AS (
  SELECT r.basis, r.frequency, r.annual_method, r.period_start, r.exporter
  FROM conformed.reported_periods AS r
  INNER JOIN conformed.economies AS e ON r.exporter = e.economy AND e.kind = 'ECONOMY' AND e.economy <> 'RU'
  WHERE r.annual_method <> 'sum_of_12_months' AND r.frequency IN ('A', 'M')
),

files AS (
  SELECT
    basis, frequency, period_start, CASE basis WHEN 'IMPORTER' THEN partner ELSE reporter END AS exporter,
    array_join(sort_array(collect_set(source)), '|') AS source,
    max(known_on) AS known_on,
    array_join(sort_array(array_distinct(flatten(collect_set(split(snapshot_ids, '[|]'))))), '|') AS snapshot_ids,
    bool_or(is_synthetic) AS is_synthetic
  FROM conformed.current_flows
  WHERE hs_level = 'HS6'
    AND frequency IN ('A', 'M')
    AND ((basis <> 'IMPORTER' AND flow = 'X' AND (partner = 'RU' OR holds_all_partners))
      OR (basis = 'IMPORTER' AND flow = 'M' AND reporter = 'RU'))
  GROUP BY basis, frequency, period_start, CASE basis WHEN 'IMPORTER' THEN partner ELSE reporter END
),

periods AS (
  SELECT DISTINCT basis, frequency, annual_method, period_start FROM reported
),

heard AS (
  SELECT basis, frequency, exporter FROM reported GROUP BY basis, frequency, exporter
),

exporters AS (
  SELECT exporter, TRUE AS is_expected, structural_gap_from FROM conformed.expected_exporters
  UNION ALL
  SELECT h.exporter, FALSE, NULL
  FROM (SELECT DISTINCT exporter FROM heard) AS h
  LEFT ANTI JOIN conformed.expected_exporters AS x ON h.exporter = x.exporter
),

-- Every exporter in every period, loaded or not.
panel AS (
  SELECT
    p.basis, p.frequency, p.annual_method, p.period_start, x.exporter, x.is_expected, x.structural_gap_from,
    r.exporter IS NOT NULL AS is_loaded,
    h.exporter IS NOT NULL AS is_heard,
    f.source, f.known_on, f.snapshot_ids, f.is_synthetic
  FROM periods AS p
  CROSS JOIN exporters AS x
  LEFT JOIN reported AS r USING (basis, frequency, annual_method, period_start, exporter)
  LEFT JOIN heard AS h USING (basis, frequency, exporter)
  LEFT JOIN files AS f USING (basis, frequency, period_start, exporter)
),

cells AS (
  SELECT
    p.*, k.family, f.value_usd, f.codes, coalesce(f.codes_absent, 0) AS codes_absent,
    coalesce(f.rows_without_value, 0) AS rows_without_value,
    CASE
      WHEN NOT p.is_loaded AND p.period_start >= p.structural_gap_from THEN 'NOT_PUBLISHED'
      WHEN NOT p.is_heard THEN 'NOT_LOADED'
      WHEN NOT p.is_loaded THEN 'MISSING'
      WHEN f.value_usd > 0 THEN 'REPORTED'
      WHEN f.rows_without_value > 0 THEN 'SUPPRESSED'
      WHEN f.codes_absent = 0 THEN 'ZERO'
      ELSE 'NOT_LOADED'
    END AS status
  FROM panel AS p
  CROSS JOIN (SELECT DISTINCT family FROM families) AS k
  LEFT JOIN families AS f
    ON p.basis = f.basis AND p.frequency = f.frequency AND p.period_start = f.period_start
      AND p.exporter = f.exporter AND k.family = f.family
)

SELECT
  basis, frequency, annual_method, period_start, exporter, family, status,
  CASE
    WHEN status = 'NOT_PUBLISHED'
      THEN concat('STRUCTURAL_GAP: it publishes nothing from ', structural_gap_from, ' on.')
    WHEN status = 'MISSING' THEN 'PERIOD_NOT_LOADED: it is loaded for other periods, not for this one.'
    WHEN NOT is_heard THEN 'EXPORTER_NOT_LOADED: no file of it is loaded.'
    WHEN status = 'NOT_LOADED' THEN 'CODE_NOT_LOADED: its files do not hold all codes of the family.'
    WHEN status = 'SUPPRESSED' THEN 'VALUE_NOT_SHOWN: its rows show no value.'
    WHEN status = 'REPORTED' AND rows_without_value > 0
      THEN concat('PARTLY_SUPPRESSED: ', rows_without_value, ' codes show no value; the figure is too low.')
    WHEN status = 'REPORTED' AND codes_absent > 0
      THEN concat('PARTLY_LOADED: its files do not hold ', codes_absent, ' of ', codes, ' codes.')
  END AS reason,
  is_expected,
  status = 'NOT_PUBLISHED' AS is_structural_gap,
  source, known_on, snapshot_ids, coalesce(is_synthetic, FALSE) AS is_synthetic,
  'dualuse' AS licences, 'open' AS redistribution, year(period_start) AS period_year
FROM cells

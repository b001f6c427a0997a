-- Headings in which a listed code changed its scope in HS2022: their other codes change too, so they are no control.
WITH changed_headings AS (
  SELECT DISTINCT left(u.hs6_as_reported, 4) AS heading
  FROM conformed.baskets AS u
  LEFT ANTI JOIN conformed.baskets AS e ON u.family = e.family AND e.hs_treatment = 'exact'
  WHERE u.hs_treatment = 'upper'
),

-- A number that is listed in any version or revision is no control in any revision.
listed AS (
  SELECT hs6_as_reported AS hs_code FROM conformed.baskets
  UNION
  SELECT hs6_2022 FROM conformed.controlled_goods
),

flows AS (
  SELECT *, IF(basis = 'IMPORTER', partner, reporter) AS exporter, basis = 'IMPORTER' OR partner = 'RU' AS is_to_russia
  FROM conformed.current_flows
  LEFT ANTI JOIN listed USING (hs_code)
  LEFT ANTI JOIN changed_headings ON left(hs_code, 4) = heading
  WHERE hs_level = 'HS6' AND chapter IN ('84', '85') AND frequency IN ('A', 'M')
    AND ((basis <> 'IMPORTER' AND flow = 'X' AND (partner = 'RU' OR holds_all_partners))
      OR (basis = 'IMPORTER' AND flow = 'M' AND reporter = 'RU'))
),

by_exporter AS (
  SELECT
    f.basis, f.frequency, IF(f.frequency = 'A', 'reported', 'not_applicable') AS annual_method, f.period_start,
    f.exporter, f.chapter, coalesce(sum(f.value_usd) FILTER (WHERE f.is_to_russia), 0) AS value_usd,
    max(f.known_on) AS known_on, bool_or(f.is_synthetic) AS is_synthetic,
    split(array_join(collect_set(f.licence), '|'), '[|]') AS licences,
    bool_or(f.redistribution <> 'open') AS is_restricted
  FROM flows AS f
  INNER JOIN conformed.economies AS e ON f.exporter = e.economy AND e.kind = 'ECONOMY' AND e.economy <> 'RU'
  GROUP BY f.basis, f.frequency, f.period_start, f.exporter, f.chapter
),

-- An exporter whose files hold no such goods at all is not loaded here, even if its listed goods are.
complete_years AS (
  SELECT basis, exporter, CAST(trunc(period_start, 'year') AS date) AS year_start
  FROM by_exporter
  WHERE frequency = 'M'
  GROUP BY basis, exporter, trunc(period_start, 'year')
  HAVING count(DISTINCT period_start) = 12
),

by_method AS (
  SELECT * FROM by_exporter
  UNION ALL
  SELECT
    m.basis, 'A', 'sum_of_12_months', y.year_start, m.exporter, m.chapter, sum(m.value_usd), max(m.known_on),
    bool_or(m.is_synthetic), array_distinct(flatten(collect_set(m.licences))), bool_or(m.is_restricted)
  FROM by_exporter AS m
  INNER JOIN complete_years AS y
    ON m.basis = y.basis AND m.exporter = y.exporter AND trunc(m.period_start, 'year') = y.year_start
  WHERE m.frequency = 'M'
  GROUP BY m.basis, y.year_start, m.exporter, m.chapter
)

SELECT
  basis, frequency, annual_method, period_start, exporter, chapter,
  CAST(value_usd AS decimal(28,6)) AS value_usd,
  known_on, is_synthetic, array_join(sort_array(licences), '|') AS licences,
  IF(is_restricted, 'restricted', 'open') AS redistribution, year(period_start) AS period_year
FROM by_method

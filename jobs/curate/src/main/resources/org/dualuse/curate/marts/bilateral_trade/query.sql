WITH totals AS (
  SELECT *
  FROM conformed.current_flows
  WHERE basis = 'MIRROR' AND hs_level = 'TOTAL' AND reporter = 'CN' AND partner = 'RU'
    AND frequency IN ('A', 'M') AND flow IN ('X', 'M', 'TURNOVER')
),

-- A year of months counts for a direction only if all twelve are there.
complete_years AS (
  SELECT flow, CAST(trunc(period_start, 'year') AS date) AS year_start
  FROM totals
  WHERE frequency = 'M' AND value_usd IS NOT NULL
  GROUP BY flow, trunc(period_start, 'year')
  HAVING count(*) = 12
),

by_method AS (
  SELECT
    frequency, CASE frequency WHEN 'A' THEN 'reported' ELSE 'not_applicable' END AS annual_method, period_start, flow,
    value_usd, source, known_on, is_synthetic, licence, redistribution
  FROM totals
  UNION ALL
  SELECT
    'A', 'sum_of_12_months', y.year_start, t.flow, t.value_usd, t.source, t.known_on, t.is_synthetic, t.licence,
    t.redistribution
  FROM totals AS t
  INNER JOIN complete_years AS y ON t.flow = y.flow AND trunc(t.period_start, 'year') = y.year_start
  WHERE t.frequency = 'M'
),

wide AS (
  SELECT
    frequency, annual_method, period_start,
    sum(value_usd) FILTER (WHERE flow = 'X') AS x,
    sum(value_usd) FILTER (WHERE flow = 'M') AS m,
    sum(value_usd) FILTER (WHERE flow = 'TURNOVER') AS turnover,
    array_join(sort_array(collect_set(source)), '|') AS sources,
    max(known_on) AS known_on,
    bool_or(is_synthetic) AS is_synthetic,
    array_join(sort_array(array_distinct(flatten(collect_set(split(licence, '[|]'))))), '|') AS licences,
    CASE WHEN bool_or(redistribution <> 'open') THEN 'restricted' ELSE 'open' END AS redistribution
  FROM by_method
  GROUP BY frequency, annual_method, period_start
)

SELECT
  frequency, annual_method, period_start,
  CAST(coalesce(turnover, x + m) AS decimal(28,6)) AS turnover_usd,
  CAST(coalesce(x, turnover - m) AS decimal(28,6)) AS china_exports_usd,
  CAST(coalesce(m, turnover - x) AS decimal(28,6)) AS china_imports_usd,
  CASE WHEN turnover IS NOT NULL THEN 'reported' WHEN x + m IS NOT NULL THEN 'sum_of_directions' ELSE 'missing' END
    AS turnover_method,
  CASE WHEN x IS NOT NULL THEN 'reported' WHEN turnover - m IS NOT NULL THEN 'turnover_less_imports' ELSE 'missing' END
    AS china_exports_method,
  CASE WHEN m IS NOT NULL THEN 'reported' WHEN turnover - x IS NOT NULL THEN 'turnover_less_exports' ELSE 'missing' END
    AS china_imports_method,
  sources, known_on, is_synthetic, licences, redistribution, year(period_start) AS period_year
FROM wide

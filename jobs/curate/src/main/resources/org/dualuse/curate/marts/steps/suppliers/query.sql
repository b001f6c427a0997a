WITH exports AS (
  SELECT basis, annual_method, period_start, exporter, family, value_usd, known_on, is_synthetic,
    split(licences, '[|]') AS licences, redistribution <> 'open' AS is_restricted
  FROM curated.dual_use_exports_to_russia
  WHERE frequency = 'A' AND hs_treatment = 'exact'
),

exporters AS (
  SELECT *,
    count_if(is_compared AND exporter IN ('CN', 'HK')) OVER (PARTITION BY basis, annual_method, period_start) = 2
      AS is_cn_and_hk_compared
  FROM conformed.comparable_exporters
),

-- Each year's figures beside the yearly mean of the base years; a sum over nothing is a zero that was reported.
beside AS (
  SELECT basis, annual_method, period_start, exporter, family, value_usd, 0 AS base_usd,
    value_usd IS NULL AS is_unknown, known_on, is_synthetic, licences, is_restricted
  FROM exports
  UNION ALL
  SELECT basis, annual_method, c.period_start, exporter, e.family, 0, e.value_usd / 3, e.value_usd IS NULL, e.known_on,
    e.is_synthetic, e.licences, e.is_restricted
  FROM exports AS e
  INNER JOIN exporters AS c USING (basis, annual_method, exporter)
  WHERE year(e.period_start) BETWEEN 2019 AND 2021 AND c.is_compared
),

by_exporter AS (
  SELECT
    basis, annual_method, period_start, exporter, family,
    sum(value_usd) AS value_usd, sum(base_usd) AS base_usd, bool_or(is_unknown) AS is_unknown,
    max(known_on) AS known_on, bool_or(is_synthetic) AS is_synthetic,
    array_distinct(flatten(collect_list(licences))) AS licences, bool_or(is_restricted) AS is_restricted
  FROM beside
  GROUP BY basis, annual_method, period_start, exporter, family
),

-- Hong Kong as a supplier of its own, and joined to China: each exporter stands once under either definition.
defined AS (
  SELECT 'HK apart' AS supplier_definition, exporter AS supplier, exporter FROM exporters GROUP BY exporter
  UNION ALL
  SELECT 'CN+HK together', IF(exporter IN ('CN', 'HK'), 'CN+HK', exporter), exporter FROM exporters GROUP BY exporter
),

by_supplier AS (
  SELECT
    f.basis, f.annual_method, f.period_start, f.family, d.supplier_definition, d.supplier,
    CASE WHEN d.supplier IN ('CN', 'CN+HK') THEN 'china' WHEN bool_or(x.is_coalition) THEN 'coalition' ELSE 'others' END
      AS role,
    bool_and(IF(d.supplier = 'CN+HK', x.is_cn_and_hk_compared, x.is_compared)) AS is_compared,
    sum(f.value_usd) AS value_usd, sum(f.base_usd) AS base_usd, bool_or(f.is_unknown) AS is_unknown,
    max(f.known_on) AS known_on, bool_or(f.is_synthetic) AS is_synthetic,
    array_distinct(flatten(collect_list(f.licences))) AS licences, bool_or(f.is_restricted) AS is_restricted
  FROM by_exporter AS f
  INNER JOIN defined AS d ON f.exporter = d.exporter
  INNER JOIN exporters AS x
    ON f.basis = x.basis AND f.annual_method = x.annual_method AND f.period_start = x.period_start
      AND f.exporter = x.exporter
  GROUP BY f.basis, f.annual_method, f.period_start, f.family, d.supplier_definition, d.supplier
),

summed AS (
  SELECT
    s.basis, s.annual_method, s.period_start, c.list_version, c.cut, c.cut_value, s.supplier_definition, s.supplier,
    s.role, s.is_compared,
    CAST(sum(s.value_usd) AS decimal(28,6)) AS value_usd,
    CAST(IF(s.is_compared, sum(s.base_usd), NULL) AS decimal(28,6)) AS base_usd,
    bool_or(s.is_unknown) AS has_suppressed_values,
    max(s.known_on) AS known_on, bool_or(s.is_synthetic) AS is_synthetic,
    array_join(sort_array(array_distinct(flatten(collect_set(s.licences)))), '|') AS licences,
    CASE WHEN bool_or(s.is_restricted) THEN 'restricted' ELSE 'open' END AS redistribution
  FROM by_supplier AS s
  INNER JOIN conformed.cuts AS c
    ON c.hs_treatment = 'exact' AND s.family = c.family AND c.cut IN ('all', 'tier', 'code')
  GROUP BY
    s.basis, s.annual_method, s.period_start, c.list_version, c.cut, c.cut_value, s.supplier_definition, s.supplier,
    s.role, s.is_compared
)

-- Changes begin after the base years. The line of 100,000 dollars keeps parcels and rounding out of entry and exit.
SELECT
  basis, 'A' AS frequency, annual_method, period_start, list_version, 'exact' AS hs_treatment, cut, cut_value,
  supplier_definition, supplier, role, value_usd, base_usd,
  CASE
    WHEN year(period_start) <= 2021 OR NOT is_compared OR has_suppressed_values THEN 'unknown'
    WHEN base_usd = 0 AND value_usd >= 100000 THEN 'entered'
    WHEN base_usd >= 100000 AND value_usd = 0 THEN 'exited'
    ELSE 'neither'
  END AS movement,
  rank() OVER (PARTITION BY basis, annual_method, period_start, list_version, cut, cut_value, supplier_definition
    ORDER BY value_usd DESC NULLS LAST) AS rank_by_value,
  is_compared, known_on, is_synthetic, licences, redistribution, year(period_start) AS period_year
FROM summed

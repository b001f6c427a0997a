WITH exports AS (SELECT * FROM curated.common_code_exports),

panel AS (
  SELECT exporter, coalesce(year(structural_gap_from), 9999) AS silent_from FROM conformed.expected_exporters
),

-- Usual yearly value of the expected exporters, on their own reports of 2019-2021.
heard AS (
  SELECT exporter, count(*) AS years_heard
  FROM conformed.reported_periods
  WHERE basis = 'MIRROR' AND annual_method = 'reported' AND year(period_start) BETWEEN 2019 AND 2021
  GROUP BY exporter
),

unheard AS (
  SELECT count(*) AS without_baseline FROM panel LEFT ANTI JOIN heard USING (exporter)
),

usual AS (
  SELECT e.exporter, e.family, p.silent_from, CAST(sum(e.value_usd) AS double) / max(h.years_heard) AS weight
  FROM curated.dual_use_exports_to_russia AS e
  INNER JOIN heard AS h ON e.exporter = h.exporter
  INNER JOIN panel AS p ON e.exporter = p.exporter
  WHERE e.basis = 'MIRROR' AND e.annual_method = 'reported' AND e.hs_treatment = 'exact'
    AND year(e.period_start) BETWEEN 2019 AND 2021
  GROUP BY e.exporter, e.family, p.silent_from
),

years AS (
  SELECT exporter_set, compared_years, year,
    split(array_join(array_sort(collect_set(economies)), '|'), '[|]') AS loaded,
    array_join(array_sort(collect_set(concat(member, '=', IF(is_annual, 'annual', CAST(months AS string))))), '|')
      AS months,
    array_join(array_sort(collect_set(concat(member, '=', basis))), '|') AS bases,
    IF(count(DISTINCT basis) = 1, max(basis), 'MIXED') AS basis,
    min(months) FILTER (WHERE member = 'CN') AS china_months,
    CASE WHEN bool_and(is_annual) THEN 'reported' WHEN bool_or(is_annual) THEN 'MIXED' ELSE 'sum_of_loaded_months' END
      AS annual_method
  FROM exports
  GROUP BY exporter_set, compared_years, year
),

missing AS (
  SELECT y.exporter_set, y.compared_years, y.year,
    array_join(array_sort(collect_set(p.exporter) FILTER (WHERE NOT array_contains(y.loaded, p.exporter))), '|')
      AS expected_not_in_set
  FROM years AS y
  CROSS JOIN panel AS p
  GROUP BY y.exporter_set, y.compared_years, y.year
),

by_family AS (
  SELECT exporter_set, compared_years, year, family,
    sum(value_usd) FILTER (WHERE member = 'CN') AS china_usd,
    sum(value_usd) FILTER (WHERE member <> 'CN') AS others_usd,
    max(known_on) AS known_on, bool_or(is_synthetic) AS is_synthetic,
    split(array_join(collect_set(licences), '|'), '[|]') AS licences, bool_or(redistribution <> 'open') AS is_restricted
  FROM exports
  GROUP BY exporter_set, compared_years, year, family
),

covered AS (
  SELECT y.exporter_set, y.compared_years, y.year, f.family,
    sum(IF(array_contains(y.loaded, u.exporter), u.weight, 0D)) AS loaded_weight, sum(u.weight) AS weight
  FROM by_family AS f
  INNER JOIN years AS y USING (exporter_set, compared_years, year)
  INNER JOIN usual AS u ON f.family = u.family AND y.year < u.silent_from
  GROUP BY y.exporter_set, y.compared_years, y.year, f.family
),

summed AS (
  SELECT f.exporter_set, f.compared_years, f.year, c.list_version, c.cut, c.cut_value,
    count(*) AS families, sum(f.china_usd) AS china_usd, sum(f.others_usd) AS others_usd,
    array_join(array_sort(collect_set(f.family)), '|') AS family_codes,
    sum(v.loaded_weight) / nullif(sum(v.weight), 0D) AS coverage,
    max(f.known_on) AS known_on, bool_or(f.is_synthetic) AS is_synthetic,
    array_join(sort_array(array_distinct(flatten(collect_set(f.licences)))), '|') AS licences,
    IF(bool_or(f.is_restricted), 'restricted', 'open') AS redistribution
  FROM by_family AS f
  INNER JOIN conformed.cuts AS c ON c.hs_treatment = 'exact' AND f.family = c.family AND c.cut IN ('all', 'tier')
  LEFT JOIN covered AS v USING (exporter_set, compared_years, year, family)
  GROUP BY f.exporter_set, f.compared_years, f.year, c.list_version, c.cut, c.cut_value
),

others AS (
  SELECT exporter_set, compared_years, year, list_version, cut, cut_value,
    array_join(array_sort(collect_list(concat(member, '=', CAST(value_usd AS decimal(28,0))))), '|') AS others_by_member
  FROM (
    SELECT e.exporter_set, e.compared_years, e.year, e.member, c.list_version, c.cut, c.cut_value,
      sum(e.value_usd) AS value_usd
    FROM exports AS e
    INNER JOIN conformed.cuts AS c ON c.hs_treatment = 'exact' AND e.family = c.family
    WHERE e.member <> 'CN'
    GROUP BY e.exporter_set, e.compared_years, e.year, e.member, c.list_version, c.cut, c.cut_value
  )
  GROUP BY exporter_set, compared_years, year, list_version, cut, cut_value
)

SELECT
  s.exporter_set, s.compared_years, y.basis, y.bases, 'A' AS frequency, y.annual_method, y.months,
  make_date(s.year, 1, 1) AS period_start, s.list_version, 'exact' AS hs_treatment, s.cut, s.cut_value, s.families,
  s.family_codes, CAST(s.china_usd AS decimal(28,6)) AS china_usd, CAST(s.others_usd AS decimal(28,6)) AS others_usd,
  o.others_by_member,
  IF(y.china_months = 12 AND s.china_usd + s.others_usd > 0,
    CAST(s.china_usd AS double) / CAST(s.china_usd + s.others_usd AS double), NULL) AS share_upper_bound,
  m.expected_not_in_set,
  IF(u.without_baseline = 0, s.coverage, NULL) AS coverage,
  CASE
    WHEN y.china_months < 12 THEN 'CHINA_INCOMPLETE: months of China are missing, so that its share is no upper bound.'
    WHEN s.china_usd + s.others_usd = 0 THEN 'NO_VALUE: the set reports no value.'
    ELSE concat('UPPER_BOUND: other exporters and missing months are left out of the denominator; ',
      IF(y.basis = 'MIXED', 'the members stand on different bases; ', ''), IF(u.without_baseline = 0, 'see coverage.',
        concat('coverage is unknown: ', u.without_baseline, ' expected exporters have no annual figure of 2019-2021.')))
  END AS reason,
  s.known_on, s.is_synthetic, s.licences, s.redistribution, s.year AS period_year
FROM summed AS s
INNER JOIN years AS y USING (exporter_set, compared_years, year)
INNER JOIN others AS o USING (exporter_set, compared_years, year, list_version, cut, cut_value)
INNER JOIN missing AS m USING (exporter_set, compared_years, year)
CROSS JOIN unheard AS u

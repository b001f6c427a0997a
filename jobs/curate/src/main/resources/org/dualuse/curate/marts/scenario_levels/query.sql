WITH families AS (
  SELECT * FROM curated.family_levels
),

lengths AS (
  SELECT * FROM VALUES
    ('M', 'M', 'not_applicable', 1, 1), ('A', 'A', 'reported', 1, 12), ('M', 'R3', 'not_applicable', 3, 3),
    ('M', 'R12', 'not_applicable', 12, 12), ('M', 'A', 'sum_of_12_months', 12, 12)
    AS t (part_frequency, frequency, annual_method, parts, months)
),

calendar AS (
  SELECT DISTINCT basis, frequency AS part_frequency, period_start AS part FROM families WHERE has_level
),

openings AS (
  SELECT
    c.basis, l.*, c.part, CAST(add_months(c.part, -n.parts_before) AS date) AS period_start
  FROM calendar AS c
  INNER JOIN lengths AS l ON c.part_frequency = l.part_frequency
  LATERAL VIEW explode(sequence(0, l.parts - 1)) n AS parts_before
),

-- A window stands only if all its months exist on the basis; twelve months are a year if they begin in January.
windows AS (
  SELECT
    basis, part_frequency, frequency, annual_method, period_start, parts,
    last_day(add_months(period_start, months - 1)) AS period_end, collect_list(part) AS all_parts
  FROM openings
  WHERE annual_method <> 'sum_of_12_months' OR month(period_start) = 1
  GROUP BY basis, part_frequency, frequency, annual_method, period_start, parts, months
  HAVING count(*) = parts
),

parts AS (
  SELECT basis, part_frequency, frequency, annual_method, period_start, parts, period_end, explode(all_parts) AS part
  FROM windows
),

-- China, Hong Kong and Macao are each loaded for a period if they reported all its months.
loaded AS (
  SELECT p.basis, p.frequency, p.annual_method, p.period_start, r.exporter AS supplier_group, TRUE AS is_loaded
  FROM parts AS p
  INNER JOIN conformed.reported_periods AS r
    ON p.basis = r.basis AND p.part_frequency = r.frequency AND p.part = r.period_start
      AND r.annual_method <> 'sum_of_12_months' AND r.exporter IN ('CN', 'HK', 'MO')
  GROUP BY p.basis, p.frequency, p.annual_method, p.period_start, r.exporter, p.parts
  HAVING count(*) = p.parts
),

by_window AS (
  SELECT
    f.basis, p.frequency, p.annual_method, p.period_start, p.period_end, f.hs_treatment, f.family, f.supplier_group,
    sum(f.reported_low_usd) AS low, sum(f.reported_usd) AS central, sum(f.reported_high_usd) AS high,
    sum(f.missing_central_usd) AS missing_central, sum(f.missing_high_usd) AS missing_high,
    sum(f.structural_high_usd) AS structural, sum(f.unweighted_usd) AS unweighted,
    sum(f.unimputable_cells) AS unimputable, sum(f.unknown_structural_cells) AS unknown_structural,
    sum(f.re_exports_usd) AS re_exports, sum(f.chinese_origin_re_exports_usd) AS chinese_origin,
    sum(f.double_count_max_usd) AS double_count, bool_or(f.is_origin_unknown) AS is_origin_unknown,
    bool_or(f.is_origin_unknown AND f.double_count_max_usd > 0) AS is_double_count_by_value,
    bool_or(f.is_high_unbounded) AS is_high_unbounded, bool_or(f.has_level) AS has_level, max(f.known_on) AS known_on,
    bool_or(f.is_synthetic) AS is_synthetic, bool_or(f.redistribution <> 'open') AS is_restricted,
    collect_set(f.licences) AS licences
  FROM families AS f
  INNER JOIN parts AS p ON f.basis = p.basis AND f.frequency = p.part_frequency AND f.period_start = p.part
  GROUP BY f.basis, p.frequency, p.annual_method, p.period_start, p.period_end, f.hs_treatment, f.family,
    f.supplier_group
),

by_cut AS (
  SELECT
    w.basis, w.frequency, w.annual_method, w.period_start, w.period_end, c.list_version, w.hs_treatment, c.cut,
    c.cut_value, w.supplier_group,
    sum(low) AS low, sum(central) AS central, sum(high) AS high, sum(missing_central) AS missing_central,
    sum(missing_high) AS missing_high, sum(structural) AS structural, sum(unweighted) AS unweighted,
    sum(unimputable) AS unimputable, sum(unknown_structural) AS unknown_structural, sum(re_exports) AS re_exports,
    sum(chinese_origin) AS chinese_origin, sum(double_count) AS double_count,
    bool_or(is_origin_unknown) AS is_origin_unknown, bool_or(is_double_count_by_value) AS is_double_count_by_value,
    bool_or(is_high_unbounded) AS is_high_unbounded, max(known_on) AS known_on, bool_or(is_synthetic) AS is_synthetic,
    bool_or(is_restricted) AS is_restricted, array_distinct(flatten(collect_set(licences))) AS licences
  FROM by_window AS w
  INNER JOIN conformed.cuts AS c ON w.hs_treatment = c.hs_treatment AND w.family = c.family
  GROUP BY w.basis, w.frequency, w.annual_method, w.period_start, w.period_end, c.list_version, w.hs_treatment, c.cut,
    c.cut_value, w.supplier_group
  HAVING bool_or(has_level)
)

SELECT
  basis, frequency, annual_method, period_start, period_end, list_version, hs_treatment, cut, cut_value,
  supplier_group,
  CAST(low AS decimal(28,6)) AS reported_low_usd,
  CAST(central AS decimal(28,6)) AS reported_usd,
  CAST(high AS decimal(28,6)) AS reported_high_usd,
  CAST(missing_central AS decimal(28,6)) AS missing_central_usd,
  CAST(missing_high AS decimal(28,6)) AS missing_high_usd,
  CASE WHEN unknown_structural = 0 THEN CAST(structural AS decimal(28,6)) END AS structural_high_usd,
  CAST(unweighted AS decimal(28,6)) AS unweighted_usd,
  unimputable AS unimputable_cells,
  CAST(re_exports AS decimal(28,6)) AS re_exports_usd,
  CASE WHEN NOT is_origin_unknown THEN CAST(chinese_origin AS decimal(28,6)) END AS chinese_origin_re_exports_usd,
  CAST(double_count AS decimal(28,6)) AS double_count_max_usd,
  NOT is_double_count_by_value AS double_count_is_by_origin,
  is_high_unbounded,
  CASE WHEN supplier_group <> 'OTHERS' THEN coalesce(is_loaded, FALSE) AND missing_high = 0 END AS is_loaded,
  known_on, is_synthetic,
  array_join(sort_array(array_remove(array_distinct(split(array_join(licences, '|'), '[|]')), '')), '|') AS licences,
  IF(is_restricted, 'restricted', 'open') AS redistribution,
  year(period_end) AS period_year
FROM by_cut
LEFT JOIN loaded USING (basis, frequency, annual_method, period_start, supplier_group)

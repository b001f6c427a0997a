-- Money is added up in whole millionths of a dollar: exact as decimals are, and several times as fast.
WITH families AS (
  SELECT
    basis, frequency, period_start, hs_treatment, family, supplier_group, unimputable_cells, unknown_structural_cells,
    is_origin_unknown, is_high_unbounded, has_level, known_on, is_synthetic, redistribution,
    CAST(reported_low_usd * 1000000 AS bigint) AS low,
    CAST(reported_usd * 1000000 AS bigint) AS central,
    CAST(reported_high_usd * 1000000 AS bigint) AS high,
    CAST(missing_central_usd * 1000000 AS bigint) AS missing_central,
    CAST(missing_high_usd * 1000000 AS bigint) AS missing_high,
    CAST(structural_high_usd * 1000000 AS bigint) AS structural,
    CAST(unweighted_usd * 1000000 AS bigint) AS unweighted,
    CAST(re_exports_usd * 1000000 AS bigint) AS re_exports,
    CAST(chinese_origin_re_exports_usd * 1000000 AS bigint) AS chinese_origin,
    CAST(double_count_max_usd * 1000000 AS bigint) AS double_count
  FROM curated.family_levels
),

-- Twelve months that begin in January are a year as well, made of months whoever reported them.
parts AS (
  SELECT basis, frequency, annual_method, period_start, period_end, part_frequency, part_start
  FROM conformed.period_windows
  WHERE annual_method <> 'sum_of_12_months'
  UNION ALL
  SELECT basis, 'A', 'sum_of_12_months', period_start, period_end, part_frequency, part_start
  FROM conformed.period_windows
  WHERE frequency = 'R12' AND month(period_start) = 1
),

-- Licences of all that is known of the basis in the period: kept by cell they would cost more than the figures.
periods AS (
  SELECT p.basis, p.frequency, p.annual_method, p.period_start, count(DISTINCT p.part_start) AS parts,
    array_join(sort_array(collect_set(l.licence)), '|') AS licences
  FROM parts AS p
  LEFT JOIN (SELECT DISTINCT basis, frequency, period_start, explode(split(licences, '[|]')) AS licence
    FROM curated.family_levels WHERE licences <> '') AS l
    ON p.basis = l.basis AND p.part_frequency = l.frequency AND p.part_start = l.period_start
  GROUP BY p.basis, p.frequency, p.annual_method, p.period_start
),

-- China, Hong Kong and Macao are each loaded for a period if they reported all its months.
heard AS (
  SELECT p.basis, p.frequency, p.annual_method, p.period_start, r.exporter AS supplier_group, count(*) AS parts_heard
  FROM parts AS p
  INNER JOIN conformed.reported_periods AS r
    ON p.basis = r.basis AND p.part_frequency = r.frequency AND p.part_start = r.period_start
      AND r.annual_method <> 'sum_of_12_months' AND r.exporter IN ('CN', 'HK', 'MO')
  GROUP BY p.basis, p.frequency, p.annual_method, p.period_start, r.exporter
),

by_window AS (
  SELECT
    f.basis, p.frequency, p.annual_method, p.period_start, p.period_end, f.hs_treatment, f.family,
    f.supplier_group,
    sum(low) AS low, sum(central) AS central, sum(high) AS high, sum(missing_central) AS missing_central,
    sum(missing_high) AS missing_high, sum(structural) AS structural, sum(unweighted) AS unweighted,
    sum(unimputable_cells) AS unimputable, sum(unknown_structural_cells) AS unknown_structural,
    sum(re_exports) AS re_exports, sum(chinese_origin) AS chinese_origin, sum(double_count) AS double_count,
    bool_or(is_origin_unknown) AS is_origin_unknown,
    bool_or(is_origin_unknown AND double_count > 0) AS is_double_count_by_value,
    bool_or(is_high_unbounded) AS is_high_unbounded, bool_or(has_level) AS has_level, max(known_on) AS known_on,
    bool_or(f.is_synthetic) AS is_synthetic, bool_or(f.redistribution <> 'open') AS is_restricted
  FROM families AS f
  INNER JOIN parts AS p ON f.basis = p.basis AND f.frequency = p.part_frequency AND f.period_start = p.part_start
  GROUP BY f.basis, p.frequency, p.annual_method, p.period_start, p.period_end, f.hs_treatment,
    f.family, f.supplier_group
),

by_cut AS (
  SELECT
    w.basis, w.frequency, w.annual_method, w.period_start, w.period_end, c.list_version, w.hs_treatment,
    c.cut, c.cut_value, w.supplier_group,
    sum(low) AS low, sum(central) AS central, sum(high) AS high, sum(missing_central) AS missing_central,
    sum(missing_high) AS missing_high, sum(structural) AS structural, sum(unweighted) AS unweighted,
    sum(unimputable) AS unimputable, sum(unknown_structural) AS unknown_structural, sum(re_exports) AS re_exports,
    sum(chinese_origin) AS chinese_origin, sum(double_count) AS double_count,
    bool_or(is_origin_unknown) AS is_origin_unknown, bool_or(is_double_count_by_value) AS is_double_count_by_value,
    bool_or(is_high_unbounded) AS is_high_unbounded, max(known_on) AS known_on, bool_or(is_synthetic) AS is_synthetic,
    bool_or(is_restricted) AS is_restricted
  FROM by_window AS w
  INNER JOIN conformed.cuts AS c ON w.hs_treatment = c.hs_treatment AND w.family = c.family
  GROUP BY w.basis, w.frequency, w.annual_method, w.period_start, w.period_end, c.list_version,
    w.hs_treatment, c.cut, c.cut_value, w.supplier_group
  HAVING bool_or(has_level)
),

-- An exporter of which nothing is known may have sent any family.
unknown AS (
  SELECT basis, frequency, annual_method, period_start, hs_treatment, supplier_group, unimputable AS any_unimputable,
    unknown_structural AS any_structural
  FROM by_window
  WHERE family = 'ANY'
)

SELECT
  basis, frequency, annual_method, period_start, period_end, list_version, hs_treatment, cut, cut_value,
  supplier_group,
  CAST(low * 0.000001BD AS decimal(28,6)) AS reported_low_usd,
  CAST(central * 0.000001BD AS decimal(28,6)) AS reported_usd,
  CAST(high * 0.000001BD AS decimal(28,6)) AS reported_high_usd,
  CAST(missing_central * 0.000001BD AS decimal(28,6)) AS missing_central_usd,
  CAST(missing_high * 0.000001BD AS decimal(28,6)) AS missing_high_usd,
  CASE WHEN unknown_structural + coalesce(any_structural, 0) = 0 THEN CAST(structural * 0.000001BD AS decimal(28,6)) END
    AS structural_high_usd,
  CAST(unweighted * 0.000001BD AS decimal(28,6)) AS unweighted_usd,
  unimputable + coalesce(any_unimputable, 0) AS unimputable_cells,
  CAST(re_exports * 0.000001BD AS decimal(28,6)) AS re_exports_usd,
  CASE WHEN NOT is_origin_unknown THEN CAST(chinese_origin * 0.000001BD AS decimal(28,6)) END
    AS chinese_origin_re_exports_usd,
  CAST(double_count * 0.000001BD AS decimal(28,6)) AS double_count_max_usd,
  NOT is_double_count_by_value AS double_count_is_by_origin,
  is_high_unbounded,
  CASE WHEN supplier_group <> 'OTHERS' THEN coalesce(parts_heard = parts, FALSE) AND missing_high = 0 END AS is_loaded,
  known_on, is_synthetic, licences,
  IF(is_restricted, 'restricted', 'open') AS redistribution,
  year(period_end) AS period_year
FROM by_cut
INNER JOIN periods USING (basis, frequency, annual_method, period_start)
LEFT JOIN heard USING (basis, frequency, annual_method, period_start, supplier_group)
LEFT JOIN unknown USING (basis, frequency, annual_method, period_start, hs_treatment, supplier_group)

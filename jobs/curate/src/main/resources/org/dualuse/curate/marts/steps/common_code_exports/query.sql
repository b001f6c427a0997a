WITH sets AS (
  SELECT * FROM conformed.exporter_sets
),

heard AS (
  SELECT s.exporter_set, s.member, r.exporter, r.basis, r.frequency, r.period_start, year(r.period_start) AS year
  FROM conformed.reported_periods AS r
  INNER JOIN sets AS s ON r.exporter = s.exporter
  WHERE r.basis IN ('MIRROR', 'RECONCILED') AND r.annual_method <> 'sum_of_12_months' AND r.frequency IN ('A', 'M')
),

-- An economy's annual figure, else the sum of its loaded months. A union's months are those of any of its economies.
economy_years AS (
  SELECT exporter_set, member, exporter, basis, year, IF(max(frequency = 'A'), 'A', 'M') AS frequency
  FROM heard
  GROUP BY exporter_set, member, exporter, basis, year
),

member_years AS (
  SELECT
    e.exporter_set, e.member, e.basis, e.year, array_join(sort_array(collect_set(e.exporter)), '|') AS economies,
    IF(bool_and(e.frequency = 'A'), 12, count(DISTINCT h.period_start) FILTER (WHERE h.frequency = 'M')) AS months,
    bool_and(e.frequency = 'A') AS is_annual
  FROM economy_years AS e
  INNER JOIN heard AS h USING (exporter_set, member, exporter, basis, year, frequency)
  GROUP BY e.exporter_set, e.member, e.basis, e.year
),

-- Two years in a row, each member on one basis in both: its own report, else the reconciled figure (M before R).
pairs AS (
  SELECT a.exporter_set, a.member, a.year AS first_year, min(a.basis) AS basis
  FROM member_years AS a
  INNER JOIN member_years AS b
    ON a.exporter_set = b.exporter_set AND a.member = b.member AND a.basis = b.basis AND b.year = a.year + 1
  GROUP BY a.exporter_set, a.member, a.year
),

complete AS (
  SELECT exporter_set, first_year, count(*) AS members
  FROM pairs
  INNER JOIN (
    SELECT exporter_set, count(DISTINCT member) AS needed FROM sets GROUP BY exporter_set
  ) USING (exporter_set)
  GROUP BY exporter_set, first_year, needed
  HAVING count(*) = needed
),

chosen AS (
  SELECT p.exporter_set, p.member, p.first_year, p.basis, c.members, y.year, y.economies, y.months, y.is_annual
  FROM pairs AS p
  INNER JOIN complete AS c USING (exporter_set, first_year)
  INNER JOIN member_years AS y
    ON p.exporter_set = y.exporter_set AND p.member = y.member AND p.basis = y.basis
      AND y.year IN (p.first_year, p.first_year + 1)
),

products AS (
  SELECT DISTINCT hs_revision, hs6_as_reported, family FROM conformed.baskets WHERE hs_treatment = 'exact'
),

-- A printed zero is a report; an empty value is none.
figures AS (
  SELECT
    c.exporter_set, c.first_year, c.year, c.member, p.family, c.members, sum(f.value_usd) AS value_usd,
    max(f.known_on) AS known_on, bool_or(f.is_synthetic) AS is_synthetic,
    split(array_join(collect_set(f.licence), '|'), '[|]') AS licences,
    bool_or(f.redistribution <> 'open') AS is_restricted
  FROM chosen AS c
  INNER JOIN economy_years AS e USING (exporter_set, member, basis, year)
  INNER JOIN conformed.current_flows AS f
    ON f.reporter = e.exporter AND f.basis = e.basis AND f.frequency = e.frequency AND year(f.period_start) = e.year
      AND f.partner = 'RU' AND f.flow = 'X' AND f.hs_level = 'HS6' AND f.value_usd IS NOT NULL
  INNER JOIN products AS p ON f.hs_revision = p.hs_revision AND f.hs_code = p.hs6_as_reported
  GROUP BY c.exporter_set, c.first_year, c.year, c.member, p.family, c.members
),

common AS (
  SELECT exporter_set, first_year, family
  FROM figures
  GROUP BY exporter_set, first_year, family, members
  HAVING count(*) = 2 * members
)

SELECT
  f.exporter_set, concat(f.first_year, '|', f.first_year + 1) AS compared_years, f.year, f.member, f.family,
  c.basis, c.economies, c.months, c.is_annual,
  CAST(f.value_usd AS decimal(28,6)) AS value_usd,
  f.known_on, f.is_synthetic, array_join(sort_array(f.licences), '|') AS licences,
  IF(f.is_restricted, 'restricted', 'open') AS redistribution, f.year AS period_year
FROM figures AS f
INNER JOIN common USING (exporter_set, first_year, family)
INNER JOIN chosen AS c USING (exporter_set, first_year, year, member)

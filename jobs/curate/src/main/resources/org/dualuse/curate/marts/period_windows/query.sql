WITH families AS (
  SELECT * FROM curated.family_levels WHERE has_level
),

lengths AS (
  SELECT * FROM VALUES
    ('M', 'M', 'not_applicable', 1, 1), ('A', 'A', 'reported', 1, 12), ('M', 'R3', 'not_applicable', 3, 3),
    ('M', 'R12', 'not_applicable', 12, 12), ('M', 'A', 'sum_of_12_months', 12, 12)
    AS t (part_frequency, frequency, annual_method, parts, months)
),

calendar AS (
  SELECT
    basis, frequency AS part_frequency, period_start AS part_start, bool_or(is_synthetic) AS is_synthetic,
    bool_or(redistribution <> 'open') AS is_restricted, collect_set(nullif(licences, '')) AS licences
  FROM families
  GROUP BY basis, frequency, period_start
),

openings AS (
  SELECT c.*, l.frequency, l.annual_method, l.parts, l.months,
    CAST(add_months(c.part_start, -n.parts_before) AS date) AS period_start
  FROM calendar AS c
  INNER JOIN lengths AS l ON c.part_frequency = l.part_frequency
  LATERAL VIEW explode(sequence(0, l.parts - 1)) n AS parts_before
),

-- A window stands only if all its months exist on the basis; twelve months are a year if they begin in January.
windows AS (
  SELECT
    basis, frequency, annual_method, period_start, last_day(add_months(period_start, months - 1)) AS period_end,
    part_frequency, parts, collect_list(part_start) AS part_starts, bool_or(is_synthetic) AS is_synthetic,
    bool_or(is_restricted) AS is_restricted, array_join(flatten(collect_list(licences)), '|') AS licences
  FROM openings
  WHERE annual_method <> 'sum_of_12_months' OR month(period_start) = 1
  GROUP BY basis, frequency, annual_method, period_start, part_frequency, parts, months
  HAVING count(*) = parts
)

SELECT
  basis, frequency, annual_method, period_start, period_end, part_frequency, explode(part_starts) AS part_start, parts,
  is_synthetic, array_join(sort_array(array_distinct(split(licences, '[|]'))), '|') AS licences,
  IF(is_restricted, 'restricted', 'open') AS redistribution, year(period_end) AS period_year
FROM windows

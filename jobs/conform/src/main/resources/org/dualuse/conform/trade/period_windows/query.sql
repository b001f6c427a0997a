WITH reported AS (
  SELECT DISTINCT basis, frequency AS part_frequency, annual_method, period_start AS part_start
  FROM conformed.reported_periods
  WHERE frequency IN ('A', 'M')
),

-- How many parts of how many months make up a period.
spans AS (
  SELECT * FROM VALUES ('A', 'A', 1, 12), ('M', 'M', 1, 1), ('R3', 'M', 3, 1), ('R12', 'M', 12, 1)
    AS t (frequency, part_frequency, parts, months)
),

-- A month is the last, the one before the last … of the windows that hold it.
placed AS (
  SELECT r.basis, r.part_frequency, r.annual_method, r.part_start, s.frequency, s.parts, s.months,
    explode(sequence(0, s.parts - 1)) AS parts_before
  FROM reported AS r
  INNER JOIN spans AS s ON r.part_frequency = s.part_frequency
),

windows AS (
  SELECT
    *, add_months(part_start, -parts_before) AS period_start,
    count(*) OVER (PARTITION BY basis, frequency, annual_method, add_months(part_start, -parts_before)) AS parts_there
  FROM placed
)

SELECT
  basis, frequency, annual_method, period_start,
  last_day(add_months(period_start, parts * months - 1)) AS period_end,
  part_frequency, part_start
FROM windows
WHERE parts_there = parts

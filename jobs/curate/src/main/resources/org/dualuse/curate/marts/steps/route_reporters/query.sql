WITH pairs AS (
  SELECT
    basis, frequency, period_start, reporter, partner, snapshot_ids,
    bool_or(holds_all_partners) AS holds_all_partners,
    bool_or(is_synthetic) AS is_synthetic
  FROM conformed.current_flows
  WHERE flow = 'X' AND hs_level = 'HS6' AND frequency IN ('A', 'M') AND basis IN ('MIRROR', 'RECONCILED')
    AND year(period_start) >= 2019
  GROUP BY basis, frequency, period_start, reporter, partner, snapshot_ids
),

apart AS (
  SELECT route AS destination FROM conformed.routes UNION ALL SELECT 'RU'
),

by_file AS (
  SELECT *, explode(split(snapshot_ids, '[|]')) AS file FROM pairs
),

heard AS (
  SELECT
    basis, frequency, period_start, reporter, file,
    bool_or(holds_all_partners) AS holds_all_partners,
    bool_or(is_synthetic) AS is_synthetic
  FROM by_file
  GROUP BY basis, frequency, period_start, reporter, file
),

asked AS (
  SELECT DISTINCT f.basis, f.frequency, f.file, a.destination
  FROM by_file AS f
  INNER JOIN apart AS a ON f.partner = a.destination
),

-- A file is a rectangle: a reporter heard in it for a period has sent nothing to those of its partners that have no
-- row. A file that holds every partner says so of all.
places AS (
  SELECT h.basis, h.frequency, h.period_start, h.reporter, a.destination, h.is_synthetic
  FROM heard AS h
  INNER JOIN asked AS a ON h.basis = a.basis AND h.frequency = a.frequency AND h.file = a.file
  UNION
  SELECT h.basis, h.frequency, h.period_start, h.reporter, a.destination, h.is_synthetic
  FROM heard AS h
  INNER JOIN apart AS a ON h.holds_all_partners
),

-- The rest of the world is known from every partner, or from World less Russia and every route but the reporter.
others AS (
  SELECT p.basis, p.frequency, p.period_start, p.reporter, 'OTHERS' AS destination,
    bool_or(p.is_synthetic) AS is_synthetic
  FROM places AS p
  LEFT JOIN (SELECT DISTINCT basis, frequency, period_start, reporter FROM heard WHERE holds_all_partners) AS h
    USING (basis, frequency, period_start, reporter)
  LEFT JOIN (SELECT DISTINCT basis, frequency, period_start, reporter FROM pairs WHERE partner = 'WORLD') AS w
    USING (basis, frequency, period_start, reporter)
  LEFT JOIN conformed.routes AS r ON p.reporter = r.route
  WHERE h.reporter IS NOT NULL OR w.reporter IS NOT NULL
  GROUP BY p.basis, p.frequency, p.period_start, p.reporter
  HAVING count(h.reporter) > 0
    OR count(DISTINCT nullif(p.destination, p.reporter)) + IF(count(r.route) > 0, 1, 0) = (SELECT count(*) FROM apart)
)

SELECT
  basis, frequency, period_start, reporter, destination, bool_or(is_synthetic) AS is_synthetic, 'dualuse' AS licences,
  'open' AS redistribution, year(period_start) AS period_year
FROM (SELECT * FROM places UNION ALL SELECT * FROM others)
WHERE destination <> reporter
GROUP BY basis, frequency, period_start, reporter, destination

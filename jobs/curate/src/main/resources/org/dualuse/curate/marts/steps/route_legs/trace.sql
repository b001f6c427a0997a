-- SUM value_usd: Exports of the origin's reporters to the destination, of comparable families.
-- SUM loaded_usd: The same rows, also where a reporter is missing.
-- SUM not_comparable_usd: Those of families whose source holds them on one side of HS2022 only.
-- SUM baseline_usd: The same month, or year, of the complete base years 2019-2021, each row over their number.
-- SUM control_ratio: Exports of the same reporters to the rest of the world, over their mean in the same base periods.
-- SUM excess_usd: The value, less the baseline times the control.
-- SUM excess_without_control_usd: The value, less the baseline.
-- SUM ratio: The value over the baseline times the control.
-- SUM ratio_without_control: The value over the baseline.
-- ROWS
WITH voices AS (
  SELECT unnest(string_split(reporters, '|')) AS reporter FROM figure
),

products AS (
  SELECT b.hs_revision, b.hs6_as_reported, b.family
  FROM conformed.baskets AS b
  INNER JOIN conformed.cuts AS c USING (list_version, hs_treatment, family)
  INNER JOIN figure AS f ON c.cut = f.cut AND c.cut_value = f.cut_value
  WHERE b.list_version = 50 AND b.hs_treatment = 'exact'
),

periods AS (
  SELECT period_start, FALSE AS is_base FROM figure
  UNION ALL
  SELECT r.period_start, TRUE
  FROM curated.route_reporting AS r
  INNER JOIN figure AS f USING (basis, frequency, origin, origin_method, destination)
  WHERE r.is_complete AND year(r.period_start) BETWEEN 2019 AND 2021 AND month(r.period_start) = month(f.period_start)
),

-- Russia and each route stand for themselves; World and the rest are for the control.
reports AS (
  SELECT r.snapshot_id, r.position, r.value_usd, r.period_start, r.reporter, p.family,
    CASE WHEN r.partner IN ('RU', 'WORLD') OR r.partner IN (SELECT route FROM conformed.routes) THEN r.partner
      ELSE 'REST' END AS place
  FROM flow_rows AS r
  INNER JOIN figure AS f ON r.basis = f.basis AND r.frequency = f.frequency
  INNER JOIN products AS p ON r.hs_revision = p.hs_revision AND r.hs_code = p.hs6_as_reported
  INNER JOIN conformed.economies AS e ON r.partner = e.economy AND (e.kind <> 'GROUP' OR e.economy = 'WORLD')
  WHERE r.flow = 'X' AND r.hs_level = 'HS6' AND r.partner <> r.reporter
    AND r.reporter IN (SELECT reporter FROM voices) AND r.period_start IN (SELECT period_start FROM periods)
),

-- Everybody else is World less Russia and the routes where World is there, else the sum of the others.
placed AS (
  SELECT *,
    CASE WHEN NOT bool_or(place = 'WORLD') OVER (PARTITION BY period_start, reporter, family)
        THEN IF(place = 'REST', 1, NULL)
      WHEN place = 'WORLD' THEN 1 WHEN place <> 'REST' THEN -1 END AS sign_in_others
  FROM reports
),

legs AS (
  SELECT p.*, p.place AS destination, 1 AS sign
  FROM placed AS p
  INNER JOIN figure AS f ON p.place = f.destination
  UNION ALL
  SELECT p.*, 'OTHERS', p.sign_in_others
  FROM placed AS p
  INNER JOIN figure AS f ON f.control_ratio IS NOT NULL
  WHERE p.sign_in_others IS NOT NULL
),

behind AS (
  SELECT l.snapshot_id, l.position, l.value_usd, l.sign, l.destination = 'OTHERS' AS is_control, s.is_base,
    x.is_comparable, f.control_ratio AS control, f.base_periods, f.value_usd IS NOT NULL AS is_stated,
    sum(CAST(l.value_usd AS double) * l.sign) FILTER (s.is_base AND x.is_comparable)
      OVER (PARTITION BY l.destination) / f.base_periods AS usual
  FROM legs AS l
  INNER JOIN periods AS s ON l.period_start = s.period_start
  CROSS JOIN figure AS f
  INNER JOIN curated.route_exports AS x
    ON f.basis = x.basis AND f.frequency = x.frequency AND f.origin = x.origin AND f.origin_method = x.origin_method
      AND l.period_start = x.period_start AND l.destination = x.destination AND l.family = x.family
),

-- What a row adds to each column; nothing where the column is not stated.
parts AS (
  SELECT b.snapshot_id, b.position, b.value_usd, c.figure_column, c.factor
  FROM behind AS b
  CROSS JOIN LATERAL (VALUES
    ('not_comparable_usd', IF(NOT is_comparable AND NOT is_base AND NOT is_control, 1, NULL)),
    ('loaded_usd', IF(is_comparable AND NOT is_base AND NOT is_control, 1, NULL)),
    ('value_usd', IF(is_comparable AND NOT is_base AND NOT is_control AND is_stated, 1, NULL)),
    ('baseline_usd', IF(is_comparable AND is_base AND NOT is_control, 1 / base_periods, NULL)),
    ('control_ratio', IF(is_comparable AND NOT is_base AND is_control, sign / usual, NULL)),
    ('excess_usd', IF(is_comparable AND NOT is_control AND is_stated AND control IS NOT NULL,
      IF(is_base, -control / base_periods, 1), NULL)),
    ('excess_without_control_usd',
      IF(is_comparable AND NOT is_control AND is_stated, IF(is_base, -1 / base_periods, 1), NULL)),
    ('ratio', IF(is_comparable AND NOT is_base AND NOT is_control AND is_stated, 1 / (usual * control), NULL)),
    ('ratio_without_control', IF(is_comparable AND NOT is_base AND NOT is_control AND is_stated, 1 / usual, NULL))
  ) AS c (figure_column, factor)
)

SELECT figure_column, 'conformed.trade_flows' AS conformed_table, snapshot_id, position, value_usd AS value, factor
FROM parts
WHERE isfinite(factor)

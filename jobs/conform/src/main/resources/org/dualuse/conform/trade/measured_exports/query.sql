WITH reported AS (
  SELECT
    basis, frequency AS span, period_start AS month, hs_revision, hs_code, hs6, chapter, unit, value_usd,
    weighed_value_usd, net_weight_kg, quantity, source, known_on, holds_all_partners, licence, redistribution,
    is_synthetic,
    IF(basis = 'IMPORTER', partner, reporter) AS exporter,
    IF(basis = 'IMPORTER', reporter, partner) AS importer
  FROM conformed.priced_lines
  WHERE frequency IN ('A', 'M')
    AND ((flow = 'X' AND basis <> 'IMPORTER') OR (flow = 'M' AND reporter = 'RU' AND basis = 'IMPORTER'))
),

-- Where the goods went: Russia, the printed World, or another economy. Other groups overlap and are left out. A year
-- is the publisher's annual figure or, apart, the sum of twelve reported months.
placed AS (
  SELECT
    r.*,
    IF(r.importer IN ('RU', 'WORLD'), r.importer, 'OTHERS') AS destination,
    inline(array_compact(array(
      struct(r.span AS s, IF(r.span = 'A', 'reported', 'not_applicable') AS m, r.month AS p),
      IF(y.exporter IS NULL, NULL, struct('A' AS s, y.annual_method AS m, y.period_start AS p))
    ))) AS (frequency, annual_method, period_start)
  FROM reported AS r
  INNER JOIN conformed.economies AS x ON r.exporter = x.economy AND x.kind = 'ECONOMY' AND x.economy <> 'RU'
  INNER JOIN conformed.economies AS d ON r.importer = d.economy AND (d.kind <> 'GROUP' OR d.economy = 'WORLD')
  LEFT JOIN conformed.reported_periods AS y
    ON r.basis = y.basis AND r.exporter = y.exporter AND trunc(r.month, 'year') = y.period_start AND r.span = 'M'
      AND y.annual_method = 'sum_of_12_months'
  WHERE r.importer <> r.exporter
),

-- Partners make up the world only where one source speaks for all of them and its files hold every one.
chapters AS (
  SELECT basis, frequency, annual_method, period_start, exporter, chapter,
    bool_and(holds_all_partners) AND min(source) = max(source) AS others_are_whole
  FROM placed
  WHERE destination <> 'WORLD'
  GROUP BY basis, frequency, annual_method, period_start, exporter, chapter
),

-- Each line is measured in kilograms and, apart, in the publisher's own unit.
measured AS (
  SELECT *, inline(array_compact(array(
    struct('WEIGHT' AS m, 'kg' AS u, weighed_value_usd AS v, net_weight_kg AS q),
    IF(unit = '', NULL, struct('OWN_UNIT' AS m, unit AS u, value_usd AS v, quantity AS q))
  ))) AS (measure, measured_in, measured_value_usd, amount)
  FROM placed
),

summed AS (
  SELECT
    basis, frequency, annual_method, period_start, exporter, destination, chapter, hs_revision, hs_code, hs6, measure,
    measured_in AS unit,
    sum(value_usd) AS lines_usd,
    CAST(coalesce(sum(measured_value_usd), 0) AS decimal(28,6)) AS measured_value_usd,
    CAST(sum(amount) AS decimal(28,6)) AS quantity,
    size(collect_set(month)) AS reported_periods,
    array_join(sort_array(collect_set(source)), '|') AS source,
    max(known_on) AS known_on,
    bool_or(is_synthetic) AS is_synthetic,
    array_join(sort_array(array_distinct(flatten(collect_set(split(licence, '[|]'))))), '|') AS licences,
    IF(bool_or(redistribution <> 'open'), 'restricted', 'open') AS redistribution
  FROM measured
  GROUP BY
    basis, frequency, annual_method, period_start, exporter, destination, chapter, hs_revision, hs_code, hs6, measure,
    measured_in
),

-- The listed goods that the bridge calls the same before and after HS2022 keep one name over the change.
listed AS (
  SELECT hs_revision, hs6, max(family) AS family, array_join(sort_array(collect_set(product_group)), '|') AS groups
  FROM conformed.price_groups
  GROUP BY hs_revision, hs6
)

-- A code has a row by weight whatever its lines carry, so that its lines add up to the value of the code.
SELECT
  basis, frequency, annual_method, period_start, exporter, s.destination, s.hs_revision, s.hs_code, s.hs6, s.measure,
  s.unit, s.measured_value_usd, s.quantity, s.reported_periods, s.source, s.known_on, s.is_synthetic, s.licences,
  s.redistribution,
  coalesce(concat(l.family, substring(s.hs_code, 7)), concat_ws(' ', s.hs_revision, s.hs_code)) AS product,
  concat_ws('|', 'all_goods_same_code', l.groups) AS product_groups,
  CAST(max(IF(s.measure = 'WEIGHT', s.lines_usd, NULL)) OVER (PARTITION BY basis, frequency, annual_method,
    period_start, exporter, s.destination, s.hs_revision, s.hs_code) AS decimal(28,6)) AS value_usd,
  coalesce(c.others_are_whole, FALSE) AS others_are_whole
FROM summed AS s
LEFT JOIN chapters AS c USING (basis, frequency, annual_method, period_start, exporter, chapter)
LEFT JOIN listed AS l ON s.hs_revision = l.hs_revision AND s.hs6 = l.hs6

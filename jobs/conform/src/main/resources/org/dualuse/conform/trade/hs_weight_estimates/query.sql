-- What a reporter sends out; on the importer's basis, what Russia takes in.
WITH trade AS (
  SELECT
    basis, frequency, period_start, reporter, partner, hs_code, value_usd, holds_all_partners, holds_all_codes, known_on,
    is_synthetic, licence, redistribution
  FROM conformed.current_flows
  WHERE hs_level = 'HS6' AND hs_revision = 'HS2022' AND frequency IN ('A', 'M')
    AND IF(basis = 'IMPORTER', flow = 'M' AND reporter = 'RU', flow = 'X')
),

-- Each reporter switches when it switches: India did in April 2022.
switched AS (
  SELECT basis, frequency, reporter, min(period_start) AS switched_on
  FROM trade
  GROUP BY basis, frequency, reporter
),

-- Old codes all of whose successors are listed need no weight.
splits AS (
  SELECT family, hs_revision, hs6_as_reported, count(*) AS successors
  FROM conformed.hs_successors
  GROUP BY family, hs_revision, hs6_as_reported
  HAVING NOT bool_and(is_listed)
),

successors AS (
  SELECT s.* FROM conformed.hs_successors AS s INNER JOIN splits USING (family, hs_revision, hs6_as_reported)
),

successor_trade AS (
  SELECT t.*, w.switched_on
  FROM trade AS t
  INNER JOIN (SELECT DISTINCT successor_hs2022 AS hs_code FROM successors) USING (hs_code)
  INNER JOIN switched AS w USING (basis, frequency, reporter)
),

-- A successor without a row is zero only if the reporter's files hold it: all codes, or that one somewhere.
complete AS (
  SELECT DISTINCT basis, frequency, reporter FROM successor_trade WHERE holds_all_codes
),

covered AS (
  SELECT t.basis, t.frequency, t.reporter, s.family, s.hs_revision, s.hs6_as_reported
  FROM (SELECT DISTINCT basis, frequency, reporter, hs_code FROM successor_trade) AS t
  INNER JOIN successors AS s ON t.hs_code = s.successor_hs2022
  INNER JOIN splits AS p USING (family, hs_revision, hs6_as_reported)
  LEFT JOIN complete AS h ON t.basis = h.basis AND t.frequency = h.frequency AND t.reporter = h.reporter
  GROUP BY t.basis, t.frequency, t.reporter, s.family, s.hs_revision, s.hs6_as_reported
  HAVING count(*) = max(p.successors) OR bool_or(h.reporter IS NOT NULL)
),

by_code AS (
  SELECT
    t.basis, t.frequency, t.reporter, t.period_start, t.hs_code,
    sum(t.value_usd) FILTER (WHERE t.partner = 'RU') AS russia_usd,
    coalesce(sum(t.value_usd) FILTER (WHERE t.partner = 'WORLD'),
      IF(bool_or(t.holds_all_partners),
        coalesce(sum(t.value_usd) FILTER (WHERE e.kind <> 'GROUP' AND t.partner <> t.reporter), 0), NULL)) AS world_usd,
    max(t.known_on) AS known_on,
    bool_or(t.is_synthetic) AS is_synthetic,
    collect_set(t.licence) AS licences,
    bool_or(t.redistribution <> 'open') AS is_restricted
  FROM successor_trade AS t
  INNER JOIN conformed.economies AS e ON t.partner = e.economy
  WHERE t.period_start < add_months(t.switched_on, 12)
  GROUP BY t.basis, t.frequency, t.reporter, t.period_start, t.hs_code
),

by_estimate AS (
  SELECT *, 'REPORTER_WORLD' AS estimate, world_usd AS value_usd, world_usd IS NULL AS is_unknown FROM by_code
  UNION ALL
  SELECT *, 'REPORTER_RUSSIA', coalesce(russia_usd, 0), FALSE FROM by_code
),

-- A period counts only if the trade of every successor that is reported in it is known.
by_period AS (
  SELECT
    v.basis, v.frequency, v.reporter, v.estimate, v.period_start, s.family, s.hs_revision, s.hs6_as_reported,
    coalesce(sum(v.value_usd) FILTER (WHERE s.is_listed), 0) AS listed_usd,
    sum(v.value_usd) AS successors_usd,
    coalesce(sum(v.value_usd) FILTER (WHERE NOT s.is_shared), 0) AS unshared_usd,
    max(v.known_on) AS known_on,
    bool_or(v.is_synthetic) AS is_synthetic,
    flatten(collect_set(v.licences)) AS licences,
    bool_or(v.is_restricted) AS is_restricted
  FROM by_estimate AS v
  INNER JOIN successors AS s ON v.hs_code = s.successor_hs2022
  INNER JOIN covered USING (basis, frequency, reporter, family, hs_revision, hs6_as_reported)
  GROUP BY v.basis, v.frequency, v.reporter, v.estimate, v.period_start, s.family, s.hs_revision, s.hs6_as_reported
  HAVING NOT bool_or(v.is_unknown)
),

by_reporter AS (
  SELECT
    basis, frequency, reporter, estimate, family, hs_revision, hs6_as_reported,
    sum(listed_usd) AS listed_usd, sum(successors_usd) AS successors_usd, sum(unshared_usd) AS unshared_usd,
    min(period_start) AS learned_from,
    max(IF(frequency = 'A', add_months(period_start, 12) - INTERVAL 1 DAY, last_day(period_start))) AS learned_to,
    count(*) AS periods,
    max(known_on) AS known_on,
    bool_or(is_synthetic) AS is_synthetic,
    flatten(collect_set(licences)) AS licences,
    bool_or(is_restricted) AS is_restricted
  FROM by_period
  GROUP BY basis, frequency, reporter, estimate, family, hs_revision, hs6_as_reported
  HAVING sum(successors_usd) > 0
),

-- Months first; a year only where months tell nothing.
own AS (
  SELECT * EXCEPT (choice)
  FROM (
    SELECT *,
      row_number() OVER (PARTITION BY basis, reporter, estimate, family, hs_revision, hs6_as_reported
        ORDER BY frequency DESC) AS choice
    FROM by_reporter
  )
  WHERE choice = 1
),

-- Groups repeat their members.
everybody AS (
  SELECT
    o.basis, min(o.frequency) AS frequency, 'WORLD' AS reporter, 'WORLD_WORLD' AS estimate, o.family, o.hs_revision,
    o.hs6_as_reported,
    sum(o.listed_usd) AS listed_usd, sum(o.successors_usd) AS successors_usd, sum(o.unshared_usd) AS unshared_usd,
    min(o.learned_from) AS learned_from, max(o.learned_to) AS learned_to, sum(o.periods) AS periods,
    max(o.known_on) AS known_on,
    bool_or(o.is_synthetic) AS is_synthetic,
    flatten(collect_set(o.licences)) AS licences,
    bool_or(o.is_restricted) AS is_restricted
  FROM own AS o
  INNER JOIN conformed.economies AS e ON o.reporter = e.economy AND e.kind = 'ECONOMY'
  WHERE o.estimate = 'REPORTER_WORLD'
  GROUP BY o.basis, o.family, o.hs_revision, o.hs6_as_reported
)

SELECT
  basis, reporter, hs_revision, hs6_as_reported, family, estimate,
  CAST(listed_usd AS decimal(28,6)) AS listed_usd,
  CAST(successors_usd AS decimal(28,6)) AS successors_usd,
  CAST(unshared_usd AS decimal(28,6)) AS unshared_usd,
  CAST(listed_usd AS double) / CAST(successors_usd AS double) AS weight,
  CASE WHEN unshared_usd > 0 THEN CAST(listed_usd AS double) / CAST(unshared_usd AS double) ELSE 0D END
    AS weight_unshared,
  learned_from, learned_to, periods, frequency AS learned_frequency, known_on, is_synthetic,
  array_join(array_sort(array_distinct(licences)), '|') AS licences,
  CASE WHEN is_restricted THEN 'restricted' ELSE 'open' END AS redistribution
FROM (SELECT * FROM own UNION ALL SELECT * FROM everybody)

WITH exporters AS (
  SELECT economy AS exporter FROM conformed.economies WHERE kind = 'ECONOMY' AND economy <> 'RU'
),

reported AS (
  SELECT r.basis, r.frequency, r.period_start, r.exporter
  FROM conformed.reported_periods AS r
  INNER JOIN exporters AS e ON r.exporter = e.exporter
  WHERE r.annual_method <> 'sum_of_12_months' AND r.frequency IN ('A', 'M')
),

loaded AS (
  SELECT basis, frequency, period_start, count(*) AS exporters_loaded, collect_set(exporter) AS loaded
  FROM reported
  GROUP BY basis, frequency, period_start
),

headings AS (
  SELECT * FROM VALUES
    ('8541', '8541'), ('8542', '8542'), ('8541+8542', '8541'), ('8541+8542', '8542'), ('8482', '8482')
    AS t (list_codes, heading)
),

exported AS (
  SELECT
    f.basis, f.frequency, f.period_start, h.list_codes, e.exporter, f.value_usd, f.holds_all_partners, f.known_on,
    f.is_synthetic, f.licence AS licences, f.redistribution
  FROM conformed.current_flows AS f
  INNER JOIN headings AS h ON left(f.hs_code, 4) = h.heading
  INNER JOIN exporters AS e ON e.exporter = IF(f.basis = 'IMPORTER', f.partner, f.reporter)
  WHERE f.hs_level = 'HS6' AND f.frequency IN ('A', 'M')
    AND ((f.flow = 'X' AND f.partner = 'RU' AND f.basis <> 'IMPORTER')
      OR (f.flow = 'M' AND f.reporter = 'RU' AND f.basis = 'IMPORTER'))
  UNION ALL
  SELECT
    basis, frequency, period_start, '50', exporter, value_usd, FALSE, known_on, is_synthetic, licences, redistribution
  FROM curated.dual_use_exports_to_russia
  WHERE hs_treatment = 'exact' AND annual_method <> 'sum_of_12_months'
),

by_exporter AS (
  SELECT
    basis, frequency, period_start, list_codes, exporter, sum(value_usd) AS value_usd,
    bool_or(holds_all_partners) AS holds_all_partners, max(known_on) AS known_on, bool_or(is_synthetic) AS is_synthetic,
    split(array_join(collect_set(licences), '|'), '[|]') AS licences, bool_or(redistribution <> 'open') AS is_restricted
  FROM exported
  GROUP BY basis, frequency, period_start, list_codes, exporter
),

totals AS (
  SELECT
    basis, frequency, period_start, list_codes, sum(value_usd) AS total_usd,
    bool_or(holds_all_partners) AS holds_all_partners, max(known_on) AS known_on, bool_or(is_synthetic) AS is_synthetic,
    array_join(sort_array(array_distinct(flatten(collect_set(licences)))), '|') AS licences,
    CASE WHEN bool_or(is_restricted) THEN 'restricted' ELSE 'open' END AS redistribution
  FROM by_exporter
  GROUP BY basis, frequency, period_start, list_codes
),

-- Groups as published figures name them; a group stands only where all its members are loaded.
grouped AS (
  SELECT basis, frequency, period_start, list_codes, exporter AS exporters, array(exporter) AS members, value_usd
  FROM by_exporter
  UNION ALL
  SELECT b.basis, b.frequency, b.period_start, b.list_codes, g.exporters, first(g.members), sum(b.value_usd)
  FROM by_exporter AS b
  INNER JOIN (VALUES ('CN+HK', array('CN', 'HK')), ('KG+AM+KZ', array('KG', 'AM', 'KZ'))) AS g (exporters, members)
    ON array_contains(g.members, b.exporter)
  GROUP BY b.basis, b.frequency, b.period_start, b.list_codes, g.exporters
  UNION ALL
  SELECT basis, frequency, period_start, list_codes, 'ALL', array(), total_usd FROM totals
),

judged AS (
  SELECT
    g.*, t.total_usd, t.known_on, t.is_synthetic, t.licences, t.redistribution, l.exporters_loaded,
    size(array_except(g.members, l.loaded)) = 0 AS is_loaded,
    CASE
      WHEN l.exporters_loaded < 2 THEN 'SINGLE_EXPORTER: figures of only one exporter are loaded for the period.'
      WHEN size(array_except(g.members, l.loaded)) > 0 THEN concat('MEMBER_NOT_LOADED: not loaded for the period: ',
        array_join(array_except(g.members, l.loaded), '|'), '.')
      WHEN coalesce(t.total_usd, 0) = 0 THEN 'NO_VALUE: the loaded exporters report no value.'
    END AS null_reason,
    -- Russia's own file with every partner is complete by itself; of the partners' files nobody knows.
    IF(g.basis = 'IMPORTER' AND t.holds_all_partners, NULL,
      'COVERAGE_UNKNOWN: a share of the loaded exporters.') AS provisional_reason
  FROM grouped AS g
  INNER JOIN totals AS t USING (basis, frequency, period_start, list_codes)
  INNER JOIN loaded AS l USING (basis, frequency, period_start)
)

SELECT
  basis, frequency, CASE frequency WHEN 'A' THEN 'reported' ELSE 'not_applicable' END AS annual_method, period_start,
  list_codes, exporters,
  CAST(CASE WHEN is_loaded THEN value_usd END AS decimal(28,6)) AS value_usd,
  CAST(total_usd AS decimal(28,6)) AS total_usd,
  CASE WHEN null_reason IS NULL THEN CAST(value_usd AS double) / CAST(total_usd AS double) END AS share_of_value,
  coalesce(null_reason, provisional_reason, IF(value_usd IS NULL, 'NO_VALUE: no value is printed.', NULL)) AS reason,
  exporters_loaded, known_on, is_synthetic, licences, redistribution, year(period_start) AS period_year
FROM judged

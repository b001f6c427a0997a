WITH exports AS (
  SELECT *, explode(array('all', chapter)) AS goods, split(licences, '[|]') AS licence_names
  FROM curated.unlisted_exports_to_russia
),

listed AS (
  SELECT basis, frequency, annual_method, period_start, china_definition, numerator_usd, denominator_usd, share_of_value
  FROM curated.china_share_of_russia_dual_use_imports
  WHERE list_version = 50 AND hs_treatment = 'exact' AND cut = 'all' AND china_definition IN ('CN', 'CN+HK')
),

loaded AS (
  SELECT DISTINCT basis, frequency, annual_method, period_start, exporter FROM curated.unlisted_exports_to_russia
),

-- An exporter that has stopped publishing for good leaves the panel on that day.
panel AS (
  SELECT exporter, coalesce(structural_gap_from, DATE '9999-12-31') AS silent_from,
    exporter IN ('CN', 'HK', 'MO') AS is_china
  FROM conformed.expected_exporters
),

heard AS (
  SELECT basis, frequency, annual_method, exporter, count(*) AS periods_heard
  FROM loaded
  WHERE year(period_start) BETWEEN 2019 AND 2021
  GROUP BY basis, frequency, annual_method, exporter
),

unheard AS (
  SELECT s.basis, s.frequency, s.annual_method, count_if(h.exporter IS NULL) AS without_baseline
  FROM (SELECT DISTINCT basis, frequency, annual_method FROM loaded) AS s
  CROSS JOIN panel AS p
  LEFT JOIN heard AS h
    ON s.basis = h.basis AND s.frequency = h.frequency AND s.annual_method = h.annual_method AND p.exporter = h.exporter
  GROUP BY s.basis, s.frequency, s.annual_method
),

usual AS (
  SELECT
    e.basis, e.frequency, e.annual_method, e.goods, e.exporter,
    CAST(sum(e.value_usd) AS double) / max(h.periods_heard) AS weight
  FROM exports AS e
  INNER JOIN heard AS h USING (basis, frequency, annual_method, exporter)
  WHERE year(e.period_start) BETWEEN 2019 AND 2021
  GROUP BY e.basis, e.frequency, e.annual_method, e.goods, e.exporter
),

-- Coverage as for the listed goods, on the usual values of these.
coverage AS (
  SELECT
    s.basis, s.frequency, s.annual_method, s.period_start, u.goods,
    sum(IF(l.exporter IS NULL, 0D, u.weight)) / nullif(sum(u.weight), 0D) AS coverage,
    sum(IF(l.exporter IS NULL OR p.is_china, 0D, u.weight)) / nullif(sum(IF(p.is_china, 0D, u.weight)), 0D)
      AS coverage_without_china
  FROM (SELECT DISTINCT basis, frequency, annual_method, period_start FROM loaded) AS s
  INNER JOIN usual AS u USING (basis, frequency, annual_method)
  INNER JOIN panel AS p ON u.exporter = p.exporter AND s.period_start < p.silent_from
  LEFT JOIN loaded AS l
    ON s.basis = l.basis AND s.frequency = l.frequency AND s.annual_method = l.annual_method
      AND s.period_start = l.period_start AND u.exporter = l.exporter
  GROUP BY s.basis, s.frequency, s.annual_method, s.period_start, u.goods
),

members AS (
  SELECT basis, frequency, annual_method, period_start, count(*) AS exporters_loaded,
    count_if(exporter = 'CN') = 1 AS has_cn, count_if(exporter IN ('CN', 'HK')) = 2 AS has_cn_and_hk
  FROM loaded
  GROUP BY basis, frequency, annual_method, period_start
),

summed AS (
  SELECT
    basis, frequency, annual_method, period_start, goods, explode(array('CN', 'CN+HK')) AS china_definition,
    sum(value_usd) AS all_usd,
    coalesce(sum(value_usd) FILTER (WHERE exporter = 'CN'), 0) AS cn_usd,
    coalesce(sum(value_usd) FILTER (WHERE exporter = 'HK'), 0) AS hk_usd,
    max(known_on) AS known_on, bool_or(is_synthetic) AS is_synthetic,
    array_join(sort_array(array_distinct(flatten(collect_set(licence_names)))), '|') AS licences,
    IF(bool_or(redistribution <> 'open'), 'restricted', 'open') AS redistribution
  FROM exports
  GROUP BY basis, frequency, annual_method, period_start, goods
),

judged AS (
  SELECT s.*, m.exporters_loaded, IF(china_definition = 'CN', m.has_cn, m.has_cn_and_hk) AS has_china, c.coverage,
    c.coverage_without_china, u.without_baseline,
    s.cn_usd + IF(china_definition = 'CN', 0, s.hk_usd) AS china_usd,
    CASE
      WHEN m.exporters_loaded < 2 THEN 'SINGLE_EXPORTER: figures of only one exporter are loaded for the period.'
      WHEN NOT has_china
        THEN 'CHINA_MEMBER_NOT_LOADED: China, as defined, is not loaded for the period.'
      WHEN s.all_usd = 0 THEN 'NO_VALUE: the loaded exporters report no value.'
      WHEN c.coverage_without_china < 0.5 AND u.without_baseline = 0
        THEN 'LOW_COVERAGE: the loaded exporters other than China stand for less than half of the usual value.'
    END AS null_reason
  FROM summed AS s
  INNER JOIN members AS m USING (basis, frequency, annual_method, period_start)
  INNER JOIN unheard AS u USING (basis, frequency, annual_method)
  LEFT JOIN coverage AS c USING (basis, frequency, annual_method, period_start, goods)
)

SELECT
  j.basis, j.frequency, j.annual_method, j.period_start, j.goods, j.china_definition,
  CAST(IF(j.has_china, j.china_usd, NULL) AS decimal(28,6)) AS china_usd,
  CAST(j.all_usd AS decimal(28,6)) AS all_exporters_usd,
  IF(j.null_reason IS NULL, CAST(j.china_usd AS double) / CAST(j.all_usd AS double), NULL) AS share_of_value,
  l.numerator_usd AS listed_china_usd, l.denominator_usd AS listed_all_exporters_usd,
  l.share_of_value AS listed_share_of_value,
  coalesce(j.null_reason,
    CASE WHEN j.without_baseline > 0 OR j.coverage_without_china IS NULL
        THEN 'COVERAGE_UNKNOWN: a share of the loaded exporters; not every expected one has a baseline of 2019-2021.'
      WHEN j.coverage_without_china < 0.95 THEN 'INCOMPLETE: coverage without China is below 0.95.' END) AS reason,
  j.exporters_loaded,
  IF(j.without_baseline = 0, j.coverage, NULL) AS coverage,
  IF(j.without_baseline = 0, j.coverage_without_china, NULL) AS coverage_without_china,
  j.without_baseline > 0 OR coalesce(j.coverage_without_china < 0.95, TRUE) AS is_provisional,
  j.known_on, j.is_synthetic, j.licences, j.redistribution, year(j.period_start) AS period_year
FROM judged AS j
LEFT JOIN listed AS l USING (basis, frequency, annual_method, period_start, china_definition)

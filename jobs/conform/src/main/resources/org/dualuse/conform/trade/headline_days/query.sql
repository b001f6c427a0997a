WITH figures AS (
  SELECT * FROM conformed.export_vintages WHERE is_in_use
),

loaded AS (
  SELECT * FROM conformed.exporter_vintages
),

-- Usual value per period of 2019-2021 of each expected exporter outside China, by what is known on the run date.
heard AS (
  SELECT basis, frequency, exporter, count(*) AS periods
  FROM loaded
  WHERE valid_to IS NULL AND year(period_start) BETWEEN 2019 AND 2021
  GROUP BY basis, frequency, exporter
),

sent AS (
  SELECT basis, frequency, exporter, sum(value_usd) AS value_usd
  FROM figures
  WHERE valid_to IS NULL AND year(period_start) BETWEEN 2019 AND 2021
  GROUP BY basis, frequency, exporter
),

panel AS (
  SELECT
    b.basis, b.frequency, p.exporter, coalesce(p.structural_gap_from, DATE '9999-12-31') AS silent_from,
    h.exporter IS NULL AS is_unheard,
    CAST(IF(p.exporter IN ('CN', 'HK', 'MO'), 0, coalesce(s.value_usd, 0) / h.periods) AS decimal(28,6)) AS usual_usd
  FROM (SELECT DISTINCT basis, frequency FROM loaded) AS b
  CROSS JOIN conformed.expected_exporters AS p
  LEFT JOIN heard AS h ON b.basis = h.basis AND b.frequency = h.frequency AND p.exporter = h.exporter
  LEFT JOIN sent AS s ON b.basis = s.basis AND b.frequency = s.frequency AND p.exporter = s.exporter
),

usual AS (
  SELECT
    p.basis, p.frequency, t.period_start,
    CASE WHEN NOT bool_or(p.is_unheard) THEN nullif(sum(IF(t.period_start < p.silent_from, p.usual_usd, 0)), 0) END
      AS usual_usd
  FROM panel AS p
  INNER JOIN (SELECT DISTINCT basis, frequency, period_start FROM loaded) AS t USING (basis, frequency)
  GROUP BY p.basis, p.frequency, t.period_start
),

-- A figure enters on its first day and leaves on its last, and so does an exporter: no day is crossed with any figure.
changes AS (
  SELECT
    basis, frequency, period_start, day, exporter, sign * coalesce(value_usd, 0) AS usd, 0 AS exporters, 0 AS usual_usd,
    1 AS figures, is_synthetic, split(licences, '[|]') AS licences, redistribution
  FROM figures
  LATERAL VIEW inline(array(named_struct('d', valid_from, 's', 1), named_struct('d', valid_to, 's', -1))) ends AS day, sign
  WHERE day IS NOT NULL
  UNION ALL
  SELECT
    basis, frequency, period_start, day, exporter, 0, sign, IF(period_start < silent_from, sign * usual_usd, 0), 0,
    FALSE, array(), 'open'
  FROM loaded
  LEFT JOIN panel USING (basis, frequency, exporter)
  LATERAL VIEW inline(array(named_struct('d', valid_from, 's', 1), named_struct('d', valid_to, 's', -1))) ends AS day, sign
  WHERE day IS NOT NULL
),

by_day AS (
  SELECT
    basis, frequency, period_start, day, sum(usd) AS usd, sum(exporters) AS exporters,
    coalesce(sum(usual_usd), 0) AS usual_usd, sum(figures) AS figures, bool_or(is_synthetic) AS is_synthetic,
    array_distinct(flatten(collect_set(licences))) AS licences, bool_or(redistribution <> 'open') AS is_restricted,
    sum(IF(exporter = 'CN', usd, 0)) AS cn_usd, sum(IF(exporter = 'HK', usd, 0)) AS hk_usd,
    sum(IF(exporter = 'CN', exporters, 0)) AS cn, sum(IF(exporter = 'HK', exporters, 0)) AS hk
  FROM changes
  GROUP BY basis, frequency, period_start, day
)

SELECT
  basis, frequency, period_start, day,
  CAST(sum(cn_usd) OVER days AS decimal(28,6)) AS cn_usd,
  CAST(sum(hk_usd) OVER days AS decimal(28,6)) AS hk_usd,
  CAST(sum(usd) OVER days AS decimal(28,6)) AS total_usd,
  sum(figures) OVER days AS figures_so_far,
  sum(exporters) OVER days AS exporters_loaded,
  sum(cn) OVER days > 0 AS is_cn_loaded,
  sum(hk) OVER days > 0 AS is_hk_loaded,
  CAST(sum(d.usual_usd) OVER days AS double) / CAST(u.usual_usd AS double) AS coverage_without_china,
  bool_or(is_synthetic) OVER days AS is_synthetic,
  array_join(sort_array(array_distinct(flatten(collect_set(licences) OVER days))), '|') AS licences,
  CASE WHEN bool_or(is_restricted) OVER days THEN 'restricted' ELSE 'open' END AS redistribution
FROM by_day AS d
INNER JOIN usual AS u USING (basis, frequency, period_start)
WINDOW days AS (PARTITION BY basis, frequency, period_start ORDER BY day)

WITH cells AS (
  SELECT *, map('basis', basis, 'annual_method', annual_method, 'list_version', CAST(list_version AS string),
    'china_definition', china_definition, 'hs_treatment', hs_treatment, 'basket', cut) AS choices
  FROM curated.china_share_cube
  WHERE frequency = 'A' AND cut IN ('all', 'constant')
),

alternatives AS (
  SELECT * FROM VALUES
    ('basis', 'IMPORTER'), ('basis', 'RECONCILED'), ('basis', 'SHIPMENT'),
    ('annual_method', 'reported'), ('annual_method', 'sum_of_12_months'),
    ('list_version', '9'), ('list_version', '45'),
    ('china_definition', 'CN+HK'), ('china_definition', 'CN+HK+MO'), ('china_definition', 'CN by origin'),
    ('hs_treatment', 'same_number'), ('hs_treatment', 'bridged'), ('hs_treatment', 'upper'),
    ('basket', 'constant'), ('missing_exporters', 'central'), ('missing_exporters', 'high'),
    ('structural_gap', 'high'), ('hong_kong_double_count', 'CN+HK counted once')
    AS t (choice, alternative)
),

-- The headline is what was reported, nothing imputed: the publishers' annual figures where they give a share.
headlines AS (
  SELECT *
  FROM (
    SELECT *, row_number() OVER (PARTITION BY period_year ORDER BY share_of_value IS NULL, annual_method) AS place
    FROM cells
    WHERE basis = 'MIRROR' AND list_version = 50 AND china_definition = 'CN' AND hs_treatment = 'exact' AND cut = 'all'
  )
  WHERE place = 1
),

compared AS (
  SELECT c.*, map_filter(c.choices, (choice, value) -> value <> h.choices[choice]) AS differences
  FROM cells AS c
  INNER JOIN headlines AS h ON c.period_year = h.period_year
),

neighbours AS (
  SELECT period_year, get(map_keys(differences), 0) AS choice, get(map_values(differences), 0) AS alternative,
    share_of_value AS value, reason, known_on, is_synthetic, licences, redistribution
  FROM compared
  WHERE size(differences) = 1
),

-- A double count is possible only where Hong Kong is in China: the one row that differs in two choices.
counted_once AS (
  SELECT period_year, 'hong_kong_double_count' AS choice, 'CN+HK counted once' AS alternative,
    CASE WHEN share_of_value IS NOT NULL THEN CAST(numerator_usd - double_count_max_usd AS double)
      / nullif(CAST(denominator_usd - double_count_max_usd AS double), 0) END AS value,
    CASE WHEN share_of_value IS NULL THEN reason
      ELSE 'TWO_CHOICES: Hong Kong is part of China here; compare with the alternative CN+HK.' END AS reason,
    known_on, is_synthetic, licences, redistribution
  FROM compared
  WHERE size(differences) = 1 AND differences['china_definition'] = 'CN+HK'
),

within_the_cell AS (
  SELECT period_year,
    stack(4,
      'china_definition', 'CN by origin', share_chinese_origin,
      CASE WHEN share_of_value IS NOT NULL AND share_chinese_origin IS NULL
        THEN 'ORIGIN_UNKNOWN: the origin of Hong Kong''s re-exports is not known.' ELSE reason END,
      'missing_exporters', 'central', share_central, reason,
      'missing_exporters', 'high', share_of_value - width_missing, reason,
      'structural_gap', 'high',
      share_of_value * CAST(denominator_usd AS double) / CAST(denominator_usd + structural_high_usd AS double),
      CASE WHEN share_of_value IS NOT NULL AND structural_high_usd IS NULL
        THEN 'NO_HISTORY: an exporter that publishes nothing any more has no history to go by.' ELSE reason END)
      AS (choice, alternative, value, reason),
    known_on, is_synthetic, licences, redistribution
  FROM headlines
),

found AS (
  SELECT * FROM neighbours
  UNION ALL
  SELECT * FROM counted_once
  UNION ALL
  SELECT period_year, choice, alternative, value, reason, known_on, is_synthetic, licences, redistribution
  FROM within_the_cell
)

SELECT
  h.basis, h.frequency, h.annual_method, h.period_start, a.choice, a.alternative,
  h.share_of_value AS headline_value,
  f.value AS alternative_value,
  f.value - h.share_of_value AS difference,
  CASE
    WHEN h.share_of_value IS NULL THEN h.reason
    WHEN f.choice IS NULL THEN 'NOT_IN_CUBE: no figures are loaded for this alternative.'
    ELSE f.reason
  END AS reason,
  greatest(h.known_on, f.known_on) AS known_on,
  h.is_synthetic OR coalesce(f.is_synthetic, FALSE) AS is_synthetic,
  array_join(array_sort(array_distinct(split(concat_ws('|', h.licences, f.licences), '[|]'))), '|') AS licences,
  IF(h.redistribution = 'restricted' OR f.redistribution <=> 'restricted', 'restricted', 'open') AS redistribution,
  h.period_year
FROM headlines AS h
INNER JOIN alternatives AS a ON a.choice <> 'annual_method' OR a.alternative <> h.annual_method
LEFT JOIN found AS f ON h.period_year = f.period_year AND a.choice = f.choice AND a.alternative = f.alternative

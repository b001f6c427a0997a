WITH exports AS (
  SELECT
    basis, frequency, period_start, source, hs_revision, hs_code, chapter, value_usd, holds_all_codes, holds_all_partners,
    CASE basis WHEN 'IMPORTER' THEN partner ELSE reporter END AS exporter,
    -- Whose files these are: the exporter's own, or files about all exporters.
    CASE basis WHEN 'MIRROR' THEN reporter ELSE '' END AS speaker,
    basis = 'IMPORTER' OR partner = 'RU' AS is_to_russia
  FROM conformed.current_flows
  WHERE hs_level = 'HS6'
    AND frequency IN ('A', 'M')
    AND ((basis <> 'IMPORTER' AND flow = 'X') OR (basis = 'IMPORTER' AND flow = 'M' AND reporter = 'RU'))
),

products AS (
  SELECT DISTINCT hs_revision, hs6_as_reported AS hs_code, family
  FROM conformed.baskets
  WHERE hs_treatment = 'upper'
),

files AS (
  SELECT
    basis, frequency, period_start, exporter, speaker, source, hs_revision, bool_or(holds_all_codes) AS holds_all_codes
  FROM exports
  WHERE is_to_russia OR holds_all_partners
  GROUP BY basis, frequency, period_start, exporter, speaker, source, hs_revision
),

mentioned AS (
  SELECT DISTINCT e.basis, e.frequency, e.speaker, e.source, e.hs_revision, e.hs_code
  FROM exports AS e
  INNER JOIN products AS p ON e.hs_revision = p.hs_revision AND e.hs_code = p.hs_code
),

-- Within a chapter one source speaks; what others hold of it is not used.
speaking AS (
  SELECT DISTINCT basis, frequency, period_start, exporter, chapter, source
  FROM exports
  WHERE is_to_russia
),

held AS (
  SELECT
    f.basis, f.frequency, f.period_start, f.exporter, f.hs_revision, p.family, p.hs_code,
    bool_or((f.holds_all_codes OR m.hs_code IS NOT NULL) AND coalesce(s.source = f.source, TRUE)) AS is_held
  FROM files AS f
  INNER JOIN products AS p ON f.hs_revision = p.hs_revision
  LEFT JOIN mentioned AS m
    ON f.basis = m.basis AND f.frequency = m.frequency AND f.speaker = m.speaker AND f.source = m.source
      AND f.hs_revision = m.hs_revision AND p.hs_code = m.hs_code
  LEFT JOIN speaking AS s
    ON f.basis = s.basis AND f.frequency = s.frequency AND f.period_start = s.period_start
      AND f.exporter = s.exporter AND left(p.hs_code, 2) = s.chapter
  GROUP BY f.basis, f.frequency, f.period_start, f.exporter, f.hs_revision, p.family, p.hs_code
),

by_revision AS (
  SELECT
    basis, frequency, period_start, exporter, hs_revision, family, count(*) AS codes,
    count(*) FILTER (WHERE NOT is_held) AS codes_absent
  FROM held
  GROUP BY basis, frequency, period_start, exporter, hs_revision, family
),

-- Where two sources use two revisions, the one that holds most of the family counts.
by_family AS (
  SELECT
    basis, frequency, period_start, exporter, family,
    min_by(codes, codes_absent) AS codes, min(codes_absent) AS codes_absent
  FROM by_revision
  GROUP BY basis, frequency, period_start, exporter, family
),

figures AS (
  SELECT
    e.basis, e.frequency, e.period_start, e.exporter, p.family,
    sum(e.value_usd) AS value_usd,
    count(*) - count(e.value_usd) AS rows_without_value
  FROM exports AS e
  INNER JOIN products AS p ON e.hs_revision = p.hs_revision AND e.hs_code = p.hs_code
  WHERE e.is_to_russia
  GROUP BY e.basis, e.frequency, e.period_start, e.exporter, p.family
)

SELECT
  basis, frequency, period_start, exporter, family,
  CAST(f.value_usd AS decimal(28,6)) AS value_usd,
  coalesce(f.rows_without_value, 0) AS rows_without_value,
  b.codes, b.codes_absent
FROM by_family AS b
LEFT JOIN figures AS f USING (basis, frequency, period_start, exporter, family)

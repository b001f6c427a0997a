-- A programme's own line counts, else the longest beginning that fits.
WITH rules AS (
  SELECT l.list, l.programme, p.is_financial, p.why, p.source_url,
    row_number() OVER (PARTITION BY l.list, l.programme
      ORDER BY p.programme = l.programme DESC, length(p.programme) DESC) AS choice
  FROM (SELECT DISTINCT list, programme FROM conformed.listings) AS l
  INNER JOIN conformed.programmes AS p
    ON l.list = p.list AND (l.programme = p.programme
      OR (endswith(p.programme, '*') AND startswith(l.programme, left(p.programme, length(p.programme) - 1))))
),

-- Lists that freeze assets do not tell banks apart: there the name has to speak.
judged AS (
  SELECT l.*, p.name, p.kind, p.country, p.is_chinese, r.why, r.source_url,
    coalesce(r.is_financial, FALSE) AS by_programme,
    l.is_russia_related AND p.kind IN ('COMPANY', 'UNKNOWN')
      AND p.name RLIKE '(?i)banks?\\b|\\bbanc[oa]\\b|\\bbanka\\b|\\bbankası\\b|банк\\b|银行|銀行' AS by_name
  FROM conformed.listings AS l
  INNER JOIN conformed.listed_parties AS p ON l.party_id = p.party_id
  LEFT JOIN rules AS r ON l.list = r.list AND l.programme = r.programme AND r.choice = 1
)

SELECT
  party_id, name, country, is_chinese, authority, list, programme, interval,
  IF(by_programme, 'PROGRAMME', 'NAME') AS evidence,
  is_russia_related, listed_on, listed_by, listing_evidence, delisted_on, delisting_evidence,
  IF(listed_on IS NULL, concat('UNDATED: on the list by ', listed_by, ', since an unknown day.'), NULL) AS reason,
  why AS programme_is_about, source_url, source, known_on, is_synthetic, licences, redistribution
FROM judged
WHERE by_programme OR by_name

-- SUM new_parties: One listing for each party: its earliest in the cell, with a known day, in the month.
-- SUM undated_parties: One listing for each party that is first seen in a copy of the month, since an unknown day.
-- SUM delisted_parties: One listing for each party: its last, which ended in the month.
-- SUM cumulative_parties: New parties up to the month.
-- SUM cumulative_undated_parties: Undated parties up to the month.
-- SUM parties_in_force: Parties that came up to the month, less those that went.
-- ROWS
WITH chinese AS (
  SELECT p.party_id
  FROM conformed.listed_parties AS p
  INNER JOIN figure AS f ON f.base = 'ALL' OR list_contains(string_split(p.chinese_bases, '|'), f.base)
  WHERE p.is_chinese
),

cell AS (
  SELECT l.*, f.month
  FROM conformed.listings AS l
  INNER JOIN figure AS f
    ON (f.scope = 'all' OR l.is_russia_related) AND f.authority IN ('ALL', l.authority)
      AND f.programme IN ('ALL', l.programme)
  SEMI JOIN chinese USING (party_id)
),

parties AS (
  SELECT party_id, month,
    min(listed_on) AS listed_on,
    min(listed_by) FILTER (WHERE listed_on IS NULL) AS undated_by,
    min(coalesce(listed_on, listed_by)) AS seen_on,
    IF(count(*) = count(delisted_on), max(delisted_on), NULL) AS left_on,
    arg_min(struct_pack(snapshot_id, position), struct_pack(day := coalesce(listed_on, listed_by), list, programme))
      AS first_seen,
    arg_max(struct_pack(snapshot_id, position), struct_pack(day := delisted_on, list, programme))
      FILTER (WHERE delisted_on IS NOT NULL) AS last_left
  FROM cell
  GROUP BY party_id, month
),

movements AS (
  SELECT month, date_trunc('month', seen_on) AS moved_on, first_seen AS listing,
    IF(listed_on IS NULL OR undated_by < listed_on, 'UNDATED', 'CAME') AS movement
  FROM parties
  UNION ALL
  SELECT month, date_trunc('month', left_on), last_left, 'WENT'
  FROM parties
  WHERE left_on IS NOT NULL
),

columns AS (
  SELECT * FROM (VALUES
    ('new_parties', 'CAME', TRUE, 1), ('undated_parties', 'UNDATED', TRUE, 1), ('delisted_parties', 'WENT', TRUE, 1),
    ('cumulative_parties', 'CAME', FALSE, 1), ('cumulative_undated_parties', 'UNDATED', FALSE, 1),
    ('parties_in_force', 'CAME', FALSE, 1), ('parties_in_force', 'UNDATED', FALSE, 1),
    ('parties_in_force', 'WENT', FALSE, -1)) AS t (figure_column, movement, is_of_month, factor)
)

SELECT c.figure_column, 'conformed.listings' AS conformed_table, m.listing.snapshot_id AS snapshot_id,
  m.listing.position AS position, 1 AS value, c.factor
FROM movements AS m
INNER JOIN columns AS c ON m.movement = c.movement
WHERE IF(c.is_of_month, m.moved_on = m.month, m.moved_on <= m.month)

WITH sets AS (
  SELECT * FROM VALUES ('CN+EU27+IN', 'CN'), ('CN+EU27+IN', 'EU27'), ('CN+EU27+IN', 'IN') AS t (exporter_set, member)
),

-- The European Union since 2020-02: publishers give its exports by member.
unions AS (
  SELECT 'EU27' AS member, explode(split('AT|BE|BG|CY|CZ|DE|DK|EE|ES|FI|FR|GR|HR|HU|IE|IT|LT|LU|LV|MT|NL|PL|PT|RO|SE|SI|SK',
    '[|]')) AS exporter
)

SELECT s.exporter_set, s.member, coalesce(u.exporter, s.member) AS exporter
FROM sets AS s
LEFT JOIN unions AS u ON s.member = u.member

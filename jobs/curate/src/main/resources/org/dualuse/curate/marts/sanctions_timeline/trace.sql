-- SUM new_parties: New parties of all authorities in the months of the span.
-- SUM new_by_ofac: New parties of OFAC.
-- SUM new_by_bis: New parties of BIS.
-- SUM new_by_eu: New parties of the European Union.
-- SUM new_by_uk: New parties of the United Kingdom.
-- SUM new_by_canada: New parties of Canada.
-- SUM new_by_japan: New parties of Japan.
-- SUM new_by_ukraine: New parties of Ukraine.
-- SUM china_to_russia_usd: China's exports to Russia in the months of the span.
-- SUM china_to_others_usd: Those to everybody else.
-- CELLS curated.listed_chinese_parties
WITH columns AS (
  SELECT * FROM (VALUES
    ('new_parties', 'ALL'), ('new_by_ofac', 'OFAC'), ('new_by_bis', 'BIS'), ('new_by_eu', 'EU'), ('new_by_uk', 'UK'),
    ('new_by_canada', 'CANADA'), ('new_by_japan', 'JAPAN'), ('new_by_ukraine', 'UKRAINE'))
    AS t (figure_column, authority)
)

SELECT c.figure_column, 'new_parties' AS cell_column, 1 AS factor, p.*
FROM curated.listed_chinese_parties AS p
INNER JOIN columns AS c ON p.authority = c.authority
INNER JOIN figure AS f
  ON p.month BETWEEN f.period_start AND f.period_start + IF(f.span = 'jan_feb', INTERVAL 1 MONTH, INTERVAL 0 MONTH)
WHERE p.scope = 'russia' AND p.programme = 'ALL' AND p.base = 'ALL'

-- CELLS curated.china_dual_use_exports
SELECT c.figure_column, c.cell_column, 1 AS factor, x.*
FROM curated.china_dual_use_exports AS x
CROSS JOIN (VALUES ('china_to_russia_usd', 'to_russia_usd'), ('china_to_others_usd', 'to_others_usd'))
  AS c (figure_column, cell_column)
INNER JOIN figure AS f
  ON x.tier = f.tier
    AND x.month BETWEEN f.period_start AND f.period_start + IF(f.span = 'jan_feb', INTERVAL 1 MONTH, INTERVAL 0 MONTH)

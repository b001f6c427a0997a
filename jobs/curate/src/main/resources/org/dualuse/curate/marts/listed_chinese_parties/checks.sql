-- FAIL all_is_not_their_sum: Under all authorities together more parties are listed than under each of them added up.
SELECT a.scope, a.base, a.month
FROM curated.listed_chinese_parties AS a
INNER JOIN curated.listed_chinese_parties AS o
  ON a.scope = o.scope AND a.base = o.base AND a.month = o.month AND o.authority <> 'ALL' AND o.programme = 'ALL'
WHERE a.authority = 'ALL' AND a.month = (SELECT max(month) FROM curated.listed_chinese_parties)
GROUP BY a.scope, a.base, a.month, a.cumulative_parties, a.cumulative_undated_parties
HAVING a.cumulative_parties + a.cumulative_undated_parties > sum(o.cumulative_parties + o.cumulative_undated_parties)
  AND count(*) = (SELECT count(DISTINCT authority) FROM curated.listed_chinese_parties WHERE authority <> 'ALL')

-- WARN mostly_undated: Of most Chinese parties of an authority's lists no date of listing is known.
SELECT authority, base, max(cumulative_parties) AS dated, max(cumulative_undated_parties) AS undated
FROM curated.listed_chinese_parties
WHERE scope = 'all' AND programme = 'ALL' AND base = 'ALL' AND authority <> 'ALL'
GROUP BY authority, base
HAVING max(cumulative_undated_parties) > max(cumulative_parties)

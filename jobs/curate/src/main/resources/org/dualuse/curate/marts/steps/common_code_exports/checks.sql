-- FAIL same_codes_everywhere: A member or year has other codes than the rest of its comparison.
SELECT exporter_set, compared_years
FROM (
  SELECT exporter_set, compared_years, year, member, array_sort(collect_set(family)) AS families
  FROM curated.common_code_exports
  GROUP BY exporter_set, compared_years, year, member
)
GROUP BY exporter_set, compared_years
HAVING count(DISTINCT families) > 1

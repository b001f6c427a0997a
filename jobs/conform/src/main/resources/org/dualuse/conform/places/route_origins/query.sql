WITH coalition AS (
  SELECT
    economy AS reporter,
    economy NOT IN ('US', 'GB', 'JP', 'KR', 'TW', 'CA', 'AU', 'NZ', 'CH', 'NO', 'IS', 'LI') AS is_union_member
  FROM conformed.economies
  WHERE is_coalition AND kind = 'ECONOMY'
)

SELECT 'SUPPLIER' AS role, 'CN' AS origin, 'SINGLE' AS origin_method, 'CN' AS reporter
UNION ALL
SELECT 'SUPPLIER', reporter, 'SINGLE', reporter FROM coalition
UNION ALL
SELECT 'SUPPLIER', 'EU27', 'GROUP', 'EU27'
UNION ALL
SELECT 'SUPPLIER', 'EU27', 'MEMBERS', reporter FROM coalition WHERE is_union_member
UNION ALL
SELECT 'SUPPLIER', 'COALITION', 'GROUP', 'EU27'
UNION ALL
SELECT 'SUPPLIER', 'COALITION', 'GROUP', reporter FROM coalition WHERE NOT is_union_member
UNION ALL
SELECT 'SUPPLIER', 'COALITION', 'MEMBERS', reporter FROM coalition
UNION ALL
SELECT 'ROUTE', route, 'SINGLE', route FROM conformed.routes

-- FAIL roles_are_apart: An economy is a supplier and a route.
SELECT reporter FROM conformed.route_origins GROUP BY reporter HAVING count(DISTINCT role) > 1

-- FAIL union_is_never_twice: A method of an origin adds the union and one of its members.
SELECT o.origin, o.origin_method, m.reporter
FROM conformed.route_origins AS o
INNER JOIN conformed.route_origins AS m ON m.origin = 'EU27' AND m.origin_method = 'MEMBERS' AND o.reporter = m.reporter
WHERE o.origin_method = 'GROUP'

-- FAIL union_has_27_members: The union does not have 27 members.
SELECT count(*) AS members
FROM conformed.route_origins
WHERE origin = 'EU27' AND origin_method = 'MEMBERS'
HAVING count(*) <> 27

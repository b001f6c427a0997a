-- FAIL all_known: A route of the list is no economy of the project, so that it would silently be left out.
SELECT count(*) AS routes FROM conformed.routes HAVING count(*) <> 12

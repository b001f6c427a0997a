-- The project's own choice. Adding a line adds a route everywhere and takes it out of the control.
WITH chosen AS (
  SELECT * FROM VALUES
    ('AE', 'Hub of re-exports that keeps sanctions out of its law; direct flights and shipping to Russia'),
    ('AM', 'Customs union with Russia: goods pass on without customs control'),
    ('BY', 'Customs union with Russia and a common border; publishes no trade by partner since 2022'),
    ('GE', 'The road over Upper Lars is the land route from Turkey and Armenia to Russia'),
    ('HK', 'Free port; most of its exports of electronics are re-exports'),
    ('KG', 'Customs union with Russia: goods pass on without customs control'),
    ('KZ', 'Customs union with Russia and a common border of 7,600 km'),
    ('MN', 'Borders on Russia and China and on nobody else'),
    ('RS', 'In Europe, with free trade with Russia and without sanctions'),
    ('TJ', 'Free trade with Russia within the Commonwealth of Independent States'),
    ('TR', 'Customs union with the European Union, without sanctions, with shipping over the Black Sea'),
    ('UZ', 'Free trade with Russia within the Commonwealth of Independent States')
  AS t (route, why)
)

SELECT c.route, e.name, c.why
FROM chosen AS c
INNER JOIN conformed.economies AS e ON c.route = e.economy

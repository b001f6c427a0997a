WITH rates AS (
  SELECT r.*
  FROM raw.exchangerates AS r
  INNER JOIN raw.snapshots AS s ON r.snapshot_id = s.snapshot_id AND s.is_accepted
),

-- Several copies of a publisher's history may be loaded: one rate per day or month.
published AS (
  SELECT publisher, frequency, period_start, currency, rate_means, max(CAST(rate AS double)) AS rate
  FROM rates
  GROUP BY publisher, frequency, period_start, currency, rate_means
),

dollars_per_euro AS (
  SELECT period_start, rate AS usd_per_eur
  FROM published
  WHERE publisher = 'ECB' AND currency = 'USD'
),

ecb AS (
  SELECT d.period_start, 'EUR' AS currency, d.usd_per_eur AS usd_per_unit, 'ECB' AS publisher
  FROM dollars_per_euro AS d
  UNION ALL
  SELECT p.period_start, p.currency, d.usd_per_eur / p.rate AS usd_per_unit, 'ECB' AS publisher
  FROM published AS p
  INNER JOIN dollars_per_euro AS d ON p.period_start = d.period_start
  WHERE p.publisher = 'ECB' AND p.currency <> 'USD'
),

fed AS (
  SELECT
    period_start,
    currency,
    CASE rate_means WHEN 'USD per unit of currency' THEN rate ELSE 1 / rate END AS usd_per_unit,
    'Fed' AS publisher
  FROM published
  WHERE publisher = 'Fed'
),

both AS (
  SELECT * FROM ecb
  UNION ALL
  SELECT * FROM fed
),

averaged AS (
  SELECT 'M' AS frequency, CAST(trunc(period_start, 'month') AS date) AS period_start, currency, publisher,
    avg(usd_per_unit) AS usd_per_unit, count(*) AS observations
  FROM both
  GROUP BY trunc(period_start, 'month'), currency, publisher
  UNION ALL
  SELECT 'A' AS frequency, CAST(trunc(period_start, 'year') AS date) AS period_start, currency, publisher,
    avg(usd_per_unit) AS usd_per_unit, count(*) AS observations
  FROM both
  GROUP BY trunc(period_start, 'year'), currency, publisher
),

ranked AS (
  SELECT *, row_number() OVER (PARTITION BY frequency, period_start, currency ORDER BY publisher) AS choice
  FROM averaged
)

SELECT
  frequency,
  period_start,
  currency,
  CAST(usd_per_unit AS decimal(18,12)) AS usd_per_unit,
  observations,
  publisher
FROM ranked
WHERE choice = 1

-- WARN run_date_differs: Other exporters are loaded on the run date than conformed.reported_periods says: all rows of a file with every partner are outranked.
WITH loaded AS (
  SELECT basis, frequency, period_start, exporter FROM conformed.exporter_vintages WHERE valid_to IS NULL
),

reported AS (
  SELECT r.basis, r.frequency, r.period_start, r.exporter
  FROM conformed.reported_periods AS r
  INNER JOIN conformed.economies AS e ON r.exporter = e.economy AND e.kind = 'ECONOMY' AND e.economy <> 'RU'
  WHERE r.annual_method <> 'sum_of_12_months' AND r.frequency IN ('A', 'M')
)

(SELECT * FROM loaded EXCEPT SELECT * FROM reported)
UNION ALL
(SELECT * FROM reported EXCEPT SELECT * FROM loaded)

SELECT
  c.id AS claim_id,
  c.metric,
  c.period,
  CASE WHEN c.period RLIKE '^[0-9]{4}((-|[.][.])[0-9]{4})?$' THEN 'A' ELSE 'M' END AS frequency,
  CAST(CASE WHEN c.period RLIKE '^[0-9]{4}((-|[.][.])[0-9]{4})?$' THEN concat(left(c.period, 4), '-01-01')
    ELSE concat(left(c.period, 7), '-01') END AS date) AS period_from,
  CAST(CASE WHEN c.period RLIKE '^[0-9]{4}((-|[.][.])[0-9]{4})?$' THEN concat(right(c.period, 4), '-01-01')
    ELSE concat(right(c.period, 7), '-01') END AS date) AS period_to,
  c.china_definition,
  c.list_codes,
  c.value AS claimed_value,
  c.unit,
  c.comparator,
  c.tolerance,
  c.basis AS basis_note,
  c.comparable_basis,
  c.source AS claim_source,
  c.published
FROM raw.claims AS c
INNER JOIN raw.snapshots AS s ON c.snapshot_id = s.snapshot_id AND s.is_accepted

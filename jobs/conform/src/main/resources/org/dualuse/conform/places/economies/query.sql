SELECT
  e.code AS economy,
  e.name,
  e.kind,
  e.coalition AS is_coalition,
  e.comtrade AS comtrade_codes,
  e.gacc AS gacc_codes,
  e.comext AS comext_codes,
  e.iso3
FROM raw.economies AS e
INNER JOIN raw.snapshots AS s ON e.snapshot_id = s.snapshot_id AND s.is_accepted

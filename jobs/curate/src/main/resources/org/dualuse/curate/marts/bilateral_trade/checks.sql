-- WARN directions_differ_from_turnover: Reported exports and imports differ from the reported turnover by over 1 %.
SELECT frequency, annual_method, period_start
FROM curated.bilateral_trade
WHERE abs(china_exports_usd + china_imports_usd - turnover_usd) > 0.01 * turnover_usd

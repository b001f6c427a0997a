package org.dualuse.acquire.exchangerates;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.math.BigDecimal;
import java.sql.Date;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.dualuse.acquire.ReadFile;
import org.dualuse.acquire.RealData;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What the publishers' real files say, and that the Fed's directions are those we declare. */
class PublishedRatesTest {
  private static final double TOLERANCE = 0.02;

  /** Units per euro, fixed for ever in 1998. */
  private static final Map<String, Double> IRREVOCABLE =
      Map.ofEntries(
          Map.entry("ATS", 13.7603),
          Map.entry("BEF", 40.3399),
          Map.entry("DEM", 1.95583),
          Map.entry("ESP", 166.386),
          Map.entry("FIM", 5.94573),
          Map.entry("FRF", 6.55957),
          Map.entry("IEP", 0.787564),
          Map.entry("ITL", 1936.27),
          Map.entry("NLG", 2.20371),
          Map.entry("PTE", 200.482));

  private record Cell(String currency, YearMonth month) {}

  private static ReadFile ecb;
  private static ReadFile fed;

  @BeforeAll
  static void readFiles() {
    ExchangeRates source = new ExchangeRates();
    ecb = ReadFile.of(source, RealData.file("reference/eurofxref-hist.zip"));
    fed = ReadFile.of(source, RealData.file("reference/fed_fx_monthly.csv"));
  }

  @Test
  void shouldReadBothFilesWhole() {
    assertThat(ecb.quarantined()).isEmpty();
    assertThat(ecb.findings()).isEmpty();
    assertThat(fed.quarantined()).isEmpty();
    assertThat(fed.kept()).hasSize(17_237);
  }

  @Test
  void shouldEndTheRoubleInMarch2022() {
    assertThat(
            ecb.kept().stream()
                .filter(row -> row.get("currency").equals("RUB"))
                .map(row -> ((Date) row.get("period_start")).toLocalDate())
                .max(Comparator.naturalOrder()))
        .contains(LocalDate.of(2022, 3, 1));
  }

  @Test
  void shouldDeclareTheFedsDirectionsRightly() {
    // given
    Map<Cell, Double> perEuro = monthlyMeansPerEuro();
    Set<String> compared = new TreeSet<>();

    // then
    for (Map<String, Object> row : fed.kept()) {
      Cell cell = new Cell((String) row.get("currency"), month(row));
      Double dollars = perEuro.get(new Cell("USD", cell.month()));
      Double units = cell.currency().equals("EUR") ? Double.valueOf(1) : perEuro.get(cell);
      if (dollars != null && units != null) {
        double ratio = unitsPerDollar(row) / (units / dollars);
        assertThat(ratio).as(cell.toString()).isCloseTo(1, within(TOLERANCE));
        compared.add(cell.currency());
      }
    }
    assertThat(compared)
        .containsExactlyInAnyOrder(
            "AUD", "BRL", "CAD", "CHF", "CNY", "DKK", "EUR", "GBP", "HKD", "INR", "JPY", "KRW",
            "MXN", "MYR", "NOK", "NZD", "SEK", "SGD", "THB", "ZAR");
  }

  @Test
  void shouldQuoteFormerCurrenciesAtTheirFixedRates() {
    // given
    Map<YearMonth, Double> eurosPerDollar =
        fed.kept().stream()
            .filter(row -> row.get("currency").equals("EUR"))
            .collect(
                Collectors.toMap(PublishedRatesTest::month, PublishedRatesTest::unitsPerDollar));
    Set<String> compared = new TreeSet<>();

    // then
    for (Map<String, Object> row : fed.kept()) {
      Double fixed = IRREVOCABLE.get(row.get("currency"));
      Double euros = eurosPerDollar.get(month(row));
      if (fixed != null && euros != null) {
        assertThat(unitsPerDollar(row) / euros / fixed)
            .as(row.toString())
            .isCloseTo(1, within(TOLERANCE));
        compared.add((String) row.get("currency"));
      }
    }
    assertThat(compared).isEqualTo(new TreeSet<>(IRREVOCABLE.keySet()));
  }

  private static Map<Cell, Double> monthlyMeansPerEuro() {
    Map<Cell, List<Double>> days = new HashMap<>();
    for (Map<String, Object> row : ecb.kept()) {
      days.computeIfAbsent(
              new Cell((String) row.get("currency"), month(row)), cell -> new ArrayList<>())
          .add(((BigDecimal) row.get("rate")).doubleValue());
    }
    return days.entrySet().stream()
        .collect(
            Collectors.toMap(
                Map.Entry::getKey,
                entry ->
                    entry.getValue().stream()
                        .mapToDouble(Double::doubleValue)
                        .average()
                        .orElse(0)));
  }

  private static YearMonth month(Map<String, Object> row) {
    return YearMonth.from(((Date) row.get("period_start")).toLocalDate());
  }

  private static double unitsPerDollar(Map<String, Object> row) {
    double rate = ((BigDecimal) row.get("rate")).doubleValue();
    return row.get("rate_means").equals("USD per unit of currency") ? 1 / rate : rate;
  }
}

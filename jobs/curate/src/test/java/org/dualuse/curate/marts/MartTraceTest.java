package org.dualuse.curate.marts;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.dualuse.curate.marts.MartTrace.Cells;
import org.dualuse.platform.table.Column;
import org.dualuse.platform.table.SqlTable;
import org.dualuse.platform.table.Table;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every mart says how its figures come about. */
class MartTraceTest {
  static Stream<String> marts() {
    return Marts.PUBLISHED.stream().map(mart -> mart.table().name());
  }

  @ParameterizedTest
  @MethodSource("marts")
  void shouldHaveATraceOfItsOwnColumns(String name) {
    SqlTable mart = mart("curated." + name);
    MartTrace trace = MartTrace.of(mart).orElse(null);

    assertThat(trace).as("%s/trace.sql beside its query.sql, see CONTRIBUTING", name).isNotNull();
    assertThat(trace.sums()).as("columns that are sums").isNotEmpty();
    assertThat(Stream.of(trace.sums(), trace.ratios()).flatMap(each -> each.keySet().stream()))
        .allMatch(column -> column.equals(MartTrace.ROW) || names(mart.table()).contains(column));
    assertThat(trace.sums().keySet()).noneMatch(trace.ratios()::containsKey);
    assertThat(trace.rows().isEmpty() && trace.cells().isEmpty()).isFalse();
  }

  @ParameterizedTest
  @MethodSource("marts")
  void shouldRestOnMartsThatItReads(String name) {
    SqlTable mart = mart("curated." + name);

    List<Cells> cells = MartTrace.of(mart).map(MartTrace::cells).orElse(List.of());

    assertThat(cells).extracting(Cells::mart).isSubsetOf(mart.inputs());
  }

  @Test
  void shouldReadSumsRatiosRowsAndCells() {
    MartTrace trace =
        MartTrace.parse(
            """
            -- SUM value_usd: The values: all of them.
            -- RATIO share: value_usd / total_usd
            -- CELLS curated.other
            -- Why so.
            SELECT 1;

            -- ROWS
            SELECT 2
            FROM figure
            """);

    assertThat(trace.sums()).containsExactly(Map.entry("value_usd", "The values: all of them."));
    assertThat(trace.ratios()).containsExactly(Map.entry("share", "value_usd / total_usd"));
    assertThat(trace.cells()).containsExactly(new Cells("curated.other", "-- Why so.\nSELECT 1"));
    assertThat(trace.rows()).isEqualTo("SELECT 2\nFROM figure");
  }

  private static SqlTable mart(String name) {
    return Marts.ALL.stream()
        .filter(mart -> mart.table().qualifiedName().equals(name))
        .findFirst()
        .orElseThrow();
  }

  private static List<String> names(Table table) {
    return table.columns().stream().map(Column::name).toList();
  }
}

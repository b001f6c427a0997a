package org.dualuse.conform.trade;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.dualuse.acquire.baci.Baci;
import org.dualuse.acquire.comtrade.Comtrade;
import org.dualuse.acquire.manifest.Manifests;
import org.dualuse.acquire.source.RawTables;
import org.dualuse.acquire.source.Source;
import org.dualuse.conform.ConformedTables;
import org.dualuse.platform.SharedSpark;
import org.dualuse.platform.TestFrames;
import org.dualuse.platform.run.Progress;
import org.dualuse.platform.run.RunContext;
import org.dualuse.platform.run.RunStatus;
import org.dualuse.platform.run.StepLog;
import org.dualuse.platform.run.Years;
import org.dualuse.platform.snapshot.LocalObjectStore;
import org.dualuse.platform.table.Table;
import org.dualuse.platform.table.Warehouse;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TradeFlowsIT {
  private static final Table RATES = ConformedTables.EXCHANGE_RATES.table();
  private static final Map<String, String> RAW =
      Map.ofEntries(
          Map.entry("basis", "MIRROR"),
          Map.entry("frequency", "M"),
          Map.entry("period_start", "2023-01-01"),
          Map.entry("reporter", "CN"),
          Map.entry("partner", "RU"),
          Map.entry("flow", "X"),
          Map.entry("nomenclature", "HS"),
          Map.entry("duplicate_rule", "REFUSE"),
          Map.entry("currency", "USD"));
  private static final String ROWS =
      """
      snapshot_id | position | hs_code_as_reported | value_as_reported | currency
      first       | line 1   | 854231              | 100               | USD
      second      | line 1   | 85423110            | 50                | EUR
      second      | line 2   | 854232              | 20                | THB
      unaccepted  | line 1   | 854231              | 999               | USD""";
  private static final String TWICE =
      "\nsecond | line 3 | 854233 | 7 | USD\nsecond | line 4 | 854233 | 7 | USD";

  @TempDir Path folder;
  private RunContext context;

  @BeforeEach
  void openWarehouse() {
    context =
        new RunContext(
            "run-1",
            LocalDate.of(2024, 1, 1),
            Years.ALL,
            new Warehouse(folder),
            new LocalObjectStore(folder),
            SharedSpark::get,
            Progress.silent(),
            Clock.systemUTC());
  }

  @Test
  void shouldTellTheLevelChapterAndSubheadingOfACode() {
    assertThat(
            TestFrames.lines(
                Flows.of(
                    """
                    hs_code_as_reported
                    TOTAL
                    85
                    8542
                    854231
                    8542310
                    01012100
                    8542311000\
                    """),
                "hs_code_as_reported",
                "hs_level",
                "chapter",
                "hs6_as_reported"))
        .containsExactly(
            "01012100 | HS6 | 01 | 010121",
            "85 | HS2 | 85 | -",
            "8542 | HS4 | 85 | -",
            "854231 | HS6 | 85 | 854231",
            "8542310 | HS6 | 85 | 854231",
            "8542311000 | HS6 | 85 | 854231",
            "TOTAL | TOTAL | TOTAL | -");
  }

  @Test
  void shouldConformASourceOnceAndReplaceOnlyItsOwnRows() {
    Source comtrade = new Comtrade();
    write(
        Manifests.SNAPSHOTS,
        Map.of(
            "origin", "o",
            "file_name", "f",
            "fetched_at", "2023-06-01 00:00:00",
            "loaded_on", "2023-06-01",
            "bytes", "1",
            "sha256", "s",
            "licence", "L",
            "redistribution", "restricted",
            "is_synthetic", "false",
            "partner_scope", "listed"),
        """
        snapshot_id | source   | known_on   | is_accepted | code_scope | findings
        first       | comtrade | 2023-03-01 | true        | listed     | []
        second      | comtrade | 2023-04-01 | true        | listed     | []
        unaccepted  | comtrade | 2023-05-01 | false       | listed     | []
        baci-file   | baci     | 2023-05-01 | true        | listed     | []""");
    write(
        RATES,
        Map.of("observations", "1", "publisher", "ECB"),
        "frequency | period_start | currency | usd_per_unit\nM | 2023-01-01 | EUR | 1.1");
    write(
        new Baci().rawTable(),
        RAW,
        "snapshot_id | position | hs_code_as_reported | value_as_reported\n"
            + "baci-file | line 1 | 854231 | 3");
    write(comtrade.rawTable(), RAW, ROWS + TWICE);

    assertThat(run(new Baci())).isEqualTo(RunStatus.SUCCEEDED);
    assertThat(run(comtrade)).isEqualTo(RunStatus.SUCCEEDED);

    String[] columns = {"source", "snapshot_id", "value_usd", "source_rank", "superseded_on"};
    String[] conformed = {
      "baci | baci-file | 3 | 6 | -",
      "comtrade | first | 100 | 5 | 2023-04-01",
      "comtrade | second | 55 | 5 | -"
    };
    assertThat(TestFrames.lines(context.tables().read(TradeFlowTable.TRADE_FLOWS), columns))
        .containsExactly(conformed);
    assertThat(quarantine())
        .containsExactly(
            "line 2 | conform | NO_EXCHANGE_RATE | 2023-01-01 CN RU X 854232 | 20 | THB",
            "line 3 | conform | DUPLICATE_KEY | 2023-01-01 CN RU X 854233 | 7 | USD",
            "line 4 | conform | DUPLICATE_KEY | 2023-01-01 CN RU X 854233 | 7 | USD");
    assertThat(run(comtrade)).as("nothing is new").isEqualTo(RunStatus.UNCHANGED);

    write(comtrade.rawTable(), RAW, ROWS.replace("THB", "EUR"));
    assertThat(run(comtrade)).isEqualTo(RunStatus.SUCCEEDED);

    assertThat(TestFrames.lines(context.tables().read(TradeFlowTable.TRADE_FLOWS), columns))
        .containsExactly(
            conformed[0], conformed[1], "comtrade | second | 22 | 5 | -", conformed[2]);
    assertThat(quarantine()).isEmpty();
  }

  private RunStatus run(Source source) {
    StepLog log = new StepLog();
    new TradeFlows(source, RATES).run(context, log);
    return log.record("step", Instant.EPOCH, Instant.EPOCH, null).status();
  }

  private List<String> quarantine() {
    return TestFrames.lines(
        context.tables().read(RawTables.QUARANTINE),
        "position",
        "stage",
        "reason",
        "raw_text",
        "value",
        "currency");
  }

  private void write(Table table, Map<String, String> shared, String text) {
    context.tables().replaceAll(table, TestFrames.of(table, shared, text), text, new StepLog());
  }
}

package org.dualuse.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.dualuse.platform.error.ErrorCode;
import org.dualuse.platform.table.Column;
import org.dualuse.platform.table.Table;
import org.dualuse.run.cli.Dualuse;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine;

class CommandLineTest {
  @TempDir static Path home;
  private static TinyWarehouse empty;

  @BeforeAll
  static void layOut() throws Exception {
    empty = new TinyWarehouse(home);
  }

  static List<String> commands() {
    List<String> names = new ArrayList<>(List.of(""));
    addSubcommands("", Dualuse.commandLine(), names);
    return names;
  }

  private static void addSubcommands(String path, CommandLine command, List<String> names) {
    command
        .getSubcommands()
        .forEach(
            (name, below) -> {
              if (!(below.getCommand() instanceof CommandLine.HelpCommand)) {
                names.add((path + " " + name).strip());
                addSubcommands(path + " " + name, below, names);
              }
            });
  }

  @ParameterizedTest(name = "dualuse {0} --help")
  @MethodSource("commands")
  void shouldShowExamplesAndExitCodesInTheHelp(String command) {
    CommandCall help = call((command + " --help").strip().split(" ", -1));

    assertThat(help.exitCode()).isZero();
    assertThat(help.out())
        .containsPattern("Examples?:\\R  dualuse " + command.split(" ", -1)[0])
        .contains("Exit codes:");
    for (ErrorCode code : ErrorCode.values()) {
      assertThat(help.out()).containsPattern("(?m)^ +" + code.exitCode() + " +\\p{L}");
    }
  }

  @Test
  void shouldListEveryCommandInTheHelp() {
    String help = call("--help").out();

    assertThat(commands()).contains("screen", "party", "query", "run");
    for (String command : Dualuse.commandLine().getSubcommands().keySet()) {
      assertThat(help).containsPattern("(?m)^  " + command + " +\\p{L}");
    }
  }

  static Stream<Arguments> mistakes() {
    return Stream.of(
        mistake(2, "`--files`", "sources", "--fils"),
        mistake(2, "`--as-of`", "run", "--asof", "2024-06-30"),
        mistake(2, "`status`", "statsu"),
        mistake(2, "`replay`", "quarantine", "replya"),
        mistake(2, "--help", "run", "--as-of", "yesterday"),
        mistake(2, "--help", "describe"),
        mistake(2, "`conform`", "run", "--env", "tiny", "--only", "confrom"),
        mistake(2, "`take`", "run", "--env", "tiny", "--only", "takes"),
        mistake(4, "`curated.claims`", "describe", "--env", "tiny", "claim"),
        mistake(4, "`curated.bilateral_trade`", "describe", "--env", "tiny", "curated.bilateral"),
        mistake(4, "curated.claims", "query", "--env", "tiny", "FROM curated.claim"),
        mistake(4, "`dualuse run`", "screen", "--env", "tiny", "King Pai"),
        mistake(4, "`dualuse run`", "party", "--env", "tiny", "p-1"),
        mistake(2, "--help", "screen", "--env", "tiny"),
        mistake(2, "--help", "screen", "--env", "tiny", " "),
        mistake(2, "--help", "screen", "--env", "tiny", "--limit", "0", "King Pai"),
        mistake(2, "--help", "screen", "--env", "tiny", "--on", "yesterday", "King Pai"),
        mistake(2, "CN, HK or MO", "screen", "--env", "tiny", "--country", "ZQ", "King Pai"),
        mistake(2, "--help", "party", "--env", "tiny"),
        mistake(4, "`claims`", "trace", "--env", "tiny", "claim", "claim_id=x"),
        mistake(4, "`dualuse run`", "trace", "--env", "tiny", "curated.claims", "claim_id=x"),
        mistake(2, "--help", "trace", "--env", "tiny", "claims", "claim_id"),
        mistake(2, "--help", "trace", "--env", "tiny"),
        mistake(4, "`dualuse run`", "query", "--env", "tiny", "FROM curated.claims"),
        mistake(4, "`--env tiny`", "status", "--env", "tinny"),
        mistake(4, "sources --files", "quarantine", "replay", "--env", "tiny", "comtrad"),
        mistake(3, "`warehouse`", "status", "--env", "tiny", "--set", "warehous.root=x"),
        mistake(3, "`root`", "status", "--env", "tiny", "--set", "warehouse.rot=x"),
        mistake(3, "defaults.yml", "status", "--env", "tiny", "--set", "steps_at_once=many"),
        mistake(3, "defaults.yml", "status", "--env", "tiny", "--set", "warehouse.root.deep=x"),
        mistake(3, "defaults.yml", "status", "--env", "tiny", "--set", "warehouse.root.=x"),
        mistake(
            3,
            "`comtrade`",
            "run",
            "--env",
            "tiny",
            "--set",
            "drops=[{source: comtrad, path: drops}]"),
        mistake(
            3, "`comext`", "run", "--env", "tiny", "--set", "select={comtext: {codes: [\"84\"]}}"),
        mistake(3, "Did you mean", "status", "--env", "tiny", "--set", ".=x"));
  }

  private static Arguments mistake(int exitCode, String fix, String... arguments) {
    return Arguments.of(exitCode, fix, List.of(arguments));
  }

  @ParameterizedTest(name = "{2}")
  @MethodSource("mistakes")
  void shouldSayWhatIsWrongAndWhatToDo(int exitCode, String fix, List<String> arguments) {
    CommandCall call = call(arguments.toArray(String[]::new));

    assertThat(call.exitCode()).isEqualTo(exitCode);
    assertThat(call.out()).isEmpty();
    assertThat(call.err().lines()).hasSize(3);
    assertThat(call.err()).matches("(?s)Error [A-Z_]+: .+\\.\\R  Why: .+\\.\\R  What to do: .+\\R");
    assertThat(call.err().substring(call.err().indexOf("What to do"))).contains(fix);
    assertThat(call.err()).doesNotContain("\tat ", "Exception", "null");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "DROP TABLE curated.claims",
        "CREATE TABLE mine AS SELECT 1",
        "INSERT INTO curated.claims VALUES (1)",
        "COPY (SELECT 1) TO 'out.csv'",
        "SELECT 1; DELETE FROM curated.claims"
      })
  void shouldRefuseToWriteInAQuery(String sql) {
    CommandCall call = call("query", "--env", "tiny", sql);

    assertThat(call.exitCode()).isEqualTo(ErrorCode.USAGE.exitCode());
    assertThat(call.err()).contains("Error USAGE", "Why: ", "What to do: ");
    assertThat(call.err()).doesNotContain("\tat ");
    assertThat(empty.root()).doesNotExist();
  }

  static Stream<Arguments> views() {
    return Stream.of(
        Arguments.of("status", "No run yet."),
        Arguments.of("tables", "No table has been built yet"),
        Arguments.of("sources", "No file has been taken in yet"),
        Arguments.of("quarantine list", "nothing is quarantined"));
  }

  @ParameterizedTest
  @MethodSource("views")
  void shouldSayInWordsThatTheWarehouseIsEmpty(String command, String words) {
    CommandCall call = call((command + " --env tiny").split(" ", -1));

    assertThat(call.exitCode()).isZero();
    assertThat(call.err()).isEmpty();
    assertThat(call.out()).contains(words);
    assertThat(empty.root()).doesNotExist();
  }

  @Test
  void shouldDescribeEveryColumnOfEveryTable() {
    Settings settings = Settings.load(home, "tiny", Map.of(), Map.of());
    for (Table table : new Pipeline(settings, home).tables()) {
      CommandCall call = call("describe", "--env", "tiny", table.qualifiedName());

      assertThat(call.exitCode()).isZero();
      assertThat(call.out()).startsWith(table.qualifiedName());
      for (Column column : table.columns()) {
        assertThat(call.out())
            .as(table.qualifiedName())
            .containsPattern(
                "(?m)^  " + column.name() + "\\*? +\\S.*" + Pattern.quote(column.doc()));
      }
    }
  }

  @Test
  void shouldDescribeTheMartWhereSeveralTablesHaveTheName() {
    assertThat(call("describe", "--env", "tiny", "claims").out()).startsWith("curated.claims");
  }

  private static CommandCall call(String... arguments) {
    return CommandCall.in(home, arguments);
  }
}

package org.dualuse.conform.trade;

import static org.apache.spark.sql.functions.col;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.stream.Stream;
import org.dualuse.conform.SqlTableRun;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/**
 * Row and value accounting: a world in which every rule occurs closes, and no rule can be broken
 * without a check that says so.
 */
class RowAccountingIT {
  /** Two files of flows, a refused one and one of reference data, as they were counted. */
  private static final String COUNTED =
      """
      source   | snapshot_id | outcome      | rule          | currency | rows | value
      comtrade | accepted    | KEPT         |               | USD      | 7    | 127
      comtrade | accepted    | KEPT         | ROUNDING      | USD      | 0    | 0.0000004
      comtrade | accepted    | KEPT         |               | EUR      | 1    | 50
      comtrade | accepted    | QUARANTINED  | BAD_CODE      | USD      | 2    | 10.0000004
      comtrade | accepted    | OUT_OF_SCOPE | OTHER_CHAPTER | USD      | 9    | 900
      comext   | newer       | KEPT         |               | EUR      | 1    | 8
      comtrade | refused     | QUARANTINED  | VOLUME        | USD      | 3    | 33
      comtrade | refused     | QUARANTINED  | BAD_CODE      | USD      | 1    | 1
      claims   | reference   | KEPT         |               |          | 20   | 0
      """;

  /** The dollars of the accepted file are 127 = 100 + 9 + 3 + 3 + 5 + 7. */
  private static final String CONFORMED =
      """
      source   | snapshot_id | outcome    | outcome_rule | superseded_on | currency | value_as_reported
      comtrade | accepted    | KEPT       |              | -             | USD      | 100
      comtrade | accepted    | MERGED     | SUM          | -             | USD      | 9
      comtrade | accepted    | KEPT       |              | -             | USD      | 3
      comtrade | accepted    | MERGED     | IDENTICAL    | -             | USD      | 3
      comtrade | accepted    | SUPERSEDED | LATER_LINE   | -             | USD      | 5
      comtrade | accepted    | KEPT       |              | 2024-06-01    | USD      | 7
      comext   | newer       | KEPT       |              | -             | EUR      | 8
      """;

  private static final String QUARANTINED =
      """
      source   | snapshot_id | stage   | reason           | currency | value
      comtrade | accepted    | acquire | BAD_CODE         | USD      | 10
      comtrade | accepted    | acquire | BAD_CODE         | USD      | -
      comtrade | accepted    | conform | NO_EXCHANGE_RATE | EUR      | 50
      comtrade | accepted    | conform | DUPLICATE_KEY    | USD      | -
      comtrade | refused     | acquire | BAD_CODE         | USD      | 1
      """;

  @Test
  void shouldTellWhatBecameOfEveryRow() {
    SqlTableRun run = world(COUNTED, CONFORMED, QUARANTINED);

    assertThat(run.lines("snapshot_id", "outcome", "rule", "currency", "rows", "value"))
        .containsExactly(
            "accepted | KEPT |  | USD | 2 | 103",
            "accepted | KEPT | ROUNDING | USD | 0 | 0.0000004",
            "accepted | MERGED | IDENTICAL | USD | 1 | 3",
            "accepted | MERGED | SUM | USD | 1 | 9",
            "accepted | OUT_OF_SCOPE | OTHER_CHAPTER | USD | 9 | 900",
            "accepted | QUARANTINED | BAD_CODE | USD | 2 | 10.0000004",
            "accepted | QUARANTINED | DUPLICATE_KEY | USD | 1 | 0",
            "accepted | QUARANTINED | NO_EXCHANGE_RATE | EUR | 1 | 50",
            "accepted | SUPERSEDED | LATER_LINE | USD | 1 | 5",
            "accepted | SUPERSEDED | NEWER_RELEASE | USD | 1 | 7",
            "newer | KEPT |  | EUR | 1 | 8",
            "reference | KEPT |  |  | 20 | 0",
            "refused | QUARANTINED | BAD_CODE | USD | 1 | 1",
            "refused | QUARANTINED | VOLUME | USD | 3 | 33");
    assertThat(run.brokenChecks()).isEmpty();
  }

  @TestFactory
  Stream<DynamicTest> shouldNoticeAFlowThatIsLostOrChanged() {
    return CONFORMED
        .lines()
        .skip(1)
        .flatMap(
            line ->
                Stream.of(
                    broken("lost: " + line, "rows_add_up", COUNTED, without(CONFORMED, line)),
                    broken(
                        "changed: " + line,
                        "rows_add_up",
                        COUNTED,
                        CONFORMED.replace(line, line + ".000001"))));
  }

  @TestFactory
  Stream<DynamicTest> shouldNoticeAQuarantinedRowThatIsLostOrChanged() {
    return QUARANTINED
        .lines()
        .skip(1)
        .limit(4)
        .flatMap(
            line -> {
              String check = line.contains("acquire") ? "quarantine_holds_its_rows" : "rows_add_up";
              String changed = line.replaceAll("\\S+$", "77");
              return Stream.of(
                  quarantine("lost: " + line, check, without(QUARANTINED, line)),
                  quarantine("changed: " + line, check, QUARANTINED.replace(line, changed)));
            });
  }

  @TestFactory
  Stream<DynamicTest> shouldNoticeRowsThatNobodyCounted() {
    return Stream.of(
        broken(
            "a row more was read",
            "rows_add_up",
            COUNTED.replace("USD      | 7    | 127", "USD      | 8    | 127"),
            CONFORMED),
        broken(
            "a value more was read",
            "rows_add_up",
            COUNTED.replace("USD      | 7    | 127", "USD      | 7    | 127.000001"),
            CONFORMED),
        broken(
            "a file that nobody counted",
            "rows_add_up",
            without(COUNTED, COUNTED.lines().filter(l -> l.contains("newer")).findFirst().get()),
            CONFORMED),
        broken(
            "a row twice", "rows_add_up", COUNTED, CONFORMED + CONFORMED.lines().toList().get(2)),
        quarantine(
            "an unreadable row twice",
            "quarantine_holds_its_rows",
            QUARANTINED + QUARANTINED.lines().toList().get(1)),
        quarantine(
            "an unusable row twice",
            "rows_add_up",
            QUARANTINED + QUARANTINED.lines().toList().get(3)),
        broken(
            "a row in another currency",
            "rows_add_up",
            COUNTED,
            CONFORMED.replaceFirst("USD", "GBP")),
        broken(
            "a row of another source",
            "rows_add_up",
            COUNTED,
            CONFORMED.replace("comext  ", "mappedfile")),
        broken(
            "an unreadable row that was counted under another rule",
            "quarantine_holds_its_rows",
            COUNTED.replaceFirst("BAD_CODE ", "BAD_DATE "),
            CONFORMED));
  }

  @Test
  void shouldCountTheRowsOfCopiesOfListsThatAreNotUsed() {
    SqlTableRun run =
        world(
                COUNTED
                    + """
                    tradecsl | lists       | KEPT         |               |          | 30   | 0
                    tradecsl | lists       | QUARANTINED  | NO_NAME       |          | 1    | 0
                    ofac     | cut         | KEPT         |               |          | 5    | 0
                    ofac     | later       | KEPT         |               |          | 6    | 0
                    """,
                CONFORMED,
                QUARANTINED + "tradecsl | lists | acquire | NO_NAME | - | -\n")
            .given(
                "raw.snapshots",
                """
                snapshot_id | is_accepted
                accepted    | true
                newer       | true
                reference   | true
                refused     | false
                lists       | true
                cut         | true
                later       | true\
                """)
            .given(
                "conformed.list_snapshots",
                """
                list            | source   | snapshot_id | rows | reason
                OFAC_SDN        | tradecsl | lists       | 12   | REPEATED: taken from ofac-1.
                OFAC_NON_SDN    | tradecsl | lists       | 3    | REPEATED: taken from ofac-1.
                BIS_UNVERIFIED  | tradecsl | lists       | 5    | SHRUNKEN: it had 9.
                BIS_ENTITY_LIST | tradecsl | lists       | 10   | -
                OFAC_SDN        | ofac     | cut         | 5    | SHRUNKEN: it had 9.
                OFAC_SDN        | ofac     | later       | 6    | NOT_YET_KNOWN: tomorrow.\
                """);

    assertThat(run.lines("snapshot_id", "outcome", "rule", "rows"))
        .contains(
            "lists | KEPT |  | 10",
            "lists | QUARANTINED | NO_NAME | 1",
            "lists | QUARANTINED | SHRUNKEN | 5",
            "lists | SUPERSEDED | REPEATED | 15",
            "cut | KEPT |  | 0",
            "cut | QUARANTINED | SHRUNKEN | 5",
            "later | KEPT |  | 6");
    assertThat(run.brokenChecks()).isEmpty();
  }

  @Test
  void shouldNoticeALineThatIsLostFromTheAccountItself() {
    SqlTableRun run = world(COUNTED, CONFORMED, QUARANTINED);

    for (String rule : new String[] {"ROUNDING", "OTHER_CHAPTER", "VOLUME"}) {
      assertThat(run.brokenChecks(rows -> rows.filter(col("rule").notEqual(rule))))
          .as(rule)
          .containsExactly("rows_add_up");
    }
  }

  private static DynamicTest broken(String what, String check, String counted, String conformed) {
    return DynamicTest.dynamicTest(
        what,
        () ->
            assertThat(world(counted, conformed, QUARANTINED).brokenChecks())
                .containsExactly(check));
  }

  private static DynamicTest quarantine(String what, String check, String quarantined) {
    return DynamicTest.dynamicTest(
        what,
        () ->
            assertThat(world(COUNTED, CONFORMED, quarantined).brokenChecks())
                .containsExactly(check));
  }

  private static String without(String text, String line) {
    return text.replaceFirst(java.util.regex.Pattern.quote(line + "\n"), "");
  }

  private static SqlTableRun world(String counted, String conformed, String quarantined) {
    return SqlTableRun.of("row_accounting")
        .given(
            "raw.snapshots",
            """
            snapshot_id | is_accepted
            accepted    | true
            newer       | true
            reference   | true
            refused     | false\
            """)
        .given("raw.row_counts", counted)
        .given("conformed.trade_flows", Map.of("known_on", "2024-01-01"), conformed)
        .given("raw.quarantine", quarantined);
  }
}

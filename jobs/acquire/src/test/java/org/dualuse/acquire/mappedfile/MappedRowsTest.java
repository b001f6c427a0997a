package org.dualuse.acquire.mappedfile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.dualuse.acquire.mappedfile.Mapped.HEADER;
import static org.dualuse.acquire.mappedfile.Mapped.MAPPING;
import static org.dualuse.acquire.mappedfile.Mapped.column;
import static org.dualuse.acquire.mappedfile.Mapped.read;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.sql.Date;
import java.util.List;
import java.util.Map;
import org.dualuse.acquire.ReadFile;
import org.dualuse.acquire.flow.DuplicateRule;
import org.dualuse.acquire.parse.Observation;
import org.dualuse.acquire.parse.Selection;
import org.dualuse.platform.error.DualuseException;
import org.dualuse.platform.run.Outcome;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class MappedRowsTest {

  @Test
  void shouldReadEveryFieldOfARow() {
    // when
    ReadFile file = read(HEADER + "2022-03,RU,EXP,010121,1.5,20,3,x\n");

    // then
    assertThat(file.refusals()).isEmpty();
    assertThat(file.warnings()).isEmpty();
    assertThat(file.kept())
        .singleElement()
        .satisfies(
            row ->
                assertThat(row)
                    .containsEntry("frequency", "M")
                    .containsEntry("period_start", Date.valueOf("2022-03-01"))
                    .containsEntry("reporter", "SE")
                    .containsEntry("partner", "RU")
                    .containsEntry("reporter_as_reported", null)
                    .containsEntry("partner_as_reported", "RU")
                    .containsEntry("flow", "X")
                    .containsEntry("nomenclature", "HS")
                    .containsEntry("hs_code_as_reported", "010121")
                    .containsEntry("hs_revision", "HS2017")
                    .containsEntry("value_as_reported", new BigDecimal("1500.000000"))
                    .containsEntry("currency", "SEK")
                    .containsEntry("valuation", "FOB")
                    .containsEntry("quantity", new BigDecimal("3.000000"))
                    .containsEntry("quantity_unit", "pcs")
                    .containsEntry("net_weight_kg", new BigDecimal("20.000000"))
                    .containsEntry("basis", "MIRROR")
                    .containsEntry("publisher_fields", Map.of("mapping", "test")));
    assertThat(file.observations().get(0).position()).isEqualTo("line 2");
  }

  @Test
  void shouldSwitchTheRevisionWhenTheOfficeDoes() {
    ReadFile file = read(HEADER + "2022-03,RU,EXP,852589,1,,,\n2022-04,RU,EXP,852589,1,,,\n");

    assertThat(column(file, "hs_revision")).containsExactly("HS2017", "HS2022");
  }

  @Test
  void shouldTellMissingFromZero() {
    // when
    ReadFile file =
        read(
            HEADER
                + "2023-01,RU,EXP,010121,,0,0,\n"
                + "2023-01,RU,EXP,010121,0,0,0,\n"
                + "2023-01,RU,EXP,010121,7,0,0,\n"
                + "2023-01,RU,EXP,010121,?,?,?,\n");

    // then: a zero weight beside a value is missing too
    BigDecimal zero = new BigDecimal("0.000000");
    assertThat(column(file, "value_as_reported"))
        .containsExactly(null, zero, new BigDecimal("7000.000000"), null);
    assertThat(column(file, "net_weight_kg")).containsExactly(zero, zero, null, null);
    assertThat(column(file, "quantity")).containsExactly(zero, zero, null, null);
    assertThat(column(file, "quantity_unit")).containsExactly("pcs", "pcs", null, null);
  }

  @Test
  void shouldQuarantineWhatItCannotReadAndGoOn() {
    // when
    ReadFile file =
        read(
            HEADER
                + "2023-01,RU,EXP,010121,\"1,5\",,,\n"
                + "2023-01,RU,EXP,10121,2,,,\n"
                + "2023-13,RU,EXP,010121,3,,,\n"
                + "2023-01,RU,TRANSIT,010121,4,,,\n"
                + "2023-01,RU,EXP,010121,-5,,,\n"
                + "2023-01,RU,EXP,010121\n"
                + "2023-01,RU,EXP,010121,7,much,,\n"
                + "2023-01,RU,EXP,010121,8,,,\n");

    // then
    assertThat(file.quarantinedAt())
        .containsExactly(
            "line 2 BAD_NUMBER",
            "line 3 BAD_CODE",
            "line 4 BAD_PERIOD",
            "line 5 UNKNOWN_FLOW",
            "line 6 NEGATIVE_VALUE",
            "line 7 RAGGED_ROW",
            "line 8 BAD_NUMBER");
    assertThat(file.observations().get(0).rawText()).contains("1,5");
    assertThat(column(file, "value_as_reported")).containsExactly(new BigDecimal("8000.000000"));
    assertThat(file.observations()).hasSize(8);
    Observation lostZero = file.observations().get(1);
    assertThat(lostZero.position()).isEqualTo("line 3");
    assertThat(lostZero.rawText()).isEqualTo("2023-01,RU,EXP,10121,2,,,");
    assertThat(lostZero.value()).isEqualByComparingTo("2000");
    assertThat(lostZero.detail()).contains("restore_zeros");
  }

  @Test
  void shouldRestoreLostZerosOnlyIfTheMappingSaysSo() {
    // given
    String restoring = MAPPING.replace("digits: 6", "digits: 6\n  restore_zeros: true");

    // when
    ReadFile file =
        read(restoring, HEADER + "2023-01,RU,EXP,10121,1,,,\n2023-01,RU,EXP,8542310,1,,,\n");

    // then: too long is wrong all the same
    assertThat(column(file, "hs_code_as_reported")).containsExactly("010121");
    assertThat(file.quarantined()).containsExactly("BAD_CODE");
  }

  @Test
  void shouldCountConfidentialCodesWithTheirValue() {
    // given
    String secret = MAPPING.replace("digits: 6", "digits: 6\n  confidential: [XXXXXX]");

    // when
    ReadFile file = read(secret, HEADER + "2023-01,RU,EXP,XXXXXX,1,,,\n2023-01,RU,EXP,XX,1,,,\n");

    // then
    assertThat(file.outOfScope()).containsExactly("CONFIDENTIAL_CODE");
    assertThat(file.observations().get(0).value()).isEqualByComparingTo("1000");
    assertThat(file.quarantined()).containsExactly("BAD_CODE");
  }

  @Test
  void shouldReadADecimalCommaWhereTheMappingSaysSo() {
    // given
    String comma = MAPPING.replace("missing:", "numbers: THOUSANDS_POINTS\nmissing:");

    // when
    ReadFile file =
        read(
            comma,
            HEADER + "2023-01,RU,EXP,010121,\"1.234,5\",,,\n2023-01,RU,EXP,010121,1234.5,,,\n");

    // then
    assertThat(file.observations().get(0).value()).isEqualByComparingTo("1234500");
    assertThat(file.quarantined()).containsExactly("BAD_NUMBER");
  }

  @Test
  void shouldKeepNoiseExactlyInTheAccountAndRoundItInTheRow() {
    // when
    ReadFile file =
        read(
            HEADER
                + "2023-01,RU,EXP,010121,6469484857.9999999999,,,\n"
                + "2023-01,RU,EXP,010121,1.2E3,,,\n");

    // then
    assertThat(file.observations().get(0).value()).isEqualByComparingTo("6469484857999.9999999");
    assertThat(column(file, "value_as_reported"))
        .containsExactly(new BigDecimal("6469484858000.000000"), new BigDecimal("1200000.000000"));
  }

  @Test
  void shouldTurnFlowsThatAreSeenFromThePartner() {
    // given
    String turned = MAPPING.replace("IMP: M}", "IMP: M}, viewpoint: PARTNER");

    // when
    ReadFile file =
        read(turned, HEADER + "2023-01,RU,IMP,010121,1,,,\n2023-01,RU,EXP,010121,1,,,\n");

    // then
    assertThat(column(file, "flow")).containsExactly("X", "M");
  }

  @Test
  void shouldMakeAnObservationOfEveryMeasure() {
    // given
    String two =
        MAPPING
            .replace("flow: {column: dir, values: {EXP: X, IMP: M}}", "flow: {}")
            .replace(
                "  - {column: value, scale: 1000}",
                "  - {column: value, flow: X}\n"
                    + "  - {column: pieces, flow: RX, scale: 10, period: 2024-06}")
            .replace("quantity: {column: pieces, unit: pcs}\n", "")
            .replace("[remark]", "[remark, dir]");

    // when
    ReadFile file = read(two, HEADER + "2023-01,RU,,010121,5,,2,\n2023-02,RU,,010121,oh,,3,\n");

    // then
    assertThat(file.observations())
        .extracting(Observation::position)
        .containsExactly(
            "line 2, column value",
            "line 2, column pieces",
            "line 3, column value",
            "line 3, column pieces");
    assertThat(column(file, "flow")).containsExactly("X", "RX", "RX");
    assertThat(column(file, "period_start"))
        .containsExactly(
            Date.valueOf("2023-01-01"), Date.valueOf("2024-06-01"), Date.valueOf("2024-06-01"));
    assertThat(file.keptValue()).isEqualByComparingTo("55");
    assertThat(file.quarantined()).containsExactly("BAD_NUMBER");
  }

  @ParameterizedTest
  @EnumSource(DuplicateRule.class)
  void shouldCarryTheDuplicateRuleToTheRow(DuplicateRule rule) {
    ReadFile file =
        read(
            MAPPING.replace("duplicates: SUM", "duplicates: " + rule),
            HEADER + "2023-01,RU,EXP,010121,1,,,\n2023-01,RU,EXP,010121,1,,,\n");

    assertThat(column(file, "duplicate_rule")).containsExactly(rule.name(), rule.name());
  }

  @Test
  void shouldQuarantineAmountsThatNoTableHolds() {
    // given: 999,999,999,999,999 fits as printed, but not in thousands
    String most = "9".repeat(15);

    // when
    ReadFile file =
        read(
            HEADER
                + "2023-01,RU,EXP,010121,"
                + most
                + ",,,\n"
                + "2023-01,RU,EXP,010121,1,"
                + most
                + "99,,\n"
                + "2023-01,RU,EXP,010121,1,,1E99,\n"
                + "2023-01,RU,EXP,010121,9E12,"
                + most
                + "9,,\n");

    // then
    assertThat(file.quarantinedAt())
        .containsExactly("line 2 BAD_NUMBER", "line 3 BAD_NUMBER", "line 4 BAD_NUMBER");
    assertThat(file.observations().get(0).value()).isNull();
    assertThat(column(file, "net_weight_kg")).containsExactly(new BigDecimal(most + "9.000000"));
  }

  @Test
  void shouldOnlyWarnOfPartnersThatCarryLittle() {
    ReadFile file = read(HEADER + "2023-01,RU,EXP,010121,9999,,,\n2023-01,QQQ,EXP,010121,1,,,\n");

    assertThat(file.quarantined()).containsExactly("UNMAPPED_PARTNER");
    assertThat(file.warnings()).containsExactly("UNMAPPED_PARTNERS");
    assertThat(file.refusals()).isEmpty();
    assertThat(file.sentences().get(0)).contains("QQQ").contains("0.01 %");
  }

  @Test
  void shouldRefuseTheFileIfUnknownPartnersCarryMuch() {
    ReadFile file = read(HEADER + "2023-01,RU,EXP,010121,95,,,\n2023-01,QQQ,EXP,010121,5,,,\n");

    assertThat(file.refusals()).containsExactly("UNMAPPED_PARTNERS");
    assertThat(file.sentences().get(0)).contains("5 %");
  }

  @Test
  void shouldLeaveOutWhatTheSelectionDoesNotWant() {
    // given
    Selection selection = new Selection(List.of("8542"), List.of("RU"), List.of("X"));
    String text =
        HEADER
            + "2023-01,RU,EXP,010121,1,,,\n"
            + "2023-01,RU,IMP,854231,2,,,\n"
            + "2023-01,FI,EXP,854231,3,,,\n"
            + "2023-01,RU,EXP,854231,4,,,\n";

    // when
    ReadFile file =
        ReadFile.of(
            Mapped.source(MAPPING),
            "file",
            text.getBytes(StandardCharsets.UTF_8),
            Mapped.meta("test"),
            selection);

    // then
    assertThat(file.outOfScope())
        .containsExactly("SELECTION_CODE", "SELECTION_FLOW", "SELECTION_ECONOMY");
    assertThat(file.keptValue()).isEqualByComparingTo("4000");
    assertThat(file.observations())
        .filteredOn(seen -> seen.outcome() == Outcome.OUT_OF_SCOPE)
        .extracting(seen -> seen.value().intValueExact())
        .containsExactly(1000, 2000, 3000);
  }

  private static final String BY_ORIGIN =
      MAPPING
          .replace("{EXP: X, IMP: M}", "{EXP: X, REX: RX}")
          .replace("partner:", "origin: {column: remark, codes: ISO2}\npartner:")
          .replace("ignore: [remark]\n", "");

  @Test
  void shouldKeepTheOriginOfReExports() {
    // when
    ReadFile file =
        read(
            BY_ORIGIN,
            HEADER
                + "2023-01,RU,REX,854231,1,,,CN\n"
                + "2023-01,RU,REX,854231,2,,,JP\n"
                + "2023-01,RU,REX,854231,3,,,\n"
                + "2023-01,RU,REX,854231,0.001,,,XX\n"
                + "2023-01,RU,EXP,854231,1000,,,CN\n");

    // then
    assertThat(column(file, "publisher_fields"))
        .containsExactly(
            Map.of("mapping", "test", "origin", "CN"),
            Map.of("mapping", "test", "origin", "JP"),
            Map.of("mapping", "test"),
            Map.of("mapping", "test"));
    assertThat(file.quarantinedAt()).containsExactly("line 5 UNMAPPED_PARTNER");
  }

  @ParameterizedTest
  @CsvSource({
    "'duplicates: SUM', 'duplicates: LAST', 'origin needs duplicates: SUM'",
    "'REX: RX', 'REX: M', 'origin belongs to re-exports'",
    "'{column: remark, codes: ISO2}', '{constant: CN}', 'origin needs a column'"
  })
  void shouldRefuseAnOriginThatMeansNothing(String right, String wrong, String message) {
    assertThatThrownBy(() -> Mapped.source(BY_ORIGIN.replace(right, wrong)))
        .isInstanceOf(DualuseException.class)
        .hasMessageContaining(message);
  }
}

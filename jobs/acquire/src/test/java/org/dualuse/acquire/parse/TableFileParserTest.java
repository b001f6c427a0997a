package org.dualuse.acquire.parse;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Date;
import java.util.List;
import java.util.stream.Collectors;
import org.dualuse.acquire.ReadFile;
import org.dualuse.acquire.claims.Claims;
import org.dualuse.acquire.comtradepartners.ComtradePartners;
import org.dualuse.acquire.economies.ExpectedExporters;
import org.dualuse.acquire.source.Source;
import org.junit.jupiter.api.Test;

/** The generic table parser, through the small sources that are nothing else. */
class TableFileParserTest {
  private static final String EXPORTERS =
      """
      economy,structural_gap_from,why
      DE,,Invented
      BY,2022-01-01,Invented too
      """;
  private final Source exporters = new ExpectedExporters();

  @Test
  void shouldKeepEveryRowWithItsPosition() {
    // when
    ReadFile reading = ReadFile.of(exporters, "any.csv", EXPORTERS);

    // then
    assertThat(reading.column("economy")).containsExactly("DE", "BY");
    assertThat(reading.column("structural_gap_from"))
        .containsExactly(null, Date.valueOf("2022-01-01"));
    assertThat(reading.observations().get(1).position()).isEqualTo("line 3");
    assertThat(reading.findings()).isEmpty();
  }

  @Test
  void shouldQuarantineBadRowsWithReasonAndText() {
    // given
    String text =
        """
        economy,structural_gap_from,why
        WORLD,,a group is no exporter
        BY,1.1.2022,a date in another form
        DE,,
        FR,,one cell,too many
        US,,fine
        """;

    // when
    ReadFile reading = ReadFile.of(exporters, "any.csv", text);

    // then
    assertThat(reading.quarantinedAt())
        .containsExactly(
            "line 2 UNKNOWN_ECONOMY",
            "line 3 BAD_DATE",
            "line 4 MISSING_VALUE",
            "line 5 RAGGED_ROW");
    assertThat(reading.observations().get(0).rawText()).isEqualTo("WORLD,,a group is no exporter");
    assertThat(reading.column("economy")).containsExactly("US");
  }

  @Test
  void shouldWarnOfANewColumnAndIgnoreTheOrder() {
    // given
    String text =
        """
        why,colour,economy,structural_gap_from
        Invented,red,DE,
        """;

    // when
    ReadFile reading = ReadFile.of(exporters, "any.csv", text);

    // then
    assertThat(reading.column("economy")).containsExactly("DE");
    assertThat(reading.warnings()).containsExactly("UNKNOWN_COLUMN");
  }

  @Test
  void shouldRefuseAFileWithoutARequiredColumn() {
    ReadFile file = ReadFile.of(exporters, "any.csv", "economy,why\nDE,x\n");

    assertThat(file.refusals()).containsExactly("MISSING_COLUMN");
    assertThat(file.sentences().get(0)).contains("structural_gap_from");
  }

  @Test
  void shouldReadFlagsNamesAndDatesOfComtradesPartners() {
    // given: the first column has no name, and the text of the publisher has trailing blanks
    String text =
        """
        ,id,text,PartnerCode,PartnerDesc,partnerNote,PartnerCodeIsoAlpha2,PartnerCodeIsoAlpha3,entryEffectiveDate,isGroup,entryExpiredDate
        0,7,Ruritania ,7,Ruritania ,,RX,RUX,1900-01-01T00:00:00,False,1990-12-31T00:00:00
        1,0,World,0,World,All of it,,W00,1900-01-01T00:00:00,True,
        2,x,Bad,x,Bad,,,,,maybe,
        """;

    // when
    ReadFile reading = ReadFile.of(new ComtradePartners(), "p.csv", text);

    // then
    assertThat(reading.column("name")).containsExactly("Ruritania", "World");
    assertThat(reading.column("valid_to")).containsExactly(Date.valueOf("1990-12-31"), null);
    assertThat(reading.column("is_group")).containsExactly(false, true);
    assertThat(reading.quarantinedAt()).containsExactly("line 4 BAD_CODE");
    assertThat(reading.findings()).isEmpty();
  }

  @Test
  void shouldQuarantineAClaimThatCannotBeTested() {
    // given
    String header =
        "id,metric,period,china_definition,list_codes,value,unit,comparator,tolerance,basis,"
            + "comparable_basis,source,published\n";
    List<String> lines =
        List.of(
            "a,share,2023,CN,50,0.5,share,=,0.02,,MIRROR,Somebody,2024-01",
            "b,share,2023,CN,50,a lot,share,=,,,MIRROR,Somebody,2024-01",
            "c,share,2023,CN,50,0.5,share,about,,,MIRROR,Somebody,2024-01",
            "d,share,lately,CN,50,0.5,share,=,,,MIRROR,Somebody,2024-01",
            "e,share,2023,CN,50,0.5,share,=,,,HEARSAY,Somebody,2024-01");

    // when
    ReadFile reading = ReadFile.of(new Claims(), "claims.csv", header + String.join("\n", lines));

    // then
    assertThat(reading.quarantinedAt())
        .containsExactly(
            "line 3 BAD_NUMBER",
            "line 4 UNKNOWN_COMPARATOR",
            "line 5 BAD_PERIOD",
            "line 6 UNKNOWN_BASIS");
    assertThat(reading.column("id")).containsExactly("a");
  }

  @Test
  void shouldTakeAClaimForYearsOrForMonthsButNotForAMixture() throws FileRefused {
    // given
    List<String> periods =
        List.of(
            "2023",
            "2021-2023",
            "2021..2023",
            "2023-05",
            "2023-01..2023-10",
            "2023-13",
            "2021..2023-05",
            "2023-05..2023",
            "2023-00");
    String header =
        "id,metric,period,china_definition,list_codes,value,unit,comparator,tolerance,basis,"
            + "comparable_basis,source,published\n";
    String lines =
        periods.stream()
            .map(p -> p + ",share," + p + ",CN,50,0.5,share,=,,,MIRROR,Somebody,2024-01\n")
            .collect(Collectors.joining());

    // when
    ReadFile reading = ReadFile.of(new Claims(), "claims.csv", header + lines);

    // then
    assertThat(reading.column("id")).containsExactlyElementsOf(periods.subList(0, 5));
    assertThat(reading.quarantined()).hasSize(4).containsOnly("BAD_PERIOD");
  }
}

package org.dualuse.acquire.canadasema;

import static org.assertj.core.api.Assertions.assertThat;
import static org.dualuse.acquire.ListReading.counts;
import static org.dualuse.acquire.ListReading.distinct;
import static org.dualuse.acquire.ListReading.fields;
import static org.dualuse.acquire.ListReading.structs;

import java.nio.charset.StandardCharsets;
import java.sql.Date;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.dualuse.acquire.ListReading;
import org.dualuse.acquire.ReadFile;
import org.dualuse.acquire.parse.Selection;
import org.junit.jupiter.api.Test;

class CanadaSemaTest {
  private static final String OLD =
      """
      <?xml version="1.0" encoding="UTF-8"?><data-set>
      <record><Country>Utopia / Utopie</Country><LastName>Doe</LastName><GivenName>Ann\u00a0</GivenName>
        <Title>Dr.</Title><DateOfBirth>1971</DateOfBirth><Schedule>1</Schedule><Item>4</Item>
        <Aliases>Анна ДОУ / Ганна ДОУ; Anna Doe, Dr.</Aliases></record>
      <record><Country>Utopia/Utopie</Country><Entity>Works / Usine</Entity>
        <Schedule>N/A</Schedule><Item>4</Item></record>
      <record><Country>Utopia / Utopie</Country><Entity>Bank</Entity></record>
      <record><Country>Utopia / Utopie</Country><Entity>Mill</Entity>
        <Schedule>1</Schedule><Item>4</Item></record>
      </data-set>
      """;
  private static final String SHIP =
      """
      <data-set><record><Country>Utopia</Country><EntityOrShip>M/V Example</EntityOrShip>
        <TitleOrShip>Oil Tanker | Navire-citerne</TitleOrShip>
        <ShipIMONumber>9074729</ShipIMONumber>
        <DateOfBirthOrShipBuildDate>1986</DateOfBirthOrShipBuildDate>
        <Schedule>1.1</Schedule><Item>2</Item><DateOfListing>2025-06-13</DateOfListing></record>
      <record><Country>Utopia</Country><LastName>Doe</LastName><GivenName>Ann</GivenName>
        <DateOfBirthOrShipBuildDate>1971-02-03</DateOfBirthOrShipBuildDate>
        <Schedule>1, Part 1</Schedule><Item>2</Item><DateOfListing>2024-01-02</DateOfListing>
        </record></data-set>
      """;

  @Test
  void shouldReadTheNamesOf2022() {
    // when
    ReadFile file = read(OLD);

    // then: a key that is not whole, or is taken, has the name
    assertThat(file.sentences()).isEmpty();
    List<Map<String, Object>> rows = file.kept();
    assertThat(rows.stream().map(row -> row.get("entry_id")))
        .containsExactly(
            "Utopia | 1 | 4", "Utopia | N/A | 4", "Utopia | - | - | Bank", "Utopia | 1 | 4 | Mill");
    assertThat(rows.stream().map(row -> row.get("kind")))
        .containsExactly("PERSON", "COMPANY", "COMPANY", "COMPANY");
    Map<String, Object> person = rows.get(0);
    assertThat(structs(person, "names"))
        .containsExactly(
            "Ann Doe|PRIMARY|null",
            "Анна ДОУ|ALIAS|null",
            "Ганна ДОУ|ALIAS|null",
            "Anna Doe, Dr.|ALIAS|null");
    assertThat(person).containsEntry("birth_dates", List.of("1971"));
    assertThat(fields(person))
        .containsEntry("Title", "Dr.")
        .containsEntry("Country", "Utopia / Utopie");
    assertThat(rows.stream().flatMap(row -> structs(row, "measures").stream()))
        .containsExactly(
            "Utopia, Schedule 1|null|null|NONE|null",
            "Utopia|null|null|NONE|null",
            "Utopia|null|null|NONE|null",
            "Utopia, Schedule 1|null|null|NONE|null");
    assertThat(structs(rows.get(1), "names")).containsExactly("Works / Usine|PRIMARY|null");
  }

  @Test
  void shouldReadTheNamesOf2025() {
    // when
    ReadFile file = read(SHIP);

    // then: the date beside a ship is no date of birth
    assertThat(file.sentences()).isEmpty();
    Map<String, Object> ship = file.kept().get(0);
    assertThat(ship)
        .containsEntry("kind", "VESSEL")
        .containsEntry("birth_dates", List.of())
        .containsEntry("entry_id", "Utopia | 1.1 | 2");
    assertThat(structs(ship, "identifiers")).containsExactly("IMO|null|9074729|9074729");
    assertThat(structs(ship, "measures"))
        .containsExactly("Utopia, Schedule 1.1|2025-06-13|null|PUBLISHER_DATE|null");
    assertThat(fields(ship))
        .containsEntry("ShipBuildDate", "1986")
        .containsEntry("ShipType", "Oil Tanker | Navire-citerne");
    assertThat(file.kept().get(1))
        .containsEntry("kind", "PERSON")
        .containsEntry("birth_dates", List.of("1971-02-03"));
  }

  @Test
  void shouldReadTheBilingualNamesAsThePlainOnes() {
    // given
    String bilingual =
        SHIP.replace("Country>", "Country-Pays>")
            .replace("EntityOrShip>", "EntityOrShip-EntiteOuNavire>")
            .replace("TitleOrShip>", "TitleOrShipType-TitreOuTypeDeNavire>")
            .replace("ShipIMONumber>", "ShipIMONumber-NumeroOMIDuNavire>")
            .replace("ShipBuildDate>", "ShipBuildDate-DateDeNaissanceOuDateDeConstructionDuNavire>")
            .replace("LastName>", "LastName-NomDeFamille>")
            .replace("GivenName>", "GivenName-Prenom>")
            .replace("Schedule>", "Schedule-Annexe>")
            .replace("Item>", "Item-NumeroDarticle>")
            .replace("DateOfListing>", "DateOfListing-DateDinscription>");

    // when
    ReadFile file = read(bilingual);

    // then
    assertThat(file.sentences()).isEmpty();
    assertThat(shown(file)).isEqualTo(shown(read(SHIP)));
  }

  @Test
  void shouldTakeTheDayFromTheSidecar() {
    // when
    ReadFile file =
        ReadFile.of(
            new CanadaSema(),
            "sema_2022.xml",
            OLD.getBytes(StandardCharsets.UTF_8),
            ListReading.published(LocalDate.of(2022, 6, 1)),
            Selection.ALL);

    // then
    assertThat(file.kept().get(0)).containsEntry("as_of", Date.valueOf("2022-06-01"));
  }

  @Test
  void shouldSetAsideRecordsWithoutRegulationNameOrDate() {
    // when
    ReadFile file =
        read(
            SHIP.replaceFirst("<Country>Utopia</Country>", "")
                .replace("2024-01-02", "02/01/2024")
                .replace("</data-set>", "<record><Country>Utopia</Country></record></data-set>"));

    // then
    assertThat(file.quarantined()).containsExactly("MISSING_VALUE", "BAD_DATE", "MISSING_NAME");
    assertThat(file.observations()).hasSize(3);
  }

  @Test
  void shouldWarnOfARenamedElementAndSetAsideWhatIsLost() {
    // when
    ReadFile file = read(OLD.replace("Entity>", "Organisation>"));

    // then
    assertThat(file.warnings()).containsExactly("UNKNOWN_ELEMENT");
    assertThat(file.quarantined()).containsExactly("MISSING_NAME", "MISSING_NAME", "MISSING_NAME");
  }

  @Test
  void shouldRefuseWhatIsNoList() {
    String bomb = "<!DOCTYPE x [<!ENTITY a \"aaaa\"><!ENTITY b \"&a;&a;&a;\">]>";
    assertThat(read("").refusals()).containsExactly("EMPTY_FILE");
    assertThat(read("<html></html>").refusals()).containsExactly("HTML_INSTEAD_OF_DATA");
    assertThat(read("<records/>").refusals()).containsExactly("UNKNOWN_LAYOUT");
    assertThat(read(bomb + SHIP).refusals()).containsExactly("XML_DOCTYPE");
    assertThat(read(SHIP.substring(0, 500)).refusals()).containsExactly("TRUNCATED");
    assertThat(read(SHIP.strip() + "\u001a").refusals()).containsExactly("UNREADABLE");
  }

  @Test
  void shouldReadTheRealList() {
    // when
    ReadFile file = ListReading.real(new CanadaSema(), "sanctions/ca/sema_2022.xml");

    // then
    assertThat(file.sentences()).isEmpty();
    assertThat(file.observations()).hasSize(2606);
    List<Map<String, Object>> rows = file.kept();
    assertThat(distinct(file, "entry_id")).hasSize(2606);
    assertThat(counts(file, "kind")).isEqualTo(Map.of("COMPANY", 537L, "PERSON", 2069L));
    assertThat(rows.stream().filter(row -> programme(row).startsWith("Russia")).count())
        .isEqualTo(961);
    assertThat(rows.stream().filter(row -> programme(row).startsWith("China")).count())
        .isEqualTo(5);
  }

  private static String programme(Map<String, Object> row) {
    return structs(row, "measures").get(0);
  }

  private static String shown(ReadFile file) {
    return file.kept().stream()
        .map(
            row ->
                structs(row, "names")
                    + " "
                    + structs(row, "measures")
                    + structs(row, "identifiers")
                    + row.get("birth_dates")
                    + fields(row)
                    + row.get("entry_id"))
        .collect(Collectors.joining("\n"));
  }

  private static ReadFile read(String text) {
    return ListReading.text(new CanadaSema(), "sema.xml", text);
  }
}

package org.dualuse.acquire.opensanctions;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Date;
import java.util.List;
import java.util.Map;
import org.dualuse.acquire.ReadFile;
import org.dualuse.acquire.listing.Structs;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Invented entities of FollowTheMoney. */
class FtmLinesTest {
  private final OpenSanctions source = new OpenSanctions();

  @Test
  void shouldReadASanctionedParty() {
    // given
    String properties =
        """
        "topics":["sanction","debarment"],"name":["Альфа","Alpha LLC"],"alias":["A"],
        "weakAlias":["Al"],"previousName":["Omega"],"innCode":["9900000017"],
        "ogrnCode":["1"],"registrationNumber":["1099000000010"],"address":["1, First St"],
        "addressEntity":["addr-1"],"country":["ru"],"notes":["Makes drones."],"phone":["+7 1","+7 2"]
        """;

    // when
    Map<String, Object> row = only(entity("NK-1", "LegalEntity", properties));

    // then
    assertThat(row)
        .containsEntry("list", "OTHER")
        .containsEntry("entry_id", "NK-1")
        .containsEntry("part", "ENTRY")
        .containsEntry("kind", "COMPANY")
        .containsEntry("as_of", Date.valueOf("2099-03-13"))
        .containsEntry("remarks", "Makes drones.");
    assertThat(Structs.texts(row, "names"))
        .containsExactly(
            "Alpha LLC|PRIMARY|null",
            "Альфа|ALIAS|null",
            "A|ALIAS|null",
            "Al|WEAK|null",
            "Omega|FORMER|null");
    assertThat(Structs.texts(row, "identifiers"))
        .containsExactlyInAnyOrder(
            "INN|null|9900000017|9900000017",
            "OGRN|null|1099000000010|1099000000010",
            "OTHER|null|1|ogrnCode 1");
    assertThat(Structs.texts(row, "addresses")).containsExactly("1, First St|null", "|ru");
    assertThat(Structs.texts(row, "measures")).containsExactly("ru_freezes|null|null|NONE|null");
    assertThat(row.get("publisher_fields"))
        .isEqualTo(
            Map.of(
                "schema", "LegalEntity",
                "datasets", "ru_freezes",
                "first_seen", "2098-01-01T00:00:00",
                "last_seen", "2099-03-13T00:00:00",
                "topics", "sanction; debarment",
                "addressEntity", "addr-1",
                "phone", "+7 1; +7 2"));
  }

  @Test
  void shouldReadAVesselWithItsFlagsAndAPersonWithNationalities() {
    // when
    List<Map<String, Object>> rows =
        ReadFile.of(
                source,
                entity(
                        "NK-2",
                        "Vessel",
                        "\"topics\":[\"sanction\"],\"name\":[\"Aurora\"],\"imoNumber\":"
                            + "[\"IMO9900007\"],\"mmsi\":[\"636000001\"],\"flag\":[\"lr\"]")
                    + entity(
                        "NK-3",
                        "Person",
                        "\"topics\":[\"export.control\"],\"name\":[\"Boris\"],\"birthDate\":"
                            + "[\"2050\"],\"nationality\":[\"ru\"],\"country\":[\"cy\"]"))
            .kept();

    // then
    assertThat(rows.get(0))
        .containsEntry("kind", "VESSEL")
        .containsEntry("nationalities", List.of("lr"));
    assertThat(Structs.texts(rows.get(0), "identifiers"))
        .containsExactly("MMSI|null|636000001|636000001", "IMO|null|9900007|IMO9900007");
    assertThat(rows.get(1))
        .containsEntry("kind", "PERSON")
        .containsEntry("birth_dates", List.of("2050"))
        .containsEntry("nationalities", List.of("ru"));
    assertThat(Structs.texts(rows.get(1), "addresses")).containsExactly("|cy");
  }

  @Test
  void shouldReadASanctionAsASupplementWithItsDates() {
    // given
    String properties =
        """
        "entity":["NK-1"],"program":["Decree 7"],"startDate":["2095-05-02","2095-05-01"],
        "endDate":["2097-01-01"],"authority":["Ministry"],"reason":["Drones"]
        """;

    // when
    Map<String, Object> row = only(entity("s-1", "Sanction", properties));
    Map<String, Object> ofUkraine =
        only(entity("s-1", "Sanction", properties).replace("ru_freezes", "ua_war_sanctions"));

    // then
    assertThat(row)
        .containsEntry("entry_id", "NK-1")
        .containsEntry("part", "SUPPLEMENT")
        .containsEntry("names", List.of())
        .containsEntry("remarks", "Drones");
    assertThat(Structs.texts(row, "measures"))
        .containsExactly("ru_freezes|2095-05-01|2097-01-01|PUBLISHER_DATE|Decree 7");
    assertThat(Structs.texts(ofUkraine, "measures"))
        .containsExactly("Decree 7|2095-05-01|2097-01-01|PUBLISHER_DATE|Decree 7");
    assertThat(row.get("publisher_fields")).asString().contains("authority=Ministry");
  }

  @Test
  void shouldPreferTheDateOfListingAndNotInventDays() {
    assertThat(
            Structs.texts(
                only(
                    entity(
                        "s-2",
                        "Sanction",
                        "\"entity\":[\"NK-1\"],\"startDate\":[\"2095-05-01\"],"
                            + "\"listingDate\":[\"2096-02-03T00:00:00\"]")),
                "measures"))
        .containsExactly("ru_freezes|2096-02-03|null|PUBLISHER_DATE|null");
    assertThat(
            Structs.texts(
                only(entity("s-3", "Sanction", "\"entity\":[\"NK-1\"],\"startDate\":[\"2095\"]")),
                "measures"))
        .containsExactly("ru_freezes|null|null|NONE|null");
  }

  @ParameterizedTest
  @CsvSource({"51, 51.000000", "'50,5 %', 50.500000", "50-75, null", "101, null", ", null"})
  void shouldReadAnOwner(String percentage, String share) {
    // given
    String printed = percentage == null ? "" : ",\"percentage\":[\"" + percentage + "\"]";
    String properties =
        "\"owner\":[\"NK-9\"],\"asset\":[\"NK-1\"],\"startDate\":[\"2090-01-01\"]" + printed;

    // when
    Map<String, Object> row = only(entity("o-1", "Ownership", properties));

    // then
    assertThat(row).containsEntry("entry_id", "NK-1").containsEntry("part", "SUPPLEMENT");
    assertThat(Structs.texts(row, "owners")).containsExactly("NK-9|" + share + "|2090-01-01|OWNED");
  }

  @Test
  void shouldReadDocumentsAndAddressesAsSupplements() {
    // when
    Map<String, Object> passport =
        only(
            entity(
                "p-1",
                "Passport",
                "\"holder\":[\"NK-3\"],\"number\":[\"A 1\"],\"country\":[\"ru\"]"));
    Map<String, Object> address =
        only(
            entity(
                "addr-1",
                "Address",
                "\"street\":[\"1, First St\"],\"city\":[\"Zenda\"],\"country\":[\"rr\"]"));

    // then
    assertThat(passport).containsEntry("entry_id", "NK-3");
    assertThat(Structs.texts(passport, "identifiers"))
        .containsExactly("PASSPORT|ru|A1|Passport A 1");
    assertThat(address).containsEntry("entry_id", "addr-1").containsEntry("part", "SUPPLEMENT");
    assertThat(Structs.texts(address, "addresses")).containsExactly("1, First St, Zenda|rr");
  }

  @Test
  void shouldLeaveOutWhatListsNobodyByRule() {
    // given
    String name = ",\"name\":[\"X\"]";
    String text =
        entity("a", "Person", "\"topics\":[\"role.pep\"]" + name)
            + entity("b", "Company", "\"topics\":[\"sanction.linked\"]" + name)
            + entity("c", "Company", "\"topics\":[\"sanction\"]" + name)
                .replace("\"target\":true", "\"target\":false")
            + entity("d", "Family", "\"person\":[\"a\"]")
            + entity("e", "Position", "\"name\":[\"Minister\"]")
            + entity("f", "Company", "\"name\":[\"Listed without topic\"]")
                .replace("ru_freezes", "ua_war_sanctions");

    // when
    ReadFile read = ReadFile.of(source, text);

    // then
    assertThat(read.outOfScope())
        .containsExactly(
            "NOT_SANCTIONED", "NOT_SANCTIONED", "NOT_A_TARGET", "OTHER_RELATION", "NOT_A_PARTY");
    assertThat(read.kept())
        .extracting(row -> row.get("list"))
        .containsExactly("UKRAINE_WAR_SANCTIONS");
    assertThat(read.quarantined()).isEmpty();
  }

  @Test
  void shouldAccountForEveryLineOfADamagedFile() {
    // given
    String good = entity("a", "Company", "\"topics\":[\"sanction\"],\"name\":[\"X\"]");
    String text =
        good
            + "\n"
            + "{\"id\":\n"
            + "id,schema,name\n"
            + good.strip()
            + good
            + "[".repeat(5000)
            + "\n"
            + "{\"id\":\"b\"}\n"
            + entity("c", "Starship", "\"name\":[\"X\"]")
            + entity("d", "Company", "\"topics\":[\"sanction\"]").replace("Alpha LLC", "")
            + entity("e", "Sanction", "\"entity\":[\"NK-1\",\"NK-2\"]")
            + entity("f", "Sanction", "\"program\":[\"P\"]")
            + entity("g", "Company", "\"topics\":[\"sanction\"],\"name\":[{\"id\":\"x\"}]")
            + entity("h", "Passport", "\"holder\":[\"a\"]")
            + entity("i", "Address", "\"remarks\":[\"none\"]")
            + "\u001a";

    // when
    ReadFile read = ReadFile.of(source, text);

    // then
    assertThat(read.refusals()).isEmpty();
    assertThat(read.kept()).hasSize(1);
    assertThat(read.outOfScope()).containsExactly("END_MARK");
    assertThat(read.quarantined())
        .containsExactly(
            "BAD_JSON",
            "BAD_JSON",
            "BAD_JSON",
            "BAD_JSON",
            "NOT_AN_ENTITY",
            "UNKNOWN_SCHEMA",
            "MISSING_VALUE",
            "AMBIGUOUS_ENTITY",
            "MISSING_VALUE",
            "NESTED_ENTITY",
            "MISSING_VALUE",
            "MISSING_VALUE");
    assertThat(read.observations().get(1).position()).isEqualTo("line 3");
  }

  @Test
  void shouldRefuseAFileThatIsCutOrAnotherFormat() {
    // given
    String good = entity("a", "Company", "\"topics\":[\"sanction\"],\"name\":[\"X\"]");

    // then
    assertThat(ReadFile.of(source, good + good.substring(0, 60)).refusals())
        .containsExactly("TRUNCATED");
    assertThat(ReadFile.of(source, "{\"issue_count\":0}").refusals())
        .containsExactly("NOT_ENTITIES");
    assertThat(ReadFile.of(source, "{\n\"issue_count\":0}\n").refusals())
        .containsExactly("NOT_ENTITIES");
    assertThat(ReadFile.of(source, good + "x".repeat(BoundedLines.MAX_LENGTH + 1)).refusals())
        .containsExactly("LINE_TOO_LONG");
  }

  @Test
  void shouldWarnOnceOfAMemberThatIsNew() {
    // given
    String line =
        entity("a", "Company", "\"topics\":[\"sanction\"],\"name\":[\"X\"]")
            .replace("\"target\"", "\"colour\":\"red\",\"target\"");

    // when
    ReadFile read = ReadFile.of(source, line + line);

    // then
    assertThat(read.warnings()).containsExactly("UNKNOWN_COLUMN");
    assertThat(read.sentences().get(0)).contains("`colour`");
  }

  @ParameterizedTest
  @ValueSource(strings = {"\"name\":\"X\"", "\"name\":[\"X\",\"X\",\" \"]"})
  void shouldTakeAScalarForAListOfOneAndLeaveOutBlanksAndRepetitions(String name) {
    // when
    Map<String, Object> row =
        only(entity("a", "Company", "\"topics\":\"sanction\"," + name + ",\"capital\":7"));

    // then
    assertThat(Structs.texts(row, "names")).containsExactly("X|PRIMARY|null");
    assertThat(row.get("publisher_fields")).asString().contains("capital=7");
  }

  private Map<String, Object> only(String text) {
    ReadFile read = ReadFile.of(source, text);
    assertThat(read.sentences()).isEmpty();
    assertThat(read.quarantined()).isEmpty();
    assertThat(read.kept()).hasSize(1);
    return read.kept().get(0);
  }

  /** A line; properties may span several, which are joined. */
  private static String entity(String id, String schema, String properties) {
    return ("{\"id\":\"%s\",\"caption\":\"Alpha LLC\",\"schema\":\"%s\",\"properties\":{%s},"
                + "\"referents\":[],\"datasets\":[\"ru_freezes\"],"
                + "\"first_seen\":\"2098-01-01T00:00:00\",\"last_seen\":\"2099-03-13T00:00:00\","
                + "\"target\":true}")
            .formatted(id, schema, properties.replace("\n", ""))
        + "\n";
  }
}

package org.dualuse.acquire.ofac;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import org.dualuse.acquire.ReadFile;
import org.dualuse.acquire.parse.Selection;
import org.dualuse.platform.snapshot.FileMeta;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Tables in OFAC's layout with invented values. */
class CsvTableTest {
  private static final String END = "\u001a";
  private static final String COMPANY =
      """
      101,"ALPHA WIDGETS LLC",-0- ,"RUSSIA-EO14024",-0- ,-0- ,-0- ,-0- ,-0- ,-0- ,-0- ,-0-\s
      """;
  private static final String PERSON =
      """
      102,"DOE, Jane","individual","SDGT] [IFSR","Director",-0- ,-0- ,-0- ,-0- ,-0- ,-0- ,\
      "DOB 01 Feb 1960; alt. DOB circa 1961; POB Ruritania; nationality Ruritania; citizen Freedonia;\
       Gender Female; Director; Passport R 123 (Ruritania) issued 05 Jan 2010 expires 04 Jan 2020;\
       a.k.a. 'JD'; f.k.a. 'MISS DOE'; likes chess; Linked To: ALPHA WIDGETS LLC."
      """;
  private static final String VESSEL =
      """
      103,"BETA STAR","vessel","CUBA",-0- ,"ABC1","Bulk Carrier","1,000","900","Panama","Beta S.A.",\
      "Vessel Registration Identification IMO 9074729; MMSI 123456789."
      """;

  @Test
  void shouldReadAPersonsRemarksStatementByStatement() {
    // when
    ReadFile read = read("sdn.csv", PERSON + END);

    // then
    Map<String, Object> person = read.kept().get(0);
    assertThat(person)
        .containsEntry("authority", "OFAC")
        .containsEntry("list", "OFAC_SDN")
        .containsEntry("entry_id", "102")
        .containsEntry("part", "ENTRY")
        .containsEntry("kind", "PERSON")
        .containsEntry("birth_dates", List.of("01 Feb 1960", "circa 1961"))
        .containsEntry("nationalities", List.of("Ruritania", "Freedonia"));
    assertThat(Cells.of(person, "names"))
        .hasToString("[[DOE, Jane, PRIMARY, null], [JD, WEAK, null], [MISS DOE, FORMER, null]]");
    assertThat(Cells.of(person, "measures"))
        .hasToString("[[SDGT, null, null, NONE, null], [IFSR, null, null, NONE, null]]");
    assertThat(Cells.of(person, "identifiers"))
        .hasToString(
            "[[OFAC_NUMBER, null, 102, 102], [PASSPORT, Ruritania, R123, Passport R 123]]");
    assertThat(Cells.of(person, "owners")).hasToString("[[ALPHA WIDGETS LLC, null, null, LINKED]]");
    assertThat(Cells.fields(person))
        .containsExactly(
            Map.entry("Gender", "Female"),
            Map.entry("POB", "Ruritania"),
            Map.entry("Title", "Director"),
            Map.entry("document dates", "Passport R 123 issued 05 Jan 2010 expires 04 Jan 2020"),
            Map.entry("other remarks", "likes chess"));
    assertThat((String) person.get("remarks")).startsWith("DOB 01 Feb 1960").endsWith("LLC.");
  }

  @Test
  void shouldReadAVesselWithItsFlagAndOwner() {
    // when
    Map<String, Object> vessel = read("sdn.csv", VESSEL + END).kept().get(0);

    // then
    assertThat(vessel)
        .containsEntry("kind", "VESSEL")
        .containsEntry("nationalities", List.of("Panama"));
    assertThat(Cells.of(vessel, "owners")).hasToString("[[Beta S.A., null, null, LINKED]]");
    assertThat(Cells.of(vessel, "identifiers"))
        .hasToString(
            "[[OFAC_NUMBER, null, 103, 103], [IMO, null, 9074729, 9074729],"
                + " [MMSI, null, 123456789, MMSI 123456789]]");
    assertThat(Cells.fields(vessel))
        .containsEntry("Call_Sign", "ABC1")
        .containsEntry("Vess_type", "Bulk Carrier")
        .containsEntry("Tonnage", "1,000")
        .containsEntry("GRT", "900");
  }

  @Test
  void shouldDateDirectivesAndTheProgrammeThatAStatementNames() {
    // given: sectoral directives date nothing themselves, later ones and the CMIC list do
    String remarks =
        "Executive Order 13662 Directive Determination - Subject to Directive 1; "
            + "Executive Order 14024 Directive Information Subject to Directive 3 - All new debt.; "
            + "Listing Date (EO 14024 Directive 3): 24 Feb 2022; "
            + "Effective Date (EO 14024 Directive 3): 26 Mar 2022; "
            + "Listing Date (CMIC) 03 Jun 2021; Effective Date (CMIC) 02 Aug 2021.";

    // when
    Map<String, Object> party =
        read("cons_prim.csv", company("A] [CMIC-EO1", remarks)).kept().get(0);

    // then
    assertThat(party).containsEntry("list", "OFAC_NON_SDN");
    assertThat(Cells.of(party, "measures"))
        .hasToString(
            "[[A, null, null, NONE, null], [CMIC-EO1, 2021-06-03, null, PUBLISHER_DATE, null],"
                + " [EO 13662 Directive 1, null, null, NONE, null],"
                + " [EO 14024 Directive 3, 2022-02-24, null, PUBLISHER_DATE, null]]");
    assertThat(Cells.fields(party))
        .containsEntry("Effective Date (EO 14024 Directive 3)", "26 Mar 2022")
        .containsEntry("Effective Date (CMIC)", "02 Aug 2021")
        .doesNotContainKey("other remarks");
  }

  @Test
  void shouldNotReadTheStatementThatTheCellCut() {
    // given: a cell holds 1,000 characters; the number goes on in the comments
    String whole = "Website " + "w".repeat(940) + "; ";
    String cut =
        whole + "Tax ID No. 7707083893 (Russia)".repeat(2).substring(0, 999 - whole.length());

    // when
    Map<String, Object> party = read("sdn.csv", company("A", cut)).kept().get(0);
    Map<String, Object> shorter =
        read("sdn.csv", company("A", cut.replaceFirst("www", ""))).kept().get(0);
    Map<String, Object> comments =
        read("sdn_comments.csv", "101,\"77 (Russia); a.k.a. 'ALPHA'.\"\n" + END).kept().get(0);

    // then
    assertThat(Cells.of(party, "identifiers")).hasSize(1);
    assertThat(Cells.of(shorter, "identifiers")).hasSize(2);
    assertThat(comments).containsEntry("part", "SUPPLEMENT").containsEntry("kind", "UNKNOWN");
    assertThat(Cells.of(comments, "names")).hasToString("[[ALPHA, WEAK, null]]");
    assertThat(Cells.of(comments, "identifiers")).isEmpty();
    assertThat(comments).containsEntry("remarks", "77 (Russia); a.k.a. 'ALPHA'.");
  }

  @Test
  void shouldReadAddressesAndNamesAsSupplements() {
    // when
    ReadFile addresses =
        read(
            "add.csv",
            """
            101,1,"1 Main Street","Beijing 100000","China",-0-\s
            101,2,-0- ,-0- ,"Panama","Branch"
            101,3,-0- ,-0- ,-0- ,-0-\s
            """
                + END);
    ReadFile names =
        read(
            "cons_alt.csv",
            """
            101,7,"aka","ALFA",-0-\s
            101,8,"fka","OMEGA",-0-\s
            101,9,"nka","ALPHA NEW",-0-\s
            101,9,"xka","WHAT",-0-\s
            """
                + END);

    // then
    assertThat(addresses.outOfScope()).containsExactly("NO_ADDRESS", "END_MARK");
    assertThat(addresses.kept()).allMatch(row -> row.get("part").equals("SUPPLEMENT"));
    assertThat(Cells.of(addresses.kept().get(0), "addresses"))
        .hasToString("[[1 Main Street, Beijing 100000, China]]");
    assertThat(Cells.of(addresses.kept().get(1), "addresses")).hasToString("[[, Panama]]");
    assertThat(addresses.kept().get(1)).containsEntry("remarks", "Branch");
    assertThat(names.kept().stream().map(row -> Cells.of(row, "names").toString()))
        .containsExactly(
            "[[ALFA, ALIAS, null]]", "[[OMEGA, FORMER, null]]", "[[ALPHA NEW, ALIAS, null]]");
    assertThat(names.kept()).allMatch(row -> row.get("list").equals("OFAC_NON_SDN"));
    assertThat(names.quarantined()).containsExactly("UNKNOWN_NAME_TYPE");
  }

  @Test
  void shouldQuarantineRowsThatMeanNothing() {
    // given: a header that somebody added, a row cut short, a kind and a programme that are wrong
    String rows =
        """
        ent_num,SDN_Name,SDN_Type,Program,Title,Call_Sign,Vess_type,Tonnage,GRT,Vess_flag,Vess_owner,Remarks
        104,"GAMMA"
        105,"DELTA","robot","CUBA",-0- ,-0- ,-0- ,-0- ,-0- ,-0- ,-0- ,-0-\s
        106,"EPSILON",-0- ,-0- ,-0- ,-0- ,-0- ,-0- ,-0- ,-0- ,-0- ,-0-\s
        107,-0- ,-0- ,"CUBA",-0- ,-0- ,-0- ,-0- ,-0- ,-0- ,-0- ,-0-\s
        """;

    // when
    ReadFile read = read("sdn.csv", rows + COMPANY + END);

    // then
    assertThat(read.quarantined())
        .containsExactly("BAD_KEY", "RAGGED_ROW", "UNKNOWN_KIND", "MISSING_VALUE", "MISSING_VALUE");
    assertThat(read.kept()).hasSize(1);
    assertThat(read.observations().get(5).position()).isEqualTo("line 6");
    assertThat(read.observations()).hasSize(7);
  }

  @Test
  void shouldRefuseTablesThatAreNotWhole() {
    // given
    String whole = COMPANY + PERSON;

    // then: cut within quotes, after a row, within a row, and two tables in one
    assertThat(read("sdn.csv", whole.substring(0, whole.length() - 20)).refusals())
        .containsExactly("TRUNCATED");
    assertThat(read("sdn.csv", whole).refusals()).containsExactly("TRUNCATED");
    assertThat(read("sdn.csv", COMPANY.substring(0, 24)).refusals())
        .containsExactly("UNKNOWN_LAYOUT");
    assertThat(read("sdn.csv", COMPANY + COMPANY.substring(0, 24)).refusals())
        .containsExactly("TRUNCATED");
    assertThat(read("sdn.csv", COMPANY + END + "\n" + COMPANY + END).refusals())
        .containsExactly("ROWS_AFTER_END");
  }

  @Test
  void shouldRefuseWhatIsNoTable() {
    assertThat(read("sdn.csv", "").refusals()).containsExactly("EMPTY_FILE");
    assertThat(read("sdn.csv", "<!DOCTYPE html><html>Not found</html>").refusals())
        .containsExactly("HTML_INSTEAD_OF_DATA");
    assertThat(read("sdn.csv", "a,b,c\n").refusals()).containsExactly("UNKNOWN_LAYOUT");
  }

  @ParameterizedTest
  @CsvSource(
      nullValues = "-",
      value = {
        "sdn_2022-02-23T184652Z.csv, -,            OFAC_SDN,     2022-02-23",
        "SDN.CSV,                    -,            OFAC_SDN,     2024-05-06",
        "alt-2023-13-45.csv,         -,            OFAC_SDN,     2024-05-06",
        "2023-01-02 CONS_PRIM.CSV,   -,            OFAC_NON_SDN, 2023-01-02",
        "cons_sdn.csv,               -,            OFAC_NON_SDN, 2024-05-06",
        "list.csv,                   OFAC_NON_SDN, OFAC_NON_SDN, 2024-05-06",
        "list.csv,                   OFAC_SDN,     OFAC_SDN,     2024-05-06"
      })
  void shouldTellListAndDayByNameOrSidecar(
      String fileName, String mapping, String list, String asOf) {
    // given
    FileMeta meta = sidecar(LocalDate.of(2024, 5, 6), mapping);

    // when
    Map<String, Object> row = read(fileName, COMPANY + END, meta).kept().get(0);

    // then
    assertThat(row).containsEntry("list", list);
    assertThat(row.get("as_of")).hasToString(asOf);
  }

  @Test
  void shouldFallBackOnTheDayOfLoadingAndRefuseAnUnknownList() {
    assertThat(read("sdn.csv", COMPANY + END).kept().get(0).get("as_of")).hasToString("1970-01-01");
    assertThat(read("addresses.csv", COMPANY + END).refusals()).containsExactly("UNKNOWN_LIST");
  }

  @Test
  void shouldWarnIfMuchOfTheRemarksIsNotUnderstood() {
    // given: 6 of 100 statements
    String known = "Gender Male; ".repeat(94);
    String unknown = "Favourite Colour Red; ".repeat(6);

    // when
    ReadFile much = read("sdn.csv", split(known + unknown));
    ReadFile little = read("sdn.csv", split(known + "Gender Male; " + unknown.substring(22)));

    // then
    assertThat(much.warnings()).containsExactly("REMARKS_NOT_UNDERSTOOD");
    assertThat(much.sentences().get(0)).startsWith("6 of 100").contains("`Favourite Colour Red`");
    assertThat(little.warnings()).isEmpty();
  }

  /** Remarks of several parties, ten statements each. */
  private static String split(String remarks) {
    String[] statements = remarks.split("; ");
    StringBuilder rows = new StringBuilder();
    for (int i = 0; i < statements.length; i += 10) {
      rows.append(company("A", String.join("; ", List.of(statements).subList(i, i + 10)) + "."));
    }
    return rows.toString().replace(END, "") + END;
  }

  private static String company(String programmes, String remarks) {
    return COMPANY
            .replace("RUSSIA-EO14024", programmes)
            .replaceFirst("-0- \\n$", Matcher.quoteReplacement("\"" + remarks + "\"\n"))
        + END;
  }

  private static ReadFile read(String fileName, String text) {
    return read(fileName, text, FileMeta.NONE);
  }

  private static ReadFile read(String fileName, String text, FileMeta meta) {
    byte[] bytes = text.replace("\n", "\r\n").getBytes(StandardCharsets.US_ASCII);
    return ReadFile.of(new Ofac(), fileName, bytes, meta, Selection.ALL);
  }

  private static FileMeta sidecar(LocalDate publishedOn, String mapping) {
    return new FileMeta(publishedOn, null, null, null, mapping, null, null, null, null, null);
  }
}

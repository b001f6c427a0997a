package org.dualuse.acquire.uksanctions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.dualuse.acquire.ListReading.fields;
import static org.dualuse.acquire.ListReading.structs;

import java.nio.charset.StandardCharsets;
import java.sql.Date;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.dhatim.fastexcel.Worksheet;
import org.dualuse.acquire.ListReading;
import org.dualuse.acquire.ReadFile;
import org.dualuse.acquire.parse.ArchiveLimits;
import org.dualuse.acquire.parse.Parser;
import org.dualuse.acquire.parse.Selection;
import org.dualuse.acquire.parse.Spreadsheets;
import org.dualuse.acquire.parse.Workbooks;
import org.dualuse.acquire.source.Source;
import org.dualuse.acquire.source.SourceInfo;
import org.dualuse.platform.snapshot.FileMeta;
import org.dualuse.platform.table.Table;
import org.junit.jupiter.api.Test;

/** The workbook of OFSI, with invented parties. */
class ConsolidatedListTest {
  private static final String[] HEADER = {
    "Name 6",
    "Name 1",
    "Name 2",
    "Name 3",
    "Name 4",
    "Name 5",
    "Title",
    "Name Non-Latin Script",
    "Non-Latin Script Type",
    "Non-Latin Script Language",
    "DOB",
    "Town of Birth",
    "Country of Birth",
    "Nationality",
    "Passport Number",
    "Passport Details",
    "National Identification Number",
    "National Identification Details",
    "Position",
    "Address 1",
    "Address 2",
    "Address 3",
    "Address 4",
    "Address 5",
    "Address 6",
    "Post/Zip Code",
    "Country",
    "Other Information",
    "Group Type",
    "Alias Type",
    "Alias Quality",
    "Regime",
    "Listed On",
    "UK Sanctions List Date Designated",
    "Last Updated",
    "Group ID"
  };
  private static final Map<String, String> PERSON =
      Map.ofEntries(
          Map.entry("Name 6", "EXAMPLE"),
          Map.entry("Name 1", "Anna"),
          Map.entry("Name 2", "Maria"),
          Map.entry("Title", "Doctor"),
          Map.entry("Name Non-Latin Script", "Анна Экзампл"),
          Map.entry("Non-Latin Script Language", "Russian"),
          Map.entry("DOB", "00/00/1963"),
          Map.entry("Town of Birth", "(1) Capital (2) Port"),
          Map.entry("Nationality", "(1) Utopia. (2) Atlantis (3) -"),
          Map.entry("Passport Number", "(1) AB-123 (2) - (3) 99"),
          Map.entry("National Identification Number", "7-77"),
          Map.entry("Address 1", "1 Main Street"),
          Map.entry("Address 6", "Capital"),
          Map.entry("Post/Zip Code", "1000"),
          Map.entry("Country", "Utopia"),
          Map.entry(
              "Other Information",
              "(UK Sanctions List Ref):RUS9999 (UN Ref):KPi.999 Sells (much). (Gender):Female"),
          Map.entry("Group Type", "Individual"),
          Map.entry("Alias Type", "Primary name"),
          Map.entry("Regime", "Russia"),
          Map.entry("Listed On", "05/06/2022"),
          Map.entry("UK Sanctions List Date Designated", "04/06/2022"),
          Map.entry("Last Updated", "07/06/2022"),
          Map.entry("Group ID", "500"));

  @Test
  void shouldReadARowWithAPrimaryName() {
    // when
    ReadFile file = read(workbook(PERSON));

    // then
    assertThat(file.sentences()).isEmpty();
    assertThat(file.observations().get(0).position()).isEqualTo("sheet ConList row 3");
    Map<String, Object> row = file.kept().get(0);
    assertThat(row)
        .containsEntry("list", "UK_CONSOLIDATED")
        .containsEntry("entry_id", "500")
        .containsEntry("part", "ENTRY")
        .containsEntry("kind", "PERSON")
        .containsEntry("as_of", Date.valueOf("2022-07-08"))
        .containsEntry("birth_dates", List.of("00/00/1963"))
        .containsEntry("nationalities", List.of("Utopia", "Atlantis"));
    assertThat(structs(row, "names"))
        .containsExactly("Anna Maria EXAMPLE|PRIMARY|null", "Анна Экзампл|ALIAS|ru");
    assertThat(structs(row, "identifiers"))
        .containsExactly(
            "PASSPORT|null|AB123|Passport AB-123",
            "PASSPORT|null|99|Passport 99",
            "NATIONAL_ID|null|777|National identification number 7-77",
            "UN_REFERENCE|null|KPi.999|KPi.999");
    assertThat(structs(row, "addresses")).containsExactly("1 Main Street, Capital, 1000|Utopia");
    assertThat(structs(row, "measures"))
        .containsExactly("Russia|2022-06-05|null|PUBLISHER_DATE|null");
    assertThat(row.get("remarks").toString()).endsWith("Sells (much). (Gender):Female");
    assertThat(fields(row))
        .containsEntry("UK Sanctions List Ref", "RUS9999")
        .containsEntry("UK Sanctions List Date Designated", "04/06/2022")
        .containsEntry("Last Updated", "07/06/2022")
        .containsEntry("Gender", "Female")
        .containsEntry("Title", "Doctor")
        .containsEntry("Town of Birth", "(1) Capital (2) Port");
  }

  @Test
  void shouldTellOtherNamesFromEntries() {
    // given: the rows of a party are not together, the party 501 has no primary name at all
    byte[] bytes =
        workbook(
            alias("500", "Primary name variation", "", "Ana"),
            alias("500", "AKA", "Low quality", "Annushka"),
            PERSON,
            alias("501", "Primary name variation", "", "Bea"),
            alias("500", "AKA", "Good quality", "Anne"),
            alias("500", "FKA", "", "Annika"),
            alias("501", "AKA", "", "Beatrice"),
            with(PERSON, Map.of("Regime", "Belarus", "Listed On", "01/02/2023")));

    // when
    ReadFile file = read(bytes);

    // then
    assertThat(
            file.kept().stream().map(row -> row.get("part") + " " + structs(row, "names").get(0)))
        .containsExactly(
            "SUPPLEMENT Ana Maria EXAMPLE|ALIAS|null",
            "SUPPLEMENT Annushka Maria EXAMPLE|WEAK|null",
            "ENTRY Anna Maria EXAMPLE|PRIMARY|null",
            "ENTRY Bea Maria EXAMPLE|PRIMARY|null",
            "SUPPLEMENT Anne Maria EXAMPLE|ALIAS|null",
            "SUPPLEMENT Annika Maria EXAMPLE|FORMER|null",
            "SUPPLEMENT Beatrice Maria EXAMPLE|ALIAS|null",
            "ENTRY Anna Maria EXAMPLE|PRIMARY|null");
    assertThat(structs(file.kept().get(7), "measures"))
        .containsExactly("Belarus|2023-02-01|null|PUBLISHER_DATE|null");
  }

  @Test
  void shouldReadWhatTheRemarksSayOfShipsAndCompanies() {
    // given
    Map<String, String> ship =
        with(
            PERSON,
            Map.of(
                "Group Type",
                "Ship",
                "Other Information",
                "(UK Sanctions List Ref):DPR0001 Carried oil (IMO number):9074729 (Current"
                    + " owners):(1) One Line (2) Two Line (Flag of ship):Utopia (Year"
                    + " built):1993"));
    Map<String, String> company =
        with(
            PERSON,
            Map.of(
                "Group Type",
                "Entity",
                "Other Information",
                "(Parent company):Holding (Business Reg No):1027700132195 (Russia) dated"
                    + " 27/07/1992. Tax ID No. 7707083893 (Russia); UK Company no. 06527449;"
                    + " Code of the office: KPP 470601001"));

    // when
    List<Map<String, Object>> rows = read(workbook(ship, company)).kept();

    // then
    assertThat(rows.get(0)).containsEntry("kind", "VESSEL");
    assertThat(structs(rows.get(0), "identifiers")).contains("IMO|null|9074729|9074729");
    assertThat(structs(rows.get(0), "owners"))
        .containsExactly("One Line|null|null|OWNED", "Two Line|null|null|OWNED");
    assertThat(rows.get(0)).containsEntry("nationalities", List.of("Utopia", "Atlantis"));
    assertThat(fields(rows.get(0))).containsEntry("Year built", "1993");
    assertThat(rows.get(1)).containsEntry("kind", "COMPANY");
    assertThat(structs(rows.get(1), "identifiers"))
        .contains(
            "OGRN|Russia|1027700132195|Business Reg No 1027700132195",
            "INN|Russia|7707083893|Tax ID No. 7707083893",
            "REGISTRATION|null|06527449|UK Company no. 06527449",
            "KPP|null|470601001|Code of the office KPP 470601001");
    assertThat(structs(rows.get(1), "owners")).containsExactly("Holding|null|null|SUBSIDIARY");
  }

  @Test
  void shouldSetAsideRowsThatCannotBeInterpreted() {
    // when
    ReadFile file =
        read(
            Workbooks.of(
                book -> {
                  Worksheet sheet = book.newWorksheet("ConList");
                  write(sheet, 0, "Last Updated", "08/07/2022");
                  write(sheet, 1, HEADER);
                  write(sheet, 2, HEADER);
                  write(sheet, 3, cells(with(PERSON, Map.of("Listed On", "2022"))));
                  write(sheet, 4, cells(with(PERSON, Map.of("Group ID", ""))));
                  write(sheet, 5, cells(with(PERSON, Map.of("Regime", ""))));
                  write(sheet, 7, cells(nameless()));
                  write(sheet, 8, cells(PERSON));
                  sheet.value(8, HEADER.length, "x");
                }));

    // then: the blank row 7 is nothing
    assertThat(file.quarantined())
        .containsExactly(
            "HEADER_REPEATED",
            "BAD_DATE",
            "MISSING_VALUE",
            "MISSING_VALUE",
            "MISSING_NAME",
            "RAGGED_ROW");
    assertThat(file.observations()).hasSize(6);
    assertThat(file.observations().get(4).position()).isEqualTo("sheet ConList row 8");
  }

  @Test
  void shouldRefuseARenamedColumnAndWarnOfANewOneAndANewSheet() {
    // given
    byte[] renamed = workbook("Regime", "Programme", PERSON);
    byte[] changed = workbook("Position", "Office", PERSON);
    byte[] second =
        Workbooks.of(
            book -> {
              fill(book.newWorksheet("ConList"), HEADER, PERSON);
              write(book.newWorksheet("Notes"), 0, "x");
            });

    // then
    assertThat(read(renamed).refusals()).containsExactly("MISSING_COLUMN");
    assertThat(read(renamed).sentences().get(0)).contains("[Regime]");
    assertThat(read(changed).warnings()).containsExactly("UNKNOWN_COLUMN");
    assertThat(read(changed).kept()).hasSize(1);
    assertThat(read(second).warnings()).containsExactly("UNKNOWN_SHEET");
    assertThat(read(second).kept()).hasSize(1);
  }

  @Test
  void shouldTakeTheDayFromTheNameWhereTheFirstRowDoesNotSayIt() {
    // given
    byte[] bytes =
        Workbooks.of(
            book -> {
              Worksheet sheet = book.newWorksheet("ConList");
              write(sheet, 0, HEADER);
              write(sheet, 1, cells(PERSON));
            });

    // when
    ReadFile file = ListReading.bytes(new UkSanctions(), "ConList_2022-05-04.xlsx", bytes);

    // then
    assertThat(file.kept().get(0)).containsEntry("as_of", Date.valueOf("2022-05-04"));
  }

  @Test
  void shouldRefuseWhatIsNoWorkbook() {
    byte[] whole = workbook(PERSON);
    assertThat(read(new byte[0]).refusals()).containsExactly("EMPTY_FILE");
    assertThat(read("<html></html>".getBytes(StandardCharsets.UTF_8)).refusals())
        .containsExactly("HTML_INSTEAD_OF_DATA");
    assertThat(read(ReadFile.cut(whole, whole.length / 2)).refusals()).containsExactly("TRUNCATED");
    assertThat(read(Spreadsheets.zip("../xl/workbook.xml", "x")).refusals())
        .containsExactly("BAD_ENTRY_NAME");
    assertThat(
            ReadFile.of(new Limited(), "ConList.xlsx", whole, FileMeta.NONE, Selection.ALL)
                .refusals())
        .containsExactly("ARCHIVE_BOMB");
  }

  /** The source with room for archives of 1,000 bytes. */
  private static final class Limited implements Source {
    private final Source source = new UkSanctions();

    @Override
    public String name() {
      return source.name();
    }

    @Override
    public SourceInfo info() {
      return source.info();
    }

    @Override
    public Table rawTable() {
      return source.rawTable();
    }

    @Override
    public Parser parser() {
      ArchiveLimits limits = new ArchiveLimits(100, 1_000);
      return new UkParser(limits, limits);
    }
  }

  private static Map<String, String> alias(String id, String type, String quality, String name) {
    return with(
        PERSON,
        Map.of("Group ID", id, "Alias Type", type, "Alias Quality", quality, "Name 1", name));
  }

  private static Map<String, String> nameless() {
    return with(
        PERSON, Map.of("Name 6", "", "Name 1", "-0- ", "Name 2", "", "Name Non-Latin Script", ""));
  }

  private static Map<String, String> with(Map<String, String> row, Map<String, String> changes) {
    Map<String, String> changed = new HashMap<>(row);
    changed.putAll(changes);
    return changed;
  }

  @SafeVarargs
  private static byte[] workbook(Map<String, String>... rows) {
    return Workbooks.of(book -> fill(book.newWorksheet("ConList"), HEADER, rows));
  }

  private static byte[] workbook(String was, String is, Map<String, String> row) {
    String[] header =
        Arrays.stream(HEADER).map(name -> name.equals(was) ? is : name).toArray(String[]::new);
    return Workbooks.of(book -> fill(book.newWorksheet("ConList"), header, row));
  }

  @SafeVarargs
  private static void fill(Worksheet sheet, String[] header, Map<String, String>... rows) {
    write(sheet, 0, "Last Updated", "08/07/2022");
    write(sheet, 1, header);
    for (int i = 0; i < rows.length; i++) {
      write(sheet, 2 + i, cells(rows[i]));
    }
  }

  private static String[] cells(Map<String, String> row) {
    return Arrays.stream(HEADER).map(name -> row.getOrDefault(name, "")).toArray(String[]::new);
  }

  private static void write(Worksheet sheet, int row, String... cells) {
    for (int i = 0; i < cells.length; i++) {
      if (!cells[i].isEmpty()) {
        sheet.value(row, i, cells[i]);
      }
    }
  }

  private static ReadFile read(byte[] bytes) {
    return ListReading.bytes(new UkSanctions(), "ConList.xlsx", bytes);
  }
}

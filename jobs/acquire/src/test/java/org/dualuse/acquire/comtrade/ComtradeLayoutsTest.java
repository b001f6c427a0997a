package org.dualuse.acquire.comtrade;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.dualuse.acquire.ReadFile;
import org.dualuse.acquire.RealData;
import org.dualuse.acquire.parse.Selection;
import org.dualuse.platform.snapshot.FileMeta;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ComtradeLayoutsTest {
  private static final Comtrade COMTRADE = new Comtrade();

  @Test
  void shouldReadTheSameRowsFromEveryLayout() {
    // given the same two rows in each layout
    String[] rows = {"", "cmdCode=848210 primaryValue=7.25 isReported=false"};
    String table = ComtradeTexts.table(",", rows).replace("false", "False").replace("true", "True");
    // when
    ReadFile body = ReadFile.of(COMTRADE, ComtradeTexts.body(rows));
    ReadFile csv = ReadFile.of(COMTRADE, table);
    ReadFile bulk = gz(ReadFile.gzip(ComtradeTexts.table("\t", rows)));
    ReadFile bodyGz = gz(ReadFile.gzip(ComtradeTexts.body(rows)));
    // then
    assertThat(body.keptValue()).isEqualByComparingTo("1007.75");
    assertThat(csv.kept()).isEqualTo(body.kept());
    assertThat(bulk.kept()).isEqualTo(body.kept());
    assertThat(bodyGz.kept()).isEqualTo(body.kept());
    assertThat(List.of(body, csv, bulk, bodyGz))
        .allSatisfy(file -> assertThat(file.sentences()).isEmpty());
  }

  @Test
  void shouldTakeAnEmptyResultForAnAnswer() {
    for (String text : List.of(ComtradeTexts.body(), ComtradeTexts.table(","))) {
      ReadFile file = ReadFile.of(COMTRADE, text);
      assertThat(file.observations()).isEmpty();
      assertThat(file.refusals()).isEmpty();
      assertThat(file.warnings()).containsExactly("NO_ROWS");
    }
  }

  @Test
  void shouldRefuseAWebPage() {
    String page = "\n<!DOCTYPE html>\n<html><body>Service unavailable</body></html>";

    assertThat(ReadFile.of(COMTRADE, page).refusals()).containsExactly("HTML_INSTEAD_OF_DATA");
    assertThat(gz(ReadFile.gzip(page)).refusals()).containsExactly("HTML_INSTEAD_OF_DATA");
  }

  @ParameterizedTest
  @ValueSource(ints = {12, 200, 1500})
  void shouldRefuseACutBody(int length) {
    String text = ComtradeTexts.body("", "").substring(0, length);

    assertThat(ReadFile.of(COMTRADE, text).refusals()).containsExactly("TRUNCATED");
  }

  @Test
  void shouldRefuseACutGzip() {
    byte[] whole = ReadFile.gzip(ComtradeTexts.table("\t", "", "", ""));

    ReadFile file = gz(ReadFile.cut(whole, whole.length - 20));

    assertThat(file.refusals()).containsExactly("TRUNCATED");
  }

  @Test
  void shouldQuarantineTheCutLastLineOfATable() {
    String text = ComtradeTexts.table("\t", "", "").strip();

    ReadFile file = ReadFile.of(COMTRADE, text.substring(0, text.length() - 30));

    assertThat(file.kept()).hasSize(1);
    assertThat(file.quarantined()).containsExactly("RAGGED_ROW");
  }

  @Test
  void shouldRefuseAnEmptyFile() {
    assertThat(ReadFile.of(COMTRADE, "").refusals()).containsExactly("EMPTY_FILE");
    assertThat(gz(ReadFile.gzip("")).refusals()).containsExactly("EMPTY_FILE");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{\"count\": 0, \"data\": [], \"error\": \"Period is missing\"}|PUBLISHER_ERROR",
        "{\"errorObject\": {\"errorMessage\": \"too many\"}, \"data\": []}|PUBLISHER_ERROR",
        "{\"statusCode\": 429, \"message\": \"Rate limit is exceeded\"}|PUBLISHER_ERROR",
        "{\"count\": 0}|NOT_A_RESULT",
        "{\"count\": 0, \"data\": null, \"error\": null}|NOT_A_RESULT",
        "[]|NOT_A_RESULT",
        "{\"count\": 0, \"data\": []} {}|NOT_A_RESULT",
        "{\"count\": 0, \"data\": [}|UNREADABLE",
        "{\"count\": 1, \"data\": [{\"fileUrl\": \"x\"}]}|MISSING_COLUMN",
        "{\"count\": 3, \"data\": []}|COUNT_MISMATCH"
      })
  void shouldRefuseWhatIsNoResult(String text, String code) {
    assertThat(ReadFile.of(COMTRADE, text).refusals()).containsExactly(code);
  }

  @Test
  void shouldSayWhatThePublisherSaid() {
    ReadFile file = ReadFile.of(COMTRADE, "{\"statusCode\": 403, \"message\": \"Out of quota.\"}");

    assertThat(file.sentences().get(0)).contains("Out of quota.");
  }

  @ParameterizedTest
  @CsvSource({"499,false", "500,true", "501,false", "100000,true"})
  void shouldRefuseAResultOfACapsSize(int rows, boolean isCut) {
    String row = ComtradeTexts.object(ComtradeTexts.row(""));

    ReadFile file =
        ReadFile.of(COMTRADE, ComtradeTexts.body(rows, Collections.nCopies(rows, row), ""));

    assertThat(file.observations()).hasSize(rows);
    assertThat(file.refusals()).isEqualTo(isCut ? List.of("TRUNCATED") : List.of());
  }

  @Test
  void shouldQuarantineWhatIsNoRow() {
    String row = ComtradeTexts.object(ComtradeTexts.row(""));

    ReadFile file = ReadFile.of(COMTRADE, ComtradeTexts.body(2, List.of(row, "[1, 2]"), ""));

    assertThat(file.quarantined()).containsExactly("NOT_A_ROW");
    assertThat(file.kept()).hasSize(1);
    assertThat(file.refusals()).isEmpty();
  }

  @Test
  void shouldHoldTheHeaderOfATableAgainstItsColumns() {
    String table = ComtradeTexts.table(",", "");
    Map<String, String> row = ComtradeTexts.row("");
    List<String> names = row.keySet().stream().sorted().toList();
    String reordered =
        String.join(",", names) + "\n" + String.join(",", names.stream().map(row::get).toList());

    ReadFile wider =
        ReadFile.of(COMTRADE, table.replace("\n", ",1\n").replaceFirst(",1\n", ",zz\n"));

    assertThat(ReadFile.of(COMTRADE, reordered).keptValue()).isEqualByComparingTo("1000.5");
    assertThat(ReadFile.of(COMTRADE, reordered).sentences()).isEmpty();
    assertThat(wider.keptValue()).isEqualByComparingTo("1000.5");
    assertThat(wider.warnings()).containsExactly("UNKNOWN_COLUMN");
    assertThat(ReadFile.of(COMTRADE, table.replace("motCode", "transport")).refusals())
        .containsExactly("MISSING_COLUMN");
  }

  @Test
  void shouldHoldTheFieldsOfEveryRowOfABodyAgainstItsColumns() {
    // given a third row with a new field, and a first row without a required one
    ReadFile wider = ReadFile.of(COMTRADE, ComtradeTexts.body("", "", "zz=1", "zz=2"));
    Map<String, String> narrow = ComtradeTexts.row("");
    narrow.remove("customsCode");
    ReadFile narrower =
        ReadFile.of(COMTRADE, ComtradeTexts.body(1, List.of(ComtradeTexts.object(narrow)), ""));
    // then
    assertThat(wider.kept()).hasSize(4);
    assertThat(wider.warnings()).containsExactly("UNKNOWN_COLUMN");
    assertThat(narrower.refusals()).containsExactly("MISSING_COLUMN");
  }

  @Test
  void shouldWarnAboutANewMemberOfTheBody() {
    ReadFile file = ReadFile.of(COMTRADE, "{\"count\": 0, \"data\": [], \"next\": {\"page\": 2}}");

    assertThat(file.warnings()).containsExactly("UNKNOWN_COLUMN", "NO_ROWS");
  }

  @Test
  void shouldReadTheRealTable() {
    ReadFile file = real("trade/comtrade/comtrade_imports_chn_from_rus_2017_2024.csv");

    assertThat(file.kept())
        .hasSize(96)
        .allMatch(row -> Boolean.FALSE.equals(row.get("is_reported")))
        .allMatch(row -> row.get("frequency").equals("M"));
    assertThat(file.sentences()).isEmpty();
    BigDecimal year2023 =
        file.kept().stream()
            .filter(row -> row.get("period_start").toString().startsWith("2023"))
            .map(row -> (BigDecimal) row.get("value_as_reported"))
            .reduce(BigDecimal.ZERO, BigDecimal::add);
    assertThat(year2023).isBetween(new BigDecimal("128.93e9"), new BigDecimal("128.95e9"));
  }

  @Test
  void shouldReadTheRealBodies() {
    ReadFile body = real("trade/comtrade/v1_get_C_A_HS_china_2010_total.json");
    ReadFile empty = real("trade/comtrade/v1_bulk_error.json");
    ReadFile index = real("trade/comtrade/v1_bulk_index.json");

    assertThat(body.kept()).hasSize(4).allMatch(row -> row.get("reporter").equals("CN"));
    assertThat(body.sentences()).isEmpty();
    assertThat(empty.observations()).isEmpty();
    assertThat(empty.refusals()).isEmpty();
    assertThat(empty.warnings()).containsExactly("NO_ROWS");
    assertThat(index.refusals()).containsExactly("MISSING_COLUMN");
  }

  private static ReadFile gz(byte[] bytes) {
    return ReadFile.of(COMTRADE, "x.json", bytes, FileMeta.NONE, Selection.ALL);
  }

  private static ReadFile real(String relative) {
    Path file = RealData.file(relative);
    return ReadFile.of(COMTRADE, file.getFileName().toString(), file, FileMeta.NONE, Selection.ALL);
  }
}

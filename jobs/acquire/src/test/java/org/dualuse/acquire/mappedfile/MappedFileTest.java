package org.dualuse.acquire.mappedfile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.dualuse.acquire.mappedfile.Mapped.HEADER;
import static org.dualuse.acquire.mappedfile.Mapped.MAPPING;
import static org.dualuse.acquire.mappedfile.Mapped.column;
import static org.dualuse.acquire.mappedfile.Mapped.read;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.math.BigDecimal;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.dualuse.acquire.ReadFile;
import org.dualuse.acquire.parse.Parser;
import org.dualuse.acquire.parse.Selection;
import org.dualuse.acquire.source.SourceInfo;
import org.dualuse.platform.error.DualuseException;
import org.dualuse.platform.snapshot.FileMeta;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MappedFileTest {
  private static final String ROW = "2023-01,RU,EXP,010121,1,,,\n";

  @TempDir private Path folder;

  @Test
  void shouldReadTheMappingsOfAFolder() throws IOException {
    // given
    Files.writeString(folder.resolve("northland.yml"), MAPPING);
    Files.writeString(folder.resolve("README.md"), "About mappings.");

    // when
    MappedFile source = MappedFile.fromFolder(folder);

    // then
    assertThat(source.mappings()).containsOnlyKeys("northland");
    SourceInfo info = source.info(Mapped.meta("northland"));
    assertThat(info.attribution()).isEqualTo("Source: Statistics Northland.");
    assertThat(info.licence()).isEqualTo("CC BY 4.0");
    assertThat(info.redistribution()).isEqualTo("open");
    assertThat(source.info(Mapped.meta("elsewhere")).redistribution()).isEqualTo("restricted");
  }

  @Test
  void shouldNameTheMappingThatIsNotUsable() throws IOException {
    Files.writeString(folder.resolve("northland.yml"), MAPPING.replace("currency: SEK\n", ""));

    assertThatThrownBy(() -> MappedFile.fromFolder(folder))
        .isInstanceOf(DualuseException.class)
        .hasMessageContaining("northland.yml")
        .hasMessageContaining("`currency` is missing");
    assertThatThrownBy(() -> MappedFile.fromFolder(folder.resolve("nowhere")))
        .isInstanceOf(DualuseException.class)
        .hasMessageContaining("nowhere");
  }

  @Test
  void shouldReadTheProjectsOwnMappings() {
    Path own = Path.of(System.getProperty("dualuse.project.root", "../.."), "conf/mappings");

    MappedFile source = MappedFile.fromFolder(own);

    assertThat(source.mappings())
        .containsOnlyKeys(
            "turkey",
            "armenia",
            "india",
            "india_importer",
            "china_russia_totals",
            "russia_hs4_totals");
    assertThat(source.mappings().keySet())
        .allSatisfy(
            name -> {
              SourceInfo info = source.info(Mapped.meta(name));
              assertThat(info.licence()).isEqualTo("Not stated; treated as not re-publishable");
              assertThat(info.redistribution()).isEqualTo("restricted");
            });
  }

  @Test
  void shouldReadTheExampleOfTheReadme() throws IOException {
    // given
    Path own = Path.of(System.getProperty("dualuse.project.root", "../.."), "conf/mappings");
    String readme = Files.readString(own.resolve("README.md"));
    String example = readme.substring(readme.indexOf("```yaml\n") + 8, readme.lastIndexOf("```"));

    // when
    ReadFile file =
        read(
            example,
            """
            month;country;country_name;direction;made_in;code;exports;reexports;pieces;tonnes
            2023-01;RU;Russia;EXP;CN;854231;12.5;1;7;0.5
            """);

    // then
    assertThat(file.warnings()).isEmpty();
    assertThat(column(file, "flow")).containsExactly("X", "RX");
    assertThat(file.keptValue()).isEqualByComparingTo("13500");
    assertThat(column(file, "net_weight_kg")).containsOnly(new BigDecimal("500.000000"));
  }

  @Test
  void shouldParseAgainOnlyIfAMappingChanges() {
    String version = Mapped.source(MAPPING).version();

    assertThat(Mapped.source(MAPPING).version()).isEqualTo(version);
    assertThat(Mapped.source(MAPPING.replace("SUM", "LAST")).version()).isNotEqualTo(version);
  }

  @Test
  void shouldTravelToAnotherMachine() throws Exception {
    // given
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
      out.writeObject(Mapped.source(MAPPING).parser());
    }

    // when
    try (ObjectInputStream in =
        new ObjectInputStream(new ByteArrayInputStream(bytes.toByteArray()))) {
      Object there = in.readObject();

      // then
      assertThat(there).isInstanceOf(Parser.class);
    }
  }

  @Test
  void shouldSayWhichMappingsThereAre() {
    // given
    byte[] text = (HEADER + ROW).getBytes(StandardCharsets.UTF_8);

    // when
    ReadFile none =
        ReadFile.of(Mapped.source(MAPPING), "a.csv", text, FileMeta.NONE, Selection.ALL);
    ReadFile unknown =
        ReadFile.of(Mapped.source(MAPPING), "a.csv", text, Mapped.meta("tset"), Selection.ALL);

    // then
    assertThat(none.refusals()).containsExactly("NO_MAPPING");
    assertThat(none.sentences().get(0)).contains("a.csv.meta.yml").contains("[test]");
    assertThat(unknown.refusals()).containsExactly("UNKNOWN_MAPPING");
    assertThat(unknown.sentences().get(0)).contains("`tset`").contains("[test]");
  }

  @Test
  void shouldRefuseAnUnknownKeyAndAnUnknownEconomy() {
    assertThatThrownBy(() -> Mapped.source(MAPPING + "curency: EUR\n"))
        .isInstanceOf(DualuseException.class)
        .hasMessageContaining("curency")
        .hasMessageContaining("Did you mean `currency`?");
    assertThatThrownBy(() -> Mapped.source(MAPPING.replace("constant: SE", "constant: SWEDEN")))
        .isInstanceOf(DualuseException.class)
        .hasMessageContaining("SWEDEN");
  }

  @Test
  void shouldRefuseAMappingThatLeavesAQuestionOpen() {
    assertRefused("currency: SEK\n", "", "`currency` is missing");
    for (int noLevel : new int[] {0, 1, 3, 5, 13}) {
      assertRefused("digits: 6", "digits: " + noLevel, "2, 4, or 6 to 12");
    }
    assertRefused(", codes: ISO2", "", "column and codes belong together");
    assertRefused("pattern: uuuu-MM, ", "", "column and pattern belong together");
    assertRefused("uuuu-MM", "bbb", "period");
    assertRefused("{column: dir, values: {EXP: X, IMP: M}}", "{}", "flow needs");
    assertRefused("IMP: M}", "IMP: RX}, viewpoint: PARTNER", "seen from the partner");
    assertRefused("unit: pcs", "unit: pcs, unit_column: net", "unit_column");
    assertRefused("format: CSV", "format: PARQUET, delimiter: ';'", "delimiter");
    assertRefused("redistribution: open", "redistribution: maybe", "open or restricted");
    assertRefused("from: 2022-04", "from: 1800-01", "order of time");
    assertRefused("scale: 1000", "scale: 0", "positive");
  }

  @Test
  void shouldHoldTheHeaderAgainstTheMapping() {
    // given
    String reordered = "code,dir,country,month,value,net,pieces,remark,colour\n";

    // when
    ReadFile missing = read(HEADER.replace("country", "land") + ROW);
    ReadFile other = read(reordered + "010121,EXP,RU,2023-01,1,,,,red\n");

    // then
    assertThat(missing.refusals()).containsExactly("MISSING_COLUMN");
    assertThat(missing.sentences().get(0)).contains("country");
    assertThat(other.warnings()).containsExactly("UNKNOWN_COLUMN");
    assertThat(other.sentences().get(0)).contains("colour");
    assertThat(other.keptValue()).isEqualByComparingTo("1000");
  }

  @Test
  void shouldRefuseEmptyFilesAndWebPages() {
    assertThat(read("").refusals()).containsExactly("EMPTY_FILE");
    assertThat(read("<!DOCTYPE html><html></html>").refusals())
        .containsExactly("HTML_INSTEAD_OF_DATA");
  }

  @Test
  void shouldReadOtherDelimitersEncodingsAndHeaderRows() {
    // given
    String yaml =
        MAPPING
            .replace(
                "{format: CSV}",
                "{format: CSV, delimiter: ';', charset: windows-1251, header_row: 3}")
            .replace("EXP: X", "ЭК: X");
    String text =
        "Statistics Northland\n\n" + (HEADER + ROW.replace("EXP", "ЭК")).replace(',', ';');

    // when
    ReadFile file = read(yaml, text.getBytes(Charset.forName("windows-1251")));

    // then
    assertThat(column(file, "flow")).containsExactly("X");
    assertThat(file.observations().get(0).position()).isEqualTo("line 4");
  }

  @Test
  void shouldReadCompressedTsvAndTellTruncation() {
    // given
    String yaml = MAPPING.replace("format: CSV", "format: TSV");
    byte[] whole = ReadFile.gzip((HEADER + ROW.repeat(500)).replace(',', '\t'));

    // then
    assertThat(read(yaml, whole).kept()).hasSize(500);
    assertThat(read(yaml, ReadFile.cut(whole, whole.length - 20)).refusals())
        .containsExactly("TRUNCATED");
  }

  private static void assertRefused(String key, String instead, String message) {
    assertThat(MAPPING).contains(key);
    assertThatThrownBy(() -> Mapped.source(MAPPING.replace(key, instead)))
        .isInstanceOf(DualuseException.class)
        .hasMessageContaining(message);
  }
}

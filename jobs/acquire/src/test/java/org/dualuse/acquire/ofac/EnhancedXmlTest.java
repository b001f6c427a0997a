package org.dualuse.acquire.ofac;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.dualuse.acquire.ReadFile;
import org.dualuse.acquire.parse.ArchiveLimits;
import org.dualuse.acquire.parse.FileRefused;
import org.dualuse.acquire.parse.Selection;
import org.dualuse.platform.snapshot.FileMeta;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Files of OFAC's schema with invented values. */
class EnhancedXmlTest {
  private static final String HEAD =
      """
      <?xml version="1.0" encoding="utf-8"?>
      <sanctionsData xmlns="https://example.org/ENHANCED_XML">
        <publicationInfo>
          <dataAsOf>2025-01-10T00:00:00</dataAsOf>
          <filters><sanctionsLists>
            <sanctionsList refId="91512">Consolidated List</sanctionsList>
          </sanctionsLists></filters>
        </publicationInfo>
        <referenceValues><referenceValue refId="1"><type>COUNTRY</type></referenceValue></referenceValues>
        <entities>
      """;
  private static final String TAIL = "</entities></sanctionsData>";
  private static final String COMPANY =
      """
      <entity id="101">
        <generalInfo>
          <identityId>7</identityId>
          <entityType refId="601">Entity</entityType>
          <remarks>All offices worldwide.</remarks>
        </generalInfo>
        <sanctionsLists>
          <sanctionsList refId="1" id="1" datePublished="2014-09-12">Sectoral Sanctions Identifications List</sanctionsList>
          <sanctionsList refId="2" id="2" datePublished="2014-10-10">Consolidated List</sanctionsList>
          <sanctionsList refId="3" id="3" datePublished="2022-04-06">SDN List</sanctionsList>
        </sanctionsLists>
        <sanctionsPrograms>
          <sanctionsProgram refId="1" id="1">UKRAINE-EO13662</sanctionsProgram>
          <sanctionsProgram refId="2" id="2">RUSSIA-EO14024</sanctionsProgram>
        </sanctionsPrograms>
        <sanctionsTypes>
          <sanctionsType refId="1" id="1">13662 Sectoral Directive 1</sanctionsType>
          <sanctionsType refId="2" id="2">Executive Order 14024 Directive 1a</sanctionsType>
          <sanctionsType refId="3" id="3">Block</sanctionsType>
        </sanctionsTypes>
        <legalAuthorities/>
        <names>
          <name id="1">
            <isPrimary>false</isPrimary><aliasType refId="2">F.K.A.</aliasType>
            <isLowQuality>false</isLowQuality>
            <translations><translation id="1">
              <isPrimary>true</isPrimary><script refId="1">Latin</script>
              <formattedLastName>OMEGA</formattedLastName>
              <formattedFullName>OMEGA</formattedFullName>
            </translation></translations>
          </name>
          <name id="2">
            <isPrimary>true</isPrimary><isLowQuality>false</isLowQuality>
            <translations>
              <translation id="2">
                <isPrimary>true</isPrimary><script refId="1">Latin</script>
                <formattedFullName>ALPHA</formattedFullName>
              </translation>
              <translation id="3">
                <isPrimary>false</isPrimary><script refId="2">Chinese Simplified</script>
                <formattedFullName>阿尔法</formattedFullName>
              </translation>
            </translations>
          </name>
          <name id="3">
            <isPrimary>false</isPrimary><aliasType refId="1">A.K.A.</aliasType>
            <isLowQuality>true</isLowQuality>
            <translations><translation id="4">
              <isPrimary>true</isPrimary><script refId="1">Latin</script>
              <formattedFullName>AL</formattedFullName>
            </translation></translations>
          </name>
        </names>
        <addresses>
          <address id="1">
            <country refId="1">Russia</country>
            <translations>
              <translation id="1">
                <isPrimary>true</isPrimary><script refId="1">Latin</script>
                <addressParts>
                  <addressPart id="1"><type refId="1">ADDRESS1</type><value>1 Main Street</value></addressPart>
                  <addressPart id="2"><type refId="2">CITY</type><value>Moscow</value></addressPart>
                </addressParts>
              </translation>
              <translation id="2">
                <isPrimary>false</isPrimary><script refId="2">Cyrillic</script>
                <addressParts>
                  <addressPart id="3"><type refId="2">CITY</type><value>Москва</value></addressPart>
                </addressParts>
              </translation>
            </translations>
          </address>
          <address id="2"><country refId="1">Panama</country></address>
        </addresses>
        <features>
          <feature id="1">
            <type featureTypeId="14">Website</type><versionId>1</versionId>
            <value>alpha.example</value><isPrimary>true</isPrimary><comments>Mirror</comments>
          </feature>
          <feature id="2">
            <type featureTypeId="951">Listing Date (EO 14024 Directive 1a):</type>
            <versionId>2</versionId><value>22 Feb 2022</value><isPrimary>true</isPrimary>
          </feature>
          <feature id="3">
            <type featureTypeId="999">Something New</type><versionId>3</versionId>
            <value>42</value><isPrimary>true</isPrimary>
          </feature>
        </features>
        <identityDocuments>
          <identityDocument id="1">
            <type refId="1">Tax ID No.</type>
            <name nameId="2" nameTranslationId="2">ALPHA</name>
            <documentNumber>7707083893</documentNumber><isValid>true</isValid>
            <issuingCountry refId="1">Russia</issuingCountry>
            <issueDate id="1"><fromDateBegin>2001-02-03</fromDateBegin></issueDate>
          </identityDocument>
        </identityDocuments>
        <relationships>
          <relationship id="1">
            <type refId="1">Owned or Controlled By</type>
            <relatedEntity entityId="102">BETA</relatedEntity>
            <quality refId="1">High</quality>
          </relationship>
          <relationship id="2">
            <type refId="2">Owns, controls, or operates</type>
            <relatedEntity entityId="103">GAMMA</relatedEntity>
          </relationship>
        </relationships>
      </entity>
      """;

  @TempDir private Path folder;

  @Test
  void shouldReadAnEntity() {
    // when
    ReadFile read = read("anything.xml", HEAD + COMPANY + TAIL);

    // then
    assertThat(read.sentences()).isEmpty();
    Map<String, Object> row = read.kept().get(0);
    assertThat(row)
        .containsEntry("list", "OFAC_NON_SDN")
        .containsEntry("entry_id", "101")
        .containsEntry("part", "ENTRY")
        .containsEntry("kind", "COMPANY")
        .containsEntry("remarks", "All offices worldwide.");
    assertThat(row.get("as_of")).hasToString("2025-01-10");
    assertThat(Cells.of(row, "names"))
        .hasToString(
            "[[ALPHA, PRIMARY, null], [阿尔法, ALIAS, zh], [OMEGA, FORMER, null],"
                + " [AL, WEAK, null]]");
    assertThat(Cells.of(row, "addresses"))
        .hasToString("[[1 Main Street, Moscow, Russia], [Москва, Russia], [, Panama]]");
    assertThat(Cells.of(row, "identifiers"))
        .hasToString(
            "[[OFAC_NUMBER, null, 101, 101],"
                + " [INN, Russia, 7707083893, Tax ID No. 7707083893]]");
    assertThat(Cells.of(row, "owners")).hasToString("[[BETA, null, null, OWNED_OR_CONTROLLED]]");
    assertThat(read.observations().get(0).position()).isEqualTo("entity 1 line 11");
  }

  @Test
  void shouldKeepWhatHasNoColumnUnderItsOwnName() {
    assertThat(Cells.fields(read("a.xml", HEAD + COMPANY + TAIL).kept().get(0)))
        .containsEntry("Website", "alpha.example")
        .containsEntry("Website comments", "Mirror")
        .containsEntry("Something New", "42")
        .containsEntry("sanctionsType", "Block")
        .containsEntry("listed: SDN List", "2022-04-06")
        .containsEntry("document dates", "Tax ID No. 7707083893 issued 2001-02-03")
        .containsEntry("Owns, controls, or operates", "GAMMA")
        .doesNotContainKey("other remarks");
  }

  @Test
  void shouldDateAProgrammeByTheListThatCanOnlyBeIts() {
    // given
    String twoLeft = COMPANY.replace("Sectoral Sanctions Identifications List", "FSE List");

    // then: the sectoral list has its own programme, the SDN list the one that is left
    assertThat(measures(COMPANY))
        .isEqualTo(
            "[[UKRAINE-EO13662, 2014-09-12, null, PUBLISHER_DATE, null],"
                + " [RUSSIA-EO14024, 2022-04-06, null, PUBLISHER_DATE, null],"
                + " [EO 13662 Directive 1, null, null, NONE, null],"
                + " [EO 14024 Directive 1a, 2022-02-22, null, PUBLISHER_DATE, null]]");
    assertThat(measures(twoLeft))
        .as("two programmes and two lists could belong together in two ways")
        .startsWith(
            "[[UKRAINE-EO13662, null, null, NONE, null], [RUSSIA-EO14024, null, null, NONE, null]");
  }

  @Test
  void shouldTellTheListByTheFilterOrElseByTheName() {
    assertThat(list("cons.xml", HEAD.replace("Consolidated List", "SDN List")))
        .isEqualTo("OFAC_SDN");
    assertThat(list("SDN_ENHANCED.XML", HEAD.replace("Consolidated List", "Other List")))
        .isEqualTo("OFAC_SDN");
    assertThat(
            read("a.xml", HEAD.replace("Consolidated List", "Other List") + COMPANY + TAIL)
                .refusals())
        .containsExactly("UNKNOWN_LIST");
  }

  @Test
  void shouldWarnOfNewElementsOnceAndRefuseAChangedSchema() {
    // given
    String coloured = COMPANY.replace("<legalAuthorities/>", "<colour shade='dark'>red</colour>");

    // then
    ReadFile read = read("a.xml", HEAD + coloured + coloured + TAIL);
    assertThat(read.warnings()).containsExactly("UNKNOWN_ELEMENT", "UNKNOWN_ELEMENT");
    assertThat(read.sentences().get(0)).contains("`colour`");
    assertThat(read.sentences().get(1)).contains("`shade`");
    assertThat(read.kept()).hasSize(2);
    assertThat(read("a.xml", HEAD + COMPANY.replace("names>", "namen>") + TAIL).refusals())
        .containsExactly("MISSING_ELEMENT");
    assertThat(read("a.xml", "<sanctionsData>" + COMPANY + "</sanctionsData>").refusals())
        .containsExactly("MISSING_ELEMENT");
    assertThat(read("a.xml", HEAD.replace("dataAsOf", "asOf") + COMPANY + TAIL).refusals())
        .containsExactly("MISSING_ELEMENT");
  }

  @Test
  void shouldQuarantineAnEntityWhoseKindOrDateIsWrong() {
    // given
    String robot = COMPANY.replace(">Entity<", ">Robot<");
    String undated = COMPANY.replace("2014-09-12", "lately");

    // when
    ReadFile read = read("a.xml", HEAD + robot + undated + COMPANY + TAIL);

    // then
    assertThat(read.quarantined()).containsExactly("UNKNOWN_KIND", "BAD_DATE");
    assertThat(read.kept()).hasSize(1);
  }

  @Test
  void shouldRefuseDoctypesAndFilesThatBreakOff() {
    // given
    String bomb = "<!DOCTYPE a [<!ENTITY b \"bb\"><!ENTITY c \"&b;&b;\">]><sanctionsData>&c;";
    String outside = "<!DOCTYPE a [<!ENTITY b SYSTEM \"file:///etc/hostname\">]><sanctionsData/>";
    String whole = HEAD + COMPANY + TAIL;

    // then
    assertThat(read("a.xml", bomb).refusals()).containsExactly("XML_DOCTYPE");
    assertThat(read("a.xml", outside).refusals()).containsExactly("XML_DOCTYPE");
    for (String cut : List.of(whole.substring(0, 2000), HEAD + COMPANY, HEAD)) {
      assertThat(read("a.xml", cut).refusals()).containsExactly("TRUNCATED");
    }
  }

  @Test
  void shouldReadTheXmlInAZipAndRefuseOtherArchives() {
    // given
    String whole = HEAD + COMPANY + TAIL;
    byte[] zip = zip(Map.of("CONS_ENHANCED.XML", whole));

    // then
    assertThat(read("CONS_ENHANCED.ZIP", zip).kept()).hasSize(1);
    assertThat(read("a.zip", zip(Map.of("a.xml", whole, "b.xml", whole))).refusals())
        .containsExactly("UNEXPECTED_ARCHIVE");
    assertThat(read("a.zip", zip(Map.of("a.exe", whole))).refusals())
        .containsExactly("UNEXPECTED_ARCHIVE");
    assertThat(read("a.zip", zip(Map.of("../a.xml", whole))).refusals())
        .containsExactly("BAD_ENTRY_NAME");
    assertThat(read("a.zip", ReadFile.cut(zip, zip.length - 30)).refusals())
        .hasSize(1)
        .containsAnyOf("TRUNCATED", "UNREADABLE");
  }

  @Test
  void shouldRefuseAnArchiveThatUnpacksToTooMuch() throws IOException {
    // given
    Path file = folder.resolve("a.zip");
    Files.write(file, zip(Map.of("a.xml", " ".repeat(100_001))));

    // then
    assertThatThrownBy(() -> SingleXmlZip.open(file, new ArchiveLimits(10, 100_000)))
        .isInstanceOf(FileRefused.class)
        .hasMessageStartingWith("ARCHIVE_BOMB");
  }

  private static String measures(String entity) {
    return Cells.of(read("a.xml", HEAD + entity + TAIL).kept().get(0), "measures").toString();
  }

  private static Object list(String fileName, String head) {
    return read(fileName, head + COMPANY + TAIL).kept().get(0).get("list");
  }

  private static ReadFile read(String fileName, String text) {
    return read(fileName, text.getBytes(StandardCharsets.UTF_8));
  }

  private static ReadFile read(String fileName, byte[] bytes) {
    return ReadFile.of(new Ofac(), fileName, bytes, FileMeta.NONE, Selection.ALL);
  }

  private static byte[] zip(Map<String, String> files) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
      for (Map.Entry<String, String> file : files.entrySet()) {
        zip.putNextEntry(new ZipEntry(file.getKey()));
        zip.write(file.getValue().getBytes(StandardCharsets.UTF_8));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }
}

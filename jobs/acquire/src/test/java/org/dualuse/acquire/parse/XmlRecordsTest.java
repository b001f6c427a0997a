package org.dualuse.acquire.parse;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.dualuse.acquire.parse.XmlRecords.XmlRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class XmlRecordsTest {
  @Test
  void shouldStreamRecordsWithTheirLinesAtAnyDepth() throws Exception {
    // given
    String text =
        """
        <?xml version="1.0"?>
        <list day="2024-01-02">
          <head>ignored</head>
          <person id="1"><name>A</name></person>
          <more>
            <company id="2"/><person>B</person>
          </more>
        </list>
        """;

    // when
    try (XmlRecords records = open(text, "person", "company")) {
      // then
      assertThat(records.rootName()).isEqualTo("list");
      assertThat(records.root().path("day").asText()).isEqualTo("2024-01-02");
      List<XmlRecord> all = all(records);
      assertThat(all).extracting(XmlRecord::name).containsExactly("person", "company", "person");
      assertThat(all).extracting(XmlRecord::line).containsExactly(4, 6, 6);
      assertThat(XmlTree.text(all.get(0).tree(), "name")).isEqualTo("A");
      assertThat(XmlTree.text(all.get(1).tree(), "id")).isEqualTo("2");
      assertThat(XmlTree.text(all.get(2).tree())).isEqualTo("B");
      assertThat(records.next()).isNull();
    }
  }

  @Test
  void shouldReadRepeatedElementsAndTextBesideAttributes() throws Exception {
    // given
    String text =
        """
        <l><e>
          <a k="1">one</a><b>x</b><a>two</a><a k="3"/>
          <c> padded </c><d><![CDATA[<raw>]]> &amp; more</d><f/>
        </e></l>
        """;

    // when
    XmlRecord e = all(open(text, "e")).get(0);

    // then: elements of one name are all there, though another stands between them
    assertThat(XmlTree.all(e.tree(), "a")).hasSize(3);
    assertThat(XmlTree.all(e.tree(), "a").stream().map(XmlTree::text).toList())
        .containsExactly("one", "two", null);
    assertThat(XmlTree.text(XmlTree.all(e.tree(), "a").get(2), "k")).isEqualTo("3");
    assertThat(XmlTree.text(e.tree(), "b")).isEqualTo("x");
    assertThat(XmlTree.text(e.tree(), "c")).isEqualTo("padded");
    assertThat(XmlTree.text(e.tree(), "d")).isEqualTo("<raw> & more");
    assertThat(XmlTree.text(e.tree(), "f")).isNull();
    assertThat(XmlTree.text(e.tree(), "absent")).isNull();
    assertThat(XmlTree.all(e.tree(), "absent", "child")).isEmpty();
  }

  @Test
  void shouldFollowPathsThroughRepeatedElements() throws Exception {
    // given
    String text = "<l><e><n><m>1</m><m>2</m></n><n><m>3</m></n></e></l>";

    // when
    XmlRecord e = all(open(text, "e")).get(0);

    // then
    assertThat(XmlTree.all(e.tree(), "n", "m").stream().map(XmlTree::text).toList())
        .containsExactly("1", "2", "3");
  }

  @Test
  void shouldReadLocalNamesWhateverTheNamespace() throws Exception {
    // given: one namespace by default, one by a prefix
    String text =
        "<x:l xmlns:x='urn:a' xmlns='urn:b'><x:e x:k='1'><n>A</n></x:e><e><x:n>B</x:n></e></x:l>";

    // when
    XmlRecords records = open(text, "e");
    List<XmlRecord> all = all(records);

    // then
    assertThat(records.rootName()).isEqualTo("l");
    assertThat(all).hasSize(2);
    assertThat(XmlTree.text(all.get(0).tree(), "k")).isEqualTo("1");
    assertThat(XmlTree.text(all.get(0).tree(), "n")).isEqualTo("A");
    assertThat(XmlTree.text(all.get(1).tree(), "n")).isEqualTo("B");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<!DOCTYPE l><l/>",
        "<?xml version='1.0'?><!-- c --><!DOCTYPE l [<!ENTITY a 'b'>]><l><e>&a;</e></l>",
        "<!DOCTYPE l SYSTEM 'file:///nowhere/at.all'><l/>",
        "<!DOCTYPE l [<!ENTITY a SYSTEM 'file:///nowhere/at.all'>]><l><e>&a;</e></l>"
      })
  void shouldRefuseADoctype(String text) {
    assertThatThrownBy(() -> open(text, "e"))
        .isInstanceOf(FileRefused.class)
        .hasMessageStartingWith("XML_DOCTYPE");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<l",
        "<l><e>A</e>",
        "<l><e>A",
        "<l><e><n>A</n>",
        "<l><e k='1",
        "<l><e>A</e></l",
        "<l><e><![CDATA[A"
      })
  void shouldRefuseAFileThatBreaksOff(String text) {
    assertThatThrownBy(() -> all(open(text, "e")))
        .isInstanceOf(FileRefused.class)
        .hasMessageStartingWith("TRUNCATED");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "no xml",
        "<l><e></l>",
        "<l><e>&undeclared;</e></l>",
        "<l><e k=1/></l>",
        "<l/><l/>",
        "<l><x:e/></l>"
      })
  void shouldRefuseWhatIsNotWellFormed(String text) {
    assertThatThrownBy(() -> all(open(text, "e")))
        .isInstanceOf(FileRefused.class)
        .hasMessageStartingWith("UNREADABLE");
  }

  private static XmlRecords open(String text, String... names) throws FileRefused {
    return XmlRecords.open(
        new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)), Set.of(names));
  }

  private static List<XmlRecord> all(XmlRecords records) throws FileRefused, IOException {
    List<XmlRecord> all = new ArrayList<>();
    for (XmlRecord each = records.next(); each != null; each = records.next()) {
      all.add(each);
    }
    return all;
  }
}

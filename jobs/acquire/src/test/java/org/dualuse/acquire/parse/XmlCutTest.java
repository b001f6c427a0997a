package org.dualuse.acquire.parse;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.dualuse.acquire.ReadFile;
import org.junit.jupiter.api.Test;

class XmlCutTest {
  private static final String XML =
      """
      <?xml version="1.0" encoding="UTF-8"?><list day="1"><r a="b"><n>Ä &amp; x</n><!-- c --><n/></r>
      <r><t><![CDATA[y]]></t></r></list>
      """;

  @Test
  void shouldCallAFileCutAtAnyByteTruncated() {
    byte[] whole = XML.strip().getBytes(StandardCharsets.UTF_8);
    List<String> others = new ArrayList<>();
    for (int length = 1; length < whole.length; length++) {
      String refusal = refusal(ReadFile.cut(whole, length));
      if (!"TRUNCATED".equals(refusal)) {
        others.add(length + " " + refusal);
      }
    }
    assertThat(others).isEmpty();
    assertThat(refusal(whole)).isNull();
  }

  @Test
  void shouldTellMalformedAndDeclaredXmlFromTruncated() {
    assertThat(refusal("<list><r></list>".getBytes(StandardCharsets.UTF_8)))
        .isEqualTo("UNREADABLE");
    assertThat(refusal((XML.strip() + "\u001a").getBytes(StandardCharsets.UTF_8)))
        .isEqualTo("UNREADABLE");
    assertThat(refusal("<!DOCTYPE list><list/>".getBytes(StandardCharsets.UTF_8)))
        .isEqualTo("XML_DOCTYPE");
  }

  private static String refusal(byte[] bytes) {
    try (XmlRecords records = XmlRecords.open(new ByteArrayInputStream(bytes), Set.of("r"))) {
      while (records.next() != null) {
        // Read to the end.
      }
      return null;
    } catch (FileRefused e) {
      return e.finding().code();
    } catch (IOException e) {
      return e.toString();
    }
  }
}

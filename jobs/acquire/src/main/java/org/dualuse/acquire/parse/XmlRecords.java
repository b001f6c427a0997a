package org.dualuse.acquire.parse;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.xml.XmlMapper;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.util.Set;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * The records of an XML file, one element after the other in constant memory: each becomes a tree
 * whose fields are its attributes and child elements by their local names (an array where a name
 * repeats; the text of an element that has attributes stands under the empty name). A document type
 * declaration is refused, so that no entity is ever expanded or fetched.
 */
public final class XmlRecords implements Closeable {
  private static final XmlMapper MAPPER = new XmlMapper();

  private final SafeXml xml;
  private final XMLStreamReader reader;
  private final Set<String> recordNames;
  private final JsonNode root;
  private final String name;
  private int line;

  /**
   * A record.
   *
   * @param name local name of its element
   * @param line of its start tag, 1-based
   * @param tree its attributes and children
   */
  public record XmlRecord(String name, int line, JsonNode tree) {}

  private XmlRecords(InputStream in, Set<String> recordNames) throws FileRefused {
    this.recordNames = Set.copyOf(recordNames);
    this.xml = SafeXml.open(in);
    this.reader = xml.reader();
    this.name = reader.getLocalName();
    this.root = attributes();
  }

  /**
   * Opens a file.
   *
   * @param in the bytes; closed with the records
   * @param recordNames local names of the elements that are records, at any depth
   * @throws FileRefused XML_DOCTYPE, TRUNCATED or UNREADABLE
   */
  public static XmlRecords open(InputStream in, Set<String> recordNames) throws FileRefused {
    return new XmlRecords(in, recordNames);
  }

  /** Local name of the root element. */
  public String rootName() {
    return name;
  }

  /** The attributes of the root element. */
  public JsonNode root() {
    return root;
  }

  /**
   * The next record, or null at the end of the document.
   *
   * @throws FileRefused TRUNCATED if the file breaks off, or UNREADABLE
   */
  public XmlRecord next() throws FileRefused {
    try {
      while (reader.hasNext()) {
        boolean isRecord =
            reader.next() == XMLStreamConstants.START_ELEMENT
                && recordNames.contains(reader.getLocalName());
        if (isRecord) {
          String element = reader.getLocalName();
          line = reader.getLocation().getLineNumber();
          return new XmlRecord(element, line, MAPPER.readValue(reader, JsonNode.class));
        }
      }
      return null;
    } catch (XMLStreamException | IOException e) {
      throw xml.refusal(e, line);
    }
  }

  @Override
  public void close() throws IOException {
    xml.close();
  }

  private JsonNode attributes() {
    var attributes = MAPPER.createObjectNode();
    for (int i = 0; i < reader.getAttributeCount(); i++) {
      attributes.put(reader.getAttributeLocalName(i), reader.getAttributeValue(i));
    }
    return attributes;
  }
}

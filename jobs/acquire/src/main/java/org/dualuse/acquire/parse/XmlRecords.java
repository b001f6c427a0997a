package org.dualuse.acquire.parse;

import com.ctc.wstx.api.WstxInputProperties;
import com.ctc.wstx.exc.WstxEOFException;
import com.ctc.wstx.stax.WstxInputFactory;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.xml.XmlMapper;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.util.Set;
import javax.xml.stream.XMLInputFactory;
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

  private final InputStream in;
  private final XMLStreamReader reader;
  private final Set<String> recordNames;
  private final JsonNode root;
  private String name;
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
    this.in = in;
    this.recordNames = Set.copyOf(recordNames);
    try {
      this.reader = factory().createXMLStreamReader(in);
      this.root = toRoot();
    } catch (XMLStreamException e) {
      throw unreadable(e);
    }
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
   * @throws FileRefused XML_DOCTYPE, TRUNCATED if the file breaks off, or UNREADABLE
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
    } catch (XMLStreamException e) {
      throw unreadable(e);
    } catch (IOException e) {
      throw e.getCause() instanceof XMLStreamException cause
          ? unreadable(cause)
          : FileRefused.unreadable(e);
    }
  }

  @Override
  public void close() throws IOException {
    try {
      reader.close();
    } catch (XMLStreamException e) {
      throw new IOException(e);
    } finally {
      in.close();
    }
  }

  private JsonNode toRoot() throws XMLStreamException, FileRefused {
    while (reader.next() != XMLStreamConstants.START_ELEMENT) {
      if (reader.getEventType() == XMLStreamConstants.DTD) {
        throw new FileRefused(
            "XML_DOCTYPE", "The file declares a document type; lists have none. It is not read.");
      }
    }
    name = reader.getLocalName();
    var attributes = MAPPER.createObjectNode();
    for (int i = 0; i < reader.getAttributeCount(); i++) {
      attributes.put(reader.getAttributeLocalName(i), reader.getAttributeValue(i));
    }
    return attributes;
  }

  private static XMLInputFactory factory() {
    XMLInputFactory factory = new WstxInputFactory();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    factory.setProperty(XMLInputFactory.IS_COALESCING, true);
    // A lazy parser reports broken text by an unchecked exception, when the text is asked for.
    factory.setProperty(WstxInputProperties.P_LAZY_PARSING, false);
    return factory;
  }

  private FileRefused unreadable(XMLStreamException e) {
    return e instanceof WstxEOFException
        ? FileRefused.truncated("after line " + line)
        : new FileRefused("UNREADABLE", "No well-formed XML after line " + line + ".");
  }
}

package org.dualuse.acquire.parse;

import com.ctc.wstx.api.WstxInputProperties;
import com.ctc.wstx.stax.WstxInputFactory;
import java.io.Closeable;
import java.io.EOFException;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.zip.ZipException;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * An XML file as a stream of events. A document type declaration is refused, so that no entity is
 * ever expanded or fetched, and a file that breaks off is told from one that is not well-formed.
 */
final class SafeXml implements Closeable {
  private final Input in;
  private final XMLStreamReader reader;

  private SafeXml(InputStream in) throws FileRefused {
    this.in = new Input(in);
    try {
      this.reader = factory().createXMLStreamReader(this.in);
      moveToRoot();
    } catch (XMLStreamException e) {
      throw refusal(e, 0);
    }
  }

  /**
   * Opens a file and moves to its root element.
   *
   * @param in the bytes; closed with this
   * @throws FileRefused XML_DOCTYPE, TRUNCATED or UNREADABLE
   */
  static SafeXml open(InputStream in) throws FileRefused {
    return new SafeXml(in);
  }

  /** The events. */
  XMLStreamReader reader() {
    return reader;
  }

  /**
   * What an exception of the reader means: the compression is damaged, the file breaks off, or it
   * is no XML.
   *
   * @param line the last one that was read for certain
   */
  FileRefused refusal(Exception e, int line) {
    for (Throwable cause = e; cause != null; cause = cause.getCause()) {
      if (cause instanceof EOFException || cause instanceof ZipException) {
        return FileRefused.unreadable((IOException) cause);
      }
    }
    return in.isAtEnd
        ? FileRefused.truncated("after line " + line)
        : new FileRefused("UNREADABLE", "No well-formed XML after line " + line + ".");
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

  private void moveToRoot() throws XMLStreamException, FileRefused {
    while (reader.next() != XMLStreamConstants.START_ELEMENT) {
      if (reader.getEventType() == XMLStreamConstants.DTD) {
        throw new FileRefused(
            "XML_DOCTYPE", "The file declares a document type; lists have none. It is not read.");
      }
    }
  }

  private static XMLInputFactory factory() {
    XMLInputFactory factory = new WstxInputFactory();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    factory.setProperty(XMLInputFactory.IS_COALESCING, true);
    // Else a broken text is noticed only when it is asked for, by an unchecked exception.
    factory.setProperty(WstxInputProperties.P_LAZY_PARSING, false);
    return factory;
  }

  /** Remembers that the parser asked for more bytes than there are. */
  private static final class Input extends FilterInputStream {
    private boolean isAtEnd;

    private Input(InputStream in) {
      super(in);
    }

    @Override
    public int read() throws IOException {
      int one = super.read();
      isAtEnd |= one < 0;
      return one;
    }

    @Override
    public int read(byte[] bytes, int offset, int length) throws IOException {
      int count = super.read(bytes, offset, length);
      isAtEnd |= count < 0;
      return count;
    }
  }
}

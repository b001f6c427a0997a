package org.dualuse.acquire.listing;

import java.io.IOException;
import java.util.List;
import org.dualuse.acquire.parse.BadRow;
import org.dualuse.acquire.parse.FileRefused;
import org.dualuse.acquire.parse.KnownElements;
import org.dualuse.acquire.parse.Observation;
import org.dualuse.acquire.parse.ObservationReader;
import org.dualuse.acquire.parse.XmlRecords;
import org.dualuse.acquire.parse.XmlRecords.XmlRecord;
import org.dualuse.platform.snapshot.Finding;

/** The entries of a list in XML: each record becomes one observation. */
public final class XmlListReader implements ObservationReader {
  private final XmlRecords records;
  private final KnownElements known;
  private final Interpreter interpreter;
  private int count;

  /** What a record says. */
  @FunctionalInterface
  public interface Interpreter {
    /**
     * Interprets a record.
     *
     * @throws BadRow if it cannot be interpreted; it is quarantined
     */
    ReportedListing interpret(XmlRecord record) throws BadRow;
  }

  /** A reader; the records are closed with it. */
  public XmlListReader(XmlRecords records, KnownElements known, Interpreter interpreter) {
    this.records = records;
    this.known = known;
    this.interpreter = interpreter;
  }

  @Override
  public Observation next() throws FileRefused {
    XmlRecord record = records.next();
    if (record == null) {
      return null;
    }
    count++;
    known.check(record.tree());
    String position = record.name() + " " + count + " line " + record.line();
    try {
      return Observation.kept(position, interpreter.interpret(record).toRow());
    } catch (BadRow e) {
      String raw = record.tree().toString();
      return Observation.quarantined(position, e.reason(), e.getMessage(), raw, null, "");
    }
  }

  @Override
  public List<Finding> findings() {
    return known.findings();
  }

  @Override
  public void close() throws IOException {
    records.close();
  }
}

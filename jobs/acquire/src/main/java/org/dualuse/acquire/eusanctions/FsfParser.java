package org.dualuse.acquire.eusanctions;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.time.LocalDate;
import java.util.Set;
import org.dualuse.acquire.listing.ListDates;
import org.dualuse.acquire.listing.XmlListReader;
import org.dualuse.acquire.parse.BadRow;
import org.dualuse.acquire.parse.Decompressed;
import org.dualuse.acquire.parse.FileRefused;
import org.dualuse.acquire.parse.KnownElements;
import org.dualuse.acquire.parse.ObservationReader;
import org.dualuse.acquire.parse.Parser;
import org.dualuse.acquire.parse.Selection;
import org.dualuse.acquire.parse.SnapshotInput;
import org.dualuse.acquire.parse.XmlRecords;

/** Reads an export of the financial sanctions files, whose day is its {@code generationDate}. */
final class FsfParser implements Parser {
  private static final long serialVersionUID = 1L;

  @Override
  public ObservationReader open(SnapshotInput input, Selection selection)
      throws IOException, FileRefused {
    return Decompressed.read(input, FsfParser::open);
  }

  private static ObservationReader open(Decompressed bytes) throws FileRefused {
    XmlRecords records = XmlRecords.open(bytes.stream(), Set.of("sanctionEntity"));
    LocalDate asOf = generatedOn(records.rootName(), records.root());
    return new XmlListReader(
        records, new KnownElements(FsfElements.ALL), record -> FsfEntry.read(record.tree(), asOf));
  }

  private static LocalDate generatedOn(String rootName, JsonNode root) throws FileRefused {
    String generated = root.path("generationDate").asText("");
    try {
      if (rootName.equals("export")) {
        return ListDates.iso(generated.replaceFirst("T.*", ""));
      }
    } catch (BadRow e) {
      // Refused below: without its day the file is no state of the list.
    }
    throw new FileRefused(
        "BAD_LAYOUT",
        "The root element is `"
            + rootName
            + "` with generationDate `"
            + generated
            + "`, not an export of the financial sanctions files with its day.");
  }
}

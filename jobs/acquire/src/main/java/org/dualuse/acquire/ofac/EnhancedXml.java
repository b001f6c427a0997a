package org.dualuse.acquire.ofac;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.InputStream;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.dualuse.acquire.listing.ListDates;
import org.dualuse.acquire.listing.SanctionsList;
import org.dualuse.acquire.parse.BadRow;
import org.dualuse.acquire.parse.FileRefused;
import org.dualuse.acquire.parse.Observation;
import org.dualuse.acquire.parse.ObservationReader;
import org.dualuse.acquire.parse.SnapshotInput;
import org.dualuse.acquire.parse.UnknownFields;
import org.dualuse.acquire.parse.XmlRecords;
import org.dualuse.acquire.parse.XmlRecords.XmlRecord;
import org.dualuse.acquire.parse.XmlTree;
import org.dualuse.platform.snapshot.Finding;

/**
 * OFAC's enhanced XML: the day and the list in {@code publicationInfo}, one party in each {@code
 * entity}. {@code referenceValues} and {@code featureTypes} only repeat what entities say, by
 * number, and are not read. Without a known list in {@code publicationInfo}, {@link OfacFile} tells
 * it.
 */
final class EnhancedXml implements ObservationReader {
  private static final String INFO = "publicationInfo";
  private static final String ENTITY = "entity";

  private final XmlRecords records;
  private final EnhancedEntity meaning;
  private final RemarkCount count = new RemarkCount();
  private final UnknownFields unknown = new UnknownFields();
  private long entities;

  private EnhancedXml(XmlRecords records, OfacFile file) {
    this.records = records;
    this.meaning = new EnhancedEntity(file, count);
  }

  /**
   * Opens a file.
   *
   * @param in closed with the reader, or if there will be none
   * @throws FileRefused MISSING_ELEMENT if it does not begin as the schema says; XML_DOCTYPE,
   *     TRUNCATED or UNREADABLE
   */
  static EnhancedXml open(InputStream in, SnapshotInput input) throws IOException, FileRefused {
    try {
      XmlRecords records = XmlRecords.open(in, Set.of(INFO, ENTITY));
      XmlRecord info = records.next();
      if (info == null
          || !info.name().equals(INFO)
          || !records.rootName().equals("sanctionsData")) {
        throw missing("sanctionsData with " + INFO + " before the first entity");
      }
      return new EnhancedXml(records, file(info.tree(), input));
    } catch (FileRefused e) {
      in.close();
      throw e;
    }
  }

  @Override
  public Observation next() throws FileRefused {
    XmlRecord entity = records.next();
    if (entity == null) {
      return null;
    }
    entities++;
    notice(entity.tree());
    String position = "entity " + entities + " line " + entity.line();
    try {
      return Observation.kept(position, meaning.listing(entity.tree()).toRow());
    } catch (BadRow e) {
      return Observation.quarantined(
          position, e.reason(), e.getMessage(), entity.tree().toString(), null, "");
    }
  }

  @Override
  public List<Finding> findings() {
    List<Finding> findings = new ArrayList<>(count.finding().stream().toList());
    findings.addAll(unknown.findings());
    return findings;
  }

  @Override
  public void close() throws IOException {
    records.close();
  }

  private void notice(JsonNode node) {
    unknown.notice(node, EnhancedEntity.NAMES);
    node.forEach(this::notice);
  }

  static FileRefused missing(String element) {
    return new FileRefused("MISSING_ELEMENT", "The file has no " + element + ".");
  }

  private static OfacFile file(JsonNode info, SnapshotInput input) throws FileRefused {
    String dataAsOf = XmlTree.text(info, "dataAsOf");
    if (dataAsOf == null) {
      throw missing("dataAsOf");
    }
    try {
      LocalDate asOf = ListDates.iso(dataAsOf.replaceFirst("T.*", ""));
      return new OfacFile(list(info, input), asOf);
    } catch (BadRow e) {
      throw new FileRefused("BAD_DATE", e.getMessage());
    }
  }

  private static SanctionsList list(JsonNode info, SnapshotInput input) throws FileRefused {
    List<String> lists =
        XmlTree.all(info, "filters", "sanctionsLists", "sanctionsList").stream()
            .map(XmlTree::text)
            .toList();
    if (lists.equals(List.of("Consolidated List"))) {
      return SanctionsList.OFAC_NON_SDN;
    }
    return lists.equals(List.of("SDN List")) ? SanctionsList.OFAC_SDN : OfacFile.of(input).list();
  }
}

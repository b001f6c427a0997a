package org.dualuse.acquire.tradecsl;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.dualuse.acquire.parse.FileRefused;
import org.dualuse.acquire.parse.JsonRecords;
import org.dualuse.acquire.parse.JsonRecords.JsonRecord;
import org.dualuse.acquire.parse.Observation;
import org.dualuse.acquire.parse.ObservationReader;
import org.dualuse.acquire.parse.UnknownFields;
import org.dualuse.platform.snapshot.Finding;

/**
 * The objects of the JSON, {@code {"results": […]}}. An object has only the fields of its own list;
 * one without source or name means nothing and refuses the file.
 */
final class CslJsonReader implements ObservationReader {
  /** {@code country} repeats the address's or the nationality of some lists. */
  private static final Set<String> KNOWN = known();

  private static final Set<String> ADDRESS =
      Set.of("address", "city", "state", "postal_code", "country");
  private static final Set<String> ID =
      Set.of("type", "number", "country", "issue_date", "expiration_date");

  private final JsonRecords records;
  private final CslListings listings;
  private final UnknownFields unknown = new UnknownFields();

  CslJsonReader(JsonRecords records, CslListings listings) {
    this.records = records;
    this.listings = listings;
  }

  @Override
  public Observation next() throws FileRefused {
    JsonRecord object = records.next();
    if (object == null) {
      return null;
    }
    JsonNode tree = object.tree();
    if (!tree.has("source") || !tree.has("name")) {
      throw new FileRefused(
          "MISSING_COLUMN", "`source` or `name` is missing at " + object.position() + ".");
    }
    unknown.notice(tree, KNOWN);
    tree.path("addresses").forEach(address -> unknown.notice(address, ADDRESS));
    tree.path("ids").forEach(id -> unknown.notice(id, ID));
    return listings.observe(new CslJsonRecord(object));
  }

  @Override
  public List<Finding> findings() {
    List<Finding> findings = new ArrayList<>(unknown.findings());
    findings.addAll(listings.findings());
    return findings;
  }

  @Override
  public void close() throws IOException {
    records.close();
  }

  private static Set<String> known() {
    Set<String> known = new HashSet<>(CslParser.READ);
    known.addAll(CslParser.OTHER);
    known.addAll(Set.of("id", "country"));
    return known;
  }
}

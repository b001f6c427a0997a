package org.dualuse.acquire.bis;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.InputStream;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.dualuse.acquire.listing.AsOf;
import org.dualuse.acquire.listing.SanctionsList;
import org.dualuse.acquire.parse.BadRow;
import org.dualuse.acquire.parse.FileRefused;
import org.dualuse.acquire.parse.JsonRecords;
import org.dualuse.acquire.parse.JsonRecords.JsonRecord;
import org.dualuse.acquire.parse.Observation;
import org.dualuse.acquire.parse.ObservationReader;
import org.dualuse.acquire.parse.SnapshotInput;
import org.dualuse.acquire.parse.TableCells;
import org.dualuse.acquire.parse.UnknownFields;
import org.dualuse.platform.snapshot.Finding;

/**
 * The entities of a copy, one by one. The list is that of {@code list_id}, its day {@code
 * extracted} (else {@link AsOf}). A copy that holds another number of entities than its {@code
 * count} was cut.
 */
final class BisReader implements ObservationReader {
  private static final Set<String> MEMBERS = Set.of("list_id", "source_file", "extracted", "count");

  private final JsonRecords records;
  private final BisListings listings;
  private final UnknownFields unknown = new UnknownFields();
  private long entities;

  private BisReader(JsonRecords records, BisListings listings) {
    this.records = records;
    this.listings = listings;
  }

  static BisReader open(InputStream in, SnapshotInput input) throws FileRefused {
    JsonRecords records = JsonRecords.open(in, "entities");
    JsonNode head = records.members();
    return new BisReader(
        records, new BisListings(list(head.path("list_id").asText()), asOf(head, input)));
  }

  @Override
  public Observation next() throws FileRefused {
    JsonRecord entity = records.next();
    if (entity == null) {
      finish();
      return null;
    }
    entities++;
    requireFields(entity);
    try {
      return Observation.kept(entity.position(), listings.toListing(entity.tree()).toRow());
    } catch (BadRow e) {
      return Observation.quarantined(
          entity.position(), e.reason(), e.getMessage(), entity.rawText(), null, "");
    }
  }

  @Override
  public List<Finding> findings() {
    return unknown.findings();
  }

  @Override
  public void close() throws IOException {
    records.close();
  }

  /** A field that is renamed would be lost in silence: each has to be there, empty or not. */
  private void requireFields(JsonRecord entity) throws FileRefused {
    unknown.notice(entity.tree(), BisListings.FIELDS);
    for (String field : BisListings.FIELDS) {
      if (!entity.tree().has(field)) {
        throw new FileRefused(
            "MISSING_COLUMN", "The field `" + field + "` is missing at " + entity.position() + ".");
      }
    }
  }

  private void finish() throws FileRefused {
    unknown.notice(records.members(), MEMBERS);
    JsonNode count = records.members().path("count");
    if (count.isNumber() && count.asLong() != entities) {
      throw FileRefused.truncated(
          "it states " + count.asLong() + " entities and holds " + entities);
    }
  }

  private static SanctionsList list(String id) throws FileRefused {
    return switch (id) {
      case "bis-entity-list" -> SanctionsList.BIS_ENTITY_LIST;
      case "bis-meu" -> SanctionsList.BIS_MILITARY_END_USER;
      default ->
          throw new FileRefused(
              "UNKNOWN_LIST",
              "`list_id` is `"
                  + id
                  + "`; known are bis-entity-list and bis-meu, stated before"
                  + " the entities.");
    };
  }

  private static LocalDate asOf(JsonNode head, SnapshotInput input) throws FileRefused {
    if (!head.hasNonNull("extracted")) {
      return AsOf.of(input);
    }
    try {
      return TableCells.isoDate(head.get("extracted").asText()).toLocalDate();
    } catch (BadRow e) {
      throw new FileRefused(e.reason(), "`extracted`: " + e.getMessage());
    }
  }
}

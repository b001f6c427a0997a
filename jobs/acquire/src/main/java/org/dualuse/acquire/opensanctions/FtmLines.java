package org.dualuse.acquire.opensanctions;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.dualuse.acquire.parse.BadRow;
import org.dualuse.acquire.parse.FileRefused;
import org.dualuse.acquire.parse.Observation;
import org.dualuse.acquire.parse.ObservationReader;
import org.dualuse.platform.snapshot.Finding;

/** The lines of {@code entities.ftm.json}, an entity each. */
final class FtmLines implements ObservationReader {
  private static final ObjectMapper MAPPER =
      new ObjectMapper().enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);

  /** Topics that mean a measure against the entity itself, not against somebody it is near. */
  private static final Set<String> TOPICS =
      Set.of("sanction", "sanction.counter", "export.control");

  private final BoundedLines lines;
  private final LocalDate asOf;
  private final Set<String> unknown = new TreeSet<>();

  /**
   * A reader.
   *
   * @param bytes closed with the reader
   */
  FtmLines(InputStream bytes, LocalDate asOf) {
    this.lines = new BoundedLines(bytes);
    this.asOf = asOf;
  }

  @Override
  public Observation next() throws IOException, FileRefused {
    String line = lines.next();
    while (line != null && line.isBlank()) {
      line = lines.next();
    }
    if (line == null) {
      return null;
    }
    String position = "line " + lines.number();
    if (line.strip().equals("\u001a")) {
      return Observation.outOfScope(position, "END_MARK", null, "");
    }
    try {
      return observe(position, parsed(line));
    } catch (BadRow e) {
      boolean isOtherFormat =
          lines.number() == 1 && Set.of("NOT_AN_ENTITY", "BAD_JSON").contains(e.reason());
      if (isOtherFormat) {
        throw new FileRefused(
            "NOT_ENTITIES", "The first line is no entity: entities.ftm.json has one on each line.");
      }
      return Observation.quarantined(position, e.reason(), e.getMessage(), line, null, "");
    }
  }

  @Override
  public List<Finding> findings() {
    return unknown.stream()
        .map(
            name ->
                Finding.warn(
                    "UNKNOWN_COLUMN",
                    "The member `" + name + "` is new: it is not read. Check what it means."))
        .toList();
  }

  @Override
  public void close() throws IOException {
    lines.close();
  }

  private FtmEntity parsed(String line) throws BadRow, FileRefused {
    try {
      JsonNode node = MAPPER.readTree(line);
      return new FtmEntity(node);
    } catch (JsonProcessingException e) {
      if (!lines.isEnded()) {
        throw FileRefused.truncated("in the middle of line " + lines.number());
      }
      throw new BadRow("BAD_JSON", "The line is no valid JSON.");
    }
  }

  private Observation observe(String position, FtmEntity entity) throws BadRow {
    boolean isParty = Schema.partyKind(entity.schema()) != null;
    String exclusion = isParty ? exclusionOfParty(entity) : Schema.exclusion(entity.schema());
    if (exclusion != null) {
      return Observation.outOfScope(position, exclusion, null, "");
    }
    if (!isParty && !FtmListing.isSupplement(entity.schema())) {
      throw new BadRow("UNKNOWN_SCHEMA", "`" + entity.schema() + "` is no known schema.");
    }
    unknown.addAll(entity.unknownMembers());
    Object[] row =
        (isParty ? FtmListing.entry(entity, asOf) : FtmListing.supplement(entity, asOf)).toRow();
    return Observation.kept(position, row);
  }

  private static String exclusionOfParty(FtmEntity entity) throws BadRow {
    if (!entity.mayBeTarget()) {
      return "NOT_A_TARGET";
    }
    boolean isSanctioned =
        Dataset.isKnownList(entity.datasets())
            || entity.values("topics").stream().anyMatch(TOPICS::contains);
    return isSanctioned ? null : "NOT_SANCTIONED";
  }
}

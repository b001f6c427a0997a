package org.dualuse.platform.run;

import java.time.Instant;
import org.dualuse.platform.table.Table;

/**
 * When a table was last built, and from what: a step whose fingerprint has not changed has nothing
 * to do.
 *
 * @param table {@code schema.name}
 * @param fingerprint hash of everything that determines the content: inputs, code, parameters
 * @param runId the run that wrote it
 * @param writtenAt when
 */
public record TableState(String table, String fingerprint, String runId, Instant writtenAt) {

  /** The key of a table's state. */
  public static String key(Table table) {
    return "tables/" + table.qualifiedName();
  }
}

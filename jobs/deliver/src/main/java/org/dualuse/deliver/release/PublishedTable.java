package org.dualuse.deliver.release;

import java.util.List;
import java.util.stream.Stream;
import org.dualuse.platform.error.DualuseException;
import org.dualuse.platform.error.ErrorCode;
import org.dualuse.platform.table.Column;
import org.dualuse.platform.table.Table;

/**
 * A curated table that is part of a release.
 *
 * @param contract has the columns {@value #REDISTRIBUTION} and {@value #LICENCES}
 * @param description what the table is good for, in plain words, for the README of the release
 */
public record PublishedTable(Table contract, String description) {
  /** The column that says whether a row may be re-published: {@code open} or {@code restricted}. */
  public static final String REDISTRIBUTION = "redistribution";

  /** The column with the names of the licences that a row is under, with {@code |} between them. */
  public static final String LICENCES = "licences";

  /** Fails with CONTRACT_BROKEN if the table does not say what may be re-published. */
  public PublishedTable {
    List<String> names = contract.columns().stream().map(Column::name).toList();
    Stream.of(REDISTRIBUTION, LICENCES)
        .filter(required -> !names.contains(required))
        .findFirst()
        .ifPresent(
            missing -> {
              throw DualuseException.of(
                  ErrorCode.CONTRACT_BROKEN,
                  "The table " + contract.qualifiedName() + " cannot be published.",
                  "It has no column " + missing + ", so nobody knows what may be re-published.",
                  "Add the column to the mart and carry it from the sources.");
            });
  }

  /** The contract's name without its schema. */
  public String name() {
    return contract.name();
  }
}

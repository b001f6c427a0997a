package org.dualuse.deliver.release;

import java.util.List;

/**
 * A source that went into a release, and what its publisher asks for.
 *
 * @param source short name
 * @param title what it is
 * @param publisher who publishes it
 * @param licence name of the licence, as in the tables' column of licences
 * @param redistribution {@code open} or {@code restricted}
 * @param attribution the sentence that users must print
 * @param snapshotIds the copies of the publisher's bytes that were used
 */
public record SourceCredit(
    String source,
    String title,
    String publisher,
    String licence,
    String redistribution,
    String attribution,
    List<String> snapshotIds) {

  /** Copies the list. */
  public SourceCredit {
    snapshotIds = List.copyOf(snapshotIds);
  }

  /** This for the given copies. */
  public SourceCredit with(List<String> used) {
    return new SourceCredit(source, title, publisher, licence, redistribution, attribution, used);
  }

  /** True unless the source's rows may be re-published. */
  boolean restricted() {
    return !redistribution.equals("open");
  }
}

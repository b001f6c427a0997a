package org.dualuse.acquire.source;

import java.util.ArrayList;
import java.util.List;
import org.dualuse.platform.table.Column;
import org.dualuse.platform.table.Table;

/** What all raw tables have in common. */
public final class RawTables {
  /** Leads back to the publisher's bytes. */
  public static final Column SNAPSHOT_ID =
      Column.text("snapshot_id", "The snapshot of the publisher's bytes that the row came from.")
          .notNull();

  /** Where the row stands in them. */
  public static final Column POSITION =
      Column.text("position", "Where the row stands in the publisher's file.").notNull();

  /** Rows and files that were set aside, with the reason. */
  public static final Table QUARANTINE =
      Table.of(
          "raw",
          "quarantine",
          "One row of a publisher's file that was set aside, with its reason.",
          List.of(
              SNAPSHOT_ID,
              POSITION,
              Column.text("source", "The source that the file belongs to.").notNull(),
              Column.text("stage", "The step that set the row aside: acquire or conform.")
                  .notNull(),
              Column.text("reason", "Why, as an upper-case name.").notNull(),
              Column.text("detail", "Why, as a sentence."),
              Column.text("raw_text", "The publisher's text, cut at 2,000 characters."),
              Column.of(
                  "value", Column.MONEY, "currency", "The value that the row carries, if known."),
              Column.text("currency", "The currency of the value.")));

  private RawTables() {}

  /** A raw table: lineage columns first, then the given ones. */
  public static Table of(String name, String doc, List<Column> columns) {
    List<Column> all = new ArrayList<>(List.of(SNAPSHOT_ID, POSITION));
    all.addAll(columns);
    return Table.of("raw", name, doc, all);
  }
}

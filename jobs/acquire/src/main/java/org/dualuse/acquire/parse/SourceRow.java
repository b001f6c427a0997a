package org.dualuse.acquire.parse;

/** A row of a publisher's file, before anybody interprets it. */
public interface SourceRow {
  /** Where it stands, for a reader of the file. */
  String position();

  /** The publisher's text, for the quarantine. */
  String rawText();
}

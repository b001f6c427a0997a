package org.dualuse.acquire.tradecsl;

import java.util.List;
import org.dualuse.acquire.listing.ListedAddress;
import org.dualuse.acquire.parse.SourceRow;

/** An entry of the list by the names of its fields, whatever the layout. */
interface CslRecord extends SourceRow {
  /** A text, or null if it is empty. */
  String text(String field);

  /** The values of a field that may have several. */
  List<String> values(String field);

  /** The publisher's key of the row, or null where the layout has none. */
  String id();

  /** Addresses with their countries as ISO 3166 codes, where they have one. */
  List<ListedAddress> addresses();

  /** What the field {@code ids} holds: identifiers and facts of all kinds. */
  List<CslId> ids();
}

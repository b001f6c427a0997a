package org.dualuse.acquire.bis;

import org.dualuse.acquire.listing.ReportedListing;
import org.dualuse.acquire.parse.Decompressed;
import org.dualuse.acquire.parse.Parser;
import org.dualuse.acquire.source.Source;
import org.dualuse.acquire.source.SourceInfo;
import org.dualuse.platform.table.Table;

/**
 * BIS Entity List and Military End-User List, as copies of the two supplements that somebody parsed
 * into JSON: {@code {"list_id", "source_file", "extracted", "count", "entities": […]}}.
 */
public final class Bis implements Source {
  @Override
  public String name() {
    return "bis";
  }

  @Override
  public SourceInfo info() {
    return SourceInfo.read(Bis.class, "source.yml");
  }

  @Override
  public Table rawTable() {
    return ReportedListing.table(name());
  }

  @Override
  public Parser parser() {
    return (input, selection) ->
        Decompressed.read(input, bytes -> BisReader.open(bytes.stream(), input));
  }
}

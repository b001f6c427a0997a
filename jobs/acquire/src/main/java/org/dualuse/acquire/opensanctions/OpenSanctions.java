package org.dualuse.acquire.opensanctions;

import org.dualuse.acquire.listing.ReportedListing;
import org.dualuse.acquire.parse.Parser;
import org.dualuse.acquire.source.Source;
import org.dualuse.acquire.source.SourceInfo;
import org.dualuse.platform.table.Table;

/**
 * Lists that OpenSanctions compiles: {@code targets.simple.csv} and {@code entities.ftm.json}. The
 * keys of entries are OpenSanctions' own; its first sight of an entity is no date of listing.
 */
public final class OpenSanctions implements Source {
  @Override
  public String name() {
    return "opensanctions";
  }

  @Override
  public SourceInfo info() {
    return SourceInfo.read(OpenSanctions.class, "source.yml");
  }

  @Override
  public Table rawTable() {
    return ReportedListing.table(name());
  }

  @Override
  public Parser parser() {
    return new OpenSanctionsParser();
  }
}

package org.dualuse.acquire.unsanctions;

import org.dualuse.acquire.listing.ReportedListing;
import org.dualuse.acquire.parse.Parser;
import org.dualuse.acquire.source.Source;
import org.dualuse.acquire.source.SourceInfo;
import org.dualuse.platform.table.Table;

/** The consolidated list of the United Nations Security Council. */
public final class UnSanctions implements Source {
  @Override
  public String name() {
    return "unsanctions";
  }

  @Override
  public SourceInfo info() {
    return SourceInfo.read(UnSanctions.class, "source.yml");
  }

  @Override
  public Table rawTable() {
    return ReportedListing.table(name());
  }

  @Override
  public Parser parser() {
    return new UnSanctionsParser();
  }
}

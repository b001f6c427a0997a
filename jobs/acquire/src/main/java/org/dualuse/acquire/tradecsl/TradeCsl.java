package org.dualuse.acquire.tradecsl;

import org.dualuse.acquire.listing.ReportedListing;
import org.dualuse.acquire.parse.Parser;
import org.dualuse.acquire.source.Source;
import org.dualuse.acquire.source.SourceInfo;
import org.dualuse.platform.table.Table;

/**
 * The Consolidated Screening List of the US government: the lists of Commerce, State and Treasury
 * in one file. Whoever is on OFAC's or BIS's own lists is in it again.
 */
public final class TradeCsl implements Source {
  @Override
  public String name() {
    return "tradecsl";
  }

  @Override
  public SourceInfo info() {
    return SourceInfo.read(TradeCsl.class, "source.yml");
  }

  @Override
  public Table rawTable() {
    return ReportedListing.table(name());
  }

  @Override
  public Parser parser() {
    return new CslParser();
  }
}

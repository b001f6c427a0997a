package org.dualuse.acquire.canadasema;

import org.dualuse.acquire.listing.ReportedListing;
import org.dualuse.acquire.parse.Parser;
import org.dualuse.acquire.source.Source;
import org.dualuse.acquire.source.SourceInfo;
import org.dualuse.platform.table.Table;

/** Canada's autonomous sanctions: the Special Economic Measures Act and the Magnitsky law. */
public final class CanadaSema implements Source {
  @Override
  public String name() {
    return "canadasema";
  }

  @Override
  public SourceInfo info() {
    return SourceInfo.read(CanadaSema.class, "source.yml");
  }

  @Override
  public Table rawTable() {
    return ReportedListing.table(name());
  }

  @Override
  public Parser parser() {
    return new CanadaSemaParser();
  }
}

package org.dualuse.acquire.ofac;

import org.dualuse.acquire.listing.ReportedListing;
import org.dualuse.acquire.parse.ArchiveLimits;
import org.dualuse.acquire.parse.Parser;
import org.dualuse.acquire.source.Source;
import org.dualuse.acquire.source.SourceInfo;
import org.dualuse.platform.table.Table;

/** The lists of the Office of Foreign Assets Control: the SDN list and the non-SDN lists. */
public final class Ofac implements Source {
  /** The enhanced SDN list unpacks to about 100 MB. */
  static final ArchiveLimits LIMITS = new ArchiveLimits(10, 2L << 30);

  @Override
  public String name() {
    return "ofac";
  }

  @Override
  public SourceInfo info() {
    return SourceInfo.read(Ofac.class, "source.yml");
  }

  @Override
  public Table rawTable() {
    return ReportedListing.table(name());
  }

  @Override
  public Parser parser() {
    return new OfacParser(LIMITS);
  }
}

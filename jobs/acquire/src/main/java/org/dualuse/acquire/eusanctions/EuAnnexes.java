package org.dualuse.acquire.eusanctions;

import org.dualuse.acquire.listing.ReportedListing;
import org.dualuse.acquire.parse.Parser;
import org.dualuse.acquire.source.Source;
import org.dualuse.acquire.source.SourceInfo;
import org.dualuse.platform.table.Table;

/**
 * The annexes of two regulations on Russia as tables: export restrictions, banks, ships and others
 * (833/2014), asset freezes (269/2014). A source of its own beside the Commission's files, as the
 * compiler's licence is another.
 */
public final class EuAnnexes implements Source {
  @Override
  public String name() {
    return "euannexes";
  }

  @Override
  public SourceInfo info() {
    return SourceInfo.read(EuAnnexes.class, "euannexes.yml");
  }

  @Override
  public Table rawTable() {
    return ReportedListing.table(name());
  }

  @Override
  public Parser parser() {
    return new AnnexParser();
  }
}

package org.dualuse.acquire.uksanctions;

import org.dualuse.acquire.listing.ReportedListing;
import org.dualuse.acquire.parse.OdsRows;
import org.dualuse.acquire.parse.Parser;
import org.dualuse.acquire.parse.Workbook;
import org.dualuse.acquire.source.Source;
import org.dualuse.acquire.source.SourceInfo;
import org.dualuse.platform.table.Table;

/** The UK Sanctions List, and the consolidated list of OFSI that was closed in January 2026. */
public final class UkSanctions implements Source {
  @Override
  public String name() {
    return "uksanctions";
  }

  @Override
  public SourceInfo info() {
    return SourceInfo.read(UkSanctions.class, "source.yml");
  }

  @Override
  public Table rawTable() {
    return ReportedListing.table(name());
  }

  @Override
  public Parser parser() {
    return new UkParser(Workbook.LIMITS, OdsRows.LIMITS);
  }
}

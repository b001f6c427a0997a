package org.dualuse.acquire.eusanctions;

import org.dualuse.acquire.listing.ReportedListing;
import org.dualuse.acquire.parse.Parser;
import org.dualuse.acquire.source.Source;
import org.dualuse.acquire.source.SourceInfo;
import org.dualuse.platform.table.Table;

/** The financial sanctions files of the European Union: everybody whose assets are frozen. */
public final class EuSanctions implements Source {
  @Override
  public String name() {
    return "eusanctions";
  }

  @Override
  public SourceInfo info() {
    return SourceInfo.read(EuSanctions.class, "source.yml");
  }

  @Override
  public Table rawTable() {
    return ReportedListing.table(name());
  }

  @Override
  public Parser parser() {
    return new FsfParser();
  }
}

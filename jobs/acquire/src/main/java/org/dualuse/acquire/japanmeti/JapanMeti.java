package org.dualuse.acquire.japanmeti;

import org.dualuse.acquire.listing.ReportedListing;
import org.dualuse.acquire.parse.Parser;
import org.dualuse.acquire.source.Source;
import org.dualuse.acquire.source.SourceInfo;
import org.dualuse.platform.table.Table;

/**
 * Organisations to which Japan bans exports: the text of the PDF documents that METI publishes, one
 * for each notice (Russia, Belarus, third countries).
 */
public final class JapanMeti implements Source {
  @Override
  public String name() {
    return "japanmeti";
  }

  @Override
  public SourceInfo info() {
    return SourceInfo.read(JapanMeti.class, "source.yml");
  }

  @Override
  public Table rawTable() {
    return ReportedListing.table(name());
  }

  @Override
  public Parser parser() {
    return new JapanMetiParser();
  }
}

package org.dualuse.acquire.comext;

import org.dualuse.acquire.flow.ReportedFlow;
import org.dualuse.acquire.parse.Parser;
import org.dualuse.acquire.parse.Workbook;
import org.dualuse.acquire.source.Source;
import org.dualuse.acquire.source.SourceInfo;
import org.dualuse.platform.table.Table;

/** Eurostat's Comext: trade in goods of the members of the European Union. */
public final class Comext implements Source {
  @Override
  public String name() {
    return "comext";
  }

  @Override
  public SourceInfo info() {
    return SourceInfo.read(Comext.class, "source.yml");
  }

  @Override
  public Table rawTable() {
    return ReportedFlow.table(name());
  }

  @Override
  public Parser parser() {
    return new ComextParser(Workbook.LIMITS, BulkArchive.LIMITS);
  }
}

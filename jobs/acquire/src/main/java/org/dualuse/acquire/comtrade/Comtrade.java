package org.dualuse.acquire.comtrade;

import org.dualuse.acquire.flow.ReportedFlow;
import org.dualuse.acquire.parse.Parser;
import org.dualuse.acquire.source.Source;
import org.dualuse.acquire.source.SourceInfo;
import org.dualuse.platform.table.Table;

/** UN Comtrade, API version 1: bodies of its calls, its client's CSV and its bulk files. */
public final class Comtrade implements Source {
  @Override
  public String name() {
    return "comtrade";
  }

  @Override
  public SourceInfo info() {
    return SourceInfo.read(Comtrade.class, "source.yml");
  }

  @Override
  public Table rawTable() {
    return ReportedFlow.table(name());
  }

  @Override
  public Parser parser() {
    return new ComtradeParser();
  }
}

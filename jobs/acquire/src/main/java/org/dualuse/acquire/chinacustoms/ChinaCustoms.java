package org.dualuse.acquire.chinacustoms;

import org.dualuse.acquire.flow.ReportedFlow;
import org.dualuse.acquire.parse.Parser;
import org.dualuse.acquire.source.Source;
import org.dualuse.acquire.source.SourceInfo;
import org.dualuse.platform.table.Table;

/** China's customs (GACC): downloads of its query site, by HS8, partner, regime and province. */
public final class ChinaCustoms implements Source {
  @Override
  public String name() {
    return "chinacustoms";
  }

  @Override
  public SourceInfo info() {
    return SourceInfo.read(ChinaCustoms.class, "source.yml");
  }

  @Override
  public Table rawTable() {
    return ReportedFlow.table(name());
  }

  @Override
  public Parser parser() {
    return new ChinaCustomsParser();
  }
}

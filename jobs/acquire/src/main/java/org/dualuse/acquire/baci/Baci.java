package org.dualuse.acquire.baci;

import org.dualuse.acquire.flow.ReportedFlow;
import org.dualuse.acquire.parse.Parser;
import org.dualuse.acquire.source.Source;
import org.dualuse.acquire.source.SourceInfo;
import org.dualuse.platform.table.Table;

/** CEPII's BACI: exports of one economy to another, both sides' reports reconciled. */
public final class Baci implements Source {
  @Override
  public String name() {
    return "baci";
  }

  @Override
  public SourceInfo info() {
    return SourceInfo.read(Baci.class, "source.yml");
  }

  @Override
  public Table rawTable() {
    return ReportedFlow.table(name());
  }

  @Override
  public Parser parser() {
    return new BaciParser();
  }
}

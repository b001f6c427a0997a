package org.dualuse.bench.sample;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.dualuse.bench.sample.Exporter.MonthlySource;

/** The EU as a reporter of its own, which repeats its members' exports. */
final class EuGroup {
  private EuGroup() {}

  /** The members' exports of a year to Russia, added up. */
  static List<ReportedLine> lines(List<ReportedLine> years, int year) {
    Map<String, ReportedLine> sums = new LinkedHashMap<>();
    for (ReportedLine line : years) {
      boolean member = Exporter.get(line.reporter()).monthlySource() == MonthlySource.COMEXT;
      if (member && line.period().year() == year && line.partner().equals(Relation.RUSSIA)) {
        sums.merge(line.code(), line.by(Partners.EU27), ReportedLine::plus);
      }
    }
    return new ArrayList<>(sums.values());
  }
}

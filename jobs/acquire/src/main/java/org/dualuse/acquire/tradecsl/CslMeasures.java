package org.dualuse.acquire.tradecsl;

import java.time.LocalDate;
import java.util.List;
import org.dualuse.acquire.listing.EarProvisions;
import org.dualuse.acquire.listing.FederalRegister;
import org.dualuse.acquire.listing.ListedMeasure;
import org.dualuse.acquire.listing.ListedMeasure.Evidence;
import org.dualuse.acquire.parse.BadRow;
import org.dualuse.acquire.parse.TableCells;

/**
 * The programmes of a row, each with its dates: {@code programs} where the row has some; of the
 * Entity List the provisions that the licence requirement cites; else what the list stands for, or
 * its own name. {@code start_date} is the publisher's date of listing; without it, the date of the
 * first notice that is cited. A provision that is younger than the date has no date here.
 */
final class CslMeasures {
  private final List<FederalRegister> citations;
  private final LocalDate start;
  private final LocalDate end;

  private CslMeasures(List<FederalRegister> citations, LocalDate start, LocalDate end) {
    this.citations = citations;
    this.start = start;
    this.end = end;
  }

  static List<ListedMeasure> of(CslRecord row, CslList list) throws BadRow {
    CslMeasures measures =
        new CslMeasures(
            FederalRegister.citations(row.text("federal_register_notice")),
            day(row.text("start_date")),
            day(row.text("end_date")));
    return programmes(row, list).stream().map(measures::measure).toList();
  }

  private ListedMeasure measure(String programme) {
    String first = citations.isEmpty() ? null : citations.get(0).printed();
    if (start == null) {
      ListedMeasure cited = EarProvisions.cited(programme, citations);
      return new ListedMeasure(
          programme, cited.listedOn(), end, cited.evidence(), cited.citation());
    }
    return EarProvisions.isInForce(programme, start)
        ? new ListedMeasure(programme, start, end, Evidence.PUBLISHER_DATE, first)
        : new ListedMeasure(programme, null, end, Evidence.NONE, first);
  }

  private static List<String> programmes(CslRecord row, CslList list) {
    List<String> named = row.values("programs");
    if (!named.isEmpty()) {
      return named;
    }
    if (list == CslList.ENTITY) {
      return EarProvisions.in(row.text("license_requirement"), list.programme());
    }
    boolean hasOwn = list != null && list.programme() != null;
    return List.of(hasOwn ? list.programme() : row.text("source"));
  }

  private static LocalDate day(String text) throws BadRow {
    return text == null ? null : TableCells.isoDate(text).toLocalDate();
  }
}

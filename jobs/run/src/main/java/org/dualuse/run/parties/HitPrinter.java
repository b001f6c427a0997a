package org.dualuse.run.parties;

import java.io.PrintWriter;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.dualuse.conform.parties.ListingPeriod;
import org.dualuse.conform.parties.ListingPeriod.InForce;
import org.dualuse.conform.parties.PartyScorer.Score;
import org.dualuse.conform.parties.Screening;
import org.dualuse.deliver.query.CsvRows;
import org.dualuse.deliver.query.OutputFormat;
import org.dualuse.deliver.query.Printable;
import org.dualuse.run.Json;

/** Prints what a screening found. */
public final class HitPrinter {
  private static final List<String> PARTY =
      List.of(
          "decision",
          "score",
          "parts",
          "reason",
          "matched_name",
          "matched_name_kind",
          "party_id",
          "name",
          "kind",
          "country");

  /** The last one only if a day was asked for. */
  private static final List<String> LISTING =
      List.of(
          "authority",
          "list",
          "programme",
          "interval",
          "listed_on",
          "listed_after",
          "listed_by",
          "listing_evidence",
          "delisted_on",
          "delisted_after",
          "delisted_by",
          "delisting_evidence",
          "in_force");

  private final PrintWriter out;
  private final LocalDate day;

  /**
   * A printer.
   *
   * @param day the day that was asked for, or null
   */
  public HitPrinter(PrintWriter out, LocalDate day) {
    this.out = out;
    this.day = day;
  }

  /** Prints the hits in their order. */
  public void print(List<Hit> hits, OutputFormat format) {
    switch (format) {
      case TABLE -> hits.forEach(this::printText);
      case CSV -> printCsv(hits);
      case JSON -> out.println(Json.text(hits.stream().map(this::tree).toList()));
    }
  }

  private void printText(Hit hit) {
    Score score = hit.match().score();
    line("%-6s %.2f  %s", score.decision(), score.value(), hit.name());
    line(
        "             %s, %s, party %s",
        hit.match().listed().kind(),
        hit.country() == null ? "seat unknown" : "seat in " + hit.country(),
        hit.match().partyId());
    line(
        "             by `%s` (%s): %s; %s",
        hit.match().listed().name(), hit.match().listed().nameKind(), score.reason(), parts(score));
    for (Hit.Listing listing : hit.listings()) {
      line(
          "             %s %s: %s%s",
          listing.list(), listing.programme(), listing.period().inWords(), doubt(listing.period()));
    }
    out.println();
  }

  private String doubt(ListingPeriod period) {
    return day != null && period.on(day) == InForce.UNCERTAIN
        ? "; UNCERTAIN whether in force on " + day
        : "";
  }

  private void line(String format, Object... values) {
    out.println(Printable.line(String.format(Locale.ROOT, format, values)));
  }

  private static String parts(Score score) {
    return score.parts().entrySet().stream()
        .map(part -> String.format(Locale.ROOT, "%s %.2f", part.getKey(), part.getValue()))
        .collect(Collectors.joining(", "));
  }

  private void printCsv(List<Hit> hits) {
    List<String> columns = new ArrayList<>(PARTY);
    columns.addAll(listingFields());
    CsvRows csv = new CsvRows(out, columns);
    for (Hit hit : hits) {
      for (Hit.Listing listing : hit.listings()) {
        List<Object> row = new ArrayList<>(party(hit));
        row.set(PARTY.indexOf("parts"), parts(hit.match().score()));
        row.addAll(listing(listing));
        csv.print(row.stream().map(HitPrinter::plain).toList());
      }
    }
  }

  private static String plain(Object value) {
    return value == null ? null : Printable.line(value.toString());
  }

  private Map<String, Object> tree(Hit hit) {
    Map<String, Object> tree = named(PARTY, party(hit));
    tree.put(
        "listings",
        hit.listings().stream().map(each -> named(listingFields(), listing(each))).toList());
    return tree;
  }

  private static List<Object> party(Hit hit) {
    Screening.Listed listed = hit.match().listed();
    Score score = hit.match().score();
    return Arrays.asList(
        score.decision().name(),
        score.value(),
        score.parts(),
        score.reason(),
        listed.name(),
        listed.nameKind(),
        listed.partyId(),
        hit.name(),
        listed.kind().name(),
        hit.country());
  }

  private List<String> listingFields() {
    return day == null ? LISTING.subList(0, LISTING.size() - 1) : LISTING;
  }

  private List<Object> listing(Hit.Listing listing) {
    ListingPeriod period = listing.period();
    List<Object> values =
        Arrays.asList(
            listing.authority(),
            listing.list(),
            listing.programme(),
            listing.interval(),
            period.listedOn(),
            period.listedAfter(),
            period.listedBy(),
            period.listingEvidence(),
            period.delistedOn(),
            period.delistedAfter(),
            period.delistedBy(),
            period.delistingEvidence(),
            day == null ? null : period.on(day).name());
    return values.subList(0, listingFields().size());
  }

  private static Map<String, Object> named(List<String> names, List<Object> values) {
    Map<String, Object> named = new LinkedHashMap<>();
    for (int i = 0; i < names.size(); i++) {
      named.put(names.get(i), values.get(i));
    }
    return named;
  }
}

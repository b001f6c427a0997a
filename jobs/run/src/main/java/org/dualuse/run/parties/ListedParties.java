package org.dualuse.run.parties;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.dualuse.acquire.listing.ReportedListing.Kind;
import org.dualuse.conform.parties.ListingPeriod;
import org.dualuse.conform.parties.Screening;
import org.dualuse.conform.parties.Screening.Match;
import org.dualuse.deliver.query.Queries;
import org.dualuse.deliver.query.QueryResult;
import org.dualuse.deliver.query.QueryRow;

/** Finds parties in the tables of listed parties, without Spark. */
public final class ListedParties {
  private static final String NAMES =
      """
      SELECT DISTINCT n.party_id, p.kind, n.name, n.kind AS name_kind
      FROM conformed.listed_names n JOIN conformed.listed_parties p ON p.party_id = n.party_id
      """;
  private static final String PARTIES =
      "SELECT party_id, name, country FROM conformed.listed_parties WHERE party_id IN (%s)";
  private static final String LISTINGS =
      """
      SELECT * FROM conformed.listings WHERE party_id IN (%s)
      ORDER BY authority, list, programme, "interval"
      """;
  private static final String IN_COUNTRY =
      """
      SELECT party_id FROM conformed.listed_parties WHERE country = ?
      UNION
      SELECT party_id FROM conformed.listed_addresses WHERE country = ?
      """;

  private final Queries queries;

  /** Over the tables of a warehouse. */
  public ListedParties(Queries queries) {
    this.queries = queries;
  }

  /**
   * The parties with a name alike, best first.
   *
   * @param screening of the name
   * @param country economy code that an address or the seat must have, or null for any
   * @param day on which a listing must or may have been in force, or null for any
   */
  public List<Hit> find(Screening screening, String country, LocalDate day) {
    read(NAMES, List.of(), row -> screening.offer(listed(row)));
    List<Match> matches = screening.matches();
    if (country != null) {
      Set<String> there = new HashSet<>();
      read(IN_COUNTRY, List.of(country, country), row -> there.add(row.text("party_id")));
      matches = matches.stream().filter(match -> there.contains(match.partyId())).toList();
    }
    List<Hit> hits = hits(matches);
    return day == null
        ? hits
        : hits.stream().map(hit -> hit.on(day)).filter(hit -> !hit.listings().isEmpty()).toList();
  }

  private List<Hit> hits(List<Match> matches) {
    if (matches.isEmpty()) {
      return List.of();
    }
    List<String> ids = matches.stream().map(Match::partyId).toList();
    Map<String, List<Hit.Listing>> listings = new HashMap<>();
    read(
        LISTINGS.formatted(marks(ids)),
        ids,
        row ->
            listings
                .computeIfAbsent(row.text("party_id"), any -> new ArrayList<>())
                .add(listing(row)));
    Map<String, QueryRow> parties = new HashMap<>();
    read(PARTIES.formatted(marks(ids)), ids, row -> parties.put(row.text("party_id"), row));
    return matches.stream()
        .map(match -> hit(match, parties.get(match.partyId()), listings))
        .toList();
  }

  private static Hit hit(Match match, QueryRow party, Map<String, List<Hit.Listing>> listings) {
    List<Hit.Listing> own = listings.getOrDefault(match.partyId(), List.of());
    return new Hit(match, party.text("name"), party.text("country"), own);
  }

  private static Screening.Listed listed(QueryRow row) {
    return new Screening.Listed(
        row.text("party_id"),
        Kind.valueOf(row.text("kind")),
        row.text("name"),
        row.text("name_kind"));
  }

  private static Hit.Listing listing(QueryRow row) {
    return new Hit.Listing(
        row.text("authority"),
        row.text("list"),
        row.text("programme"),
        Integer.parseInt(row.text("interval")),
        period(row));
  }

  static ListingPeriod period(QueryRow row) {
    return new ListingPeriod(
        row.date("listed_on"),
        row.date("listed_after"),
        row.date("listed_by"),
        row.text("listing_evidence"),
        row.date("delisted_on"),
        row.date("delisted_after"),
        row.date("delisted_by"),
        row.text("delisting_evidence"));
  }

  /** One question mark for each value. */
  private static String marks(Collection<?> values) {
    return String.join(", ", Collections.nCopies(values.size(), "?"));
  }

  private void read(String sql, List<?> parameters, Consumer<QueryRow> reader) {
    try (QueryResult result = queries.run(sql, parameters.toArray())) {
      result.forEach(reader);
    }
  }
}

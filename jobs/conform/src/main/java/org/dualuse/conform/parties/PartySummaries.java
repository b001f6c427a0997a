package org.dualuse.conform.parties;

import java.sql.Date;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.dualuse.acquire.listing.ReportedListing.Kind;

/** What is said of a party in one row, and rows about pairs of entries. */
final class PartySummaries {
  private static final Comparator<EntryReader.Version> BEST_FIRST =
      Comparator.comparingInt(EntryReader.Version::rank)
          .thenComparing(Comparator.comparing(EntryReader.Version::lastAsOf).reversed())
          .thenComparing(version -> version.entry().entryKey());

  private final Map<String, EntryReader.Version> versions = new TreeMap<>();
  private final Map<String, ListCopy.Origin> origins;
  private final Resolution resolution;

  /**
   * Summaries of a resolution.
   *
   * @param versions all versions
   * @param origins of all files, by snapshot id
   */
  PartySummaries(
      Collection<EntryReader.Version> versions,
      Map<String, ListCopy.Origin> origins,
      Resolution resolution) {
    versions.forEach(version -> this.versions.put(version.entry().entryKey(), version));
    this.origins = origins;
    this.resolution = resolution;
  }

  /** Rows of listed_parties, with a first_listed_on that is null. */
  List<Row> parties() {
    Map<String, List<EntryReader.Version>> members = new TreeMap<>();
    resolution
        .memberships()
        .forEach(
            (key, party) ->
                members.computeIfAbsent(party, id -> new ArrayList<>()).add(versions.get(key)));
    List<Row> rows = new ArrayList<>();
    members.forEach(
        (party, all) -> rows.add(party(party, all.stream().sorted(BEST_FIRST).toList())));
    return rows;
  }

  private Row party(String party, List<EntryReader.Version> members) {
    PartySeat seat = PartySeat.of(members.stream().map(EntryReader.Version::seat).toList());
    Origins from = origins(members);
    return RowFactory.create(
        party,
        members.stream()
            .map(member -> member.entry().kind())
            .filter(kind -> kind != Kind.UNKNOWN)
            .findFirst()
            .orElse(Kind.UNKNOWN)
            .name(),
        members.get(0).entry().primaryName(),
        seat.country(),
        seat.evidence().name(),
        String.join("|", seat.chineseBases()),
        !seat.chineseBases().isEmpty(),
        members.stream()
            .map(member -> member.entry().list() + " " + member.entry().entryId())
            .distinct()
            .count(),
        members.stream()
            .map(member -> member.entry().list().name())
            .collect(
                Collectors.collectingAndThen(
                    Collectors.toCollection(TreeSet::new), lists -> String.join("|", lists))),
        (Date) null,
        from.licences(),
        from.redistribution(),
        from.isSynthetic());
  }

  /** Rows of party_merges. */
  List<Row> merges() {
    return resolution.merges().stream()
        .map(
            merge -> {
              EntryReader.Version one = versions.get(merge.one());
              EntryReader.Version other = versions.get(merge.other());
              Origins from = origins(List.of(one, other));
              return RowFactory.create(
                  resolution.memberships().get(merge.one()),
                  one.entry().list().name(),
                  one.entry().entryId(),
                  other.entry().list().name(),
                  other.entry().entryId(),
                  merge.evidence().name(),
                  merge.score(),
                  merge.reason(),
                  from.licences(),
                  from.redistribution(),
                  from.isSynthetic());
            })
        .distinct()
        .toList();
  }

  /** Rows of related_parties. */
  List<Row> related() {
    return resolution.related().stream()
        .map(
            related -> {
              EntryReader.Version one = versions.get(related.oneEntry());
              EntryReader.Version other = versions.get(related.otherEntry());
              Origins from = origins(List.of(one, other));
              return RowFactory.create(
                  related.one(),
                  related.other(),
                  named(one.entry()) + " and " + named(other.entry()),
                  related.reason(),
                  from.licences(),
                  from.redistribution(),
                  from.isSynthetic());
            })
        .toList();
  }

  private static String named(PartyEntry entry) {
    return entry.list() + " " + entry.entryId();
  }

  private Origins origins(List<EntryReader.Version> members) {
    return Origins.of(
        members.stream()
            .flatMap(member -> member.copies().stream())
            .distinct()
            .map(origins::get)
            .toList());
  }
}

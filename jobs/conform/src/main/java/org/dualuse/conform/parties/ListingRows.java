package org.dualuse.conform.parties;

import java.sql.Date;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.spark.api.java.function.FlatMapFunction;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.dualuse.acquire.listing.ListedMeasure;
import org.dualuse.acquire.listing.SanctionsList;

/** Turns the sightings of a party on a list under a programme into rows of listings. */
final class ListingRows implements FlatMapFunction<Row, Row> {
  private static final long serialVersionUID = 1L;

  private final Map<String, List<JudgedCopy>> copies;
  private final SharedKeys keys;
  private final RussiaProgrammes russia;

  /**
   * For all lists.
   *
   * @param judged all copies
   * @param keys which sources have the same keys
   * @param russia which programmes are about Russia
   */
  ListingRows(Collection<JudgedCopy> judged, SharedKeys keys, RussiaProgrammes russia) {
    this.copies =
        judged.stream()
            .filter(JudgedCopy::isUsed)
            .collect(Collectors.groupingBy(each -> each.copy().list()));
    this.keys = keys;
    this.russia = russia;
  }

  /** Takes a row of party_id, list, programme and an array of sightings. */
  @Override
  public Iterator<Row> call(Row group) {
    String list = group.getAs("list");
    String programme = group.getAs("programme");
    List<Sighting> sightings =
        group.<Row>getList(group.fieldIndex("sightings")).stream()
            .map(ListingRows::sighting)
            .toList();
    List<Row> rows = new ArrayList<>();
    for (ListingInterval interval :
        ListingHistory.of(copies.get(list), keys, programme, sightings)) {
      rows.add(row(group.getAs("party_id"), list, programme, rows.size() + 1, interval));
    }
    return rows.iterator();
  }

  private static Sighting sighting(Row row) {
    return new Sighting(
        row.getAs("copy_id"),
        day(row.<Date>getAs("listed_on")),
        day(row.<Date>getAs("delisted_on")),
        ListedMeasure.Evidence.valueOf(row.getAs("evidence")),
        row.getAs("citation"),
        row.getAs("entry_id"),
        row.getAs("position"));
  }

  private Row row(
      String party, String list, String programme, int number, ListingInterval interval) {
    Origins origins = Origins.of(interval.copies().stream().map(ListCopy::origin).toList());
    return RowFactory.create(
        party,
        SanctionsList.valueOf(list).authority().name(),
        list,
        programme,
        number,
        day(interval.listedOn()),
        day(interval.listedAfter()),
        day(interval.listedBy()),
        interval.listingEvidence().name(),
        day(interval.delistedOn()),
        day(interval.delistedAfter()),
        day(interval.delistedBy()),
        interval.delistingEvidence() == null ? null : interval.delistingEvidence().name(),
        interval.isSurvivorOnly(),
        russia.contains(list, programme),
        interval.citation(),
        interval.first().entryId(),
        interval.firstCopy().source(),
        interval.firstCopy().snapshotId(),
        interval.first().position(),
        day(interval.firstCopy().knownOn()),
        origins.licences(),
        origins.redistribution(),
        origins.isSynthetic());
  }

  private static LocalDate day(Date day) {
    return day == null ? null : day.toLocalDate();
  }

  private static Date day(LocalDate day) {
    return day == null ? null : Date.valueOf(day);
  }
}

package org.dualuse.acquire.ofac;

import java.time.LocalDate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.dualuse.acquire.listing.ListDates;
import org.dualuse.acquire.listing.SanctionsList;
import org.dualuse.acquire.parse.BadRow;
import org.dualuse.acquire.parse.FileRefused;
import org.dualuse.acquire.parse.SnapshotInput;

/**
 * What a file's name and sidecar say, as the csv tables do not say it themselves.
 *
 * @param list OFAC_NON_SDN if the name begins a word with {@code cons}, as in {@code cons_add.csv};
 *     OFAC_SDN if it has {@code sdn}, {@code add} or {@code alt}; else the sidecar's {@code
 *     mapping} ({@code OFAC_SDN} or {@code OFAC_NON_SDN})
 * @param asOf a date in the name, as in {@code sdn_2022-02-23T184652Z.csv}; else the sidecar's
 *     {@code published_on}; else the day of loading
 */
record OfacFile(SanctionsList list, LocalDate asOf) {
  private static final Pattern NON_SDN = Pattern.compile("(?i)(^|[^a-z])cons");
  private static final Pattern SDN = Pattern.compile("(?i)(^|[^a-z])(sdn|(add|alt)(?![a-z]))");
  private static final Pattern DAY = Pattern.compile("(?<!\\d)(20\\d\\d-\\d\\d-\\d\\d)(?!\\d)");

  static OfacFile of(SnapshotInput input) throws FileRefused {
    return new OfacFile(list(input), asOf(input));
  }

  private static SanctionsList list(SnapshotInput input) throws FileRefused {
    if (NON_SDN.matcher(input.fileName()).find()) {
      return SanctionsList.OFAC_NON_SDN;
    }
    if (SDN.matcher(input.fileName()).find()) {
      return SanctionsList.OFAC_SDN;
    }
    String declared = String.valueOf(input.meta().mapping());
    return switch (declared) {
      case "OFAC_SDN" -> SanctionsList.OFAC_SDN;
      case "OFAC_NON_SDN" -> SanctionsList.OFAC_NON_SDN;
      default ->
          throw new FileRefused(
              "UNKNOWN_LIST",
              "Neither the name `"
                  + input.fileName()
                  + "` nor a sidecar tells the list. Use OFAC's own name (sdn.csv, add.csv, alt.csv,"
                  + " cons_prim.csv, …) or put `mapping: OFAC_SDN` or `mapping: OFAC_NON_SDN` into"
                  + " the sidecar.");
    };
  }

  private static LocalDate asOf(SnapshotInput input) {
    Matcher day = DAY.matcher(input.fileName());
    if (day.find()) {
      try {
        return ListDates.iso(day.group(1));
      } catch (BadRow e) {
        // Digits that look like a date and are none: the name says nothing.
        return published(input);
      }
    }
    return published(input);
  }

  private static LocalDate published(SnapshotInput input) {
    LocalDate published = input.meta().publishedOn();
    return published != null ? published : input.snapshot().knownOn();
  }
}

package org.dualuse.acquire.listing;

import java.time.LocalDate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.dualuse.acquire.parse.BadRow;
import org.dualuse.acquire.parse.SnapshotInput;

/** The day whose list a file is, where its content does not say. */
public final class AsOf {
  private static final Pattern DAY = Pattern.compile("(?<!\\d)\\d{4}-\\d{2}-\\d{2}(?!\\d)");

  private AsOf() {}

  /**
   * The day in the file's name ({@code list_2025-08-11.ods}), else the release date that the
   * sidecar gives, else the day of loading.
   */
  public static LocalDate of(SnapshotInput input) {
    Matcher day = DAY.matcher(input.fileName());
    if (day.find()) {
      try {
        return ListDates.iso(day.group());
      } catch (BadRow e) {
        // Digits of another meaning, e.g. a version: the name does not say the day.
      }
    }
    LocalDate published = input.meta().publishedOn();
    return published != null ? published : input.snapshot().knownOn();
  }
}

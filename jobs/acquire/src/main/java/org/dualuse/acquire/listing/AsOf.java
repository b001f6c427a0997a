package org.dualuse.acquire.listing;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.dualuse.acquire.parse.SnapshotInput;

/** The day whose list a file is, where the file itself does not say. */
public final class AsOf {
  private static final Pattern DAY =
      Pattern.compile("(?<!\\d)((?:19|20)\\d{2})[-_.]?(\\d{2})[-_.]?(\\d{2})(?!\\d)");

  private AsOf() {}

  /**
   * The day in the file's name (as {@code 2022-04-21} or {@code 20220421}), else the sidecar's
   * {@code published_on}, else the day of loading.
   */
  public static LocalDate of(SnapshotInput input) {
    Matcher named = DAY.matcher(input.fileName());
    while (named.find()) {
      try {
        return LocalDate.of(
            Integer.parseInt(named.group(1)),
            Integer.parseInt(named.group(2)),
            Integer.parseInt(named.group(3)));
      } catch (DateTimeException e) {
        // digits that are no day: look on
        continue;
      }
    }
    LocalDate published = input.meta().publishedOn();
    return published != null ? published : input.snapshot().knownOn();
  }
}

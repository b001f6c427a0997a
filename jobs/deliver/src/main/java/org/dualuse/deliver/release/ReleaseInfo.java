package org.dualuse.deliver.release;

import java.time.LocalDate;
import java.util.List;
import java.util.regex.Pattern;
import org.dualuse.platform.error.DualuseException;
import org.dualuse.platform.error.ErrorCode;

/**
 * What a release is made from.
 *
 * @param release its name, which becomes a folder's name
 * @param runId the run that built the tables
 * @param asOf the run date: what was known on that day; also the date of publication
 * @param synthetic true if any value is invented
 * @param sources every source that went in
 * @param methods how the tables are computed, as Markdown
 */
public record ReleaseInfo(
    String release,
    String runId,
    LocalDate asOf,
    boolean synthetic,
    List<SourceCredit> sources,
    String methods) {
  private static final Pattern NAME = Pattern.compile("[A-Za-z0-9][A-Za-z0-9_-]{0,79}");

  /** Fails with USAGE if the name cannot be that of a folder on every system. */
  public ReleaseInfo {
    sources = List.copyOf(sources);
    if (!NAME.matcher(release).matches()) {
      throw DualuseException.of(
          ErrorCode.USAGE,
          "A release cannot be named " + release + ".",
          "The name becomes a folder's name and part of addresses.",
          "Use up to 80 letters, digits, hyphens and underscores.");
    }
  }

  /** What the names of data files begin with: nobody shall mistake invented values for real. */
  String filePrefix() {
    return synthetic ? "SYNTHETIC_" : "";
  }
}

package org.dualuse.acquire.uksanctions;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.dualuse.acquire.listing.ListedIdentifier;
import org.dualuse.acquire.listing.ReportedListing;

/**
 * The numbers in {@code 1117746568829 (Russia). Tax ID No. 7735579027 (Russia)}: each with the
 * label before it and the country behind it, as far as they are printed.
 */
final class BusinessNumbers {
  private static final String LABEL = "Business Reg No";
  private static final Pattern DAY = Pattern.compile("dated \\d{1,2}/\\d{1,2}/\\d{4}");
  private static final Pattern NUMBER =
      Pattern.compile(
          "(?<label>[^\\d]*?)(?<number>\\b[A-Z]{0,3}\\d(?: ?\\d){4,}[A-Z]?\\b)"
              + "(?:\\s*\\((?<country>[\\p{L} ]+)\\))?");

  private BusinessNumbers() {}

  static void add(ReportedListing.Builder listing, String text) {
    if (text == null) {
      return;
    }
    Matcher found = NUMBER.matcher(DAY.matcher(text).replaceAll(""));
    while (found.find()) {
      String label =
          found.group("label").replaceAll("[^\\p{L}. ]+|^[. ]+", " ").replaceAll(" +", " ").strip();
      boolean isBare = !label.matches(".*\\p{L}{2}.*");
      listing.identifier(
          ListedIdentifier.labelled(
              isBare ? LABEL : label, found.group("country"), found.group("number")));
    }
  }
}

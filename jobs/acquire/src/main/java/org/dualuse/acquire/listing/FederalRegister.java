package org.dualuse.acquire.listing;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A citation of the Federal Register, the gazette in which US lists are changed. Printed as {@code
 * 87 FR 38925, 6/30/22}, {@code 68 F.R. 38290 6/27/03}, {@code 81 FR 61595 (9/7/2016)}, {@code Vol.
 * 88, No. 151, 08/08/2023} and the like, several of them in one text with or without separators.
 *
 * @param volume one per year, volume 1 was 1936; 0 if it is missing
 * @param page first page; {@code No. 151} for the number of an issue
 * @param date of publication, or null if none is printed or it is no day of the calendar
 * @param printed the citation with its date, in one line
 */
public record FederalRegister(int volume, String page, LocalDate date, String printed) {
  private static final int YEAR_BEFORE_VOLUME_1 = 1935;
  private static final int CENTURY_WITHOUT_VOLUME = 2000;

  private static final Pattern CITATION =
      Pattern.compile(
          "(?:Notice \\d+,\\s*)?Vol\\.\\s*(?<bound>\\d+)\\s*,?\\s*No\\.\\s*(?<issue>\\d+)"
              + "|(?<![\\w/.])(?:(?<volume>\\d{1,3})[\\s.]*)?F\\.?\\s?R\\.?\\s*(?<no>No\\.\\s*)?"
              + "(?<page>\\d+)");

  private static final Pattern DATE =
      Pattern.compile("(?<!\\d)(\\d{1,2})/(\\d{1,2})/((?:19|20)\\d{2}|\\d{2})(?!\\d)");

  /** All citations of a text in its order; none if the text is null or cites nothing. */
  public static List<FederalRegister> citations(String text) {
    List<FederalRegister> citations = new ArrayList<>();
    if (text == null) {
      return citations;
    }
    List<MatchResult> starts = CITATION.matcher(text).results().toList();
    Matcher matcher = CITATION.matcher(text);
    for (int i = 0; i < starts.size(); i++) {
      int end = i + 1 < starts.size() ? starts.get(i + 1).start() : text.length();
      matcher.find(starts.get(i).start());
      citations.add(read(matcher, text.substring(starts.get(i).start(), end)));
    }
    return citations;
  }

  private static FederalRegister read(Matcher found, String text) {
    String issue = found.group("issue");
    String volume = issue == null ? found.group("volume") : found.group("bound");
    boolean isIssue = issue != null || found.group("no") != null;
    String number = issue == null ? found.group("page") : issue;
    int volumeNumber = volume == null ? 0 : Integer.parseInt(volume);
    return new FederalRegister(
        volumeNumber,
        isIssue ? "No. " + number : number,
        date(volumeNumber, text),
        text.strip().replaceAll("\\s+", " ").replaceFirst("[;,.\\s]*(\\band)?[;,.\\s]*$", ""));
  }

  private static LocalDate date(int volume, String text) {
    Matcher printed = DATE.matcher(text);
    if (!printed.find()) {
      return null;
    }
    int month = Integer.parseInt(printed.group(1));
    int day = Integer.parseInt(printed.group(2));
    int year = Integer.parseInt(printed.group(3));
    try {
      return LocalDate.of(year < 100 ? nearest(year, volume) : year, month, day);
    } catch (DateTimeException e) {
      return null;
    }
  }

  /** The year with these last two digits that is nearest to the volume's. */
  private static int nearest(int lastDigits, int volume) {
    int expected = volume == 0 ? CENTURY_WITHOUT_VOLUME : volume + YEAR_BEFORE_VOLUME_1;
    return expected - 50 + Math.floorMod(lastDigits - expected + 50, 100);
  }
}

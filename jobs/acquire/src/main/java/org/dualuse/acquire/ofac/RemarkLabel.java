package org.dualuse.acquire.ofac;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;

/**
 * A label with which OFAC begins a statement about a party, in remarks and in the enhanced XML.
 *
 * @param text as OFAC writes it, e.g. {@code Tax ID No.}
 * @param meaning what follows it
 */
record RemarkLabel(String text, Meaning meaning) {
  /** What follows a label. */
  enum Meaning {
    /** A date of birth. */
    BIRTH_DATE,
    /** A nationality or citizenship. */
    NATIONALITY,
    /** A number: {@code NUMBER (Country) issued DATE expires DATE}. */
    IDENTIFIER,
    /** A number at the International Maritime Organization, of a ship or a company. */
    IMO,
    /** Another listed party. */
    LINKED,
    /** Something that is kept under the label. */
    FIELD
  }

  /** Longest first: {@code Passport Booklet} before {@code Passport}. */
  private static final List<RemarkLabel> ALL = read();

  /** The label with which a statement begins, or null. */
  static RemarkLabel of(String statement) {
    for (RemarkLabel label : ALL) {
      if (label.begins(statement)) {
        return label;
      }
    }
    return null;
  }

  /** What follows the label; empty if it stands alone. */
  String value(String statement) {
    return statement.substring(text.length()).strip();
  }

  /** The label as the name of a field. */
  String field() {
    return text.replaceAll("[\\s:-]+$", "");
  }

  private boolean begins(String statement) {
    int end = text.length();
    if (!statement.regionMatches(true, 0, text, 0, end)) {
      return false;
    }
    boolean isWord = Character.isLetterOrDigit(text.charAt(end - 1));
    boolean goesOn = end < statement.length() && Character.isLetterOrDigit(statement.charAt(end));
    return !(isWord && goesOn);
  }

  private static List<RemarkLabel> read() {
    CSVFormat format = CSVFormat.DEFAULT.builder().setHeader().setSkipHeaderRecord(true).get();
    try (Reader in =
        new InputStreamReader(
            RemarkLabel.class.getResourceAsStream("remark_labels.csv"), StandardCharsets.UTF_8)) {
      List<RemarkLabel> labels = new ArrayList<>();
      for (CSVRecord row : format.parse(in)) {
        Meaning meaning = Meaning.valueOf(row.get("meaning").toUpperCase(Locale.ROOT));
        labels.add(new RemarkLabel(row.get("label"), meaning));
      }
      labels.sort(Comparator.comparing((RemarkLabel label) -> -label.text.length()));
      return List.copyOf(labels);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}

package org.dualuse.acquire.tradecsl;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.dualuse.acquire.listing.ListedAddress;
import org.dualuse.acquire.parse.CsvRow;
import org.dualuse.acquire.parse.Header;

/** A row of the CSV: several values of a cell are joined by {@code ; }, the last maybe by "and". */
record CslCsvRecord(CsvRow row, Header header, CslLabels labels) implements CslRecord {
  private static final Set<String> COUNTRIES = Set.of(Locale.getISOCountries());
  private static final Pattern TAIL = Pattern.compile("(?:(?<text>.*),\\s*)?(?<country>[A-Z]{2})");

  @Override
  public String position() {
    return row.position();
  }

  @Override
  public String rawText() {
    return row.rawText();
  }

  @Override
  public String text(String field) {
    String text = row.get(header.index(field));
    return text.isEmpty() || text.equals("-0-") ? null : text;
  }

  @Override
  public List<String> values(String field) {
    String text = text(field);
    return text == null
        ? List.of()
        : Arrays.stream(text.split(";\\s+"))
            .map(value -> value.replaceFirst("^and\\s+", "").strip())
            .filter(value -> !value.isEmpty())
            .toList();
  }

  @Override
  public String id() {
    return text("_id");
  }

  /** Two capitals at an address's end are its country if they are an ISO code, else a state. */
  @Override
  public List<ListedAddress> addresses() {
    return values("addresses").stream().map(CslCsvRecord::address).toList();
  }

  @Override
  public List<CslId> ids() {
    return values("ids").stream().map(item -> CslId.read(item, labels)).toList();
  }

  private static ListedAddress address(String printed) {
    Matcher tail = TAIL.matcher(printed);
    if (tail.matches() && COUNTRIES.contains(tail.group("country"))) {
      return new ListedAddress(tail.group("text"), tail.group("country"));
    }
    return new ListedAddress(printed, null);
  }
}

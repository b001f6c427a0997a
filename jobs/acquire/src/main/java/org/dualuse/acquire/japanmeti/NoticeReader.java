package org.dualuse.acquire.japanmeti;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.dualuse.acquire.japanmeti.NoticeText.Item;
import org.dualuse.acquire.listing.ListedMeasure;
import org.dualuse.acquire.listing.ListedName;
import org.dualuse.acquire.listing.ReportedListing;
import org.dualuse.acquire.listing.SanctionsList;
import org.dualuse.acquire.parse.BadRow;
import org.dualuse.acquire.parse.FileRefused;
import org.dualuse.acquire.parse.Observation;
import org.dualuse.acquire.parse.ObservationReader;
import org.dualuse.platform.snapshot.Finding;

/**
 * The items of a notice, one observation each. The notice lists organisations (団体), so that the
 * three human beings among them count as such. Its only dates are those of the whole list: an
 * item's own date of listing is not known.
 */
final class NoticeReader implements ObservationReader {
  private static final Pattern SEMICOLON = Pattern.compile("[;；](?:\\s*and\\b)?|,\\s*and,");
  private static final Pattern UNFINISHED = Pattern.compile("(?s).*(,|\\uFFFD|[;；]\\s*and)\\s*");
  private static final String JAPANESE = "ja";

  private final NoticeText notice;
  private final LocalDate asOf;
  private final List<Finding> findings = new ArrayList<>();
  private int next;

  NoticeReader(NoticeText notice, LocalDate asOf) throws FileRefused {
    this.notice = notice;
    this.asOf = asOf;
    Item last = notice.items().get(notice.items().size() - 1);
    if (!last.hasAddress() || UNFINISHED.matcher(last.text()).matches()) {
      throw FileRefused.truncated("in the middle of item " + last.number());
    }
  }

  @Override
  public Observation next() {
    if (next == notice.items().size()) {
      return null;
    }
    Item item = notice.items().get(next);
    int expected = next == 0 ? 1 : notice.items().get(next - 1).number() + 1;
    if (item.number() != expected) {
      findings.add(
          Finding.warn(
              "NUMBERING_GAP",
              "Item " + item.number() + " stands where " + expected + " is due: an item is lost."));
    }
    next++;
    String position = "item " + item.number() + ", line " + item.line();
    try {
      return Observation.kept(position, listing(item).toRow());
    } catch (BadRow e) {
      return Observation.quarantined(position, e.reason(), e.getMessage(), item.text(), null, "");
    }
  }

  @Override
  public List<Finding> findings() {
    return List.copyOf(findings);
  }

  @Override
  public void close() {
    // The text has been read whole.
  }

  private ReportedListing listing(Item item) throws BadRow {
    Matcher address = NoticeText.ADDRESS.matcher(item.text());
    if (!address.find()) {
      throw new BadRow("NO_ADDRESS", "The item has no 所在地: where it ends is not known.");
    }
    ItemNames names = new ItemNames(item.text().substring(0, address.start()));
    if (names.latinName().isEmpty() && names.japanese().isEmpty()) {
      throw new BadRow("NO_NAME", "The item has no name.");
    }
    ReportedListing.Builder listing =
        new ReportedListing.Builder(
                SanctionsList.JAPAN_EXPORT_BAN,
                notice.notice() + " " + item.number(),
                ReportedListing.Part.ENTRY,
                asOf)
            .kind(ReportedListing.Kind.COMPANY)
            .measure(ListedMeasure.since(notice.notice(), null, notice.notice()))
            .field("item", String.valueOf(item.number()))
            .field("aliases_stated", names.statedAliases());
    if (notice.firstDesignatedOn() != null) {
      listing.field("list_first_designated_on", notice.firstDesignatedOn().toString());
    }
    addNames(listing, names);
    addAddresses(listing, item.text().substring(address.end()));
    return listing.build();
  }

  private static void addNames(ReportedListing.Builder listing, ItemNames names) {
    boolean hasLatin = !names.latinName().isEmpty();
    listing.name(names.latinName(), ListedName.Kind.PRIMARY, null);
    names.latin().forEach(name -> listing.name(name, ListedName.Kind.ALIAS, null));
    for (int i = 0; i < names.japanese().size(); i++) {
      String name = names.japanese().get(i);
      boolean isPrimary = i == 0 && !hasLatin;
      listing.name(
          name,
          isPrimary ? ListedName.Kind.PRIMARY : ListedName.Kind.ALIAS,
          JapaneseText.isJapanese(name) ? JAPANESE : null);
    }
    names.chinese().forEach(name -> listing.name(name, ListedName.Kind.ALIAS, null));
  }

  private static void addAddresses(ReportedListing.Builder listing, String text) throws BadRow {
    if (JapaneseText.hasKana(text)) {
      throw new BadRow(
          "JAPANESE_IN_ADDRESS", "The address holds Japanese: the next item may be hidden in it.");
    }
    String joined = "";
    for (String line : text.lines().map(String::strip).toList()) {
      joined = JapaneseText.joinLatin(joined, line);
    }
    for (String address : SEMICOLON.split(joined)) {
      listing.address(JapaneseText.unpunctuated(address), null);
    }
  }
}

package org.dualuse.acquire.japanmeti;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.dualuse.acquire.parse.FileRefused;

/**
 * The text of a notice cut into its numbered items. An item begins with its number, a blank and a
 * Japanese name, once the address of the item before has begun; where the document's pages were
 * joined, it may begin in the middle of a line.
 */
final class NoticeText {
  /** The label of the addresses; one line of the real lists spreads its letters. */
  static final Pattern ADDRESS = Pattern.compile("所\\s*在\\s*地\\s*[：:]");

  private static final Pattern NOTICE = Pattern.compile("[（(]((?:令和|平成)\\S+?年\\S+?告示第\\S+?号)[）)]");
  private static final Pattern HEADING = Pattern.compile("指定日\\s*[：:]|告示第\\S+号[）)]\\s*$");
  private static final Pattern NUMBERED = Pattern.compile("\\s*(\\d{1,4})[ \\u3000]+(\\S.*)");

  /** A Japanese name, behind Latin letters or not, with no comma of an address before it. */
  private static final String NAME = "[ \\u3000]+(?=[^,;\\s][^,;]*[\\p{IsHan}\\u3041-\\u30fa])";

  /**
   * An item of the list.
   *
   * @param number as printed, in ASCII digits
   * @param line on which it begins, 1-based
   * @param lines of its text, without the number
   */
  record Item(int number, int line, List<String> lines) {
    String text() {
      return String.join("\n", lines);
    }

    boolean hasAddress() {
      return ADDRESS.matcher(text()).find();
    }
  }

  /** The longest real item has 2,000 characters; what is far beyond is no list. */
  private static final int MAX_LENGTH = 20_000;

  private final List<Item> items = new ArrayList<>();
  private final StringBuilder heading = new StringBuilder();
  private boolean isInAddress = true;

  private NoticeText() {}

  /**
   * Reads a text.
   *
   * @throws FileRefused NOT_A_LIST if there is no notice or no item, or one of absurd length;
   *     SECOND_HEADING if a list begins inside another
   */
  static NoticeText read(List<String> lines) throws FileRefused {
    NoticeText text = new NoticeText();
    for (int i = 0; i < lines.size() && lines.get(i).length() <= MAX_LENGTH; i++) {
      text.add(i + 1, withAsciiDigits(lines.get(i)), lines.get(i));
    }
    boolean isLong =
        lines.stream().anyMatch(line -> line.length() > MAX_LENGTH)
            || text.heading.length() > MAX_LENGTH
            || text.items.stream().anyMatch(item -> item.text().length() > MAX_LENGTH);
    if (isLong || text.notice() == null || text.items.isEmpty()) {
      throw new FileRefused(
          "NOT_A_LIST",
          "The text has no notice number (…告示第…号) over numbered items: it is no list of"
              + " organisations, maybe the web page that links to the lists.");
    }
    return text;
  }

  /** The items in the order of the list. */
  List<Item> items() {
    return items;
  }

  /** The number of the notice, e.g. {@code 令和四年外務省告示第八十二号}; null if there is none. */
  String notice() {
    Matcher found = NOTICE.matcher(heading);
    return found.find() ? found.group(1) : null;
  }

  /** When the list came into being; null if it does not say. */
  LocalDate firstDesignatedOn() {
    return dateAfter("指定日");
  }

  /** The day whose list it is; null if it does not say. */
  LocalDate lastAmendedOn() {
    return dateAfter("最終更新日");
  }

  private void add(int line, String plain, String printed) throws FileRefused {
    Matcher numbered = NUMBERED.matcher(plain);
    boolean isItem =
        numbered.matches()
            && JapaneseText.isJapanese(plain)
            && (isInAddress || number(numbered) == expected());
    if (isItem) {
      begin(number(numbered), line, printed.substring(numbered.start(2)));
    } else if (items.isEmpty()) {
      heading.append(plain.strip());
    } else if (HEADING.matcher(plain).find()) {
      throw new FileRefused(
          "SECOND_HEADING", "A list begins again on line " + line + ": one file, one list.");
    } else {
      more(line, printed);
    }
  }

  private void begin(int number, int line, String rest) {
    items.add(new Item(number, line, new ArrayList<>()));
    isInAddress = false;
    more(line, rest);
  }

  /** Text of the current item, behind which the next one may begin on the same line. */
  private void more(int line, String printed) {
    List<String> current = items.get(items.size() - 1).lines();
    isInAddress |= ADDRESS.matcher(printed).find();
    Matcher next =
        Pattern.compile("(?<!\\d)" + expected() + NAME).matcher(withAsciiDigits(printed));
    if (isInAddress && next.find() && next.start() > 0) {
      current.add(printed.substring(0, next.start()));
      begin(expected(), line, printed.substring(next.end()));
    } else {
      current.add(printed);
    }
  }

  private int expected() {
    return items.isEmpty() ? 1 : items.get(items.size() - 1).number() + 1;
  }

  private LocalDate dateAfter(String label) {
    Pattern dated =
        Pattern.compile(label + "\\s*[：:]\\s*(\\d{4})\\s*年\\s*(\\d{1,2})\\s*月\\s*(\\d{1,2})\\s*日");
    Matcher found = dated.matcher(heading);
    try {
      return found.find()
          ? LocalDate.of(digits(found, 1), digits(found, 2), digits(found, 3))
          : null;
    } catch (DateTimeException e) {
      return null;
    }
  }

  private static int number(Matcher numbered) {
    return digits(numbered, 1);
  }

  private static int digits(Matcher found, int group) {
    return Integer.parseInt(found.group(group));
  }

  /** The text, character by character, with full-width digits made plain. */
  private static String withAsciiDigits(String text) {
    StringBuilder plain = new StringBuilder(text);
    for (int i = 0; i < plain.length(); i++) {
      char c = plain.charAt(i);
      if (c >= '０' && c <= '９') {
        plain.setCharAt(i, (char) (c - '０' + '0'));
      }
    }
    return plain.toString();
  }
}

package org.dualuse.conform.parties;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.dualuse.acquire.economies.CodeSystem;
import org.dualuse.acquire.economies.Economies;
import org.dualuse.acquire.economies.Economy;
import org.dualuse.platform.config.ConfigLoader;

/**
 * The economy of an address. The text has the last word over a column beside it: OFAC files Hong
 * Kong under the country China. Within the text the end has: {@code Hong Kong Middle Road, Qingdao,
 * China} is in China, {@code Kowloon, Hong Kong, China} is not.
 */
public final class CountryFromText {
  private static final CountryFromText BUNDLED = new CountryFromText();

  /** Parts of China for customs that addresses put under it all the same. */
  private static final Set<String> WITHIN_CHINA = Set.of("HK", "MO", "TW");

  private static final Pattern NOTES = Pattern.compile("(?i)\\(see alternate[^)]*\\)");
  private static final Pattern PARTS = Pattern.compile("\\s*[,;，；、]\\s*");
  private static final Pattern NUMBERS = Pattern.compile("[\\d\\s.-]*\\d[\\d\\s.-]*$");
  private static final Pattern HAN = Pattern.compile("\\p{IsHan}");
  private static final int LONGEST_NAME = 6;

  private record File(
      Map<String, List<String>> names, List<String> notAfter, Map<String, List<String>> places) {}

  private final Map<String, String> names = new HashMap<>();
  private final Map<String, String> places = new HashMap<>();
  private final Set<String> notAfter = new HashSet<>();

  private CountryFromText() {
    for (Economy economy : Economies.bundled().all()) {
      if (isOfToday(economy)) {
        names.put(plain(economy.name()), economy.code());
      }
    }
    File file = read();
    file.names().forEach((code, all) -> all.forEach(name -> names.put(plain(name), code)));
    file.notAfter().forEach(word -> notAfter.add(plain(word)));
    file.places().forEach((code, all) -> all.forEach(place -> places.put(plain(place), code)));
  }

  /**
   * The project's code of the economy in which an address is.
   *
   * @param text the address as printed, may be empty or null
   * @param column the country as printed beside it, or null
   */
  public static Optional<String> find(String text, String column) {
    Optional<String> beside = column == null ? Optional.empty() : BUNDLED.ofColumn(column);
    Optional<String> within = text == null ? Optional.empty() : BUNDLED.ofText(text, beside);
    return within.isPresent() ? within : beside;
  }

  private Optional<String> ofColumn(String column) {
    for (CodeSystem system : List.of(CodeSystem.NAME, CodeSystem.ISO2, CodeSystem.ISO3)) {
      Optional<Economy> found = Economies.bundled().find(system, column);
      if (found.isPresent()) {
        return found.map(Economy::code);
      }
    }
    return Optional.ofNullable(names.get(plain(column)));
  }

  private Optional<String> ofText(String text, Optional<String> column) {
    List<String> parts =
        Arrays.stream(PARTS.split(NOTES.matcher(text).replaceAll(" ")))
            .map(CountryFromText::trimmed)
            .filter(part -> !part.isEmpty())
            .toList();
    if (parts.isEmpty()) {
      return Optional.empty();
    }
    Optional<String> stated = stated(parts, column);
    if (stated.isEmpty() || stated.get().equals("CN")) {
      Optional<String> closer = place(parts, stated.or(() -> column));
      return closer.isPresent() ? closer : stated;
    }
    return stated;
  }

  /**
   * The economy that the end of the text names. Two letters may be a state or a province (CA, FR),
   * so they do not stand against a column.
   */
  private Optional<String> stated(List<String> parts, Optional<String> column) {
    int last = parts.size() - 1;
    String end = parts.get(last);
    for (int from = Math.max(0, last - 2); from < last; from++) {
      Optional<Economy> joined =
          economy(CodeSystem.NAME, String.join(", ", parts.subList(from, parts.size())));
      if (joined.isPresent()) {
        return joined.map(Economy::code);
      }
    }
    Optional<String> code = economy(CodeSystem.ISO2, end).map(Economy::code);
    if (end.matches("[A-Z]{2}") && code.isPresent() && (column.isEmpty() || column.equals(code))) {
      return code;
    }
    Optional<Economy> whole = economy(CodeSystem.NAME, end);
    return whole.isPresent() ? whole.map(Economy::code) : ending(end, names);
  }

  /**
   * What the last part that names a place tells. With China stated or in the column, only its own
   * parts: another country's city there is a street's or a building's name.
   */
  private Optional<String> place(List<String> parts, Optional<String> stated) {
    for (int i = parts.size() - 1; i >= 0; i--) {
      Optional<String> found = ending(parts.get(i), names);
      if (found.filter(WITHIN_CHINA::contains).isEmpty()) {
        found = ending(parts.get(i), places);
      }
      boolean isChina = stated.filter("CN"::equals).isPresent();
      boolean fits = found.filter(code -> !isChina || isChinese(code)).isPresent();
      if (fits) {
        return found;
      }
    }
    return Optional.empty();
  }

  private static boolean isChinese(String code) {
    return code.equals("CN") || WITHIN_CHINA.contains(code);
  }

  /** The longest known name with which a text ends; Chinese addresses begin with it. */
  private Optional<String> ending(String part, Map<String, String> known) {
    if (HAN.matcher(part).find()) {
      return beginning(part, known);
    }
    List<String> words = Latin.words(NUMBERS.matcher(part).replaceFirst(""));
    int most = Math.min(LONGEST_NAME, words.size());
    for (int length = most; length > 0; length--) {
      String phrase = String.join(" ", words.subList(words.size() - length, words.size()));
      int before = words.size() - length - 1;
      boolean isOwn = before < 0 || !notAfter.contains(words.get(before));
      if (known.containsKey(phrase) && isOwn) {
        return Optional.of(known.get(phrase));
      }
    }
    return Optional.empty();
  }

  /** 中国香港… is Hong Kong: within China the closer name counts. */
  private static Optional<String> beginning(String part, Map<String, String> known) {
    String text = part.replaceFirst("^.*?(?=\\p{IsHan})", "");
    List<String> found = new ArrayList<>();
    for (boolean more = true; more; ) {
      String rest = text;
      Optional<String> name =
          known.keySet().stream()
              .filter(key -> HAN.matcher(key).find() && rest.startsWith(key))
              .max(Comparator.comparingInt(String::length));
      name.ifPresent(key -> found.add(known.get(key)));
      text = name.map(key -> rest.substring(key.length())).orElse(rest);
      more = name.isPresent();
    }
    return found.isEmpty() ? Optional.empty() : Optional.of(found.get(found.size() - 1));
  }

  private static Optional<Economy> economy(CodeSystem system, String text) {
    return Economies.bundled().find(system, text).filter(CountryFromText::isOfToday);
  }

  /** Former economies have four letters; no address is in one. */
  private static boolean isOfToday(Economy economy) {
    return economy.kind() == Economy.Kind.ECONOMY && economy.code().length() == 2;
  }

  private static String trimmed(String part) {
    return part.replaceAll("^[\\s.]+|(?<![.][A-Za-z])[\\s.]+$", "").replaceAll("\\s+", " ");
  }

  private static String plain(String name) {
    return String.join(" ", Latin.words(name)).toLowerCase(Locale.ROOT);
  }

  private static File read() {
    try (InputStream in = CountryFromText.class.getResourceAsStream("places.yml")) {
      String yaml = new String(in.readAllBytes(), StandardCharsets.UTF_8);
      return ConfigLoader.read(yaml, "places.yml", File.class);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}

package org.dualuse.acquire.economies;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Serializable;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;

/** All economies with their codes in every code system, from {@code economies.csv}. */
public final class Economies implements Serializable {
  private static final long serialVersionUID = 1L;
  private static final Economies BUNDLED = load();

  private final Map<String, Economy> byProjectCode = new LinkedHashMap<>();
  private final Map<CodeSystem, Map<String, Economy>> byCode = new EnumMap<>(CodeSystem.class);

  private Economies() {}

  /** The project's table. */
  public static Economies bundled() {
    return BUNDLED;
  }

  /**
   * The economy behind a publisher's code or name.
   *
   * @param code as printed; case, surrounding or repeated blanks and leading zeros do not matter
   */
  public Optional<Economy> find(CodeSystem system, String code) {
    return Optional.ofNullable(byCode.get(system).get(normalised(code)));
  }

  /** The economy with the project's code; fails if there is none. */
  public Economy get(String projectCode) {
    Economy economy = byProjectCode.get(projectCode);
    if (economy == null) {
      throw new IllegalArgumentException("no economy has the code " + projectCode);
    }
    return economy;
  }

  /** All economies, in the order of the table. */
  public Collection<Economy> all() {
    return byProjectCode.values();
  }

  private static Economies load() {
    Economies economies = new Economies();
    CSVFormat format = CSVFormat.DEFAULT.builder().setHeader().setSkipHeaderRecord(true).get();
    try (InputStream in = Economies.class.getResourceAsStream("economies.csv");
        InputStreamReader reader = new InputStreamReader(in, StandardCharsets.UTF_8);
        var records = format.parse(reader)) {
      for (CodeSystem system : CodeSystem.values()) {
        economies.byCode.put(system, new LinkedHashMap<>());
      }
      records.forEach(economies::add);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return economies;
  }

  private void add(CSVRecord line) {
    Economy economy =
        new Economy(
            line.get("code"),
            line.get("name"),
            Economy.Kind.valueOf(line.get("kind")),
            Boolean.parseBoolean(line.get("coalition")));
    if (byProjectCode.put(economy.code(), economy) != null) {
      throw new IllegalStateException(economy.code() + " appears twice");
    }
    for (CodeSystem system : CodeSystem.values()) {
      for (String code : line.get(columnOf(system)).split("\\|", -1)) {
        if (!code.isBlank()) {
          enter(system, code, economy);
        }
      }
    }
    enter(CodeSystem.NAME, economy.name(), economy);
  }

  private void enter(CodeSystem system, String code, Economy economy) {
    Economy other = byCode.get(system).put(normalised(code), economy);
    if (other != null) {
      throw new IllegalStateException(
          system + " " + code + " stands for " + other.code() + " and " + economy.code());
    }
  }

  private static String columnOf(CodeSystem system) {
    return system == CodeSystem.NAME ? "name_variants" : system.name().toLowerCase(Locale.ROOT);
  }

  private static String normalised(String code) {
    String trimmed = code.strip().replaceAll("\\s+", " ").toUpperCase(Locale.ROOT);
    return trimmed.matches("0+\\d+|\\d+") ? trimmed.replaceFirst("^0+(?=\\d)", "") : trimmed;
  }
}

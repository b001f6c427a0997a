package org.dualuse.acquire.uksanctions;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.dualuse.acquire.listing.ListedName;
import org.dualuse.acquire.listing.ReportedListing;

/** Words and habits of both UK lists. */
final class UkText {
  /** The party is a subsidiary of the owner. */
  static final String SUBSIDIARY = "SUBSIDIARY";

  /** The list calls the other one the owner. */
  static final String OWNED = "OWNED";

  /** The list does not say whether it is an owner or an operator. */
  static final String LINKED = "LINKED";

  private static final Map<String, String> LANGUAGES =
      Arrays.stream(Locale.getISOLanguages())
          .collect(
              Collectors.toMap(
                  code -> Locale.forLanguageTag(code).getDisplayLanguage(Locale.ENGLISH),
                  code -> code,
                  (one, other) -> one));

  private UkText() {}

  /** {@code Individual}, {@code Entity}, {@code Ship}. */
  static ReportedListing.Kind kind(String printed) {
    return switch (lower(printed)) {
      case "individual" -> ReportedListing.Kind.PERSON;
      case "entity" -> ReportedListing.Kind.COMPANY;
      case "ship" -> ReportedListing.Kind.VESSEL;
      default -> ReportedListing.Kind.UNKNOWN;
    };
  }

  /** The kind of a name by its type ({@code AKA}, {@code FKA}, …) and quality. */
  static ListedName.Kind nameKind(String type, String quality) {
    if (lower(type).equals("primary name")) {
      return ListedName.Kind.PRIMARY;
    }
    if (lower(quality).startsWith("low")) {
      return ListedName.Kind.WEAK;
    }
    return lower(type).equals("fka") ? ListedName.Kind.FORMER : ListedName.Kind.ALIAS;
  }

  /** ISO 639-1 code of an English name of a language, or null. */
  static String language(String printed) {
    return printed == null ? null : LANGUAGES.get(printed.strip());
  }

  /** The values of {@code (1) Germany. (2) Morocco (3) -}; any other text is one value. */
  static List<String> numbered(String text) {
    if (text == null) {
      return List.of();
    }
    if (!text.startsWith("(1)")) {
      return List.of(text);
    }
    return Arrays.stream(text.split("\\(\\d{1,2}\\)"))
        .map(value -> value.strip().replaceFirst("[.,;]+$", ""))
        .filter(value -> !value.isEmpty() && !value.equals("-"))
        .toList();
  }

  private static String lower(String text) {
    return Objects.requireNonNullElse(text, "").strip().toLowerCase(Locale.ROOT);
  }
}

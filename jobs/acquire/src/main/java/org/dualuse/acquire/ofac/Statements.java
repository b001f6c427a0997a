package org.dualuse.acquire.ofac;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.dualuse.acquire.listing.IdentifierScheme;
import org.dualuse.acquire.listing.ListDates;
import org.dualuse.acquire.listing.ListedIdentifier;
import org.dualuse.acquire.listing.ListedMeasure;
import org.dualuse.acquire.listing.ListedName;
import org.dualuse.acquire.listing.ListedOwner;
import org.dualuse.acquire.listing.ReportedListing.Builder;
import org.dualuse.acquire.listing.ReportedListing.Kind;
import org.dualuse.acquire.parse.BadRow;

/**
 * What OFAC states of one party, statement by statement. Programmes and directives get their dates
 * from statements that may follow them, so that they are written at the end, by {@link #finish}.
 */
final class Statements {
  /** The field that holds what was not understood. */
  static final String OTHER = "other remarks";

  private static final Pattern ALSO_KNOWN = Pattern.compile("(?i)([afn])\\.k\\.a\\. '(.*)'");
  private static final Pattern DATE_OF_MEASURE =
      Pattern.compile("(?i)((listing|effective) date \\(([^)]*)\\)):?\\s*(.+)");
  private static final Pattern DIRECTIVE =
      Pattern.compile("(?is)(executive order (\\d+) directive \\w+)\\W*(.*)");
  private static final Pattern DIRECTIVE_OF = Pattern.compile("EO (\\d+) Directive (\\w+)");
  private static final Pattern SUBJECT_TO = Pattern.compile("(?is)subject to directive (\\w+).*");
  private static final Pattern DOCUMENT =
      Pattern.compile(
          "(?!issued\\b)(?<number>[^\\s()]+|.*?\\d.*?)(\\s*\\((?<country>[^()]+)\\))?"
              + "(,?\\s+issued\\s+(?<issued>.+?))?(\\s+expires\\s+(?<expires>.+))?");

  private final Builder entry;
  private final Kind kind;
  private final Map<String, LocalDate> programmes = new LinkedHashMap<>();
  private final Map<String, LocalDate> directives = new LinkedHashMap<>();
  private final Map<String, String> fields = new LinkedHashMap<>();
  private final RemarkCount count;

  Statements(Builder entry, Kind kind, RemarkCount count) {
    this.entry = entry;
    this.kind = kind;
    this.count = count;
  }

  /**
   * All statements of remarks. What is not understood is kept in the field {@link #OTHER}.
   *
   * @param title the party's title, which remarks repeat
   */
  void read(Remarks remarks, String title) {
    for (String statement : remarks.statements()) {
      boolean isTitle = statement.equalsIgnoreCase(title);
      boolean isUnderstood = isTitle || read(statement);
      count.add(statement, isUnderstood);
      if (!isUnderstood) {
        field(OTHER, statement);
      }
    }
  }

  /** One statement; false if it is not understood. */
  boolean read(String statement) {
    String plain = statement.replaceFirst("(?i)^alt\\. ", "");
    return readName(plain) || readDate(plain) || readDirective(plain) || readLabelled(plain);
  }

  /** A programme under which the party stands, with the day of listing or null. */
  void programme(String programme, LocalDate listedOn) {
    put(programmes, programme, listedOn);
  }

  /** A directive of an executive order, e.g. {@code 13662 Sectoral Directive 1}. */
  void directive(String executiveOrder, String directive, LocalDate listedOn) {
    put(directives, "EO " + executiveOrder + " Directive " + directive, listedOn);
  }

  /** A field of the publisher; several values are joined by semicolons. */
  void field(String name, String value) {
    if (value != null && !value.isBlank()) {
      fields.merge(name, value.strip(), (all, next) -> all.equals(next) ? all : all + "; " + next);
    }
  }

  /**
   * An identifying document.
   *
   * @param dates when it was issued and expires, or empty
   */
  void document(String label, String number, String country, String dates) {
    RemarkLabel known = RemarkLabel.of(label + " " + number);
    boolean isImo = known != null && known.meaning() == RemarkLabel.Meaning.IMO;
    String value = isImo ? known.value(label + " " + number) : number;
    entry.identifier(
        isImo ? imo(known, country, value) : ListedIdentifier.labelled(label, country, value));
    if (!dates.isBlank()) {
      field("document dates", label + " " + number + " " + dates.strip());
    }
  }

  /** Writes what was gathered. */
  void finish() {
    programmes.forEach((name, day) -> entry.measure(ListedMeasure.since(name, day, null)));
    directives.forEach((name, day) -> entry.measure(ListedMeasure.since(name, day, null)));
    fields.forEach(entry::field);
  }

  private boolean readName(String statement) {
    Matcher name = ALSO_KNOWN.matcher(statement);
    if (!name.matches()) {
      return false;
    }
    boolean isFormer = name.group(1).equalsIgnoreCase("f");
    entry.name(name.group(2), isFormer ? ListedName.Kind.FORMER : ListedName.Kind.WEAK, null);
    return true;
  }

  /** {@code Listing Date (EO 14024 Directive 2): 24 Feb 2022}, {@code Listing Date (CMIC) …}. */
  private boolean readDate(String statement) {
    Matcher date = DATE_OF_MEASURE.matcher(statement);
    if (!date.matches()) {
      return false;
    }
    boolean isListing = date.group(2).equalsIgnoreCase("listing");
    field(date.group(1), date.group(4));
    if (!isListing) {
      return true;
    }
    try {
      listedOn(date.group(3), ListDates.monthName(date.group(4)));
      return true;
    } catch (BadRow e) {
      return false;
    }
  }

  private void listedOn(String measure, LocalDate day) {
    Matcher directive = DIRECTIVE_OF.matcher(measure);
    if (directive.matches()) {
      directive(directive.group(1), directive.group(2), day);
      return;
    }
    programmes.replaceAll((name, old) -> name.startsWith(measure + "-") ? day : old);
  }

  private boolean readDirective(String statement) {
    Matcher directive = DIRECTIVE.matcher(statement);
    if (!directive.matches()) {
      return false;
    }
    field(directive.group(1), directive.group(3));
    Matcher subject = SUBJECT_TO.matcher(directive.group(3));
    if (subject.matches()) {
      directive(directive.group(2), subject.group(1), null);
    }
    return true;
  }

  private boolean readLabelled(String statement) {
    RemarkLabel label = RemarkLabel.of(statement);
    if (label == null) {
      return false;
    }
    String value = label.value(statement);
    switch (label.meaning()) {
      case BIRTH_DATE -> entry.birthDate(value);
      case NATIONALITY -> entry.nationality(value);
      case LINKED -> entry.owner(new ListedOwner(value, null, null, "LINKED"));
      case FIELD -> field(label.field(), value.isEmpty() ? statement : value);
      default -> {
        return readDocument(label, value);
      }
    }
    return true;
  }

  private boolean readDocument(RemarkLabel label, String value) {
    Matcher document = DOCUMENT.matcher(value);
    if (!document.matches()) {
      return false;
    }
    String issued = document.group("issued");
    String expires = document.group("expires");
    String dates =
        (issued == null ? "" : "issued " + issued) + (expires == null ? "" : " expires " + expires);
    document(label.text(), document.group("number"), document.group("country"), dates);
    return true;
  }

  /** A ship's number or a company's; one that is wrong or of a register is of no scheme. */
  private ListedIdentifier imo(RemarkLabel label, String country, String number) {
    boolean isNumber = number.matches("\\W*\\d+\\W*");
    ListedIdentifier imo = isNumber ? ListedIdentifier.of(imoScheme(label), country, number) : null;
    return imo != null
        ? imo
        : new ListedIdentifier(
            IdentifierScheme.OTHER,
            country,
            IdentifierScheme.OTHER.plain(number),
            label.text() + " " + number);
  }

  /** The label says whose number it is, or else the kind of the party. */
  private IdentifierScheme imoScheme(RemarkLabel label) {
    if (label.text().startsWith("Vessel") || kind == Kind.VESSEL) {
      return IdentifierScheme.IMO;
    }
    boolean isCompany = label.text().startsWith("Company") || kind == Kind.COMPANY;
    return isCompany ? IdentifierScheme.IMO_COMPANY : IdentifierScheme.OTHER;
  }

  /** The first known day counts; a later statement may add it. */
  private static void put(Map<String, LocalDate> measures, String name, LocalDate day) {
    if (measures.get(name) == null) {
      measures.put(name, day);
    }
  }
}

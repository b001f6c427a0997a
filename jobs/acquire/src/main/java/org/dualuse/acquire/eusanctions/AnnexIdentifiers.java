package org.dualuse.acquire.eusanctions;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.dualuse.acquire.listing.IdentifierScheme;
import org.dualuse.acquire.listing.ListedIdentifier;
import org.dualuse.acquire.listing.ReportedListing;
import org.dualuse.acquire.listing.ReportedListing.Kind;
import org.dualuse.acquire.parse.TableCells;

/**
 * Numbers of a party. A cell holds one or several, each maybe with a label before it ({@code CR No.
 * 3176428}) or behind it ({@code 914301003206989977 (USCC)}), a country ({@code 1050347 (Iran)}),
 * or both; without a label the column is the label.
 */
final class AnnexIdentifiers {
  private static final Map<String, String> LABEL_OF_COLUMN =
      Map.ofEntries(
          Map.entry("registrationNumber", "registration number"),
          Map.entry("taxNumber", "tax number"),
          Map.entry("idNumber", "national identification"),
          Map.entry("passportNumber", "passport"),
          Map.entry("innCode", "INN tax"),
          Map.entry("ogrnCode", "OGRN registration"),
          Map.entry("kppCode", "KPP"),
          Map.entry("okpoCode", "OKPO"),
          Map.entry("leiCode", "LEI"),
          Map.entry("swiftBic", "SWIFT"),
          Map.entry("mmsi", "MMSI"),
          Map.entry("imoNumber", "IMO"));

  /** In this order they are read. */
  static final List<String> COLUMNS = LABEL_OF_COLUMN.keySet().stream().sorted().toList();

  /** What labels of the annexes mean in the words of the shared ones; the first that fits. */
  private record Meaning(Pattern label, String words, String country) {}

  private static final List<Meaning> MEANINGS =
      List.of(
          new Meaning(word("USCC|UNCC"), "uscc", null),
          new Meaning(word("BRN"), "business registration", "Hong Kong"),
          new Meaning(word("business registration( number)?"), "business number", null),
          // The companies registry whose number is called CR number is Hong Kong's.
          new Meaning(word("CRN?|hong kong company number"), "registry", "Hong Kong"),
          new Meaning(word("TRN"), "registry", null),
          new Meaning(word("tax|TIN|ITIN|GSTIN|PAN|taxpayer"), "tax", null),
          new Meaning(word("SRN"), "ogrn registration", null),
          new Meaning(word("CIN|BIN|CBLS|UEN|registered"), "registration", null),
          new Meaning(word("ID"), "national", null));

  private static final Pattern LABEL_WORD =
      Pattern.compile(
          "\\b(?:I?TIN|INN|OGRN|SRN|KPP|OKPO|CRN?|USCC|UNCC|BRN|TRN|CIN|BIN|UEN|CBLS|GSTIN|PAN|IEC"
              + "|ID|Nos?|numbers?|passport|tax|code)\\b|ИНН",
          Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

  private static final String CODES = "(?:INN|KPP|OGRN|OKPO|TIN|National ID)\\b";

  /** Between numbers: outside brackets, before a digit or a known label only. */
  private static final Pattern BETWEEN =
      Pattern.compile(
          ";\\s*|\\s+/\\s*|/\\s+|\\s*\\(\\d\\)\\s+"
              + "|,\\s*(?=(?:\\d|"
              + CODES
              + ")[^()]*(?:\\(|$))"
              + "|(?<=\\d)\\s+(?="
              + CODES
              + ")");

  private static final Pattern ALTERNATIVE = Pattern.compile("\\s*\\(or ([^()]*)\\)");
  private static final Pattern SERIES =
      Pattern.compile("series (\\d{4}) No\\.? (\\d{6})", Pattern.CASE_INSENSITIVE);
  private static final Pattern DETAILS =
      Pattern.compile(
          ",?\\s+(?:(?:issued|valid|expire[sd]|on) .*)|\\s*\\([^()]*\\d[^()]*\\)|[,.]$");
  private static final Pattern LABEL_FIRST =
      Pattern.compile(
          "^\\(?(\\p{L}[^\\d(]*?(?:\\([^\\d]*?\\))?[^\\d(]*?)\\)?[\\s:.–-]+(?=\\S*\\d)");
  private static final Pattern NOTE_LAST = Pattern.compile("^([^()]*?)\\s*\\((.*)\\)$");

  private final ReportedListing.Builder listing;
  private final String addresses;

  /** Business registration numbers (BRN) are Hong Kong's, and so is the number beside them. */
  private boolean isHongKongCell;

  private AnnexIdentifiers(ReportedListing.Builder listing, TableCells cells) {
    this.listing = listing;
    this.addresses = String.valueOf(cells.text("address"));
  }

  /** Adds the numbers of all columns. */
  static void add(ReportedListing.Builder listing, TableCells cells, Kind kind) {
    AnnexIdentifiers numbers = new AnnexIdentifiers(listing, cells);
    for (String column : COLUMNS) {
      String cell = cells.text(column);
      if (cell != null && column.equals("imoNumber")) {
        numbers.addImo(cell, kind);
      } else if (cell != null) {
        numbers.isHongKongCell = cell.contains("(BRN)");
        pieces(cell).forEach(piece -> numbers.add(piece, column));
      }
    }
  }

  /** The numbers of a cell, each with what is printed about it. */
  static List<String> pieces(String cell) {
    String plain = ALTERNATIVE.matcher(cell).replaceAll("; $1");
    List<String> pieces = new ArrayList<>();
    for (String piece : BETWEEN.split(plain)) {
      if (piece.codePoints().anyMatch(Character::isDigit) || piece.matches("\\s*[A-Z]{6,}\\s*")) {
        pieces.add(piece.strip());
      } else if (!piece.isBlank() && !pieces.isEmpty()) {
        // A remark between two separators belongs to the number before it.
        pieces.set(pieces.size() - 1, pieces.get(pieces.size() - 1) + ", " + piece.strip());
      }
    }
    return pieces;
  }

  private void addImo(String cell, Kind kind) {
    IdentifierScheme scheme =
        kind == Kind.VESSEL ? IdentifierScheme.IMO : IdentifierScheme.IMO_COMPANY;
    for (String number : pieces(cell)) {
      ListedIdentifier read = ListedIdentifier.of(scheme, null, number);
      listing.identifier(read != null ? read : ListedIdentifier.labelled("IMO", null, number));
    }
  }

  private void add(String piece, String column) {
    String value = SERIES.matcher(piece).replaceFirst("$1 $2");
    value = DETAILS.matcher(value).replaceAll("").replaceFirst("^alt\\. ", "").strip();
    String label = null;
    String country = null;
    Matcher note = NOTE_LAST.matcher(value);
    if (note.matches() && !note.group(1).isBlank()) {
      value = note.group(1);
      boolean isLabel = LABEL_WORD.matcher(note.group(2)).find();
      int comma = note.group(2).indexOf(", ");
      label = isLabel ? note.group(2).substring(comma < 0 ? 0 : comma + 2) : null;
      country = isLabel && comma < 0 ? null : note.group(2).split(", ")[0];
    }
    Matcher first = LABEL_FIRST.matcher(value);
    if (first.find() && LABEL_WORD.matcher(first.group(1)).find()) {
      label = first.group(1).strip();
      value = value.substring(first.end());
    }
    add(piece, column, label, country, value.replaceFirst("^[-–\\s]+", ""));
  }

  private void add(String piece, String column, String label, String country, String value) {
    String words = label == null ? LABEL_OF_COLUMN.get(column) : label;
    String issuer = country;
    for (Meaning meaning : label == null ? List.<Meaning>of() : MEANINGS) {
      if (meaning.label().matcher(label).find()) {
        words = meaning.words();
        issuer = meaning.country() == null ? issuer : meaning.country();
        break;
      }
    }
    if (label == null && column.equals("registrationNumber")) {
      boolean isRussianTaxNumber = addresses.contains("Russia") && isInn(value);
      words = isRussianTaxNumber ? "INN" : words;
    }
    boolean isInHongKong = addresses.contains("Hong Kong") || isHongKongCell;
    if (column.equals("registrationNumber") && isInHongKong && value.matches("\\d{7}")) {
      issuer = "Hong Kong";
    }
    ListedIdentifier read = ListedIdentifier.labelled(words, issuer, value);
    if (read != null) {
      String printed = label == null ? column + " " + piece : piece;
      listing.identifier(
          new ListedIdentifier(read.scheme(), read.country(), read.value(), printed));
    }
  }

  /** The annexes print Russian taxpayer numbers under registration numbers, often unlabelled. */
  private static boolean isInn(String value) {
    return IdentifierScheme.INN.accepts(IdentifierScheme.INN.plain(value.toUpperCase(Locale.ROOT)));
  }

  private static Pattern word(String alternatives) {
    return Pattern.compile("\\b(?:" + alternatives + ")\\b", Pattern.CASE_INSENSITIVE);
  }
}

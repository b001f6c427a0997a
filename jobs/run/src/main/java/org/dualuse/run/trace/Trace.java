package org.dualuse.run.trace;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/**
 * How one figure came about, from the mart's row down to the publishers' files. Each level is
 * compared with the one above it.
 *
 * @param table the mart
 * @param figure the row, by column
 * @param key the names of the mart's key columns
 * @param asOf the run date for which it was built
 * @param formula how the mart computes
 * @param checks what must hold for the mart, with what its last build found
 * @param totals the columns that are sums, held against the conformed rows
 * @param ratios the columns that follow from others, computed again
 * @param cells rows of other marts that the figure is read from, each above those it rests on
 * @param tables the conformed and raw rows behind the figure, by table and currency
 * @param files the publishers' files
 * @param largest the largest contributing rows, if asked for
 */
public record Trace(
    String table,
    Map<String, Object> figure,
    List<String> key,
    LocalDate asOf,
    Formula formula,
    List<CheckState> checks,
    List<Total> totals,
    List<Ratio> ratios,
    List<Cell> cells,
    List<Rows> tables,
    List<StoredFile> files,
    List<Map<String, Object>> largest) {

  /** What a comparison found. */
  public enum Verdict {
    /** Equal: decimals to the last digit, floating-point numbers to a billionth. */
    RECONCILES,
    /** Not equal. */
    DIFFERS,
    /** The mart gives no figure, and says why in its reason. */
    NOT_STATED
  }

  /**
   * How the mart computes.
   *
   * @param doc what a row is
   * @param query the SQL file
   * @param method the page on the method, or null
   */
  public record Formula(String doc, String query, String method) {}

  /**
   * A check of the mart.
   *
   * @param name its name
   * @param severity FAIL or WARN
   * @param sentence what is wrong where it finds rows
   * @param badRows rows that it found when the mart was last built, or null if that is not known
   * @param runId the run that built it, or null
   */
  public record CheckState(
      String name, String severity, String sentence, Long badRows, String runId) {}

  /**
   * A column that is a sum.
   *
   * @param column the column
   * @param sentence over what it is a sum
   * @param unit its unit
   * @param figure the mart's value, or null
   * @param rows conformed rows behind it
   * @param sum their sum, factors applied, or null if there are none
   * @param cellSum the same over the cells of other marts, or null if it rests on none
   * @param verdict whether both sums are the figure
   */
  public record Total(
      String column,
      String sentence,
      String unit,
      Object figure,
      long rows,
      Object sum,
      Double cellSum,
      Verdict verdict) {}

  /** A column that follows from others of the row: the expression, its value, the mart's value. */
  public record Ratio(
      String column, String expression, Object figure, Object value, Verdict verdict) {}

  /**
   * A row of another mart.
   *
   * @param depth 0 if the figure itself is read from it, 1 if one of depth 0 is, and so on
   * @param figureColumn the column that it adds to, of the row that it is a cell of
   * @param table the other mart
   * @param key its key
   * @param column what of it adds up
   * @param value the value of that column
   * @param factor by which it is multiplied
   * @param verdict whether the columns of that row that count here are the sums of the rows behind
   *     it
   */
  public record Cell(
      int depth,
      String figureColumn,
      String table,
      Map<String, Object> key,
      String column,
      Object value,
      double factor,
      Verdict verdict) {}

  /**
   * Conformed rows and the raw rows that they come from.
   *
   * @param conformedTable the conformed table
   * @param rawTable the raw table of the source
   * @param currency of the values as reported; empty for lists
   * @param conformedRows distinct conformed rows
   * @param rawRows raw rows with the same file, position and content
   * @param conformedValue sum of the conformed values as reported, or null for lists
   * @param rawValue sum of the raw values as reported, or null for lists
   * @param valueUsd sum of the values in US dollars, or null for lists
   * @param lowestRate lowest exchange rate used, US dollars per unit, or null for lists
   * @param highestRate highest
   * @param wronglyConverted rows whose value in US dollars is not value times rate
   * @param verdict whether rows and values agree
   */
  public record Rows(
      String conformedTable,
      String rawTable,
      String currency,
      long conformedRows,
      long rawRows,
      BigDecimal conformedValue,
      BigDecimal rawValue,
      BigDecimal valueUsd,
      BigDecimal lowestRate,
      BigDecimal highestRate,
      long wronglyConverted,
      Verdict verdict) {}

  /**
   * A publisher's file.
   *
   * @param snapshotId the snapshot
   * @param fileName its name
   * @param origin URL or path
   * @param sha256 the hash in the manifest
   * @param storedSha256 the hash of the stored bytes, or null if there are none
   * @param bytes size in the manifest
   * @param licence name of the licence
   * @param redistribution open or restricted
   * @param publishedOn the publisher's release date, or null
   * @param fetchedAt when it was taken
   * @param loadedOn the run date on which it came in
   * @param rowsUsed raw rows behind the figure
   * @param keptRows rows that the parser kept
   * @param rawRows rows of the file in the raw table
   * @param verdict whether the raw table holds what the parser kept, in rows and value
   * @param isIntact whether the stored bytes have the manifest's hash
   */
  public record StoredFile(
      String snapshotId,
      String fileName,
      String origin,
      String sha256,
      String storedSha256,
      long bytes,
      String licence,
      String redistribution,
      LocalDate publishedOn,
      Instant fetchedAt,
      LocalDate loadedOn,
      long rowsUsed,
      long keptRows,
      long rawRows,
      Verdict verdict,
      boolean isIntact) {}

  /** True if every level agrees with the one above it. */
  public boolean reconciles() {
    return totals.stream().allMatch(each -> each.verdict() != Verdict.DIFFERS)
        && ratios.stream().allMatch(each -> each.verdict() != Verdict.DIFFERS)
        && cells.stream().allMatch(each -> each.verdict() != Verdict.DIFFERS)
        && tables.stream().allMatch(each -> each.verdict() == Verdict.RECONCILES)
        && files.stream().allMatch(each -> each.verdict() == Verdict.RECONCILES);
  }

  /** True if the stored bytes of every file have the hash of its manifest. */
  public boolean isIntact() {
    return files.stream().allMatch(StoredFile::isIntact);
  }
}

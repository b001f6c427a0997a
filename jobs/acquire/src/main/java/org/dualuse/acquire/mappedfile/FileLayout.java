package org.dualuse.acquire.mappedfile;

import java.io.Serializable;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.dualuse.acquire.parse.CsvLayout;

/**
 * The format of a mapped file.
 *
 * @param format CSV, TSV, PARQUET or XLSX; CSV and TSV may be compressed with gzip
 * @param delimiter between the cells of a CSV, the comma by default
 * @param charset encoding of a CSV or TSV, UTF-8 by default
 * @param headerRow row of the column names in a CSV, TSV or XLSX, 1-based, 1 by default; what
 *     stands above is not read
 * @param sheet name of the sheet of an XLSX, the first one by default
 */
public record FileLayout(
    Format format, String delimiter, String charset, Integer headerRow, String sheet)
    implements Serializable {

  /** Formats of files. */
  public enum Format {
    /** Comma-separated, or by another delimiter, with cells in double quotes where needed. */
    CSV,
    /** Tab-separated, without quotes. */
    TSV,
    /** Apache Parquet. */
    PARQUET,
    /** A workbook. */
    XLSX
  }

  /** Fills in the defaults and refuses keys that the format has no use for. */
  public FileLayout {
    Mapping.need(format, "format");
    boolean isText = format == Format.CSV || format == Format.TSV;
    Mapping.check(
        delimiter == null || (format == Format.CSV && delimiter.length() == 1),
        "delimiter is one character and belongs to CSV");
    Mapping.check(charset == null || isText, "charset belongs to CSV and TSV");
    Mapping.check(
        charset == null || Charset.isSupported(charset), "charset `" + charset + "` is not known");
    Mapping.check(
        headerRow == null || (format != Format.PARQUET && headerRow > 0),
        "header_row counts from 1 and does not belong to PARQUET");
    Mapping.check(sheet == null || format == Format.XLSX, "sheet belongs to XLSX");
    // Applying the defaults twice changes nothing: a record passes here again when it is
    // deserialized.
    headerRow = headerRow == null && format != Format.PARQUET ? Integer.valueOf(1) : headerRow;
  }

  /** How the cells of a text are told apart. */
  CsvLayout text() {
    String encoding = charset == null ? StandardCharsets.UTF_8.name() : charset;
    return format == Format.TSV
        ? new CsvLayout(encoding, '\t', false)
        : new CsvLayout(encoding, delimiter == null ? ',' : delimiter.charAt(0), true);
  }
}

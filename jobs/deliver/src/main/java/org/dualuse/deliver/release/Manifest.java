package org.dualuse.deliver.release;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.dualuse.platform.config.ConfigLoader;
import org.dualuse.platform.snapshot.Sha256;

/**
 * A release's {@code manifest.json}.
 *
 * @param release name of the release
 * @param runId the run that built the tables
 * @param asOf the run date
 * @param synthetic true if any value is invented
 * @param tables the tables, in the order of publication
 * @param documents files that are not data
 * @param sources every source that went in
 */
public record Manifest(
    String release,
    String runId,
    LocalDate asOf,
    boolean synthetic,
    List<PublishedRows> tables,
    List<PublishedFile> documents,
    List<SourceCredit> sources) {

  /** The name of the file that holds it. */
  static final String FILE = "manifest.json";

  static final ObjectMapper JSON =
      ConfigLoader.jsonMapper()
          .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
          .enable(SerializationFeature.INDENT_OUTPUT);

  /**
   * A file of the release.
   *
   * @param path below the release's folder
   * @param bytes size
   * @param sha256 sum of its bytes
   */
  public record PublishedFile(String path, long bytes, String sha256) {
    static PublishedFile of(Path release, Path file) throws IOException {
      return new PublishedFile(
          release.relativize(file).toString().replace('\\', '/'),
          Files.size(file),
          Sha256.of(file));
    }
  }

  /**
   * A table of the release.
   *
   * @param table its name, without schema
   * @param rows all rows: the open and the restricted ones
   * @param openRows rows that may be re-published
   * @param restrictedRows rows that may not
   * @param columns names, in order
   * @param licences the licences that its rows are under
   * @param mostRestrictiveLicence the one to obey when the whole table is used; empty if none
   * @param note says if a side has no rows and therefore no files
   * @param files its data files
   */
  public record PublishedRows(
      String table,
      long rows,
      long openRows,
      long restrictedRows,
      List<String> columns,
      List<String> licences,
      String mostRestrictiveLicence,
      String note,
      List<PublishedFile> files) {}

  /** Every file that the manifest names. */
  List<PublishedFile> files() {
    List<PublishedFile> files = new ArrayList<>(documents);
    tables.forEach(table -> files.addAll(table.files()));
    return files;
  }

  /** True if only the run differs: the same data and documents, byte for byte. */
  boolean sameContentAs(Manifest other) {
    return withoutRun().equals(other.withoutRun());
  }

  private Manifest withoutRun() {
    return new Manifest(release, "", asOf, synthetic, tables, documents, sources);
  }

  void write(Path releaseFolder) throws IOException {
    Files.write(releaseFolder.resolve(FILE), JSON.writeValueAsBytes(this));
  }

  static Manifest read(Path releaseFolder) throws IOException {
    return JSON.readValue(Files.readAllBytes(releaseFolder.resolve(FILE)), Manifest.class);
  }
}

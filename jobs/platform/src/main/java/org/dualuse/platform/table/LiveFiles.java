package org.dualuse.platform.table;

import io.delta.kernel.Scan;
import io.delta.kernel.Snapshot;
import io.delta.kernel.data.FilteredColumnarBatch;
import io.delta.kernel.data.Row;
import io.delta.kernel.defaults.engine.DefaultEngine;
import io.delta.kernel.engine.Engine;
import io.delta.kernel.internal.InternalScanFileUtils;
import io.delta.kernel.utils.CloseableIterator;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.apache.hadoop.conf.Configuration;
import org.dualuse.platform.error.DualuseException;
import org.dualuse.platform.error.ErrorCode;

/**
 * The data files of a Delta table's newest version, without Spark. Never read a Delta folder by
 * pattern: it also holds the files of earlier versions.
 */
public final class LiveFiles {
  private LiveFiles() {}

  /**
   * One live data file.
   *
   * @param path absolute path of a Parquet file
   * @param partition values of the partition columns, which the file itself does not hold
   */
  public record LiveFile(Path path, Map<String, String> partition) {}

  /**
   * The live files of the table at the given location, in the order of their paths.
   *
   * @throws DualuseException STORAGE_FAILED if the table's log cannot be read; CONTRACT_BROKEN if
   *     rows were deleted by marking them in a file, which readers of plain Parquet would not see
   */
  public static List<LiveFile> list(Path location) {
    Engine engine = DefaultEngine.create(new Configuration(false));
    Snapshot snapshot =
        io.delta.kernel.Table.forPath(engine, location.toAbsolutePath().toString())
            .getLatestSnapshot(engine);
    Scan scan = snapshot.getScanBuilder().build();
    List<LiveFile> files = new ArrayList<>();
    try (CloseableIterator<FilteredColumnarBatch> batches = scan.getScanFiles(engine)) {
      while (batches.hasNext()) {
        addAll(batches.next(), files);
      }
    } catch (IOException e) {
      throw DualuseException.of(
              ErrorCode.STORAGE_FAILED,
              "The list of files of the table in " + location + " could not be read.",
              String.valueOf(e.getMessage()) + ".",
              "Check that the warehouse folder is readable.")
          .causedBy(e);
    }
    files.sort(Comparator.comparing(LiveFile::path));
    return files;
  }

  private static void addAll(FilteredColumnarBatch batch, List<LiveFile> files) throws IOException {
    try (CloseableIterator<Row> rows = batch.getRows()) {
      while (rows.hasNext()) {
        Row row = rows.next();
        String file = InternalScanFileUtils.getAddFileStatus(row).getPath();
        if (InternalScanFileUtils.getDeletionVectorDescriptorFromRow(row) != null) {
          throw DualuseException.of(
              ErrorCode.CONTRACT_BROKEN,
              "The data file " + file + " has a deletion vector.",
              "Tables are read as plain Parquet, where the deleted rows would come back.",
              "Rewrite the table: `dualuse run` replaces whole tables or partitions.");
        }
        // A Hadoop path as text, not a URI: a percent sign stands for itself.
        Path path = Path.of(new org.apache.hadoop.fs.Path(file).toUri().getPath());
        files.add(new LiveFile(path, InternalScanFileUtils.getPartitionValues(row)));
      }
    }
  }
}

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
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.hadoop.conf.Configuration;

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

  /** The live files of the table at the given location. */
  public static List<LiveFile> list(Path location) {
    Engine engine = DefaultEngine.create(new Configuration(false));
    Snapshot snapshot =
        io.delta.kernel.Table.forPath(engine, location.toUri().toString())
            .getLatestSnapshot(engine);
    Scan scan = snapshot.getScanBuilder().build();
    List<LiveFile> files = new ArrayList<>();
    try (CloseableIterator<FilteredColumnarBatch> batches = scan.getScanFiles(engine)) {
      while (batches.hasNext()) {
        try (CloseableIterator<Row> rows = batches.next().getRows()) {
          while (rows.hasNext()) {
            Row row = rows.next();
            String uri = InternalScanFileUtils.getAddFileStatus(row).getPath();
            files.add(
                new LiveFile(
                    Path.of(java.net.URI.create(uri)),
                    InternalScanFileUtils.getPartitionValues(row)));
          }
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return files;
  }
}

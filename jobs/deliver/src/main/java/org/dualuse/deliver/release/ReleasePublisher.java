package org.dualuse.deliver.release;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.dualuse.deliver.duckdb.DuckDb;
import org.dualuse.deliver.duckdb.LiveTable;
import org.dualuse.deliver.duckdb.ScratchFolder;
import org.dualuse.deliver.release.Manifest.PublishedFile;
import org.dualuse.deliver.release.Manifest.PublishedRows;
import org.dualuse.platform.error.DualuseException;
import org.dualuse.platform.error.ErrorCode;
import org.dualuse.platform.snapshot.ObjectStore;
import org.dualuse.platform.snapshot.ObjectStore.Tagged;
import org.dualuse.platform.table.Warehouse;

/**
 * Publishes curated tables as plain files. A release is built beside its place, moved there as a
 * whole, never changed again, and only then do readers get to know of it.
 */
public final class ReleasePublisher {
  private static final long PARQUET_LIMIT = 256L << 20;

  private final Warehouse warehouse;
  private final ObjectStore objects;
  private final long parquetLimit;

  ReleasePublisher(Warehouse warehouse, ObjectStore objects, long parquetLimit) {
    this.warehouse = warehouse;
    this.objects = objects;
    this.parquetLimit = parquetLimit;
  }

  /**
   * Publishes the newest version of the tables and points readers to it.
   *
   * @param objects the object store under the warehouse's root
   * @throws DualuseException NOT_FOUND if a table was never built; USAGE if a release of that name
   *     exists with other content; CONTRACT_BROKEN if a licence has no credited source or a stored
   *     table differs from its contract; STORAGE_FAILED if files cannot be read or written;
   *     WAREHOUSE_LOCKED if another run published meanwhile. Readers then keep the last release.
   */
  public static Publication publish(
      Warehouse warehouse, ObjectStore objects, List<PublishedTable> tables, ReleaseInfo info) {
    return new ReleasePublisher(warehouse, objects, PARQUET_LIMIT).publish(tables, info);
  }

  Publication publish(List<PublishedTable> tables, ReleaseInfo info) {
    requireBuilt(tables);
    Path published = warehouse.root().toAbsolutePath().resolve(Releases.FOLDER);
    Path place = published.resolve(info.release());
    try (ScratchFolder beside =
        ScratchFolder.emptied(published.resolve(".building-" + info.release()))) {
      Optional<Tagged> pointer = Releases.pointer(objects);
      Path built = Files.createDirectory(beside.path().resolve("release"));
      Manifest manifest =
          build(built, Files.createDirectory(beside.path().resolve("scratch")), tables, info);
      boolean isNew = !Files.exists(place);
      if (isNew) {
        Files.move(built, place, StandardCopyOption.ATOMIC_MOVE);
      } else {
        manifest = requireSame(Manifest.read(place), manifest);
      }
      Releases.pointTo(objects, pointer, new CurrentRelease(info.release(), info.asOf()));
      return new Publication(place, manifest, isNew);
    } catch (IOException | UncheckedIOException e) {
      throw Releases.storageFailed(e);
    }
  }

  private void requireBuilt(List<PublishedTable> tables) {
    for (PublishedTable table : tables) {
      if (!warehouse.exists(table.contract())) {
        throw DualuseException.of(
            ErrorCode.NOT_FOUND,
            "The table " + table.contract().qualifiedName() + " has not been built yet.",
            "A release holds all published tables or is not made.",
            "`dualuse run` builds it.");
      }
    }
  }

  private Manifest build(Path release, Path scratch, List<PublishedTable> tables, ReleaseInfo info)
      throws IOException {
    Licences licences = new Licences(info.sources());
    List<PublishedRows> rows = new ArrayList<>();
    try (Connection duckdb = DuckDb.open(scratch)) {
      TableExport export = new TableExport(duckdb, release, info.filePrefix(), parquetLimit);
      for (PublishedTable table : tables) {
        rows.add(export.export(LiveTable.of(warehouse, table.contract()), licences));
      }
    } catch (SQLException e) {
      throw Releases.storageFailed(e);
    }
    List<PublishedFile> documents = Documents.write(release, tables, rows, info);
    Manifest manifest =
        new Manifest(
            info.release(),
            info.runId(),
            info.asOf(),
            info.synthetic(),
            rows,
            documents,
            info.sources());
    manifest.write(release);
    Documents.writeSums(release, manifest);
    return manifest;
  }

  private static Manifest requireSame(Manifest existing, Manifest built) {
    if (!existing.sameContentAs(built)) {
      throw DualuseException.of(
          ErrorCode.USAGE,
          "The release " + built.release() + " exists and would change.",
          "A release is immutable: somebody may have cited it.",
          "Publish under another name, or drop the change.");
    }
    return existing;
  }
}

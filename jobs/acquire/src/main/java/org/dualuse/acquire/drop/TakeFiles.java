package org.dualuse.acquire.drop;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.dualuse.acquire.source.Source;
import org.dualuse.acquire.source.SourceInfo;
import org.dualuse.acquire.source.Sources;
import org.dualuse.platform.error.DualuseException;
import org.dualuse.platform.error.ErrorCode;
import org.dualuse.platform.run.RunContext;
import org.dualuse.platform.run.Step;
import org.dualuse.platform.run.StepLog;
import org.dualuse.platform.snapshot.FileMeta;
import org.dualuse.platform.snapshot.Snapshot;
import org.dualuse.platform.snapshot.SnapshotStore;

/** Takes the project's own data and the files of the drop folders into the snapshot store. */
public final class TakeFiles implements Step {
  private final Sources sources;
  private final List<DropFolder> folders;

  /**
   * Takes files for the given sources.
   *
   * @param root the folder to which relative paths of drops refer
   * @throws DualuseException CONFIG_INVALID if a drop names a source that does not exist
   */
  public TakeFiles(List<Source> sources, List<Drop> drops, Path root) {
    this.sources = new Sources(sources);
    this.folders = drops.stream().map(drop -> new DropFolder(drop, root)).toList();
    drops.forEach(this::source);
  }

  @Override
  public String name() {
    return "take";
  }

  @Override
  public Set<String> needs() {
    return Set.of();
  }

  @Override
  public Set<String> makes() {
    return Set.of(SNAPSHOTS);
  }

  @Override
  public void run(RunContext context, StepLog log) {
    Intake intake = new Intake(context, log);
    for (Source source : sources.all()) {
      for (String resource : source.info().bundled()) {
        takeBundled(source, resource, intake);
      }
    }
    for (DropFolder folder : folders) {
      Source source = source(folder.drop());
      List<Path> files = folder.files();
      if (files.isEmpty()) {
        log.note("Drop " + folder.drop().path() + " (" + source.name() + ") holds no file.");
      }
      folder
          .orphans()
          .forEach(orphan -> log.note("The sidecar " + orphan + " has no file beside it."));
      for (Path file : files) {
        intake.take(
            source, file, file.toString(), file.getFileName().toString(), folder.meta(file));
      }
    }
    intake.summarise();
  }

  private Source source(Drop drop) {
    return sources.named(drop.source(), "The drop " + drop.path());
  }

  private static void takeBundled(Source source, String resource, Intake intake) {
    try (InputStream in = source.getClass().getResourceAsStream(resource)) {
      if (in == null) {
        throw new IllegalStateException(source.name() + " does not hold " + resource);
      }
      Path copy = Files.createTempFile("dualuse-", "-" + resource);
      Files.copy(in, copy, StandardCopyOption.REPLACE_EXISTING);
      intake.take(source, copy, SnapshotStore.PROJECT_DATA + resource, resource, FileMeta.NONE);
      Files.delete(copy);
    } catch (IOException e) {
      throw DualuseException.of(
              ErrorCode.STORAGE_FAILED,
              "The project's own file " + resource + " could not be taken in.",
              String.valueOf(e.getMessage()) + ".",
              "Check that the temporary folder is writable.")
          .causedBy(e);
    }
  }

  /** Counts what is new while it takes files in. */
  private static final class Intake {
    private final RunContext context;
    private final StepLog log;
    private final SnapshotStore store;
    private final Map<String, List<Snapshot>> seen = new TreeMap<>();
    private int taken;
    private int known;

    Intake(RunContext context, StepLog log) {
      this.context = context;
      this.log = log;
      this.store = context.snapshots();
    }

    void take(Source source, Path file, String origin, String fileName, FileMeta meta) {
      SourceInfo info = source.info(meta);
      var arrival =
          new SnapshotStore.Arrival(
              source.name(),
              origin,
              fileName,
              context.clock().instant(),
              context.asOf(),
              null,
              info.licence(),
              info.redistribution(),
              meta);
      SnapshotStore.Taken result = store.take(file, arrival);
      seen.computeIfAbsent(source.name(), name -> new ArrayList<>()).add(result.snapshot());
      if (result.isNew()) {
        taken++;
        log.changed();
        log.addBytes(result.snapshot().bytes());
        context.progress().say("  took in " + source.name() + ": " + fileName);
      } else {
        known++;
        if (!result.snapshot().origin().equals(origin)) {
          log.note(
              origin + " has the same bytes as " + result.snapshot().origin() + ": taken once.");
        }
      }
    }

    void summarise() {
      seen.forEach(
          (source, snapshots) ->
              store
                  .reinstate(source, snapshots, context.clock().instant())
                  .forEach(this::noteReinstated));
      log.note(taken + " new file(s), " + known + " already known.");
    }

    private void noteReinstated(Snapshot snapshot) {
      log.changed();
      log.note(snapshot.origin() + " counts again as it was described before.");
    }
  }
}

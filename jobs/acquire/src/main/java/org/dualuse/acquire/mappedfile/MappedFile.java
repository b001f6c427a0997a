package org.dualuse.acquire.mappedfile;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.dualuse.acquire.flow.ReportedFlow;
import org.dualuse.acquire.parse.Parser;
import org.dualuse.acquire.parse.Workbook;
import org.dualuse.acquire.source.Source;
import org.dualuse.acquire.source.SourceInfo;
import org.dualuse.platform.config.ConfigLoader;
import org.dualuse.platform.error.DualuseException;
import org.dualuse.platform.error.ErrorCode;
import org.dualuse.platform.snapshot.FileMeta;
import org.dualuse.platform.snapshot.Sha256;
import org.dualuse.platform.table.Table;

/**
 * Files of any national office, each interpreted by a mapping, a YAML document that says which
 * column means what. {@code conf/mappings/README.md} documents the mappings.
 */
public final class MappedFile implements Source {
  private static final String SUFFIX = ".yml";

  private final TreeMap<String, Mapping> mappings;

  /** A source with the given mappings by name. */
  public MappedFile(Map<String, Mapping> mappings) {
    this.mappings = new TreeMap<>(mappings);
  }

  /**
   * Reads every {@code NAME.yml} of a folder.
   *
   * @throws DualuseException if the folder cannot be read, or a mapping does not say what it must
   */
  public static MappedFile fromFolder(Path folder) {
    Map<String, Mapping> found = new TreeMap<>();
    try (DirectoryStream<Path> files = Files.newDirectoryStream(folder, "*" + SUFFIX)) {
      for (Path file : files) {
        String name = file.getFileName().toString();
        found.put(name.substring(0, name.length() - SUFFIX.length()), mapping(file));
      }
    } catch (IOException e) {
      throw DualuseException.of(
              ErrorCode.NOT_FOUND,
              "The folder of mappings " + folder + " could not be read.",
              "It is missing or not readable: " + e.getMessage() + ".",
              "Mend `mappings` in the environment file; the project brings conf/mappings.")
          .causedBy(e);
    }
    return new MappedFile(found);
  }

  private static Mapping mapping(Path file) {
    try {
      return ConfigLoader.read(file, Mapping.class);
    } catch (DualuseException e) {
      throw DualuseException.of(
              e.code(),
              "The mapping " + file + " is not usable: " + e.what(),
              e.why(),
              "README.md beside it documents mappings.")
          .causedBy(e);
    }
  }

  /** The mappings by name. */
  public Map<String, Mapping> mappings() {
    return Map.copyOf(mappings);
  }

  @Override
  public String name() {
    return "mappedfile";
  }

  @Override
  public SourceInfo info() {
    return SourceInfo.read(MappedFile.class, "source.yml");
  }

  /** What the file's mapping says of its publisher; the bounds of all files. */
  @Override
  public SourceInfo info(FileMeta meta) {
    SourceInfo general = info();
    Mapping mapping = meta.mapping() == null ? null : mappings.get(meta.mapping());
    return mapping == null
        ? general
        : new SourceInfo(
            mapping.title(),
            mapping.publisher(),
            mapping.licence(),
            mapping.redistribution(),
            mapping.attribution(),
            mapping.url().isEmpty() ? List.of() : List.of(mapping.url()),
            general.cadence(),
            general.minRows(),
            general.maxRows(),
            general.bundled());
  }

  @Override
  public Table rawTable() {
    return ReportedFlow.table(name());
  }

  @Override
  public Parser parser() {
    return new MappedParser(mappings, Workbook.LIMITS);
  }

  /** A changed mapping has its files parsed again. */
  @Override
  public String version() {
    return Sha256.of(mappings.toString());
  }
}

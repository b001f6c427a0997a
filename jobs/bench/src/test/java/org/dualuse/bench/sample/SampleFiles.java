package org.dualuse.bench.sample;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import org.apache.commons.compress.archivers.sevenz.SevenZFile;

/** Reads back what the sample wrote. */
final class SampleFiles {
  private SampleFiles() {}

  /** All files under a folder with their bytes, by relative path. */
  static Map<String, byte[]> bytes(Path folder) {
    Map<String, byte[]> files = new TreeMap<>();
    try (Stream<Path> paths = Files.walk(folder)) {
      for (Path path : paths.filter(Files::isRegularFile).toList()) {
        files.put(folder.relativize(path).toString(), Files.readAllBytes(path));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return files;
  }

  /** The lines of a table, unpacked. */
  static List<String> lines(Path folder, String name, Charset charset) throws IOException {
    byte[] bytes = Files.readAllBytes(folder.resolve(name));
    return new String(unpacked(folder.resolve(name), bytes), charset).lines().toList();
  }

  /** The lines of a UTF-8 table, unpacked. */
  static List<String> lines(Path folder, String name) throws IOException {
    return lines(folder, name, StandardCharsets.UTF_8);
  }

  private static byte[] unpacked(Path file, byte[] bytes) throws IOException {
    if (file.toString().endsWith(".gz")) {
      try (InputStream in = new GZIPInputStream(new ByteArrayInputStream(bytes))) {
        return in.readAllBytes();
      }
    }
    if (file.toString().endsWith(".7z")) {
      try (SevenZFile archive = SevenZFile.builder().setPath(file).get()) {
        return archive.getInputStream(archive.getNextEntry()).readAllBytes();
      }
    }
    return bytes;
  }
}

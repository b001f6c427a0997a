package org.dualuse.platform.run;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.dualuse.platform.snapshot.Sha256;

/** A hash of a module's code, so that results of older code are not taken for up to date. */
public final class CodeVersion {
  private CodeVersion() {}

  /** The hash of the jar or classes folder that holds the given class, 16 digits. */
  public static String of(Class<?> member) {
    try {
      Path code = Path.of(member.getProtectionDomain().getCodeSource().getLocation().toURI());
      return (Files.isDirectory(code) ? ofFolder(code) : Sha256.of(code)).substring(0, 16);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (URISyntaxException e) {
      throw new IllegalStateException(e);
    }
  }

  private static String ofFolder(Path folder) throws IOException {
    StringBuilder sums = new StringBuilder();
    try (Stream<Path> files = Files.walk(folder)) {
      List<Path> sorted = files.filter(Files::isRegularFile).sorted().toList();
      for (Path file : sorted) {
        sums.append(folder.relativize(file)).append(Sha256.of(file));
      }
    }
    return Sha256.of(sums.toString());
  }
}

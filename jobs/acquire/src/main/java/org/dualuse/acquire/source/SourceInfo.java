package org.dualuse.acquire.source;

import java.io.IOException;
import java.io.InputStream;
import java.io.Serializable;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.dualuse.platform.config.ConfigLoader;

/**
 * A source's {@code source.yml}.
 *
 * @param title what it is, for the dictionary
 * @param publisher who publishes it
 * @param licence the licence's name
 * @param redistribution {@code open} or {@code restricted}
 * @param attribution the sentence that users must print
 * @param urls where it is published
 * @param cadence how often it changes
 * @param minRows a file with fewer rows is an incident
 * @param maxRows a file with more rows is an incident
 * @param bundled files of the project's own data that belong to this source, in its package
 */
public record SourceInfo(
    String title,
    String publisher,
    String licence,
    String redistribution,
    String attribution,
    List<String> urls,
    String cadence,
    long minRows,
    long maxRows,
    List<String> bundled)
    implements Serializable {

  /** Copies the lists; null means empty. */
  public SourceInfo {
    urls = urls == null ? List.of() : List.copyOf(urls);
    bundled = bundled == null ? List.of() : List.copyOf(bundled);
  }

  /** Reads {@code <name>} (e.g. {@code source.yml}) from the package of the given class. */
  public static SourceInfo read(Class<?> member, String name) {
    try (InputStream in = member.getResourceAsStream(name)) {
      if (in == null) {
        throw new IllegalStateException(name + " is missing beside " + member.getName());
      }
      String yaml = new String(in.readAllBytes(), StandardCharsets.UTF_8);
      return ConfigLoader.read(yaml, member.getSimpleName() + " " + name, SourceInfo.class);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}

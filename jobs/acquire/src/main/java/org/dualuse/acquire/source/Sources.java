package org.dualuse.acquire.source;

import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.dualuse.platform.error.DidYouMean;
import org.dualuse.platform.error.DualuseException;
import org.dualuse.platform.error.ErrorCode;

/** The sources by their names, as configuration refers to them. */
public final class Sources {
  private final Map<String, Source> byName = new TreeMap<>();

  /** The given sources. */
  public Sources(List<Source> sources) {
    sources.forEach(source -> byName.put(source.name(), source));
  }

  /** All of them, in the order of their names. */
  public Collection<Source> all() {
    return Collections.unmodifiableCollection(byName.values());
  }

  /**
   * The source that a key of the configuration means.
   *
   * @param where which key it is, for the error, e.g. {@code The drop drops/comtrade}
   * @throws DualuseException CONFIG_INVALID if there is no such source, with the nearest one
   */
  public Source named(String name, String where) {
    Source source = name == null ? null : byName.get(name);
    if (source == null) {
      throw DualuseException.of(
          ErrorCode.CONFIG_INVALID,
          where + (name == null ? " names no source." : " names the source `" + name + "`."),
          "The sources are " + String.join(", ", byName.keySet()) + ".",
          DidYouMean.nearest(String.valueOf(name), byName.keySet())
              .map(near -> "Mend the environment file. Did you mean `" + near + "`?")
              .orElse("Mend the environment file."));
    }
    return source;
  }
}

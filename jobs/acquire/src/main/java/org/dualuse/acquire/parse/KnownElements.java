package org.dualuse.acquire.parse;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.dualuse.platform.snapshot.Finding;

/** Notices elements and attributes that a parser does not know: nothing is lost in silence. */
public final class KnownElements {
  private final Set<String> known;
  private final Set<String> unknown = new TreeSet<>();

  /**
   * What is known.
   *
   * @param known paths inside a record, e.g. {@code ADDRESS} and {@code ADDRESS/CITY}
   */
  public KnownElements(Set<String> known) {
    this.known = Set.copyOf(known);
  }

  /** Looks at a record. */
  public void check(JsonNode record) {
    check(record, "");
  }

  /** A warning for each path that is not known. */
  public List<Finding> findings() {
    return unknown.stream()
        .map(
            path ->
                Finding.warn(
                    "UNKNOWN_ELEMENT",
                    "The element `" + path + "` is new: it is not read. Check what it means."))
        .toList();
  }

  private void check(JsonNode node, String prefix) {
    if (node.isArray()) {
      node.forEach(each -> check(each, prefix));
      return;
    }
    for (Iterator<Map.Entry<String, JsonNode>> all = node.fields(); all.hasNext(); ) {
      Map.Entry<String, JsonNode> child = all.next();
      String path = prefix + child.getKey();
      if (known.contains(path)) {
        check(child.getValue(), path + "/");
      } else if (!child.getKey().isEmpty()) {
        unknown.add(path);
      }
    }
  }
}

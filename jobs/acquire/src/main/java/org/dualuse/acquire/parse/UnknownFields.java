package org.dualuse.acquire.parse;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.dualuse.platform.snapshot.Finding;

/** Fields of records that no parser knows: one warning for each name, however often it occurs. */
public final class UnknownFields {
  private final Set<String> names = new TreeSet<>();

  /** Looks at the names of an object's fields; the empty one is the text of an XML element. */
  public void notice(JsonNode object, Set<String> known) {
    object
        .fieldNames()
        .forEachRemaining(
            name -> {
              if (!name.isEmpty() && !known.contains(name)) {
                names.add(name);
              }
            });
  }

  /** The warnings. */
  public List<Finding> findings() {
    return names.stream()
        .map(
            name ->
                Finding.warn(
                    "UNKNOWN_ELEMENT",
                    "The field `" + name + "` is new: it is not read. Check what it means."))
        .toList();
  }
}

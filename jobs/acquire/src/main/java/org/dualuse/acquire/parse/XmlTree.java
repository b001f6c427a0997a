package org.dualuse.acquire.parse;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;

/**
 * What stands at a path of a record of {@link XmlRecords}, where every element may be absent, empty
 * or repeated. Texts are stripped, non-breaking blanks are blanks, and empty ones are left out.
 */
public final class XmlTree {
  private XmlTree() {}

  /** All elements at a path, in their order; empty ones included. */
  public static List<JsonNode> all(JsonNode node, String... path) {
    List<JsonNode> found = List.of(node);
    for (String name : path) {
      List<JsonNode> children = new ArrayList<>();
      for (JsonNode parent : found) {
        JsonNode child = parent.path(name);
        if (child.isArray()) {
          child.forEach(children::add);
        } else if (!child.isMissingNode()) {
          children.add(child);
        }
      }
      found = children;
    }
    return found;
  }

  /** The texts of all elements at a path. */
  public static List<String> texts(JsonNode node, String... path) {
    return all(node, path).stream().map(XmlTree::own).filter(text -> !text.isEmpty()).toList();
  }

  /** The text of the first element at a path that has one, or null. */
  public static String text(JsonNode node, String... path) {
    return texts(node, path).stream().findFirst().orElse(null);
  }

  /** The text of the first of several elements that has one, or null. */
  public static String anyText(JsonNode node, List<String> names) {
    return names.stream().flatMap(name -> texts(node, name).stream()).findFirst().orElse(null);
  }

  /** An element with attributes has its text under the empty name. */
  private static String own(JsonNode node) {
    JsonNode text = node.isObject() ? node.path("") : node;
    return text.asText("").replace('\u00a0', ' ').strip();
  }
}

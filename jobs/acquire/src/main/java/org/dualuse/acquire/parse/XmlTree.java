package org.dualuse.acquire.parse;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** Reads the trees of {@link XmlRecords}, in which a name that repeats holds an array. */
public final class XmlTree {
  private XmlTree() {}

  /** All elements on a path of names, however often each of them repeats. */
  public static List<JsonNode> all(JsonNode node, String... path) {
    List<JsonNode> found = List.of(node);
    for (String name : path) {
      List<JsonNode> deeper = new ArrayList<>();
      found.forEach(each -> addAll(each.path(name), deeper));
      found = deeper;
    }
    return found;
  }

  /** The text of a child element or attribute, stripped; null if there is none. */
  public static String text(JsonNode node, String name) {
    return text(node.path(name));
  }

  /** The text of an element, stripped, whether it has attributes or not; null if it is empty. */
  public static String text(JsonNode element) {
    JsonNode text = element.isObject() ? element.path("") : element;
    String plain = text.isValueNode() && !text.isNull() ? text.asText().strip() : "";
    return plain.isEmpty() ? null : plain;
  }

  /** Names of elements and attributes, at any depth, that are not among the known ones. */
  public static Set<String> unknownNames(JsonNode node, Set<String> known) {
    Set<String> unknown = new TreeSet<>();
    node.fieldNames()
        .forEachRemaining(
            name -> {
              if (!name.isEmpty() && !known.contains(name)) {
                unknown.add(name);
              }
            });
    node.forEach(child -> unknown.addAll(unknownNames(child, known)));
    return unknown;
  }

  private static void addAll(JsonNode element, List<JsonNode> to) {
    if (element.isArray()) {
      element.forEach(to::add);
    } else if (!element.isMissingNode()) {
      to.add(element);
    }
  }
}

package org.dualuse.acquire.mappedfile;

import java.io.Serializable;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.dualuse.acquire.flow.Flow;
import org.dualuse.acquire.parse.BadRow;

/**
 * The direction of trade in a mapped file.
 *
 * @param constant the flow of the whole file, or null
 * @param column column that tells the flow, or null
 * @param values what the column's texts mean, e.g. {@code {EXP: X, IMP: M}}
 * @param viewpoint from whose side the flows are meant, the reporter's by default
 */
public record FlowRule(Flow constant, String column, Map<String, Flow> values, Viewpoint viewpoint)
    implements Serializable {

  /** From whose side a flow is seen. */
  public enum Viewpoint {
    /** Exports are the reporter's exports. */
    REPORTER,
    /** Exports are the partner's exports, so they are the reporter's imports. */
    PARTNER
  }

  /** A column needs the meaning of its values. */
  public FlowRule {
    values = values == null ? Map.of() : Collections.unmodifiableMap(new LinkedHashMap<>(values));
    viewpoint = viewpoint == null ? Viewpoint.REPORTER : viewpoint;
    Mapping.check(constant == null || column == null, "give either a constant or a column");
    Mapping.check((column == null) == values.isEmpty(), "column and values belong together");
    boolean isReversible =
        values.values().stream().allMatch(FlowRule::isReversible)
            && (constant == null || isReversible(constant));
    Mapping.check(
        viewpoint == Viewpoint.REPORTER || isReversible,
        "seen from the partner there are only X, M and TURNOVER");
  }

  /** True if the rule tells a flow without the measures' help. */
  boolean isGiven() {
    return constant != null || column != null;
  }

  /** The flow of a row, seen from the reporter; UNKNOWN_FLOW if the text means nothing. */
  Flow flow(String printed) throws BadRow {
    Flow meant = constant != null ? constant : values.get(printed);
    if (meant == null) {
      throw new BadRow(
          "UNKNOWN_FLOW",
          "`" + printed + "` in `" + column + "` is none of " + values.keySet() + ".");
    }
    return viewpoint == Viewpoint.REPORTER ? meant : reversed(meant);
  }

  private static boolean isReversible(Flow flow) {
    return flow == Flow.X || flow == Flow.M || flow == Flow.TURNOVER;
  }

  private static Flow reversed(Flow flow) {
    return switch (flow) {
      case X -> Flow.M;
      case M -> Flow.X;
      default -> flow;
    };
  }
}

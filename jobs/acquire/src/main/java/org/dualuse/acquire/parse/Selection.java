package org.dualuse.acquire.parse;

import java.io.Serializable;
import java.util.List;

/**
 * What to read of a big file. Empty lists select everything.
 *
 * @param codes prefixes of product codes, e.g. {@code 8542}; {@code TOTAL} is a code of its own
 * @param economies codes of economies; a flow is selected if its reporter or its partner is listed
 * @param flows names of flows, e.g. {@code X}
 */
public record Selection(List<String> codes, List<String> economies, List<String> flows)
    implements Serializable {

  /** Everything. */
  public static final Selection ALL = new Selection(List.of(), List.of(), List.of());

  /** Copies the lists; null means empty. */
  public Selection {
    codes = codes == null ? List.of() : List.copyOf(codes);
    economies = economies == null ? List.of() : List.copyOf(economies);
    flows = flows == null ? List.of() : List.copyOf(flows);
  }

  /** True if the product code is wanted. */
  public boolean wantsCode(String code) {
    return codes.isEmpty() || codes.stream().anyMatch(code::startsWith);
  }

  /** True if one of the two economies is wanted. */
  public boolean wantsPair(String reporter, String partner) {
    return economies.isEmpty() || economies.contains(reporter) || economies.contains(partner);
  }

  /** True if the flow is wanted. */
  public boolean wantsFlow(String flow) {
    return flows.isEmpty() || flows.contains(flow);
  }

  /** SELECTION_CODE or SELECTION_FLOW, the rule that leaves a row out; null if it is wanted. */
  public String exclusion(String code, String flow) {
    if (!wantsCode(code)) {
      return "SELECTION_CODE";
    }
    return wantsFlow(flow) ? null : "SELECTION_FLOW";
  }

  /** SELECTION_ECONOMY if neither economy is wanted, else null. */
  public String exclusionOfPair(String reporter, String partner) {
    return wantsPair(reporter, partner) ? null : "SELECTION_ECONOMY";
  }
}

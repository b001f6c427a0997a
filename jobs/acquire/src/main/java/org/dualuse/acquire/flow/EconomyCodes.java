package org.dualuse.acquire.flow;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.dualuse.acquire.economies.CodeSystem;
import org.dualuse.acquire.economies.Economies;
import org.dualuse.acquire.economies.Economy;
import org.dualuse.acquire.parse.BadRow;
import org.dualuse.platform.snapshot.Finding;

/** The economies behind one file's codes, and how much of its value unknown codes carry. */
public final class EconomyCodes {
  private final CodeSystem system;
  private final Map<String, Optional<Economy>> known = new HashMap<>();
  private final UnmappedShare unmapped = new UnmappedShare();

  /** Reads codes of one system. */
  public EconomyCodes(CodeSystem system) {
    this.system = system;
  }

  /** Counts the value of a row that is in scope, before its economies are looked up. */
  public void see(BigDecimal value) {
    unmapped.see(value);
  }

  /**
   * The economy behind a code.
   *
   * @param value the row's value, counted as lost if the code is unknown
   * @throws BadRow UNMAPPED_PARTNER
   */
  public Economy economy(String code, BigDecimal value) throws BadRow {
    Optional<Economy> economy =
        known.computeIfAbsent(code, printed -> Economies.bundled().find(system, printed));
    if (economy.isEmpty()) {
      unmapped.missing(code, value);
      throw new BadRow(
          UnmappedShare.REASON, "The " + system + " code `" + code + "` is no known economy.");
    }
    return economy.get();
  }

  /** At the end of the file: nothing, a warning, or a refusal of the file. */
  public Optional<Finding> finding() {
    return unmapped.finding();
  }
}

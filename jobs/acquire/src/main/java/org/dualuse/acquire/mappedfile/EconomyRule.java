package org.dualuse.acquire.mappedfile;

import java.io.Serializable;
import org.dualuse.acquire.economies.CodeSystem;
import org.dualuse.acquire.economies.Economies;

/**
 * The reporter or the partner of a mapped file.
 *
 * @param column column of its codes or names; null if it is always the same
 * @param codes whose codes they are
 * @param constant the project's code of the economy to which the whole file belongs
 */
public record EconomyRule(String column, CodeSystem codes, String constant)
    implements Serializable {

  /** Either a column with its code system, or a constant that the table of economies knows. */
  public EconomyRule {
    Mapping.check(
        (column == null) != (constant == null), "give either a column or a constant, not both");
    Mapping.check((column == null) == (codes == null), "column and codes belong together");
    if (constant != null) {
      Economies.bundled().get(constant);
    }
  }
}

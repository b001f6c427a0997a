package org.dualuse.acquire.economies;

import java.io.Serializable;

/**
 * A country, territory or customs area, or a group of them.
 *
 * @param code the project's code: ISO 3166-1 alpha-2 where there is one (and {@code XK}), the four
 *     letters of ISO 3166-3 for a former economy ({@code SUHH}, {@code CSHH}), else an upper-case
 *     word of at least three letters ({@code WORLD}, {@code EU27}, {@code NES_AFRICA})
 * @param name English name
 * @param kind ECONOMY, GROUP (World, EU27, …) or UNSPECIFIED (areas not elsewhere specified)
 * @param coalition true for EU27, US, UK, JP, KR, TW, CA, AU, NZ, CH, NO, IS, LI
 */
public record Economy(String code, String name, Kind kind, boolean coalition)
    implements Serializable {

  /** What a code stands for. */
  public enum Kind {
    /** One customs area: a possible exporter. */
    ECONOMY,
    /** Several economies together: never an exporter beside its members. */
    GROUP,
    /** Areas not elsewhere specified, bunkers, free zones: a partner, never an exporter. */
    UNSPECIFIED
  }
}

package org.dualuse.acquire.listing;

import java.math.BigDecimal;
import java.sql.Date;
import java.time.LocalDate;

/**
 * Who owns or controls a listed party.
 *
 * @param owner name as printed
 * @param percentage 0..100, or null if the list does not say
 * @param asOf the date of the statement, or null
 * @param rule the regime's own word: OWNED, CONTROLLED, LINKED, SUBSIDIARY
 */
public record ListedOwner(String owner, BigDecimal percentage, LocalDate asOf, String rule) {
  Object[] toCells() {
    return new Object[] {owner, percentage, asOf == null ? null : Date.valueOf(asOf), rule};
  }
}

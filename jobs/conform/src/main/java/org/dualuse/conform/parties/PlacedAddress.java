package org.dualuse.conform.parties;

/**
 * An address with the economy that it is in.
 *
 * @param text as printed; empty if only the country is known
 * @param economy the project's code of the economy, or null if nobody knows
 */
public record PlacedAddress(String text, String economy) {}

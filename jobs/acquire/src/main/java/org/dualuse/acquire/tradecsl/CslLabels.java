package org.dualuse.acquire.tradecsl;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;

/**
 * The labels in the field {@code ids}, from {@code id_labels.csv}: they tell on which side of an
 * item its label stands, and whether it is an identifier or another fact.
 */
final class CslLabels {
  private final Map<String, Boolean> isFact = new HashMap<>();

  private CslLabels() {}

  static CslLabels read() {
    CslLabels labels = new CslLabels();
    try (BufferedReader lines =
        new BufferedReader(
            new InputStreamReader(
                CslLabels.class.getResourceAsStream("id_labels.csv"), StandardCharsets.UTF_8))) {
      lines
          .lines()
          .skip(1)
          .forEach(
              line ->
                  labels.isFact.put(
                      line.substring(line.indexOf(',') + 1), line.startsWith("fact")));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return labels;
  }

  boolean isKnown(String label) {
    return isFact.containsKey(label.strip());
  }

  /** True if it says something else than who the party is. */
  boolean isFact(String label) {
    return isFact.getOrDefault(label.strip(), false);
  }
}

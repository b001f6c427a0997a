package org.dualuse.platform.error;

import java.util.Collection;
import java.util.Comparator;
import java.util.Optional;
import org.apache.commons.text.similarity.LevenshteinDistance;

/** Suggests the name that a user probably meant. */
public final class DidYouMean {
  private DidYouMean() {}

  /** The known name with the fewest differing letters, or empty if none is known. */
  public static Optional<String> nearest(String unknown, Collection<String> known) {
    LevenshteinDistance distance = LevenshteinDistance.getDefaultInstance();
    return known.stream()
        .sorted()
        .min(Comparator.comparingInt(name -> distance.apply(unknown, name)));
  }
}

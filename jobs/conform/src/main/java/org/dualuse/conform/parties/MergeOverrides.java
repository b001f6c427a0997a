package org.dualuse.conform.parties;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.dualuse.acquire.listing.SanctionsList;
import org.dualuse.platform.config.ConfigLoader;

/**
 * What people decided about entries, over all evidence: the file {@code overrides.yml}. Entries
 * that are not there are passed over, since a list may not be loaded.
 *
 * @param merge pairs that are one party
 * @param apart pairs that are two parties, whatever joins them, directly or through others
 */
public record MergeOverrides(List<Decision> merge, List<Decision> apart) {
  /** Nobody decided anything. */
  public static final MergeOverrides NONE = new MergeOverrides(List.of(), List.of());

  /** An entry of a list, in all its versions. */
  public record EntryOfList(SanctionsList list, String entry) {
    @Override
    public String toString() {
      return list + " " + entry;
    }
  }

  /**
   * A decision about two entries.
   *
   * @param reason why, in words
   * @param author who decided
   */
  public record Decision(EntryOfList one, EntryOfList other, String reason, String author) {
    /** Refuses a decision that does not say about what, why and by whom. */
    public Decision {
      if (one == null || other == null || one.equals(other)) {
        throw new IllegalArgumentException("a decision is about two entries");
      }
      if (reason == null || reason.isBlank() || author == null || author.isBlank()) {
        throw new IllegalArgumentException("a decision on " + one + " has no reason or no author");
      }
    }

    private Set<EntryOfList> entries() {
      return Set.of(one, other);
    }
  }

  /** Refuses a file that both merges a pair and keeps it apart. */
  public MergeOverrides {
    merge = merge == null ? List.of() : List.copyOf(merge);
    apart = apart == null ? List.of() : List.copyOf(apart);
    Set<Set<EntryOfList>> merged = new HashSet<>();
    merge.forEach(decision -> merged.add(decision.entries()));
    for (Decision decision : apart) {
      if (merged.contains(decision.entries())) {
        throw new IllegalArgumentException(
            decision.one() + " and " + decision.other() + " are both merged and kept apart");
      }
    }
  }

  /** The project's file. */
  public static MergeOverrides bundled() {
    try (InputStream in = MergeOverrides.class.getResourceAsStream("overrides.yml")) {
      return read(new String(in.readAllBytes(), StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Reads such a file; its errors name the key that is wrong. */
  public static MergeOverrides read(String yaml) {
    return ConfigLoader.read(yaml, "overrides.yml", MergeOverrides.class);
  }
}

package org.dualuse.conform.parties;

import java.util.List;
import java.util.SortedMap;

/**
 * Which entries of lists speak of the same party.
 *
 * @param memberships the party of each entry: entry key to party id
 * @param merges every merge that was made, in the order of making; one fewer than the entries of a
 *     party
 * @param related pairs that share something strong and are two parties all the same
 */
public record Resolution(
    SortedMap<String, String> memberships, List<Merge> merges, List<Related> related) {

  /**
   * Two entries that were put into one party.
   *
   * @param one entry key
   * @param other entry key
   * @param evidence what joins them
   * @param score 0..1; 1 for anything but names
   * @param reason in words
   */
  public record Merge(String one, String other, Evidence evidence, double score, String reason) {}

  /**
   * Two parties that belong together without being one.
   *
   * @param one party id
   * @param other party id
   * @param oneEntry the entry of the first that has the thing in common
   * @param otherEntry the entry of the second
   * @param reason what they share, and why they are two all the same
   */
  public record Related(
      String one, String other, String oneEntry, String otherEntry, String reason) {}
}

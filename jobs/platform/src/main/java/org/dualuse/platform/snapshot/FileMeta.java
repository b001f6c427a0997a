package org.dualuse.platform.snapshot;

import java.io.Serializable;
import java.time.LocalDate;

/**
 * What a file does not say about itself. Comes from the sidecar {@code NAME.meta.yml} beside a drop
 * file, on top of the defaults that the drop folder's configuration gives; every field may be null.
 *
 * @param publishedOn when the publisher released this version
 * @param period {@code 2023} or {@code 2023-05}, for a file that states no period
 * @param flow {@code X}, {@code M}, …, for a file that states no flow
 * @param hsRevision {@code HS2017} or {@code HS2022}, for a file that states none
 * @param mapping the mapping of a mapped file, a name in {@code conf/mappings}
 * @param partners {@code all} if the file holds every partner, so that a partner that is missing in
 *     a newer release is dropped with its older rows
 * @param codes {@code all} if the file holds every code of its level, so that a chapter that is
 *     missing in a newer release is dropped with its older rows
 * @param url where the file was downloaded
 * @param licence overrides the source's licence
 * @param synthetic true if the values are invented
 */
public record FileMeta(
    LocalDate publishedOn,
    String period,
    String flow,
    String hsRevision,
    String mapping,
    String partners,
    String codes,
    String url,
    String licence,
    Boolean synthetic)
    implements Serializable {

  /** Says nothing. */
  public static final FileMeta NONE =
      new FileMeta(null, null, null, null, null, null, null, null, null, null);

  /** This, with the gaps filled from defaults. */
  public FileMeta orElse(FileMeta defaults) {
    return new FileMeta(
        first(publishedOn, defaults.publishedOn),
        first(period, defaults.period),
        first(flow, defaults.flow),
        first(hsRevision, defaults.hsRevision),
        first(mapping, defaults.mapping),
        first(partners, defaults.partners),
        first(codes, defaults.codes),
        first(url, defaults.url),
        first(licence, defaults.licence),
        first(synthetic, defaults.synthetic));
  }

  /** True if the sidecar says that the values are invented. */
  public boolean isSynthetic() {
    return Boolean.TRUE.equals(synthetic);
  }

  private static <T> T first(T mine, T theirs) {
    return mine != null ? mine : theirs;
  }
}

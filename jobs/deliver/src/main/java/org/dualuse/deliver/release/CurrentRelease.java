package org.dualuse.deliver.release;

import java.time.LocalDate;

/**
 * The pointer that readers follow.
 *
 * @param release the folder of the newest good release
 * @param publishedAt the run date on which it was published
 */
public record CurrentRelease(String release, LocalDate publishedAt) {}

package org.dualuse.deliver.release;

import java.nio.file.Path;

/**
 * A release that is in place and that readers are sent to.
 *
 * @param folder where it is
 * @param manifest what it holds
 * @param isNew false if the same release with the same content was there before
 */
public record Publication(Path folder, Manifest manifest, boolean isNew) {}

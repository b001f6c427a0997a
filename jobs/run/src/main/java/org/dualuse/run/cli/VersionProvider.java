package org.dualuse.run.cli;

import picocli.CommandLine;

/** The version of the running jar. */
final class VersionProvider implements CommandLine.IVersionProvider {
  @Override
  public String[] getVersion() {
    String version = VersionProvider.class.getPackage().getImplementationVersion();
    return new String[] {"dualuse " + (version == null ? "(from classes)" : version)};
  }
}

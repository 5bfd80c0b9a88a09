package org.crossread.cli;

import picocli.CommandLine.IVersionProvider;

/** The program's version. */
final class Version implements IVersionProvider {
  static final String PROGRAM = "0.1.0";

  @Override
  public String[] getVersion() {
    return new String[] {"crossread " + PROGRAM};
  }
}

package org.crossread.cli.planted.claim;

import java.nio.file.Path;
import picocli.CommandLine.Option;
import tools.jackson.databind.ObjectMapper;

/** Breaks the rule against frameworks, and reads files. */
public final class KnowsFrameworks {
  @Option(names = "--claim")
  private String name = "";

  public String json(Path file) {
    return new ObjectMapper().writeValueAsString(file + name);
  }
}

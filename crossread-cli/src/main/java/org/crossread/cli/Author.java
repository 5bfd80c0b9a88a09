package org.crossread.cli;

import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Who decides or writes down. */
final class Author {
  @Option(
      names = "--author",
      paramLabel = "NAME",
      description = "who says so (default: $CROSSREAD_AUTHOR, else the name of the user)")
  private @Nullable String author;

  String name() {
    String named = author != null ? author : System.getenv("CROSSREAD_AUTHOR");
    if (named != null && !named.isBlank()) {
      return named.strip();
    }
    String user = System.getProperty("user.name");
    return user == null || user.isBlank() ? "unknown" : user;
  }
}

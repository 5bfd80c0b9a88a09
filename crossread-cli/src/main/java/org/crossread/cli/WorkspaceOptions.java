package org.crossread.cli;

import java.nio.file.Path;
import java.util.List;
import org.crossread.store.Workspace;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Which workspace a command works on. */
final class WorkspaceOptions {
  /** Names the workspace where no option does. */
  static final String VARIABLE = "CROSSREAD_WORKSPACE";

  @Option(
      names = "--workspace",
      paramLabel = "PLACE",
      description =
          "folder of the workspace, or jdbc:postgresql:... (default: $CROSSREAD_WORKSPACE, else the"
              + " nearest folder with a crossread.db)")
  private @Nullable String place;

  /** Where it is; null when there is none. */
  @Nullable String place() {
    String named = place != null ? place : System.getenv(VARIABLE);
    if (named != null && !named.isBlank()) {
      return named;
    }
    Path nearest = Workspace.nearest(Path.of(""));
    return nearest == null ? null : nearest.toString();
  }

  /** Opens it. */
  Workspace open() {
    String found = place();
    return Workspace.open(found == null ? "." : found);
  }

  /** Whether {@code arguments} name things of a workspace, and not files or addresses. */
  static boolean areReferences(List<String> arguments) {
    return !arguments.isEmpty() && arguments.stream().allMatch(WorkspaceOptions::isReference);
  }

  private static boolean isReference(String argument) {
    return argument.matches("story-[0-9a-f][0-9a-f-]*|[0-9a-f]{4,16}(@\\d+)?")
        && !Path.of(argument).toFile().exists();
  }

  /** Whether {@code argument} names a story rather than an article. */
  static boolean isStory(String argument) {
    return argument.startsWith("story-");
  }
}

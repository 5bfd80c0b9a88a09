package org.crossread.cli;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.crossread.store.Workspace;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Makes a workspace. */
@Command(
    name = "init",
    mixinStandardHelpOptions = true,
    description = "Makes a workspace: one file crossread.db, and the captures beside it.",
    footer = {
      "",
      "Examples:",
      "  crossread init",
      "  crossread init desk && crossread add --workspace desk pages/",
      "",
      "Exit status: 0 made; 1 cannot be written; 2 wrong usage; 4 there is one already."
    })
final class InitCommand implements Callable<Integer> {
  @Spec private CommandSpec spec = CommandSpec.create();

  @Parameters(
      paramLabel = "DIR",
      arity = "0..1",
      description = "its folder, made when it is not there (default: this one)")
  private Path folder = Path.of("");

  @Override
  public Integer call() {
    try (Workspace workspace = Workspace.create(folder)) {
      spec.commandLine().getErr().println("crossread: made " + workspace.place());
      spec.commandLine()
          .getErr()
          .println("Next: crossread add PATH, with pages, texts, feeds or archives");
      return ExitCode.OK;
    }
  }
}

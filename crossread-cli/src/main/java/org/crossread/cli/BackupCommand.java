package org.crossread.cli;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.crossread.store.Workspace;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Copies a workspace. */
@Command(
    name = "backup",
    mixinStandardHelpOptions = true,
    description = "Copies a workspace into another folder, also while it is used.",
    footer = {
      "",
      "Exit status: 0 copied; 1 cannot be written; 3 no workspace; 4 there is one in that folder."
    })
final class BackupCommand implements Callable<Integer> {
  @Spec private CommandSpec spec = CommandSpec.create();

  @Parameters(paramLabel = "DIR", description = "made when it is not there")
  private Path folder = Path.of("");

  @Mixin private WorkspaceOptions where = new WorkspaceOptions();

  @Override
  public Integer call() {
    try (Workspace workspace = where.open()) {
      int captures = workspace.backup().to(folder);
      spec.commandLine()
          .getErr()
          .println("crossread: copied the workspace with " + captures + " captures to " + folder);
      return ExitCode.OK;
    }
  }
}

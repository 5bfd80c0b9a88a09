package org.crossread.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Writes the manual pages, for those who package the program. */
@Command(
    name = "man",
    hidden = true,
    mixinStandardHelpOptions = true,
    description =
        "Writes a manual page for each command into a folder, or prints that of crossread itself.",
    footer = {
      "",
      "Examples:",
      "  crossread man ~/.local/share/man/man1 && man crossread-compare",
      "  crossread man | man -l -",
      "",
      "Exit status: 0 written; 1 the folder cannot be written; 2 wrong usage."
    })
final class ManCommand implements Callable<Integer> {
  @Spec private CommandSpec spec = CommandSpec.create();

  @Parameters(
      arity = "0..1",
      paramLabel = "DIR",
      description = "where the pages go; it is made when it is not there")
  private @Nullable Path folder;

  @Override
  public Integer call() throws IOException {
    if (folder == null) {
      spec.commandLine().getOut().print(new ManPage().render(spec.root()));
      return ExitCode.OK;
    }
    Files.createDirectories(folder);
    int n = write(spec.root(), folder);
    spec.commandLine().getErr().println("crossread: wrote " + n + " pages to " + folder);
    return ExitCode.OK;
  }

  private static int write(CommandSpec command, Path folder) throws IOException {
    Written.write(
        folder.resolve(ManPage.name(command) + ".1"),
        new ManPage().render(command).getBytes(StandardCharsets.UTF_8));
    int n = 1;
    for (CommandSpec below : ManPage.below(command)) {
      n += write(below, folder);
    }
    return n;
  }
}

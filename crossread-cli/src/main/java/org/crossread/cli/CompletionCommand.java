package org.crossread.cli;

import java.util.concurrent.Callable;
import picocli.AutoComplete;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Prints what a shell needs to complete commands and options. */
@Command(
    name = "completion",
    mixinStandardHelpOptions = true,
    description = "Prints a script by which bash or zsh completes commands and options.",
    footer = {
      "",
      "Examples:",
      "  source <(crossread completion)",
      "  crossread completion > ~/.local/share/bash-completion/completions/crossread"
    })
final class CompletionCommand implements Callable<Integer> {
  @Spec private CommandSpec spec = CommandSpec.create();

  @Override
  public Integer call() {
    CommandSpec root = spec.root();
    spec.commandLine()
        .getOut()
        .print(AutoComplete.bash(root.name(), root.commandLine()).replace("\r\n", "\n"));
    return ExitCode.OK;
  }
}

package org.crossread.cli;

import java.io.PrintWriter;
import java.util.concurrent.Callable;
import org.crossread.store.Workspace;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** A command on a workspace that is there: opened before it runs, closed after. */
abstract class InWorkspace implements Callable<Integer> {
  @Spec private CommandSpec spec = CommandSpec.create();
  @Mixin private WorkspaceOptions where = new WorkspaceOptions();

  @Override
  public final Integer call() throws Exception {
    try (Workspace workspace = where.open()) {
      int status = run(workspace);
      out().flush();
      return status;
    }
  }

  /** Does it, and tells the exit status. */
  abstract int run(Workspace workspace) throws Exception;

  final PrintWriter out() {
    return spec.commandLine().getOut();
  }

  /** A word to the user, beside the data. */
  final void say(String words) {
    spec.commandLine().getErr().println("crossread: " + words);
  }

  final PrintWriter err() {
    return spec.commandLine().getErr();
  }

  final ParameterException usage(String message) {
    return new ParameterException(spec.commandLine(), message);
  }
}

package org.crossread.cli;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Measures on annotated sets. */
@Command(
    name = "eval",
    mixinStandardHelpOptions = true,
    description = "Prints the measures of a stage on an annotated set.")
final class EvalCommand implements Callable<Integer> {
  @Parameters(index = "0", paramLabel = "TASK", description = "the task")
  private String task = "";

  @Option(names = "--data", required = true, paramLabel = "PATH", description = "the annotated set")
  private Path data = Path.of("");

  @Option(names = "--predictions", paramLabel = "OUT", description = "where to write predictions")
  private @Nullable Path predictions;

  @Override
  public Integer call() {
    throw new IllegalStateException("no task " + task + " for " + data + " " + predictions);
  }
}

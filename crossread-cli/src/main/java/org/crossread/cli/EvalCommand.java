package org.crossread.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.crossread.eval.DataException;
import org.crossread.eval.Evaluation;
import org.crossread.eval.Task;
import org.crossread.models.OnnxEncoder;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Measures on annotated sets. */
@Command(
    name = "eval",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    description = "Prints the measures of a stage on an annotated set.")
final class EvalCommand implements Callable<Integer> {
  @Spec private CommandSpec spec = CommandSpec.create();

  @Parameters(
      index = "0",
      paramLabel = "TASK",
      description = "statements, claims, comparison, extract or constructed")
  private Task task = Task.STATEMENTS;

  @Option(names = "--data", required = true, paramLabel = "PATH", description = "the annotated set")
  private Path data = Path.of("");

  @Option(names = "--predictions", paramLabel = "OUT", description = "where to write predictions")
  private @Nullable Path predictions;

  @Override
  public Integer call() throws IOException {
    PrintWriter out = spec.commandLine().getOut();
    PrintWriter err = spec.commandLine().getErr();
    try (OnnxEncoder encoder = new OnnxEncoder()) {
      Evaluation.Result result = task.evaluation(encoder).run(data, predictions);
      result.notices().forEach(n -> err.println("crossread: " + n));
      result.measures().forEach(m -> out.print(m.line() + "\n"));
      out.flush();
      return ExitCode.OK;
    } catch (DataException e) {
      err.println("crossread: " + e.getMessage());
      return e.missing() ? ExitCode.NOT_FOUND : ExitCode.INVALID_INPUT;
    }
  }
}

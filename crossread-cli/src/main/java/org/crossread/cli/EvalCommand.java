package org.crossread.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.Callable;
import org.crossread.encode.Encoder;
import org.crossread.encode.PlainEncoder;
import org.crossread.eval.DataException;
import org.crossread.eval.Evaluation;
import org.crossread.eval.Gate;
import org.crossread.eval.Task;
import org.crossread.models.OnnxEncoder;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Measures on annotated sets. */
@Command(
    name = "eval",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    description = "Prints the measures of a stage on an annotated set, one a line: name TAB value.",
    footer = {
      "",
      "Examples:",
      "  crossread eval statements --data polnear/dev.jsonl.gz --predictions out.jsonl",
      "  crossread eval names --data politics-dev.txt.gz",
      "  crossread eval similarity --data stsb-dev.csv.gz",
      "  crossread eval speakers --data basil.jsonl.gz",
      "  crossread eval claims --data qa-align-scu-val.csv.gz",
      "  crossread eval comparison --data comparisons --predictions folder",
      "  crossread eval extract --data naeb",
      "  crossread eval lines --data naeb",
      "  crossread eval constructed --data examples",
      "  crossread eval acts --data folder --predictions acts.json",
      "  crossread eval newsacts --data basil.jsonl.gz --predictions acts.tsv",
      "  crossread eval kinds --data plv-train.tsv.gz",
      "  crossread eval ledger --data folder",
      "  crossread eval bulletins --data folder",
      "  crossread eval petrarch --data PETR.UnitTest.records.xml.gz",
      "  crossread eval flags --data basil.jsonl.gz --predictions flags.tsv",
      "  crossread eval stories --data basil.jsonl.gz --predictions out.tsv",
      "  crossread eval copies --data examples",
      "  crossread eval versions --data examples",
      "  crossread eval --gates gates.tsv",
      "",
      "Exit status: 0 measured; 1 a measure below its gate; 2 wrong usage;",
      "3 no such data; 5 data not of the form that the task reads."
    })
final class EvalCommand implements Callable<Integer> {
  private static final Set<Task> WITH_GOLD =
      EnumSet.of(Task.SPEAKERS, Task.FLAGS, Task.NEWSACTS, Task.BULLETINS);

  @Spec private CommandSpec spec = CommandSpec.create();

  @Parameters(
      index = "0",
      arity = "0..1",
      paramLabel = "TASK",
      description =
          "statements, names, similarity, speakers, claims, comparison, extract, lines, metadata,"
              + " constructed, acts, newsacts, kinds, ledger, bulletins, petrarch, flags, stories,"
              + " copies or versions")
  private @Nullable Task task;

  @Option(names = "--data", paramLabel = "PATH", description = "the annotated set, file or folder")
  private @Nullable Path data;

  @Option(
      names = "--predictions",
      paramLabel = "OUT",
      description = "write what the stage gave (comparison: a folder)")
  private @Nullable Path predictions;

  @Option(
      names = "--peer",
      paramLabel = "FILE",
      description =
          "extract: texts of another extractor, {id: {articleBody}}; adds the difference to it with a"
              + " paired bootstrap")
  private @Nullable Path peer;

  @Option(
      names = "--gold",
      paramLabel = "FILE",
      description =
          "speakers and bulletins: what was coded by hand; flags and newsacts: verdicts of a reader;"
              + " in place of those that ship")
  private @Nullable Path gold;

  @Option(
      names = "--gates",
      paramLabel = "FILE",
      description =
          "table of task, data, measure, floor, tolerance, and reader (plain: without the model): fail when a measure is below its floor"
              + " less the tolerance; without TASK, measure everything in it")
  private @Nullable Path gates;

  @Option(names = "--fast", description = "measure what is read without the model")
  private boolean fast;

  /**
   * One set to run a task on.
   *
   * @param plain without the model, whatever the command says
   */
  private record Run(Task task, Path data, boolean plain) {
    static Run of(Gate gate) {
      return new Run(gate.task(), gate.data(), gate.plain());
    }
  }

  @Override
  public Integer call() throws IOException {
    Task one = task;
    Path path = data;
    if ((one == null) != (path == null) || (one == null && gates == null)) {
      throw usage("name a task and its --data, or --gates alone");
    }
    if (one == null && predictions != null) {
      throw usage("--predictions needs a task");
    }
    if (peer != null && one != Task.EXTRACT) {
      throw usage("--peer is for extract");
    }
    if (gold != null && !WITH_GOLD.contains(one)) {
      throw usage("--gold is for speakers, flags, newsacts and bulletins");
    }
    if (fast) {
      return measure(one, path, new PlainEncoder());
    }
    try (OnnxEncoder encoder = new OnnxEncoder()) {
      return measure(one, path, encoder);
    }
  }

  private int measure(@Nullable Task one, @Nullable Path path, Encoder encoder) throws IOException {
    PrintWriter err = spec.commandLine().getErr();
    try {
      List<Gate> checked = gates == null ? List.of() : Gate.read(gates);
      if (one == null || path == null) {
        return all(checked, encoder, err);
      }
      List<Gate> about = checked.stream().filter(g -> g.about(one, path)).toList();
      List<Gate> own = about.stream().filter(g -> fast || !g.plain()).toList();
      if (own.isEmpty() && gates != null) {
        throw usage(
            gates
                + (about.isEmpty()
                    ? " has no gate for " + one.label() + " on " + path
                    : " has gates for this without the model only; add --fast"));
      }
      return run(new Run(one, path, fast), own, encoder, err);
    } catch (DataException e) {
      err.println("crossread: " + e.getMessage());
      return e.missing() ? ExitCode.NOT_FOUND : ExitCode.INVALID_INPUT;
    }
  }

  /** Runs every task on every set that has a gate; one that fails does not stop the others. */
  private int all(List<Gate> gates, Encoder encoder, PrintWriter err) throws IOException {
    List<Integer> statuses = new ArrayList<>();
    for (Run run : gates.stream().map(Run::of).distinct().toList()) {
      spec.commandLine()
          .getOut()
          .print(
              "# " + run.task().label() + " " + run.data() + (run.plain() ? " plain" : "") + "\n");
      try {
        List<Gate> own = gates.stream().filter(g -> Run.of(g).equals(run)).toList();
        statuses.add(run(run, own, run.plain() ? new PlainEncoder() : encoder, err));
      } catch (DataException e) {
        err.println("crossread: " + e.getMessage());
        statuses.add(e.missing() ? ExitCode.NOT_FOUND : ExitCode.INVALID_INPUT);
      }
    }
    return statuses.contains(ExitCode.FAILURE)
        ? ExitCode.FAILURE
        : statuses.stream().filter(s -> s != ExitCode.OK).findFirst().orElse(ExitCode.OK);
  }

  private int run(Run run, List<Gate> gates, Encoder encoder, PrintWriter err)
      throws DataException, IOException {
    PrintWriter out = spec.commandLine().getOut();
    Evaluation.Result result =
        run.task().evaluation(encoder, gold != null ? gold : peer).run(run.data(), predictions);
    result.notices().forEach(n -> err.println("crossread: " + n));
    result.measures().forEach(m -> out.print(m.line() + "\n"));
    out.flush();
    List<String> problems =
        gates.stream().map(g -> g.problem(result)).filter(Objects::nonNull).toList();
    problems.forEach(p -> err.println("crossread: " + p));
    return problems.isEmpty() ? ExitCode.OK : ExitCode.FAILURE;
  }

  private ParameterException usage(String message) {
    return new ParameterException(spec.commandLine(), message);
  }
}

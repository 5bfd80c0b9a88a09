package org.crossread.cli;

import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import org.crossread.store.StoreException;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** Entry point. */
@Command(
    name = "crossread",
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    description = "Lays several reports of one event side by side.",
    subcommands = {
      CompareCommand.class,
      LedgerCommand.class,
      ReadCommand.class,
      ExtractCommand.class,
      GroupCommand.class,
      InitCommand.class,
      AddCommand.class,
      StoriesCommand.class,
      ShowCommand.class,
      SearchCommand.class,
      CorrectCommand.class,
      NoteCommand.class,
      WatchCommand.class,
      RefreshCommand.class,
      DoctorCommand.class,
      BackupCommand.class,
      ServeCommand.class,
      DiffCommand.class,
      ExportCommand.class,
      VerifyCommand.class,
      CompletionCommand.class,
      ManCommand.class,
      EvalCommand.class
    },
    synopsisSubcommandLabel = "COMMAND",
    footer = {
      "",
      "Examples:",
      "  crossread compare A.txt B.html C.html",
      "  crossread compare A.txt B.html --html page.html",
      "  crossread read article.html",
      "  crossread extract page.html",
      "  crossread group pages/",
      "  crossread init && crossread add pages/ && crossread stories",
      "  crossread diff OLD NEW",
      "  crossread compare --help"
    })
public final class Main implements Runnable {
  @CommandLine.Spec
  private CommandLine.Model.CommandSpec spec = CommandLine.Model.CommandSpec.create();

  public static void main(String[] arguments) {
    PrintWriter out = new PrintWriter(System.out, false, StandardCharsets.UTF_8);
    PrintWriter err = new PrintWriter(System.err, true, StandardCharsets.UTF_8);
    int status = run(out, err, arguments);
    out.flush();
    System.exit(status);
  }

  /** Runs one command; never throws for a user's error. */
  static int run(PrintWriter out, PrintWriter err, String... arguments) {
    CommandLine line = new CommandLine(new Main());
    line.setOut(out);
    line.setErr(err);
    line.setCaseInsensitiveEnumValuesAllowed(true);
    line.setDefaultValueProvider(new Configuration());
    line.registerConverter(LocalDate.class, Main::day);
    line.setExecutionExceptionHandler((e, command, result) -> {
      if (e instanceof StoreException fault) {
        err.println(
            "crossread: " + Printable.line(fault.getMessage() + " (" + fault.remedy() + ")"));
        return ExitCode.of(fault);
      }
      err.println("crossread: " + message(e));
      return ExitCode.FAILURE;
    });
    return line.execute(arguments);
  }

  private static LocalDate day(String value) {
    try {
      return LocalDate.parse(value);
    } catch (DateTimeParseException e) {
      throw new CommandLine.TypeConversionException(
          "'" + value + "' is no day of the calendar; write YYYY-MM-DD");
    }
  }

  private static String message(Exception e) {
    return e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage();
  }

  @Override
  public void run() {
    throw new CommandLine.ParameterException(
        spec.commandLine(), "name a command; crossread --help lists them");
  }
}

package org.crossread.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.crossread.correction.Correction;
import org.crossread.correction.CorrectionLines;
import org.crossread.correction.Outcome;
import org.crossread.store.StoredArticle;
import org.crossread.store.Workspace;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Decisions of people. */
@Command(
    name = "correct",
    mixinStandardHelpOptions = true,
    description =
        "Keeps what people decide in place of the program. Lines are only added; to take one back is"
            + " a line too.",
    subcommands = {
      CorrectCommand.Apply.class,
      CorrectCommand.ListAll.class,
      CorrectCommand.Revert.class,
      CorrectCommand.Export.class
    },
    synopsisSubcommandLabel = "COMMAND",
    footer = {
      "",
      "Examples:",
      "  crossread correct apply decisions.jsonl",
      "  crossread correct list story-3fa41c22",
      "  crossread correct revert 5e2c --reason 'the ministry has confirmed it'",
      "  crossread correct export > decisions.jsonl"
    })
final class CorrectCommand implements Runnable {
  @Spec private CommandSpec spec = CommandSpec.create();

  @Override
  public void run() {
    throw new picocli.CommandLine.ParameterException(
        spec.commandLine(), "name a command: apply, list, revert or export");
  }

  /** Takes in a file of lines. */
  @Command(
      name = "apply",
      mixinStandardHelpOptions = true,
      description = "Adds the corrections of a file; all of them, or none when a line is wrong.")
  static final class Apply implements Callable<Integer> {
    @Spec private CommandSpec spec = CommandSpec.create();

    @Parameters(paramLabel = "FILE", description = "lines of JSON; - reads standard input")
    private String file = "";

    @Mixin private WorkspaceOptions where = new WorkspaceOptions();

    @Override
    public Integer call() throws IOException {
      String lines;
      try {
        byte[] bytes =
            file.equals("-") ? System.in.readAllBytes() : Files.readAllBytes(Path.of(file));
        lines = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
      } catch (NoSuchFileException e) {
        spec.commandLine()
            .getErr()
            .println("crossread: " + file + ": no such file (check the path)");
        return ExitCode.NOT_FOUND;
      } catch (CharacterCodingException e) {
        spec.commandLine()
            .getErr()
            .println("crossread: " + file + ": is not UTF-8 (save it as UTF-8; nothing was added)");
        return ExitCode.INVALID_INPUT;
      }
      try (Workspace workspace = where.open()) {
        int added = workspace.corrections().add(lines);
        spec.commandLine().getErr().println("crossread: added " + added + " corrections");
        return ExitCode.OK;
      }
    }
  }

  /** Lists them. */
  @Command(
      name = "list",
      mixinStandardHelpOptions = true,
      description = "Lists the corrections, and with a story what became of each in it.")
  static final class ListAll implements Callable<Integer> {
    @Spec private CommandSpec spec = CommandSpec.create();

    @Parameters(arity = "0..1", paramLabel = "STORY", description = "say what became of each here")
    private @Nullable String story;

    @Option(names = "--json", description = "as JSON")
    private boolean json;

    @Option(names = "--fast", description = FastNote.OPTION)
    private boolean fast;

    @Mixin private WorkspaceOptions where = new WorkspaceOptions();

    @Override
    public Integer call() {
      try (Workspace workspace = where.open()) {
        PrintWriter out = spec.commandLine().getOut();
        List<Map<String, @Nullable Object>> forms = new ArrayList<>();
        if (story == null) {
          for (Correction c : workspace.corrections().all()) {
            forms.add(form(c));
          }
        } else {
          List<StoredArticle> articles =
              workspace.comparisons().chosen(workspace.stories().find(story));
          try (Reading reading = new Reading(fast)) {
            for (Outcome o : workspace.comparisons().outcomes(articles, reading.reader())) {
              Map<String, @Nullable Object> form = form(o.correction());
              form.put("state", o.state().name());
              form.put("program", o.program());
              form.put("person", o.person());
              form.put("note", o.note());
              forms.add(form);
            }
          }
        }
        if (json) {
          out.print(Forms.pretty(Map.of("corrections", forms)));
        } else {
          forms.forEach(f -> out.println(text(f)));
        }
        out.flush();
        return ExitCode.OK;
      }
    }

    private static Map<String, @Nullable Object> form(Correction c) {
      Map<String, @Nullable Object> form = new LinkedHashMap<>();
      form.put("id", c.id());
      form.put("kind", c.change().word());
      form.put("author", c.author());
      form.put("time", c.time().toString());
      form.put("reason", c.reason());
      return form;
    }

    private static String text(Map<String, @Nullable Object> f) {
      StringBuilder out = new StringBuilder();
      for (String field : List.of("id", "time", "kind", "author", "reason")) {
        out.append(f.get(field)).append("  ");
      }
      if (f.containsKey("state")) {
        out.append(f.get("state"));
        out.append(
            String.valueOf(f.get("person")).isEmpty()
                ? ""
                : ": " + f.get("program") + " -> " + f.get("person"));
        out.append(String.valueOf(f.get("note")).isEmpty() ? "" : "; " + f.get("note"));
      }
      return Printable.line(out.toString().strip());
    }
  }

  /** Takes one back. */
  @Command(
      name = "revert",
      mixinStandardHelpOptions = true,
      description = "Takes a correction back, by a further line.")
  static final class Revert implements Callable<Integer> {
    @Spec private CommandSpec spec = CommandSpec.create();

    @Parameters(paramLabel = "ID", description = "of the correction, or its beginning")
    private String id = "";

    @Option(names = "--reason", paramLabel = "TEXT", description = "why")
    private String reason = "";

    @Mixin private Author author = new Author();
    @Mixin private WorkspaceOptions where = new WorkspaceOptions();

    @Override
    public Integer call() {
      try (Workspace workspace = where.open()) {
        Correction c = workspace.corrections().revert(id, author.name(), reason);
        spec.commandLine().getErr().println("crossread: correction " + c.id() + " takes it back");
        return ExitCode.OK;
      }
    }
  }

  /** Writes them all out. */
  @Command(
      name = "export",
      mixinStandardHelpOptions = true,
      description = "Prints all corrections as lines of JSON, which apply takes in elsewhere.")
  static final class Export implements Callable<Integer> {
    @Spec private CommandSpec spec = CommandSpec.create();

    @Mixin private WorkspaceOptions where = new WorkspaceOptions();

    @Override
    public Integer call() {
      try (Workspace workspace = where.open()) {
        PrintWriter out = spec.commandLine().getOut();
        out.print(CorrectionLines.lines(workspace.corrections().all()));
        out.flush();
        return ExitCode.OK;
      }
    }
  }
}

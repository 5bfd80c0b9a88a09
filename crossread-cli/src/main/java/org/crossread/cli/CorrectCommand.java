package org.crossread.cli;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import org.crossread.correction.Correction;
import org.crossread.correction.CorrectionLines;
import org.crossread.store.Workspace;
import org.crossread.web.Json;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Decisions of people. */
@Command(
    name = "correct",
    mixinStandardHelpOptions = true,
    description =
        "Keeps what people decide in place of the program. Lines are only added; to take one back is"
            + " a line too.",
    subcommands = {
      CorrectCommand.Apply.class,
      CorrectList.class,
      CorrectCommand.Revert.class,
      CorrectCommand.Export.class,
      CorrectStories.Merge.class,
      CorrectStories.Split.class,
      CorrectStories.Rename.class,
      CorrectIssues.Merge.class,
      CorrectIssues.Rename.class
    },
    synopsisSubcommandLabel = "COMMAND",
    footer = {
      "",
      "Examples:",
      "  crossread correct apply decisions.jsonl",
      "  crossread correct list story-3fa41c22",
      "  crossread correct list --conflicts",
      "  crossread correct merge story-3fa41c22 story-90b1aa04 --reason 'one strike, two towns'",
      "  crossread correct split story-3fa41c22 5d41402a 9f2e77b0",
      "  crossread correct rename story-3fa41c22 'The cable of Rill'",
      "  crossread correct rename-issue story-3fa41c22 4be1 'inspection of the cable'",
      "  crossread correct revert 5e2c --reason 'the ministry has confirmed it'",
      "  crossread correct export > decisions.jsonl"
    })
final class CorrectCommand extends Subcommands {
  /** What every command that decides is given. */
  static final class Deciding {
    @Option(names = "--reason", paramLabel = "TEXT", description = "why")
    String reason = "";

    @Mixin Author author = new Author();

    @Option(names = "--json", description = "the correction that was added, as its line of JSON")
    boolean json;

    /** Tells that {@code c} was added. */
    int added(InWorkspace command, Correction c, String what) {
      if (json) {
        command.out().print(CorrectionLines.line(c));
      }
      command.say(Printable.line("correction " + c.id() + ": " + what));
      return ExitCode.OK;
    }
  }

  static Map<String, @Nullable Object> form(Correction c) {
    Map<String, @Nullable Object> form = new LinkedHashMap<>();
    form.put("id", c.id());
    form.put("kind", c.change().word());
    form.put("author", c.author());
    form.put("time", c.time().toString());
    form.put("reason", c.reason());
    return form;
  }

  /** Takes in a file of lines. */
  @Command(
      name = "apply",
      mixinStandardHelpOptions = true,
      description = "Adds the corrections of a file; all of them, or none when a line is wrong.")
  static final class Apply extends InWorkspace {
    @Parameters(paramLabel = "FILE", description = "lines of JSON; - reads standard input")
    private String file = "";

    @Option(names = "--json", description = "how many were added, as JSON")
    private boolean json;

    @Override
    int run(Workspace workspace) throws Exception {
      String lines;
      try {
        byte[] bytes =
            file.equals("-") ? System.in.readAllBytes() : Files.readAllBytes(Path.of(file));
        lines = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
      } catch (NoSuchFileException e) {
        say(file + ": no such file (check the path)");
        return ExitCode.NOT_FOUND;
      } catch (CharacterCodingException e) {
        say(file + ": is not UTF-8 (save it as UTF-8; nothing was added)");
        return ExitCode.INVALID_INPUT;
      }
      int added = workspace.corrections().add(lines);
      if (json) {
        out().print(Json.pretty(Map.of("added", added)));
      }
      say("added " + added + " corrections");
      return ExitCode.OK;
    }
  }

  /** Takes one back. */
  @Command(
      name = "revert",
      mixinStandardHelpOptions = true,
      description = "Takes a correction back, by a further line.")
  static final class Revert extends InWorkspace {
    @Parameters(paramLabel = "ID", description = "of the correction, or its beginning")
    private String id = "";

    @Mixin private Deciding deciding = new Deciding();

    @Override
    int run(Workspace workspace) {
      Correction c = workspace.corrections().revert(id, deciding.author.name(), deciding.reason);
      return deciding.added(this, c, "takes it back");
    }
  }

  /** Writes them all out. */
  @Command(
      name = "export",
      mixinStandardHelpOptions = true,
      description = "Prints all corrections as lines of JSON, which apply takes in elsewhere.")
  static final class Export extends InWorkspace {
    @Override
    int run(Workspace workspace) {
      out().print(CorrectionLines.lines(workspace.corrections().all()));
      return ExitCode.OK;
    }
  }
}

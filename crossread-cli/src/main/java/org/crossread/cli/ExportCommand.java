package org.crossread.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.Callable;
import org.crossread.render.CsvRenderer;
import org.crossread.render.HtmlRenderer;
import org.crossread.render.View;
import org.crossread.store.StoredStory;
import org.crossread.store.Workspace;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Writes the comparison of a story. */
@Command(
    name = "export",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    description = "Writes the comparison of a story of the workspace.",
    footer = {
      "",
      "Examples:",
      "  crossread export story-3fa41c22 -f html -o story.html",
      "  crossread export story-3fa41c22 -f csv -o tables",
      "  crossread export story-3fa41c22 -f json > story.json",
      "",
      "Exit status: 0 written; 2 wrong usage; 3 not found; 4 the id fits several; 5 it has one",
      "independent report only."
    })
final class ExportCommand implements Callable<Integer> {
  @Spec private CommandSpec spec = CommandSpec.create();

  enum Form {
    HTML,
    CSV,
    JSON
  }

  @Parameters(paramLabel = "STORY", description = "its id or the beginning of it")
  private String story = "";

  @Option(
      names = {"-f", "--format"},
      required = true,
      paramLabel = "FORMAT",
      description = "html, csv or json")
  private Form form = Form.JSON;

  @Option(
      names = {"-o", "--output"},
      paramLabel = "PATH",
      description = "file, of csv a folder (default: standard output)")
  private @Nullable Path output;

  @Option(names = "--fast", description = FastNote.OPTION)
  private boolean fast;

  @Mixin private WorkspaceOptions where = new WorkspaceOptions();

  @Override
  public Integer call() throws IOException {
    Path to = output;
    if (form == Form.CSV && to == null) {
      throw new ParameterException(
          spec.commandLine(), "csv is several tables: name a folder with -o");
    }
    try (Workspace workspace = where.open();
        Reading reading = new Reading(fast)) {
      StoredStory found = workspace.stories().find(story);
      if (form == Form.JSON) {
        write(to, workspace.comparisons().json(found, reading.reader()));
        return ExitCode.OK;
      }
      View view = workspace.comparisons().of(found, reading.reader()).view();
      if (form == Form.HTML) {
        write(to, new HtmlRenderer().render(view));
      } else if (to != null) {
        Files.createDirectories(to);
        for (Map.Entry<String, String> table : new CsvRenderer().render(view).entrySet()) {
          write(to.resolve(table.getKey()), table.getValue());
        }
      }
      return ExitCode.OK;
    }
  }

  private void write(@Nullable Path to, String content) throws IOException {
    if (to == null) {
      PrintWriter out = spec.commandLine().getOut();
      out.print(content);
      out.flush();
    } else {
      Files.write(to, content.getBytes(StandardCharsets.UTF_8));
    }
  }
}

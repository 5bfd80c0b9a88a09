package org.crossread.cli;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentSkipListMap;
import org.crossread.article.Article;
import org.crossread.claim.NotRead;
import org.crossread.render.StoryRenderer;
import org.crossread.render.StorySheet;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Groups articles into the stories they tell. */
@Command(
    name = "group",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    description =
        "Groups articles into stories, and tells which are copies and how many are independent.",
    footer = {
      "",
      "Of a folder or pattern, files with well-known other names (README, .csv) and tables are left",
      "out and named; a file that is named itself is always read.",
      "",
      "Examples:",
      "  crossread group pages/",
      "  crossread group 'crawl/*.warc.gz' feed.xml --json > stories.json",
      "  zcat stories.jsonl.gz | crossread group - --as jsonl",
      "",
      "Exit status: 0 all read; 2 wrong usage; 3 no input found; 5 nothing readable;",
      "6 grouped, but some records could not be read; 130 interrupted."
    })
final class GroupCommand implements Callable<Integer> {
  @Spec private CommandSpec spec = CommandSpec.create();

  @Option(names = "--json", description = "the stories as one JSON object on standard output")
  private boolean json;

  @Mixin private PathOptions options = new PathOptions();

  @Override
  public Integer call() throws InterruptedException {
    String fault = options.fault();
    if (fault != null) {
      throw new ParameterException(spec.commandLine(), fault);
    }
    Map<String, Article> byId = new ConcurrentHashMap<>();
    // Articles are made on several threads; their ids are written in the order of the input.
    StringWriter order = new StringWriter();
    Map<String, String> leftOut = new ConcurrentSkipListMap<>();
    PrintWriter err = spec.commandLine().getErr();
    ArticleStream stream = new ArticleStream(options, "read", new PrintWriter(order), err);
    int status =
        stream.run(
            (capture, article) -> {
              String reason =
                  FolderFiles.leftOut(
                      capture.position().file(),
                      options.paths,
                      capture.mediaType().equals("text/plain") && capture.stated() == null,
                      article.text().characters());
              if (reason != null) {
                leftOut.put(capture.input(), reason);
                return "";
              }
              byId.putIfAbsent(article.id(), article);
              return article.id() + "\n";
            },
            Extraction.LONGEST);
    leftOut.forEach((input, reason) ->
        err.println(
            "crossread: "
                + Printable.line(input + ": left out: it " + reason)
                + " ("
                + FolderFiles.REMEDY
                + ")"));
    if (byId.isEmpty()) {
      return leftOut.isEmpty() ? status : ExitCode.INVALID_INPUT;
    }
    List<Article> articles =
        order
            .toString()
            .lines()
            .distinct()
            .map(id -> Objects.requireNonNull(byId.get(id)))
            .toList();
    List<StorySheet> stories = Grouper.stories(articles);
    List<NotRead> notGrouped = new ArrayList<>();
    leftOut.forEach(
        (input, reason) -> notGrouped.add(new NotRead(input, "it " + reason, FolderFiles.REMEDY)));
    stream
        .notRead()
        .forEach(n -> notGrouped.add(new NotRead(n.position().name(), n.message(), n.remedy())));
    StoryRenderer renderer = new StoryRenderer();
    PrintWriter out = spec.commandLine().getOut();
    out.print(json ? renderer.json(stories, notGrouped) : renderer.text(stories));
    out.flush();
    return status;
  }
}

package org.crossread.cli;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.crossread.article.Article;
import org.crossread.store.Note;
import org.crossread.store.StoredArticle;
import org.crossread.store.StoredStory;
import org.crossread.store.Stories;
import org.crossread.store.Workspace;
import org.crossread.web.Forms;
import org.crossread.web.Json;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Shows a story or an article of a workspace. */
@Command(
    name = "show",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    description = "Shows a story with its articles, or an article with its versions.",
    footer = {
      "",
      "Examples:",
      "  crossread show story-3fa41c22",
      "  crossread show 3fa41c22 --text",
      "  crossread show 3fa41c22@1 --json",
      "",
      "Exit status: 0 shown; 2 wrong usage; 3 not found; 4 the id fits several."
    })
final class ShowCommand implements Callable<Integer> {
  @Spec private CommandSpec spec = CommandSpec.create();

  @Parameters(
      paramLabel = "STORY|ARTICLE",
      description = "an id or its beginning; of an article, @N names a version")
  private String reference = "";

  @Option(names = "--text", description = "the text of an article, as it was extracted")
  private boolean text;

  @Option(names = "--json", description = "as JSON")
  private boolean json;

  @Mixin private WorkspaceOptions where = new WorkspaceOptions();

  @Override
  public Integer call() {
    try (Workspace workspace = where.open()) {
      PrintWriter out = spec.commandLine().getOut();
      if (WorkspaceOptions.isStory(reference)) {
        story(workspace, workspace.stories().find(reference), out);
      } else {
        article(workspace, workspace.articles().find(reference), out);
      }
      out.flush();
      return ExitCode.OK;
    }
  }

  private void story(Workspace workspace, StoredStory story, PrintWriter out) {
    List<StoredArticle> articles = workspace.stories().articles(story);
    List<Note> notes = workspace.notes().list(story.id(), "", 1000, null).items();
    if (json) {
      Map<String, @Nullable Object> form = Forms.of(story);
      form.put("members", articles.stream().map(Forms::of).toList());
      form.put("notes", notes.stream().map(Forms::of).toList());
      List<Map<String, @Nullable Object>> events = new ArrayList<>();
      for (Stories.Event e : workspace.stories().events(story)) {
        Map<String, @Nullable Object> event = new LinkedHashMap<>();
        event.put("at", e.at().toString());
        event.put("kind", e.kind());
        event.put("story", e.story());
        event.put("article", e.article());
        event.put("other", e.other());
        events.add(event);
      }
      form.put("events", events);
      out.print(Json.pretty(form));
      return;
    }
    out.print(StoriesCommand.text(story));
    articles.forEach(a -> out.println("   " + line(a)));
    notes.forEach(n -> out.println("   note: " + Printable.line(n.author() + ": " + n.text())));
    if (story.independent() > 1) {
      spec.commandLine().getErr().println("Next: crossread compare " + story.id());
    }
  }

  /** One line an article. */
  static String line(StoredArticle a) {
    return a.article().substring(0, 8)
        + "  "
        + (a.published() == null ? "no date   " : a.published())
        + "  "
        + Printable.line(a.label() + (a.title() == null ? "" : ": " + a.title()))
        + (a.latest() > 1 ? "  (version " + a.number() + " of " + a.latest() + ")" : "");
  }

  private void article(Workspace workspace, StoredArticle article, PrintWriter out) {
    Article whole = workspace.articles().text(article);
    if (json) {
      Map<String, @Nullable Object> form = Forms.of(article);
      form.put(
          "versions",
          workspace.articles().versions(article.article()).stream().map(Forms::of).toList());
      StoredStory story = workspace.stories().of(article);
      form.put("story", story == null ? null : story.id());
      form.put("notices", whole.notices());
      if (text) {
        form.put("text", whole.text().characters());
      }
      out.print(Json.pretty(form));
      return;
    }
    out.println(line(article));
    out.println("   " + article.reference() + ", " + article.words() + " words");
    out.println(
        "   from " + Printable.line(article.uri() == null ? article.input() : article.uri()));
    out.println("   capture " + article.capture());
    for (StoredArticle v : workspace.articles().versions(article.article())) {
      out.println("   @" + v.number() + "  added " + v.addedAt());
    }
    whole.notices().forEach(n -> out.println("   notice: " + Printable.line(n)));
    if (text) {
      out.println();
      whole.text().characters().lines().forEach(l -> out.println(Printable.line(l)));
    }
  }
}

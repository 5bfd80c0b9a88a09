package org.crossread.web;

import io.javalin.http.Context;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.crossread.article.Article;
import org.crossread.correction.Change;
import org.crossread.correction.Correction;
import org.crossread.render.RevisionRenderer;
import org.crossread.report.Report;
import org.crossread.revision.RevisionFinder;
import org.crossread.store.Articles;
import org.crossread.store.Hit;
import org.crossread.store.Page;
import org.crossread.store.Query;
import org.crossread.store.StoredArticle;
import org.crossread.store.Watch;
import org.crossread.store.Workspace;
import org.crossread.text.Span;
import org.jspecify.annotations.Nullable;

/** The pages of a workspace that belong to no one story. Thread-safe. */
public final class Library {
  private static final int LISTED = 50;
  private static final int WIDTH = 96;

  private final Desk desk;
  private final Workspace workspace;
  private final Html html;
  private final Authors authors;

  Library(Desk desk, Html html, Authors authors) {
    this.desk = desk;
    this.workspace = desk.workspace();
    this.html = html;
    this.authors = authors;
  }

  /** A correction and whether it counts. */
  public record Decided(Correction correction, boolean reverted) {}

  void article(Context ctx) {
    StoredArticle stored = workspace.articles().find(ctx.pathParam("article"));
    Article article = workspace.articles().text(stored);
    Map<String, Object> model =
        model(ctx, stored.title() == null ? stored.label() : stored.title());
    model.put("stored", stored);
    model.put("article", article);
    model.put("versions", workspace.articles().versions(stored.article()));
    model.put("story", workspace.stories().of(stored));
    model.put("parts", PlainText.of(article, at(ctx, article)));
    model.put("notes", workspace.notes().list(stored.article(), "", LISTED, null).items());
    model.put("author", authors.of(ctx));
    html.page(ctx, "article", model);
  }

  private static @Nullable Span at(Context ctx, Article article) {
    String at = Asked.words(ctx, "at");
    if (at == null) {
      return null;
    }
    if (at.matches("\\d{1,8}-\\d{1,8}")) {
      String[] ends = at.split("-");
      int from = Integer.parseInt(ends[0]);
      int to = Integer.parseInt(ends[1]);
      if (from < to && to <= article.text().length()) {
        return new Span(from, to);
      }
    }
    throw new Problem(
        404,
        "at=" + at + ": the text has no such passage",
        "it has " + article.text().length() + " characters; write FIRST-END");
  }

  void changes(Context ctx) {
    Articles articles = workspace.articles();
    StoredArticle latest = articles.find(ctx.pathParam("article"));
    int to = Asked.number(ctx, "to", latest.latest(), 1, latest.latest());
    int from = Asked.number(ctx, "from", Math.max(1, to - 1), 1, latest.latest());
    if (latest.latest() < 2) {
      throw new Problem(
          404, latest.article() + ": has one version", "a changed page becomes a further version");
    }
    Report before = read(articles.find(latest.article() + "@" + from));
    Report after = read(articles.find(latest.article() + "@" + to));
    Map<String, Object> model = model(ctx, "Changes");
    model.put("stored", latest);
    model.put("from", from);
    model.put("to", to);
    model.put("text", new RevisionRenderer().text(new RevisionFinder().find(before, after), WIDTH));
    html.page(ctx, "changes", model);
  }

  private Report read(StoredArticle a) {
    return workspace.reports().of(workspace.articles().text(a), desk.reader());
  }

  void search(Context ctx) {
    String words = Asked.words(ctx, "q");
    Page<Hit> page =
        words == null
            ? new Page<>(List.of(), null)
            : workspace.search().find(Query.parse(words), LISTED, Asked.words(ctx, "cursor"));
    Map<String, Object> model = new HashMap<>();
    model.put("frame", html.frame(ctx, "Search", "search").asking(words == null ? "" : words));
    model.put("words", words == null ? "" : words);
    model.put("hits", page.items());
    model.put("next", page.next());
    html.page(ctx, "search", model);
  }

  void notes(Context ctx) {
    String words = Asked.words(ctx, "words");
    var page =
        workspace
            .notes()
            .list(null, words == null ? "" : words, LISTED, Asked.words(ctx, "cursor"));
    Map<String, Object> model = model(ctx, "Notes");
    model.put("frame", html.frame(ctx, "Notes", "notes"));
    model.put("words", words == null ? "" : words);
    model.put("notes", page.items());
    model.put("next", page.next());
    html.page(ctx, "notes", model);
  }

  void corrections(Context ctx) {
    Map<String, Object> model = model(ctx, "Corrections");
    model.put("frame", html.frame(ctx, "Corrections", "corrections"));
    model.put("corrections", decided(workspace.corrections().all()));
    model.put("author", authors.of(ctx));
    html.page(ctx, "corrections", model);
  }

  /** The last first, each with whether another takes it back. */
  static List<Decided> decided(List<Correction> all) {
    Map<String, Correction> byId = new LinkedHashMap<>();
    all.forEach(c -> byId.put(c.id(), c));
    Set<String> reverted = new HashSet<>();
    for (Correction c : all.reversed()) {
      if (c.change() instanceof Change.Revert r && !reverted.contains(c.id())) {
        reverted.add(r.correction());
      }
    }
    List<Decided> decided = new ArrayList<>();
    byId.values().forEach(c -> decided.add(new Decided(c, reverted.contains(c.id()))));
    return decided.reversed();
  }

  void watches(Context ctx) {
    List<Watch> watches = workspace.watches().list();
    var alerts = workspace.watches().alerts(null, LISTED, Asked.words(ctx, "cursor"));
    Map<String, Object> model = model(ctx, "Watches");
    model.put("frame", html.frame(ctx, "Watches", "watches"));
    model.put("watches", watches);
    model.put("alerts", alerts.items());
    model.put("next", alerts.next());
    html.page(ctx, "watches", model);
  }

  void failures(Context ctx) {
    var page = workspace.failures().list(LISTED, Asked.words(ctx, "cursor"));
    Map<String, Object> model = model(ctx, "Not read");
    model.put("failures", page.items());
    model.put("next", page.next());
    html.page(ctx, "failures", model);
  }

  void help(Context ctx) {
    html.page(ctx, "help", new HashMap<>(Map.of("frame", html.frame(ctx, "Help", "help"))));
  }

  private Map<String, Object> model(Context ctx, String title) {
    Map<String, Object> model = new HashMap<>();
    model.put("frame", html.frame(ctx, title, ""));
    return model;
  }
}

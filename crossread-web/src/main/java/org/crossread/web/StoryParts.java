package org.crossread.web;

import io.javalin.http.Context;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.crossread.position.Ledger;
import org.crossread.store.StoredStory;

/** What follows from the comparison of a story, a page each. Thread-safe. */
final class StoryParts {
  /** Rows of a ledger on one page. */
  private static final int ROWS = 200;

  private final StoryPages stories;
  private final Desk desk;
  private final Html html;
  private final Authors authors;

  StoryParts(StoryPages stories, Desk desk, Html html, Authors authors) {
    this.stories = stories;
    this.desk = desk;
    this.html = html;
    this.authors = authors;
  }

  void statements(Context ctx) {
    Map<String, Object> model = stories.open(ctx, "Statements");
    if (model != null) {
      String speaker = Asked.words(ctx, "speaker");
      model.put("speaker", speaker == null ? "" : speaker);
      html.page(ctx, "statements", model);
    }
  }

  void ledger(Context ctx) {
    Map<String, Object> model = stories.open(ctx, "Ledger");
    if (model != null) {
      ledger(ctx, model, StoryPages.spread(model).ledger());
      html.page(ctx, "storyledger", model);
    }
  }

  /** Of all articles. */
  void wholeLedger(Context ctx) {
    Map<String, Object> model = new HashMap<>();
    Frame frame = html.frame(ctx, "Ledger", "ledger");
    try {
      ledger(ctx, model, desk.ledger(StoryPages.PATIENCE));
      model.put("frame", frame);
      html.page(ctx, "wholeledger", model);
    } catch (Underway e) {
      model.put("frame", frame.again(1));
      model.put("job", e.job().status());
      html.page(ctx, "ledgerwaiting", model);
    }
  }

  private static void ledger(Context ctx, Map<String, Object> model, LedgerBook book) {
    LedgerBook.Question question = question(ctx);
    List<Ledger.Row> rows = book.rows(question);
    int from = 0;
    String after = Asked.words(ctx, "after");
    if (after != null) {
      from = -1;
      for (int i = 0; i < rows.size(); i++) {
        if (rows.get(i).id().equals(after)) {
          from = i + 1;
        }
      }
      if (from < 0) {
        throw Problem.invalid(
            after + ": no row of this ledger has this id by now", "begin at its first page");
      }
    }
    int to = Math.min(rows.size(), from + ROWS);
    model.put("book", book);
    model.put("question", question);
    model.put("rows", rows.subList(from, to));
    model.put("count", rows.size());
    model.put("byIssue", "issue".equals(ctx.queryParam("by")));
    model.put("next", to < rows.size() ? rows.get(to - 1).id() : "");
  }

  static LedgerBook.Question question(Context ctx) {
    return new LedgerBook.Question(
        Asked.words(ctx, "speaker"),
        Asked.words(ctx, "issue"),
        Asked.day(ctx, "since"),
        ctx.queryParam("changes") != null && Asked.day(ctx, "since") != null);
  }

  void timeline(Context ctx) {
    Map<String, Object> model = stories.open(ctx, "Timeline");
    if (model != null) {
      Spread spread = StoryPages.spread(model);
      model.put("plot", new Plots(spread.sheet()).timeline(spread.parts().timeline()));
      model.put("section", spread.parts().timelineSection());
      model.put("tab", "timeline");
      model.put("none", "No passage tells a day.");
      html.page(ctx, "plotted", model);
    }
  }

  void wording(Context ctx) {
    Map<String, Object> model = stories.open(ctx, "Wording");
    if (model != null) {
      Spread spread = StoryPages.spread(model);
      model.put("plot", new Plots(spread.sheet()).wording(spread.parts().use()));
      model.put("section", spread.parts().wordingSection());
      model.put("tab", "wording");
      model.put("none", "There is nothing to count.");
      html.page(ctx, "plotted", model);
    }
  }

  void sources(Context ctx) {
    Map<String, Object> model = stories.open(ctx, "Sources");
    if (model != null) {
      StoredStory story = (StoredStory) Objects.requireNonNull(model.get("story"));
      model.put("articles", desk.workspace().stories().articles(story));
      model.put("profiles", Profile.of(StoryPages.spread(model)));
      html.page(ctx, "sources", model);
    }
  }

  void exports(Context ctx) {
    Map<String, Object> model = stories.open(ctx, "Notes and exports");
    if (model != null) {
      StoredStory story = (StoredStory) Objects.requireNonNull(model.get("story"));
      model.put("notes", desk.workspace().notes().list(story.id(), "", 200, null).items());
      model.put("author", authors.of(ctx));
      html.page(ctx, "exports", model);
    }
  }
}

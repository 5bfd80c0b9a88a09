package org.crossread.web;

import io.javalin.http.Context;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.crossread.render.Sheet;
import org.crossread.store.Note;
import org.crossread.store.Page;
import org.crossread.store.StoredStory;
import org.crossread.store.Workspace;
import org.jspecify.annotations.Nullable;

/** The list of stories and the comparison of one. Thread-safe. */
final class StoryPages {
  private static final int LISTED = 50;

  /** A reader would rather see that something is being done than wait longer. Chosen. */
  static final Duration PATIENCE = Duration.ofMillis(1_500);

  private static final int WEEK = 7 * 24 * 3600;

  private final Desk desk;
  private final Html html;
  private final Guard guard;
  private final Authors authors;
  private final InstantSource clock;

  StoryPages(Desk desk, Html html, Guard guard, Authors authors, InstantSource clock) {
    this.desk = desk;
    this.html = html;
    this.guard = guard;
    this.authors = authors;
    this.clock = clock;
  }

  private Workspace workspace() {
    return desk.workspace();
  }

  /** Since when stories are new to this reader: the visit before this one; null at the first. */
  private @Nullable Instant seen(Context ctx) {
    String now = Long.toString(clock.instant().getEpochSecond());
    String last = ctx.cookie(guard.name("last"));
    String since = ctx.cookie(guard.name("since"));
    if (since == null) {
      since = last == null ? "" : last;
      ctx.cookie(Guard.cookie(guard.name("since"), since, -1));
    }
    ctx.cookie(Guard.cookie(guard.name("last"), now, 8 * WEEK));
    return since.matches("\\d{1,12}") ? Instant.ofEpochSecond(Long.parseLong(since)) : null;
  }

  void list(Context ctx) {
    boolean all = ctx.queryParam("all") != null;
    int fewest = all ? 1 : 2;
    Page<StoredStory> page = workspace().stories().list(fewest, LISTED, Asked.words(ctx, "cursor"));
    Map<String, Object> model = new HashMap<>();
    model.put("frame", html.frame(ctx, "Stories", "stories"));
    model.put("count", workspace().stories().count(fewest));
    model.put("failures", workspace().failures().count());
    html.page(ctx, "stories", rows(model, page, all, seen(ctx)));
  }

  void more(Context ctx) {
    boolean all = ctx.queryParam("all") != null;
    Page<StoredStory> page =
        workspace().stories().list(all ? 1 : 2, LISTED, Asked.words(ctx, "cursor"));
    html.page(ctx, "storyrows", rows(new HashMap<>(), page, all, seen(ctx)));
  }

  private static Map<String, Object> rows(
      Map<String, Object> model, Page<StoredStory> page, boolean all, @Nullable Instant seen) {
    model.put("stories", page.items());
    model.put("next", page.next());
    model.put("all", all);
    model.put("seen", seen);
    return model;
  }

  /**
   * What every page of a story begins with; null when the answer is given already, since it waits
   * or there is nothing to compare.
   */
  @Nullable Map<String, Object> open(Context ctx, String title) {
    StoredStory story = workspace().stories().find(ctx.pathParam("story"));
    Map<String, Object> model = new HashMap<>();
    model.put(
        "frame",
        html.frame(ctx, (title.isEmpty() ? "" : title + " · ") + story.title(), "stories"));
    model.put("story", story);
    if (story.independent() < 2) {
      model.put("members", workspace().stories().articles(story));
      html.page(ctx, "alone", model);
      return null;
    }
    try {
      model.put("spread", desk.of(story, PATIENCE));
      return model;
    } catch (Underway e) {
      model.put("frame", ((Frame) Objects.requireNonNull(model.get("frame"))).again(1));
      model.put("job", e.job().status());
      html.page(ctx, "waiting", model);
      return null;
    }
  }

  static Spread spread(Map<String, Object> model) {
    return (Spread) Objects.requireNonNull(model.get("spread"));
  }

  void comparison(Context ctx) {
    State state = State.of(ctx);
    Map<String, Object> model = open(ctx, "");
    if (model == null) {
      return;
    }
    Spread spread = spread(model);
    checked(state, spread);
    model.put("state", state);
    model.put("rows", new Rows(spread, state));
    model.put("evidence", evidence(spread, state));
    model.put("author", authors.of(ctx));
    html.page(ctx, "comparison", model);
  }

  private static void checked(State state, Spread spread) {
    if (state.claim() > spread.sheet().rows().size()) {
      throw new Problem(
          404,
          "row " + state.claim() + ": the comparison has " + spread.sheet().rows().size(),
          "choose a row of the page");
    }
    for (String letter : new String[] {state.article(), state.left(), state.right()}) {
      if (letter != null && spread.column(letter) == null) {
        throw new Problem(404, letter + ": no article has this letter", "choose one of the page");
      }
    }
  }

  private @Nullable Evidence evidence(Spread spread, State state) {
    Sheet.Row row = spread.row(state.claim());
    List<Note> notes =
        row == null ? List.of() : workspace().notes().list(row.claim().id(), "", 50, null).items();
    return Evidence.of(spread, state, notes);
  }

  /** Only the pane of evidence, for a page that is open. */
  void pane(Context ctx) {
    State state = State.of(ctx);
    StoredStory story = workspace().stories().find(ctx.pathParam("story"));
    Spread spread = desk.of(story, Duration.ofSeconds(30));
    checked(state, spread);
    Map<String, Object> model = new HashMap<>();
    model.put("evidence", evidence(spread, state));
    model.put("story", story);
    model.put("state", state);
    model.put("token", guard.formToken(ctx));
    model.put("author", authors.of(ctx));
    html.page(ctx, "evidence", model);
  }

  /** A claim by its id, which is made from its passages, wherever its row stands by now. */
  void claim(Context ctx) {
    Map<String, Object> model = open(ctx, "");
    if (model == null) {
      return;
    }
    Spread spread = spread(model);
    Sheet.Row row = spread.row(ctx.pathParam("claim"));
    if (row == null) {
      throw new Problem(
          404,
          ctx.pathParam("claim") + ": no row of this comparison has this id",
          "its passages may be grouped otherwise by now; see the comparison of the story");
    }
    ctx.redirect("/stories/" + spread.story() + "?claim=" + row.number() + "#c-" + row.number());
  }
}

package org.crossread.web;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.sse.SseHandler;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Semaphore;
import org.crossread.claim.Difference;
import org.crossread.position.Ledger;
import org.crossread.render.Sheet;
import org.crossread.report.Report;
import org.crossread.store.Page;
import org.crossread.store.Query;
import org.crossread.store.StoredArticle;
import org.crossread.store.StoredStory;
import org.crossread.store.Workspace;
import org.jspecify.annotations.Nullable;

/**
 * What can be read through the API. Every read is a GET that may be kept by its tag, a hash of its
 * content. Its description is {@code openapi.json}. Thread-safe.
 */
final class Api {
  static final String BASE = "/api/v1";

  /** As for a page: whoever waits longer is better told how far it is. */
  private static final Duration PATIENCE = StoryPages.PATIENCE;

  /** Listeners to jobs at once; each keeps a connection. */
  private static final int MOST_LISTENERS = 64;

  /** Without a word for so long, a connection may be taken for dead. */
  private static final Duration HEARTBEAT = Duration.ofSeconds(15);

  private final Desk desk;
  private final Workspace workspace;
  private final Jobs jobs;
  private final Semaphore listeners = new Semaphore(MOST_LISTENERS);
  private final String description = resource();

  Api(Desk desk, Jobs jobs) {
    this.desk = desk;
    this.workspace = desk.workspace();
    this.jobs = jobs;
  }

  void routes(RoutesConfig routes) {
    routes.get(BASE + "/openapi.json", ctx -> Html.send(ctx, "application/json", description));
    list(routes, "/stories", this::stories);
    list(routes, "/articles", this::articles);
    list(routes, "/claims", this::claims);
    list(routes, "/statements", this::statements);
    list(routes, "/positions", this::positions);
    list(routes, "/search", this::search);
    routes.get(BASE + "/stories/{story}", this::story);
    new Exports(desk).routes(routes);
    routes.get(BASE + "/articles/{article}", this::article);
    routes.get(BASE + "/articles/{article}/text", this::text);
    routes.get(BASE + "/articles/{article}/versions", this::versions);
    routes.get(BASE + "/jobs", this::jobs);
    routes.get(BASE + "/jobs/{job}", this::job);
    routes.get(BASE + "/jobs/{job}/events", this::events);
  }

  static void list(RoutesConfig routes, String path, Listing listing) {
    routes.get(BASE + path, listing::json);
    routes.get(BASE + path + ".ndjson", listing::ndjson);
    routes.get(BASE + path + ".csv", listing::csv);
  }

  private static String resource() {
    try (InputStream in = Api.class.getResourceAsStream("openapi.json")) {
      return new String(
          Objects.requireNonNull(in).readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static <T> Page<Map<String, @Nullable Object>> formed(
      Page<T> page, java.util.function.Function<T, Map<String, @Nullable Object>> form) {
    return new Page<>(page.items().stream().map(form).toList(), page.next());
  }

  private Page<Map<String, @Nullable Object>> stories(
      Context ctx, int limit, @Nullable String cursor) {
    return formed(
        workspace.stories().list(Asked.number(ctx, "least", 1, 1, 1_000_000), limit, cursor),
        Forms::of);
  }

  private Page<Map<String, @Nullable Object>> articles(
      Context ctx, int limit, @Nullable String cursor) {
    return formed(workspace.articles().list(limit, cursor), Forms::of);
  }

  /** A story with its articles and what happened to it. */
  static Map<String, @Nullable Object> form(Workspace workspace, StoredStory story) {
    Map<String, @Nullable Object> form = Forms.of(story);
    form.put("members", workspace.stories().articles(story).stream().map(Forms::of).toList());
    List<Object> events = new ArrayList<>();
    workspace
        .stories()
        .events(story)
        .forEach(e -> {
          Map<String, @Nullable Object> event = new LinkedHashMap<>();
          event.put("at", Forms.text(e.at()));
          event.put("kind", e.kind());
          event.put("article", e.article());
          event.put("other", e.other());
          events.add(event);
        });
    form.put("events", events);
    return form;
  }

  private void story(Context ctx) {
    StoredStory story = workspace.stories().find(ctx.pathParam("story"));
    Html.send(ctx, "application/json", Json.bytes(form(workspace, story)));
  }

  /**
   * The comparison of a story.
   *
   * @throws Underway when it is being made
   */
  static Spread spread(Desk desk, String reference) {
    return desk.of(desk.workspace().stories().find(reference), PATIENCE);
  }

  private Spread spread(Context ctx) {
    String story = Asked.words(ctx, "story");
    if (story == null) {
      throw Problem.invalid("story is missing", "name a story: ?story=story-...");
    }
    return spread(desk, story);
  }

  private Page<Map<String, @Nullable Object>> claims(
      Context ctx, int limit, @Nullable String cursor) {
    Spread spread = spread(ctx);
    String kind = Asked.words(ctx, "kind");
    String status = Asked.words(ctx, "status");
    Difference.Kind asked = kind == null ? null : word(Difference.Kind.class, "kind", kind);
    Sheet.Mark mark = status == null ? null : word(Sheet.Mark.class, "status", status);
    List<Sheet.Row> rows =
        spread.sheet().rows().stream()
            .filter(r -> mark == null || r.status() == mark)
            .filter(r ->
                asked == null || r.claim().differences().stream().anyMatch(d -> d.kind() == asked))
            .toList();
    return formed(Listing.part(rows, spread.version(), limit, cursor), r -> Forms.of(spread, r));
  }

  static <E extends Enum<E>> E word(Class<E> type, String name, String value) {
    for (E e : type.getEnumConstants()) {
      if (e.name().equalsIgnoreCase(value)) {
        return e;
      }
    }
    throw Problem.invalid(
        name + ": " + Asked.cut(value, 60) + " is not known",
        "write one of " + java.util.Arrays.toString(type.getEnumConstants()));
  }

  private Page<Map<String, @Nullable Object>> statements(
      Context ctx, int limit, @Nullable String cursor) {
    String speaker = Asked.words(ctx, "speaker");
    String reference = Asked.words(ctx, "article");
    List<Map<String, @Nullable Object>> all = new ArrayList<>();
    String version;
    if (reference != null) {
      StoredArticle stored = workspace.articles().find(reference);
      version = stored.article() + "-" + stored.number();
      Report report = workspace.reports().of(workspace.articles().text(stored), desk.reader());
      statements(all, stored, report, speaker);
    } else {
      Spread spread = spread(ctx);
      version = spread.version();
      for (Sheet.Column c : spread.sheet().articles()) {
        if (c.article() != null) {
          String id = c.article().id();
          statements(all, spread.stored(id), spread.sheet().comparison().report(id), speaker);
        }
      }
    }
    return Listing.part(all, version, limit, cursor);
  }

  private static void statements(
      List<Map<String, @Nullable Object>> all,
      StoredArticle stored,
      Report report,
      @Nullable String speaker) {
    report
        .statements()
        .forEach(s -> {
          boolean own =
              speaker == null
                  || s.speaker() != null
                      && (s.speaker().id().equalsIgnoreCase(speaker)
                          || s.speaker()
                              .name()
                              .toLowerCase(java.util.Locale.ROOT)
                              .contains(speaker.toLowerCase(java.util.Locale.ROOT)));
          if (own) {
            all.add(Forms.of(stored, report.article(), s));
          }
        });
  }

  private Page<Map<String, @Nullable Object>> positions(
      Context ctx, int limit, @Nullable String cursor) {
    LedgerBook book =
        Asked.words(ctx, "story") == null ? desk.ledger(PATIENCE) : spread(ctx).ledger();
    List<Ledger.Row> rows = book.rows(StoryParts.question(ctx));
    String version = book.version().substring(0, Math.min(16, book.version().length()));
    return formed(Listing.part(rows, version, limit, cursor), r -> Forms.of(book, r));
  }

  private Page<Map<String, @Nullable Object>> search(
      Context ctx, int limit, @Nullable String cursor) {
    String words = Asked.words(ctx, "q");
    if (words == null) {
      throw Problem.invalid("q is missing", "write what is looked for: ?q=words");
    }
    return formed(workspace.search().find(Query.parse(words), limit, cursor), Forms::of);
  }

  private void article(Context ctx) {
    Html.send(
        ctx,
        "application/json",
        Json.bytes(Forms.of(workspace.articles().find(ctx.pathParam("article")))));
  }

  private void text(Context ctx) {
    StoredArticle stored = workspace.articles().find(ctx.pathParam("article"));
    Html.send(
        ctx, "application/json", Json.bytes(Forms.of(stored, workspace.articles().text(stored))));
  }

  private void versions(Context ctx) {
    StoredArticle stored = workspace.articles().find(ctx.pathParam("article"));
    Map<String, @Nullable Object> form = new LinkedHashMap<>();
    form.put(
        "items", workspace.articles().versions(stored.article()).stream().map(Forms::of).toList());
    form.put("next", null);
    Html.send(ctx, "application/json", Json.bytes(form));
  }

  private void jobs(Context ctx) {
    Map<String, @Nullable Object> form = new LinkedHashMap<>();
    form.put("items", jobs.list().stream().map(Forms::of).toList());
    form.put("next", null);
    Html.send(ctx, "application/json", Json.bytes(form));
  }

  private void job(Context ctx) {
    Html.send(
        ctx, "application/json", Json.bytes(Forms.of(jobs.find(ctx.pathParam("job")).status())));
  }

  /** Tells of a job until it has ended, as server-sent events. */
  private void events(Context ctx) throws Exception {
    Job job = jobs.find(ctx.pathParam("job"));
    String accept = ctx.header("Accept");
    if (accept == null || !accept.contains("text/event-stream")) {
      throw new Problem(
          406, "events are sent as text/event-stream only", "send Accept: text/event-stream");
    }
    if (!listeners.tryAcquire()) {
      throw new Problem(503, "too many listen already", "ask for the job itself now and then");
    }
    try {
      new SseHandler(
              0,
              client -> {
                client.keepAlive();
                Thread.ofVirtual().name("events").start(() -> tell(job, client));
              })
          .handle(ctx);
    } catch (Exception e) {
      listeners.release();
      throw e;
    }
  }

  private void tell(Job job, io.javalin.http.sse.SseClient client) {
    try {
      Job.Status status = job.status();
      client.sendEvent("progress", Json.line(Forms.of(status)).strip());
      while (!status.state().ended() && !client.terminated()) {
        Job.Status next = job.after(status.change(), HEARTBEAT);
        if (next.change() == status.change()) {
          client.sendComment("still at it");
        } else {
          client.sendEvent("progress", Json.line(Forms.of(next)).strip());
        }
        status = next;
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } finally {
      client.close();
      listeners.release();
    }
  }
}

package org.crossread.web;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.crossread.correction.Correction;
import org.crossread.correction.CorrectionException;
import org.crossread.correction.CorrectionLines;
import org.crossread.store.Alert;
import org.crossread.store.Note;
import org.crossread.store.Page;
import org.crossread.store.StoredStory;
import org.crossread.store.Watch;
import org.crossread.store.Workspace;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * What can be written through the API, and the lists of it. What is written over (the name of a
 * story) has to be named by the tag that was seen; what is only added may be. Thread-safe.
 */
final class Writes {
  private final Workspace workspace;
  private final Adding adding;
  private final Options options;

  /** A tag is compared and a thing written as one step. */
  private final Object writing = new Object();

  Writes(Desk desk, Adding adding, Options options) {
    this.workspace = desk.workspace();
    this.adding = adding;
    this.options = options;
  }

  void routes(RoutesConfig routes) {
    String base = Api.BASE;
    routes.put(base + "/stories/{story}/name", this::rename);
    routes.post(base + "/articles", this::add);
    Api.list(routes, "/notes", this::notes);
    routes.post(base + "/notes", this::note);
    routes.get(base + "/corrections", ((Listing) this::corrections)::json);
    routes.get(base + "/corrections.csv", ((Listing) this::corrections)::csv);
    routes.get(base + "/corrections.ndjson", this::lines);
    routes.post(base + "/corrections", this::correct);
    routes.post(base + "/corrections/{id}/revert", this::revert);
    routes.get(base + "/watches", this::watches);
    routes.post(base + "/watches", this::watch);
    routes.get(base + "/watches/{name}", this::oneWatch);
    routes.post(base + "/watches/{name}/runs", this::run);
    routes.get(base + "/watches/{name}/alerts", ((Listing) this::alerts)::json);
    routes.get(base + "/watches/{name}/alerts.atom", this::atom);
  }

  private static String text(JsonNode body, String name, @Nullable String otherwise) {
    JsonNode value = body.get(name);
    if (value == null || value.isNull()) {
      if (otherwise == null) {
        throw Problem.invalid(name + " is missing", "see /api/v1/openapi.json");
      }
      return otherwise;
    }
    if (!value.isString()) {
      throw Problem.invalid(name + " is no text", "see /api/v1/openapi.json");
    }
    return value.stringValue();
  }

  private static List<String> texts(JsonNode body, String name) {
    List<String> texts = new ArrayList<>();
    JsonNode value = body.get(name);
    if (value == null || value.isNull()) {
      return texts;
    }
    if (!value.isArray()) {
      throw Problem.invalid(name + " is no list", "see /api/v1/openapi.json");
    }
    for (JsonNode v : value) {
      if (!v.isString()) {
        throw Problem.invalid(name + " holds what is no text", "see /api/v1/openapi.json");
      }
      texts.add(v.stringValue());
    }
    return texts;
  }

  private void created(Context ctx, Object form) {
    ctx.status(201).contentType("application/json").result(Json.bytes(form));
  }

  private void rename(Context ctx) {
    JsonNode body = Json.object(ctx.body());
    String name = text(body, "name", null);
    synchronized (writing) {
      StoredStory story = workspace.stories().find(ctx.pathParam("story"));
      String seen = ctx.header("If-Match");
      if (seen == null) {
        throw new Problem(
            428,
            "a name is written over, so that the one that was seen has to be named",
            "send If-Match with the ETag of GET " + Api.BASE + "/stories/" + story.id());
      }
      if (!Html.matches(seen, Html.tag(Json.bytes(Api.form(workspace, story))))) {
        throw new Problem(
            412, story.id() + ": has changed since it was seen", "get it again, and decide anew");
      }
      workspace
          .corrections()
          .renameStory(workspace.stories().articles(story).getFirst(), name, author(body), "");
      Html.send(
          ctx,
          "application/json",
          Json.bytes(Api.form(workspace, workspace.stories().find(story.id()))));
    }
  }

  private void add(Context ctx) {
    Intake.Wish wish;
    if (Guard.isJson(ctx)) {
      JsonNode body = Json.object(ctx.body());
      JsonNode follow = body.get("follow");
      wish =
          Adding.wish(
              List.of(),
              texts(body, "addresses"),
              follow == null || follow.isNull() ? "0" : follow.toString());
    } else {
      wish = Adding.wish(ctx);
    }
    accepted(ctx, adding.start(wish));
  }

  static void accepted(Context ctx, Job job) {
    ctx.status(202)
        .header("Location", Api.BASE + "/jobs/" + job.status().id())
        .contentType("application/json")
        .result(Json.bytes(Forms.of(job.status())));
  }

  private Page<Map<String, @Nullable Object>> notes(
      Context ctx, int limit, @Nullable String cursor) {
    String words = Asked.words(ctx, "words");
    Page<Note> page =
        workspace
            .notes()
            .list(Asked.words(ctx, "target"), words == null ? "" : words, limit, cursor);
    return new Page<>(page.items().stream().map(Forms::of).toList(), page.next());
  }

  private void note(Context ctx) {
    JsonNode body = Json.object(ctx.body());
    Note note =
        workspace
            .notes()
            .add(
                author(body),
                Api.word(Note.Kind.class, "on", text(body, "on", null)),
                text(body, "target", null),
                text(body, "text", ""),
                texts(body, "labels"));
    created(ctx, Forms.of(note));
  }

  private String author(JsonNode body) {
    String author = text(body, "author", options.author());
    if (author.isBlank() || author.length() > Correction.MOST_AUTHOR) {
      throw Problem.invalid(
          "author has 1 to " + Correction.MOST_AUTHOR + " characters", "write a shorter name");
    }
    return author;
  }

  private Page<Map<String, @Nullable Object>> corrections(
      Context ctx, int limit, @Nullable String cursor) {
    List<Library.Decided> all = Library.decided(workspace.corrections().all());
    Page<Library.Decided> page =
        Listing.part(all, all.isEmpty() ? "0" : all.getFirst().correction().id(), limit, cursor);
    return new Page<>(page.items().stream().map(Forms::of).toList(), page.next());
  }

  private void lines(Context ctx) {
    Html.send(ctx, "application/x-ndjson", CorrectionLines.lines(workspace.corrections().all()));
  }

  /** Whether the list is the one that was seen, where that was named. */
  private void unchanged(Context ctx) {
    String seen = ctx.header("If-Match");
    if (seen != null) {
      String now =
          Html.tag(
              CorrectionLines.lines(workspace.corrections().all())
                  .getBytes(java.nio.charset.StandardCharsets.UTF_8));
      if (!Html.matches(seen, now)) {
        throw new Problem(
            412,
            "somebody has decided since the list was seen",
            "get " + Api.BASE + "/corrections.ndjson again, and decide anew");
      }
    }
  }

  /** Takes a decision as a line of corrections, with or without its id. */
  private void correct(Context ctx) {
    JsonNode body = Json.object(ctx.body());
    Correction correction = read(body);
    synchronized (writing) {
      unchanged(ctx);
      Correction kept =
          workspace
              .corrections()
              .add(correction.change(), correction.author(), correction.reason());
      created(ctx, Forms.of(new Library.Decided(kept, false)));
    }
  }

  /** The time of a decision is that of the workspace, whatever was sent. */
  private Correction read(JsonNode body) {
    Map<String, Object> line = new LinkedHashMap<>();
    body.properties().forEach(p -> line.put(p.getKey(), p.getValue()));
    line.remove("id");
    line.put("author", author(body));
    line.put("time", "2000-01-01T00:00:00Z");
    line.putIfAbsent("reason", "");
    try {
      List<Correction> read = CorrectionLines.read(Json.line(line));
      if (read.size() == 1) {
        return read.getFirst();
      }
    } catch (CorrectionException e) {
      throw Problem.invalid(
          String.valueOf(e.getMessage()).replaceFirst("^line 1: ", ""),
          "see docs/corrections.md for the form of a correction");
    }
    throw Problem.invalid("the body is no correction", "see docs/corrections.md");
  }

  private void revert(Context ctx) {
    JsonNode body = Json.object(ctx.body());
    String author = author(body);
    String reason = text(body, "reason", "");
    synchronized (writing) {
      unchanged(ctx);
      Correction kept = workspace.corrections().revert(ctx.pathParam("id"), author, reason);
      created(ctx, Forms.of(new Library.Decided(kept, false)));
    }
  }

  private void watches(Context ctx) {
    Map<String, @Nullable Object> form = new LinkedHashMap<>();
    form.put("items", workspace.watches().list().stream().map(Forms::of).toList());
    form.put("next", null);
    Html.send(ctx, "application/json", Json.bytes(form));
  }

  private void watch(Context ctx) {
    JsonNode body = Json.object(ctx.body());
    created(
        ctx,
        Forms.of(workspace.watches().add(text(body, "name", null), text(body, "query", null))));
  }

  private Watch named(Context ctx) {
    return workspace.watches().find(ctx.pathParam("name"));
  }

  private void oneWatch(Context ctx) {
    Html.send(ctx, "application/json", Json.bytes(Forms.of(named(ctx))));
  }

  private void run(Context ctx) {
    accepted(ctx, adding.run(named(ctx)));
  }

  private Page<Map<String, @Nullable Object>> alerts(
      Context ctx, int limit, @Nullable String cursor) {
    Page<Alert> page = workspace.watches().alerts(named(ctx).name(), limit, cursor);
    return new Page<>(page.items().stream().map(Forms::of).toList(), page.next());
  }

  private void atom(Context ctx) {
    Html.send(ctx, "application/atom+xml; charset=utf-8", workspace.watches().atom(named(ctx)));
  }
}

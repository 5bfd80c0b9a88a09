package org.crossread.store;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.crossread.article.Article;
import org.crossread.store.StoreException.Reason;
import org.crossread.store.Workspace.Parts;
import org.crossread.story.Background;
import org.crossread.story.Fingerprint;
import org.crossread.story.Fingerprinter;
import org.crossread.story.Grounds;
import org.crossread.story.Story;
import org.crossread.story.StoryEvent;
import org.crossread.story.StoryIndex;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/**
 * Goes on with the grouping of a workspace: restores the index of the last articles, adds what is
 * new, looks again at all of them, and writes down what changed. It computes beside the database
 * and begins again when another process was faster. Not thread-safe.
 */
final class Grouper {
  /** Articles that a new one is compared with; older stories take nothing more in. Chosen. */
  static final int WINDOW = 10_000;

  /** Restarts when others group at the same time. */
  private static final int TRIES = 5;

  private static final String ROUND = "grouping";

  private final Parts parts;
  private final Fingerprinter fingerprinter = new Fingerprinter(Background.shipped());

  Grouper(Parts parts) {
    this.parts = parts;
  }

  private record Known(
      String article, int number, @Nullable String story, @Nullable String thread) {}

  int group() {
    for (int i = 0; i < TRIES; i++) {
      Integer grouped = attempt();
      if (grouped != null) {
        return grouped;
      }
    }
    throw new StoreException(
        Reason.BUSY,
        parts.database().place() + ": other processes keep grouping articles",
        "wait for them to end; nothing was lost");
  }

  private @Nullable Integer attempt() {
    record Start(String round, List<Known> fresh, List<Known> window) {}
    Start start =
        parts
            .database()
            .read(h ->
                new Start(
                    Settings.get(h, ROUND).orElse("0"),
                    h.createQuery(
                            "select a.id, a.latest from article a where a.grouped = 0 order by a.seq")
                        .map((rs, c) -> new Known(rs.getString(1), rs.getInt(2), null, null))
                        .list(),
                    // Those that changed are taken in as they were, so that the index sees the
                    // change.
                    h.createQuery(
                            "select * from (select a.seq, a.id, case when a.grouped = 1 then a.latest"
                                + " else a.latest - 1 end as number, s.id as story, s.thread from"
                                + " article a join member m on m.article = a.id join story s on s.id ="
                                + " m.program order by a.seq desc limit :window) w order by seq")
                        .bind("window", WINDOW)
                        .map((rs, c) ->
                            new Known(
                                rs.getString("id"),
                                rs.getInt("number"),
                                rs.getString("story"),
                                rs.getString("thread")))
                        .list()));
    if (start.fresh().isEmpty()) {
      return 0;
    }
    StoryIndex index = StoryIndex.shipped(WINDOW);
    for (Known k : start.window()) {
      index.restore(
          fingerprint(k),
          java.util.Objects.requireNonNull(k.story()),
          java.util.Objects.requireNonNull(k.thread()));
    }
    List<StoryEvent> events = new ArrayList<>();
    for (Known k : start.fresh()) {
      events.addAll(index.add(fingerprint(k)));
    }
    events.addAll(index.repair());
    Map<String, String> threads = new LinkedHashMap<>();
    for (Story s : index.stories()) {
      threads.put(s.id(), s.thread());
    }
    boolean done =
        parts
            .database()
            .write(h -> {
              if (!Settings.get(h, ROUND).orElse("0").equals(start.round())) {
                return false;
              }
              Settings.put(h, ROUND, String.valueOf(Long.parseLong(start.round()) + 1));
              save(h, start.fresh(), events, threads);
              return true;
            });
    return done ? start.fresh().size() : null;
  }

  private Fingerprint fingerprint(Known known) {
    Article article =
        parts.database().read(h -> Articles.text(h, parts, known.article(), known.number()));
    Grounds.Telling telling = Fingerprinter.telling(article);
    return fingerprinter.of(
        known.article(),
        telling.title(),
        telling.body(),
        Articles.day(article),
        article.language());
  }

  private void save(
      Handle h, List<Known> fresh, List<StoryEvent> events, Map<String, String> threads) {
    Instant at = parts.clock().now(h);
    Membership members = new Membership(h, at);
    for (StoryEvent event : events) {
      apply(h, event, at, members);
    }
    for (Known k : fresh) {
      h.createUpdate("update article set grouped = 1 where id = :id and latest = :number")
          .bind("id", k.article())
          .bind("number", k.number())
          .execute();
    }
    threads.forEach((story, thread) ->
        h.createUpdate("update story set thread = :thread where id = :id and thread <> :thread")
            .bind("thread", thread)
            .bind("id", story)
            .execute());
    Summaries summaries = new Summaries(parts, h, at);
    members.settle(Corrections.all(h)).forEach(summaries::renew);
  }

  private static void apply(Handle h, StoryEvent event, Instant at, Membership members) {
    switch (event) {
      case StoryEvent.Opened e -> {
        members.open(e.story());
        members.place(e.article(), e.story());
        note(h, at, "OPENED", e.story(), e.article(), e.near().isEmpty() ? null : e.near());
      }
      case StoryEvent.Joined e -> {
        members.place(e.article(), e.story());
        note(h, at, "JOINED", e.story(), e.article(), null);
      }
      case StoryEvent.Moved e -> {
        members.place(e.article(), e.story());
        note(h, at, "MOVED", e.story(), e.article(), e.from());
      }
      case StoryEvent.Merged e -> {
        members.merge(e.from(), e.story());
        note(h, at, "MERGED", e.story(), null, e.from());
      }
      case StoryEvent.Split e -> {
        members.open(e.story());
        e.articles().forEach(a -> members.place(a, e.story()));
        note(h, at, "SPLIT", e.story(), null, e.from());
      }
      case StoryEvent.Left e -> {
        // An article that left the window stays in its story; one that changed is placed anew.
      }
    }
  }

  private static void note(
      Handle h,
      Instant at,
      String kind,
      String story,
      @Nullable String article,
      @Nullable String other) {
    h.createUpdate(
            "insert into story_event (seq, at, kind, story, article, other)"
                + " values (:seq, :at, :kind, :story, :article, :other)")
        .bind("seq", Database.fresh(h, "story_event", 1))
        .bind("at", at.toString())
        .bind("kind", kind)
        .bind("story", story)
        .bind("article", article)
        .bind("other", other)
        .execute();
  }
}

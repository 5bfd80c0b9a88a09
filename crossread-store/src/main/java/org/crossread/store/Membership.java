package org.crossread.store;

import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.crossread.correction.Correction;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Query;
import org.jspecify.annotations.Nullable;

/**
 * Which article is in which story: as grouping says, and as is shown, where the decisions of people
 * hold. Within a change, which ends with {@link #settle}; not thread-safe.
 */
final class Membership {
  private final Handle h;
  private final Instant at;

  /** Articles that may have moved, and where they were shown; null for new ones. */
  private final Map<String, @Nullable String> before = new HashMap<>();

  /** Articles whose story has to be looked at even where they did not move. */
  private final Set<String> changed = new LinkedHashSet<>();

  Membership(Handle h, Instant at) {
    this.h = h;
    this.at = at;
  }

  /** Makes the row of a story, unless there is one. */
  void open(String story) {
    long n = Database.fresh(h, "story", 1);
    h.createUpdate(
            "insert into story (id, seq, thread, title, articles, independent, opened_at,"
                + " changed_at, changed) values (:id, :seq, :id, '', 0, 0, :at, :at, :changed)"
                + " on conflict (id) do nothing")
        .bind("id", story)
        .bind("seq", n)
        .bind("at", at.toString())
        .bind("changed", Database.fresh(h, "change", 1))
        .execute();
  }

  /** Grouping puts an article into a story. */
  void place(String article, String story) {
    remember(asked("article = :it").bind("it", article));
    before.putIfAbsent(article, null);
    changed.add(article);
    h.createUpdate(
            "insert into member (article, story, program) values (:a, :s, :s)"
                + " on conflict (article) do update set program = excluded.program")
        .bind("a", article)
        .bind("s", story)
        .execute();
  }

  /** Grouping puts all of one story into another. */
  void merge(String from, String into) {
    remember(asked("program = :it").bind("it", from));
    h.createUpdate("update member set program = :into where program = :from")
        .bind("into", into)
        .bind("from", from)
        .execute();
  }

  private Query asked(String which) {
    return h.createQuery("select article, story from member where " + which);
  }

  /** Keeps where articles were shown before the first change. */
  private void remember(Query asked) {
    asked
        .map((rs, c) -> Map.entry(rs.getString(1), rs.getString(2)))
        .forEach(e -> {
          if (!before.containsKey(e.getKey())) {
            before.put(e.getKey(), e.getValue());
          }
        });
  }

  /**
   * Lays the decisions of people over it.
   *
   * @return the stories whose articles are others now
   */
  Set<String> settle(List<Correction> corrections) {
    remember(asked("story <> program"));
    StoryDecisions.Result decided = StoryDecisions.of(h, corrections);
    decided.shown().keySet().forEach(a -> remember(asked("article = :it").bind("it", a)));
    h.createUpdate("update member set story = program where story <> program").execute();
    decided
        .shown()
        .forEach((article, story) -> {
          String program =
              h.createQuery("select program from member where article = :a")
                  .bind("a", article)
                  .mapTo(String.class)
                  .one();
          if (!story.equals(program)) {
            open(story);
            h.createUpdate("update member set story = :s where article = :a")
                .bind("a", article)
                .bind("s", story)
                .execute();
          }
        });
    h.createUpdate("update story set name = null where name is not null").execute();
    decided
        .names()
        .forEach((story, name) ->
            h.createUpdate("update story set name = :name where id = :id")
                .bind("name", name)
                .bind("id", story)
                .execute());
    return changedStories();
  }

  private Set<String> changedStories() {
    Set<String> stories = new LinkedHashSet<>();
    before.forEach((article, was) -> {
      String now =
          h.createQuery("select story from member where article = :a")
              .bind("a", article)
              .mapTo(String.class)
              .one();
      if (changed.contains(article) || !Objects.equals(was, now)) {
        stories.add(now);
        if (was != null) {
          stories.add(was);
        }
      }
    });
    return stories;
  }
}

package org.crossread.store;

import java.time.Instant;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.crossread.claim.Difference;
import org.crossread.correction.Outcome;
import org.crossread.store.StoreException.Reason;
import org.crossread.store.Workspace.Parts;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** Articles by the event they tell. Thread-safe. */
public final class Stories {
  static final String PREFIX = "story-";

  private static final String COLUMNS =
      "s.id, s.thread, coalesce(s.name, s.title) as title, s.articles, s.independent,"
          + " s.first_day, s.last_day, s.opened_at, s.changed_at, s.changed from story s ";

  private final Parts parts;

  Stories(Parts parts) {
    this.parts = parts;
  }

  private record Row(long changed, StoredStory story) {}

  /**
   * Something that happened to a story.
   *
   * @param kind OPENED, JOINED, MOVED, MERGED, SPLIT or LEFT
   * @param other the story on the other side; null when there is none
   */
  public record Event(
      Instant at, String kind, String story, @Nullable String article, @Nullable String other) {}

  /**
   * Puts articles that are in no story yet into one, and looks again at the stories of the last
   * {@value Grouper#WINDOW} articles. Quick when nothing came.
   *
   * @return how many articles were new
   */
  public int group() {
    return new Grouper(parts).group();
  }

  /**
   * Stories, those that changed last first.
   *
   * @param leastArticles stories of fewer are left out
   */
  public Page<StoredStory> list(int leastArticles, int limit, @Nullable String cursor) {
    int most = Cursors.limit(limit);
    return parts
        .database()
        .read(h -> {
          List<Row> rows =
              h.createQuery(
                      "select "
                          + COLUMNS
                          + "where s.changed < :before and s.articles >= :least"
                          + " order by s.changed desc limit :limit")
                  .bind("before", Cursors.before(cursor))
                  .bind("least", Math.max(1, leastArticles))
                  .bind("limit", most + 1)
                  .map((rs, c) -> row(rs))
                  .list();
          boolean more = rows.size() > most;
          List<Row> shown = more ? rows.subList(0, most) : rows;
          return new Page<>(
              withDifferences(h, shown.stream().map(Row::story).toList()),
              more ? Cursors.of(shown.getLast().changed()) : null);
        });
  }

  private static Row row(java.sql.ResultSet rs) throws java.sql.SQLException {
    return new Row(
        rs.getLong("changed"),
        new StoredStory(
            rs.getString("id"),
            rs.getString("thread"),
            rs.getString("title"),
            rs.getInt("articles"),
            rs.getInt("independent"),
            VersionRows.day(rs.getString("first_day")),
            VersionRows.day(rs.getString("last_day")),
            Instant.parse(rs.getString("opened_at")),
            Instant.parse(rs.getString("changed_at")),
            Map.of()));
  }

  private static List<StoredStory> withDifferences(Handle h, List<StoredStory> stories) {
    if (stories.isEmpty()) {
      return stories;
    }
    Map<String, Map<Difference.Kind, Integer>> counts = new HashMap<>();
    h.createQuery("select story, kind, number from story_difference where story in (<ids>)")
        .bindList("ids", stories.stream().map(StoredStory::id).toList())
        .map((rs, c) -> {
          counts
              .computeIfAbsent(rs.getString(1), k -> new EnumMap<>(Difference.Kind.class))
              .put(Difference.Kind.valueOf(rs.getString(2)), rs.getInt(3));
          return true;
        })
        .list();
    return stories.stream()
        .map(s ->
            new StoredStory(
                s.id(),
                s.thread(),
                s.title(),
                s.articles(),
                s.independent(),
                s.from(),
                s.to(),
                s.openedAt(),
                s.changedAt(),
                counts.getOrDefault(s.id(), Map.of())))
        .toList();
  }

  /** How many stories there are with at least so many articles. */
  public long count(int leastArticles) {
    return parts
        .database()
        .read(h ->
            h.createQuery("select count(*) from story where articles >= :least")
                .bind("least", Math.max(1, leastArticles))
                .mapTo(Long.class)
                .one());
  }

  /**
   * The story with this id, or whose id begins so and no other's does; "story-" may be left out.
   *
   * @throws StoreException when none fits, or several
   */
  public StoredStory find(String reference) {
    String id = reference.startsWith(PREFIX) ? reference : PREFIX + reference;
    List<StoredStory> found =
        !id.matches("story-[0-9a-f-]{1,40}")
            ? List.of()
            : parts
                .database()
                .read(h ->
                    withDifferences(
                        h,
                        h.createQuery(
                                "select "
                                    + COLUMNS
                                    + "where s.id >= :from and s.id < :to and s.articles > 0"
                                    + " order by s.id limit 3")
                            .bind("from", id)
                            .bind("to", id + "g")
                            .map((rs, c) -> row(rs).story())
                            .list()));
    for (StoredStory s : found) {
      if (s.id().equals(id)) {
        return s;
      }
    }
    if (found.size() > 1) {
      throw new StoreException(
          Reason.CONFLICT, reference + ": fits several stories", "write more of the id");
    }
    if (found.isEmpty()) {
      throw new StoreException(
          Reason.NOT_FOUND, reference + ": there is no such story", "see crossread stories");
    }
    return found.getFirst();
  }

  /** The articles of a story, by day of publication as far as told, then in order of arrival. */
  public List<StoredArticle> articles(StoredStory story) {
    return members(story, false);
  }

  /** As {@link #articles}, of articles that are copies of each other only the first. */
  public List<StoredArticle> independent(StoredStory story) {
    return members(story, true);
  }

  private List<StoredArticle> members(StoredStory story, boolean firsts) {
    record Member(int family, StoredArticle article) {}
    List<Member> all =
        parts
            .database()
            .read(h ->
                h.createQuery(
                        "select m.family, "
                            + VersionRows.COLUMNS
                            + VersionRows.TABLES
                            + "join member m on m.article = a.id where m.story = :story and v.number ="
                            + " a.latest order by coalesce(v.published, '9999'), a.seq")
                    .bind("story", story.id())
                    .map((rs, c) -> new Member(rs.getInt("family"), VersionRows.stored(rs)))
                    .list());
    Set<Integer> seen = new java.util.HashSet<>();
    return all.stream().filter(m -> !firsts || seen.add(m.family())).map(Member::article).toList();
  }

  /** The story of an article; null as long as it is in none. */
  public @Nullable StoredStory of(StoredArticle article) {
    return parts
        .database()
        .read(h ->
            h.createQuery(
                    "select " + COLUMNS + "join member m on m.story = s.id where m.article = :a")
                .bind("a", article.article())
                .map((rs, c) -> row(rs).story())
                .findOne())
        .orElse(null);
  }

  /** What happened to a story, first first. */
  public List<Event> events(StoredStory story) {
    return parts
        .database()
        .read(h ->
            h.createQuery(
                    "select at, kind, story, article, other from story_event where story = :s"
                        + " or other = :s order by seq")
                .bind("s", story.id())
                .map((rs, c) ->
                    new Event(
                        Instant.parse(rs.getString(1)),
                        rs.getString(2),
                        rs.getString(3),
                        rs.getString(4),
                        rs.getString(5)))
                .list());
  }

  /** What became of each decision on stories that nobody took back, by time, then id. */
  public List<Outcome> outcomes() {
    return parts.database().read(h -> StoryDecisions.of(h, Corrections.all(h)).outcomes());
  }

  /**
   * Those of {@link #outcomes()} that name an article of {@code story}, or that it has its name
   * from.
   */
  public List<Outcome> outcomes(StoredStory story) {
    Set<Long> texts =
        Set.copyOf(
            parts
                .database()
                .read(h ->
                    h.createQuery(
                            "select distinct v.text from version v join member m on m.article ="
                                + " v.article where m.story = :s and v.text is not null")
                        .bind("s", story.id())
                        .mapTo(Long.class)
                        .list()));
    StoryDecisions.Result decided =
        parts.database().read(h -> StoryDecisions.of(h, Corrections.all(h)));
    return decided.outcomes().stream().filter(o -> decided.isAbout(o, story.id(), texts)).toList();
  }
}

package org.crossread.store;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.crossread.claim.Claim;
import org.crossread.claim.Difference;
import org.crossread.claim.Passage;
import org.crossread.claim.Reading;
import org.crossread.store.StoreException.Reason;
import org.crossread.store.Workspace.Parts;
import org.crossread.text.Span;
import org.crossread.text.Text;
import org.jspecify.annotations.Nullable;

/**
 * Saved searches. A watch tells of a new reading or difference in the claims that its passages
 * belong to; that one more outlet tells the same is no news. Thread-safe.
 */
public final class Watches {
  /** Passages of one run at most; a query that finds more watches everything. Chosen. */
  private static final int MOST = 2_000;

  private final Parts parts;

  Watches(Parts parts) {
    this.parts = parts;
  }

  /** What a run found: alerts, and how many things it knew before. */
  public record Run(Watch watch, List<Alert> alerts, int known, boolean first) {
    public Run {
      alerts = List.copyOf(alerts);
    }
  }

  private record Item(String key, String kind, String story, String title, String body) {}

  /**
   * Saves a search under a name.
   *
   * @throws StoreException when the name is taken, or the query cannot be understood
   */
  public Watch add(String name, String query) {
    Query.parse(query);
    if (!name.matches("[\\p{L}\\p{N}][\\p{L}\\p{N} ._-]{0,79}")) {
      throw new StoreException(
          Reason.INVALID,
          "a watch has a name of 1 to 80 letters, digits, spaces, dots, dashes or underscores",
          "choose another");
    }
    return parts
        .database()
        .write(h -> {
          Instant at = parts.clock().now(h);
          int made =
              h.createUpdate(
                      "insert into watch (name, seq, query, created_at) values (:name, :seq, :query,"
                          + " :at) on conflict (name) do nothing")
                  .bind("name", name)
                  .bind("seq", Database.fresh(h, "watch", 1))
                  .bind("query", query)
                  .bind("at", at.toString())
                  .execute();
          if (made == 0) {
            throw new StoreException(
                Reason.CONFLICT, name + ": there is a watch of this name", "choose another");
          }
          return new Watch(name, query, at, null);
        });
  }

  /** All, in order of their making. */
  public List<Watch> list() {
    return parts
        .database()
        .read(h ->
            h.createQuery("select name, query, created_at, run_at from watch order by seq")
                .map((rs, c) ->
                    new Watch(
                        rs.getString(1),
                        rs.getString(2),
                        Instant.parse(rs.getString(3)),
                        VersionRows.instant(rs.getString(4))))
                .list());
  }

  /** The watch of this name. */
  public Watch find(String name) {
    return list().stream()
        .filter(w -> w.name().equals(name))
        .findFirst()
        .orElseThrow(() ->
            new StoreException(
                Reason.NOT_FOUND, name + ": there is no such watch", "see crossread watch list"));
  }

  /**
   * Asks a watch and tells what is new since it was asked last. The first time it only takes down
   * what there is. Compares the stories concerned, and reads what was not read.
   */
  public Run run(Watch watch, Reader reader) {
    Map<String, Item> found = new LinkedHashMap<>();
    hits(Query.parse(watch.query()))
        .forEach((story, places) -> {
          StoredStory stored = new Stories(parts).find(story);
          if (stored.independent() > 1) {
            items(new Comparisons(parts).of(stored, reader), story, places)
                .forEach(i -> found.putIfAbsent(i.key(), i));
          }
        });
    return parts
        .database()
        .write(h -> {
          boolean first =
              h.createQuery("select run_at from watch where name = :name")
                  .bind("name", watch.name())
                  .mapTo(String.class)
                  .findOne()
                  .isEmpty();
          Instant at = parts.clock().now(h);
          List<Alert> alerts = new ArrayList<>();
          int known = 0;
          for (Item i : found.values()) {
            int fresh =
                h.createUpdate(
                        "insert into watch_item (watch, item, seen_at) values (:watch, :item, :at)"
                            + " on conflict do nothing")
                    .bind("watch", watch.name())
                    .bind("item", i.key())
                    .bind("at", at.toString())
                    .execute();
            if (fresh == 0 || first) {
              known++;
              continue;
            }
            Alert alert =
                new Alert(
                    Database.fresh(h, "alert", 1),
                    watch.name(),
                    at,
                    i.kind(),
                    i.story(),
                    i.title(),
                    i.body());
            h.createUpdate(
                    "insert into alert (seq, watch, at, kind, story, title, body)"
                        + " values (:seq, :watch, :at, :kind, :story, :title, :body)")
                .bind("seq", alert.number())
                .bind("watch", alert.watch())
                .bind("at", at.toString())
                .bind("kind", alert.kind())
                .bind("story", alert.story())
                .bind("title", alert.title())
                .bind("body", alert.body())
                .execute();
            alerts.add(alert);
          }
          h.createUpdate("update watch set run_at = :at where name = :name")
              .bind("at", at.toString())
              .bind("name", watch.name())
              .execute();
          return new Run(watch, alerts, known, first);
        });
  }

  /** Places of the passages by story and report. */
  private Map<String, Map<String, List<Span>>> hits(Query query) {
    Map<String, Map<String, List<Span>>> byStory = new TreeMap<>();
    new Search(parts)
        .stream(query)
            .limit(MOST)
            .forEach(hit -> {
              String story = hit.story();
              if (story != null) {
                byStory
                    .computeIfAbsent(story, k -> new TreeMap<>())
                    .computeIfAbsent(hit.article().report(), k -> new ArrayList<>())
                    .add(hit.span());
              }
            });
    return byStory;
  }

  private static List<Item> items(Compared compared, String story, Map<String, List<Span>> places) {
    List<Item> items = new ArrayList<>();
    for (Claim claim : compared.view().comparison().claims()) {
      boolean watched =
          claim.passages().stream()
              .anyMatch(p ->
                  places.getOrDefault(p.article(), List.of()).stream()
                      .anyMatch(s -> s.overlaps(p.span())));
      if (watched) {
        differences(compared, claim, story, items);
        readings(compared, claim, story, items);
      }
    }
    return items;
  }

  private static void differences(Compared compared, Claim claim, String story, List<Item> items) {
    for (Difference d : claim.differences()) {
      List<String> words =
          List.of(normal(quote(compared, d.left())), normal(quote(compared, d.right()))).stream()
              .sorted()
              .toList();
      items.add(
          new Item(
              Text.sha256("difference\n" + story + "\n" + d.kind() + "\n" + words),
              d.kind().name(),
              story,
              d.kind()
                  + ": "
                  + line(quote(compared, d.left()))
                  + " | "
                  + line(quote(compared, d.right())),
              body(compared, List.of(d.left(), d.right()))));
    }
  }

  /** A reading is told by its claim's passage that came first, and by what is its own. */
  private static void readings(Compared compared, Claim claim, String story, List<Item> items) {
    if (claim.readings().size() < 2) {
      return;
    }
    List<String> order = compared.articles().stream().map(StoredArticle::report).toList();
    Passage anchor =
        claim.passages().stream()
            .min(
                java.util.Comparator.comparingInt((Passage p) -> order.indexOf(p.article()))
                    .thenComparing(p -> p))
            .orElseThrow();
    Set<String> seen = new HashSet<>();
    for (Reading r : claim.readings()) {
      String key = normal(r.key());
      if (!key.isEmpty() && seen.add(key)) {
        items.add(
            new Item(
                Text.sha256(
                    "reading\n" + story + "\n" + normal(quote(compared, anchor)) + "\n" + key),
                "READING",
                story,
                "reading: " + line(r.key()),
                body(compared, r.passages())));
      }
    }
  }

  private static String quote(Compared compared, Passage passage) {
    return compared.view().comparison().quote(passage);
  }

  private static String normal(String words) {
    return String.join(" ", Terms.plainWords(words));
  }

  private static String line(String words) {
    return words.replaceAll("\\s+", " ").strip();
  }

  private static String body(Compared compared, List<Passage> passages) {
    return passages.stream()
        .map(p ->
            compared.view().comparison().report(p.article()).article().label()
                + ": “"
                + line(quote(compared, p))
                + "”")
        .collect(Collectors.joining("\n"));
  }

  /** Alerts, the last first. */
  public Page<Alert> alerts(@Nullable String watch, int limit, @Nullable String cursor) {
    int most = Cursors.limit(limit);
    List<Alert> found =
        parts
            .database()
            .read(h ->
                h.createQuery(
                        "select seq, watch, at, kind, story, title, body from alert where seq <"
                            + " :before and (cast(:watch as text) is null or watch = :watch)"
                            + " order by seq desc limit :limit")
                    .bind("before", Cursors.before(cursor))
                    .bind("watch", watch)
                    .bind("limit", most + 1)
                    .map((rs, c) ->
                        new Alert(
                            rs.getLong(1),
                            rs.getString(2),
                            Instant.parse(rs.getString(3)),
                            rs.getString(4),
                            rs.getString(5),
                            rs.getString(6),
                            rs.getString(7)))
                    .list());
    boolean more = found.size() > most;
    List<Alert> shown = more ? found.subList(0, most) : found;
    return new Page<>(shown, more ? Cursors.of(shown.getLast().number()) : null);
  }

  /** The alerts of a watch as an Atom feed (RFC 4287), the last first. */
  public String atom(Watch watch) {
    String workspace = parts.database().read(h -> Settings.get(h, "workspace").orElse("unknown"));
    return new AtomFeed(workspace).of(watch, alerts(watch.name(), 500, null).items());
  }
}

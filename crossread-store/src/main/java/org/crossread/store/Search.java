package org.crossread.store;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Objects;
import java.util.Set;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.TreeSet;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.crossread.article.Article;
import org.crossread.store.Workspace.Parts;
import org.crossread.text.Span;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/**
 * Finds passages of the latest versions, the last added first. Passages of the same words are shown
 * once, as the last added of those that fit, with the number of the others. Thread-safe.
 */
public final class Search {
  /** Rows asked for at once beyond what is to be shown, since some are copies. */
  private static final int MORE = 16;

  /** Copies of one passage that are looked at; nobody needs the exact number of more. */
  private static final int MOST_COPIES = 1_000;

  private final Parts parts;

  Search(Parts parts) {
    this.parts = parts;
  }

  private record Row(long id, long version, Span span, long same, Set<String> marks) {}

  /**
   * Passages that fit {@code query}.
   *
   * @param cursor as the part before gave it; null for the first part
   */
  public Page<Hit> find(Query query, int limit, @Nullable String cursor) {
    int most = Cursors.limit(limit);
    return parts
        .database()
        .read(h -> {
          String match = parts.index().expression(query.clauses());
          Map<String, Article> texts = new LinkedHashMap<>();
          List<Hit> hits = new ArrayList<>();
          long before = Cursors.before(cursor);
          while (true) {
            List<Row> rows = rows(h, query, match, before, most + MORE);
            for (Row row : rows) {
              if (hits.size() == most) {
                return new Page<>(hits, Cursors.of(before));
              }
              before = row.id();
              int copies = copies(h, query, row);
              if (copies >= 0) {
                hits.add(hit(h, row, copies, texts));
              }
            }
            if (rows.size() < most + MORE) {
              return new Page<>(hits, null);
            }
          }
        });
  }

  /** All passages that fit, fetched as they are taken; nothing is held open between. */
  public Stream<Hit> stream(Query query) {
    Iterator<Hit> hits =
        new Iterator<>() {
          private Page<Hit> page = find(query, 20, null);
          private int at;

          @Override
          public boolean hasNext() {
            while (at == page.items().size() && page.next() != null) {
              page = find(query, 200, page.next());
              at = 0;
            }
            return at < page.items().size();
          }

          @Override
          public Hit next() {
            if (!hasNext()) {
              throw new NoSuchElementException();
            }
            return page.items().get(at++);
          }
        };
    return StreamSupport.stream(
        Spliterators.spliteratorUnknownSize(hits, Spliterator.ORDERED), false);
  }

  private List<Row> rows(Handle h, Query query, String match, long before, int limit) {
    String id = parts.index().id();
    boolean dated = query.from() != null || query.to() != null;
    String sql =
        "select p.id, p.version, p.start_at, p.end_at, p.same, p.marks from passage_index i"
            + " join passage p on p.id = "
            + id
            + (dated ? " join version v on v.seq = p.version" : "")
            + " where "
            + parts.index().condition()
            + " and "
            + id
            + " < :before"
            + (query.from() == null ? "" : " and v.published >= :from")
            + (query.to() == null ? "" : " and v.published <= :to")
            + " order by "
            + id
            + " desc limit :limit";
    var asked = h.createQuery(sql).bind("match", match).bind("before", before).bind("limit", limit);
    if (query.from() != null) {
      asked.bind("from", query.from().toString());
    }
    if (query.to() != null) {
      asked.bind("to", query.to().toString());
    }
    return asked
        .map((rs, c) ->
            new Row(
                rs.getLong(1),
                rs.getLong(2),
                new Span(rs.getInt(3), rs.getInt(4)),
                rs.getLong(5),
                ReadMarks.split(rs.getString(6))))
        .list();
  }

  /** How many other passages of the same words fit; -1 when a later one does and is shown. */
  private int copies(Handle h, Query query, Row row) {
    record Same(
        long id, long version, Set<String> marks, @Nullable String outlet, @Nullable String day) {}
    List<Same> all =
        h.createQuery(
                "select p.id, p.version, p.marks, v.outlet, v.published from passage p join"
                    + " version v on v.seq = p.version where p.same = :same and p.id <> :id"
                    + " order by p.id desc limit :limit")
            .bind("same", row.same())
            .bind("id", row.id())
            .bind("limit", MOST_COPIES)
            .map((rs, c) ->
                new Same(
                    rs.getLong(1),
                    rs.getLong(2),
                    ReadMarks.split(rs.getString(3)),
                    rs.getString(4),
                    rs.getString(5)))
            .list();
    Set<Long> articles = new TreeSet<>();
    for (Same s : all) {
      Set<String> marks = new TreeSet<>(s.marks());
      marks.addAll(AddingAll.outletMarks(s.outlet(), parts.terms()));
      if (fits(query, marks, s.day())) {
        if (s.id() > row.id()) {
          return -1;
        }
        if (s.version() != row.version()) {
          articles.add(s.version());
        }
      }
    }
    return articles.size();
  }

  /** Whether what is asked beside the words holds. */
  private static boolean fits(Query query, Set<String> marks, @Nullable String day) {
    for (Query.Clause c : query.clauses()) {
      if (c.mark() != null && marks.containsAll(c.terms()) == c.excluded()) {
        return false;
      }
    }
    return (query.from() == null || day != null && day.compareTo(query.from().toString()) >= 0)
        && (query.to() == null || day != null && day.compareTo(query.to().toString()) <= 0);
  }

  private Hit hit(Handle h, Row row, int copies, Map<String, Article> texts) {
    record Place(StoredArticle article, @Nullable String story) {}
    Place place =
        h.createQuery(
                "select m.story, "
                    + VersionRows.COLUMNS
                    + VersionRows.TABLES
                    + "left join member m on m.article = a.id where v.seq = :v")
            .bind("v", row.version())
            .map((rs, c) -> new Place(VersionRows.stored(rs), rs.getString("story")))
            .one();
    StoredArticle a = place.article();
    Article text =
        texts.computeIfAbsent(a.reference(), k -> Articles.text(h, parts, a.article(), a.number()));
    List<String> speakers =
        row.marks().isEmpty()
            ? List.of()
            : h.createQuery(
                    "select distinct name from statement where version = :v and name is not null"
                        + " and start_at < :end and end_at > :start order by name")
                .bind("v", row.version())
                .bind("start", row.span().start())
                .bind("end", row.span().end())
                .mapTo(String.class)
                .list();
    return new Hit(
        a,
        row.span(),
        text.text().of(row.span()),
        place.story(),
        speakers,
        values(row.marks(), Mark.ACT),
        values(row.marks(), Mark.DIFFERS),
        copies);
  }

  private static Set<String> values(Set<String> marks, Mark mark) {
    Set<String> values = new TreeSet<>();
    for (String m : marks) {
      if (m.startsWith(mark.field() + "_")) {
        values.add(m.substring(mark.field().length() + 1).toUpperCase(Locale.ROOT));
      }
    }
    return Objects.requireNonNull(values);
  }
}

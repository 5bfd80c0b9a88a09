package org.crossread.store;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.crossread.article.Article;
import org.crossread.article.Field;
import org.crossread.capture.Capture;
import org.crossread.store.Workspace.Parts;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/**
 * One change that adds records. What is there already is asked for all of them at once, and rows
 * are written together: a statement for each record takes longer than the rest. Not thread-safe.
 */
final class AddingAll implements AutoCloseable {
  /** Values of one question; databases have a limit, and this is far below it. */
  private static final int ASKED = 500;

  private final Parts parts;
  private final Handle h;
  private final Instant at;
  private final Rows captures;
  private final Rows articles;
  private final Rows versions;
  private final Rows records;
  private final Rows passages;
  private final List<PassageIndex.Entry> entries = new ArrayList<>();

  /** By record; those of this change too. */
  private final Map<String, Added> known = new HashMap<>();

  /** By article; those of this change too. */
  private final Map<String, Last> lasts = new HashMap<>();

  private long firstVersion;
  private long nextArticle;
  private long nextVersion;
  private long nextPassage;

  AddingAll(Parts parts, Handle h, Instant at) {
    this.parts = parts;
    this.h = h;
    this.at = at;
    captures =
        new Rows(
            h,
            "insert into capture (sha256, media_type, size) values (?, ?, ?) on conflict do nothing");
    articles =
        new Rows(
            h,
            "insert into article (id, identity, uri, seq, added_at, latest)"
                + " values (?, ?, ?, ?, ?, 1)");
    versions =
        new Rows(
            h,
            "insert into version (seq, article, number, report, article_hash, capture, input,"
                + " outlet, title, byline, published, language, words, captured_at, added_at,"
                + " first_passage, passages, content, text)"
                + " values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)");
    records =
        new Rows(
            h, "insert into record (key, version, capture, meta, added_at) values (?, ?, ?, ?, ?)");
    passages =
        new Rows(
            h, "insert into passage (id, version, start_at, end_at, same) values (?, ?, ?, ?, ?)");
  }

  /** The last version of an article. */
  private record Last(long seq, int number, String hash, long firstPassage, int passages) {}

  List<Added> add(List<Adding> all) {
    // At most so many are needed; a gap among numbers is of no consequence.
    nextArticle = Database.fresh(h, "article", all.size());
    nextVersion = Database.fresh(h, "version", all.size());
    firstVersion = nextVersion;
    int most = all.stream().mapToInt(a -> a.passages().size()).sum();
    nextPassage = Database.fresh(h, "passage", most);
    for (int i = 0; i < all.size(); i += ASKED) {
      ask(all.subList(i, Math.min(all.size(), i + ASKED)));
    }
    List<Added> added = new ArrayList<>();
    for (Adding a : all) {
      added.add(one(a));
    }
    write();
    return added;
  }

  /** What is here of these already. */
  private void ask(List<Adding> some) {
    h.createQuery(
            "select r.key, v.article, v.number from record r join version v on v.seq = r.version"
                + " where r.key in (<keys>)")
        .bindList("keys", some.stream().map(Adding::record).distinct().toList())
        .map((rs, c) ->
            known.put(rs.getString(1), new Added(Added.Kind.KNOWN, rs.getString(2), rs.getInt(3))))
        .list();
    h.createQuery(
            "select a.id, v.seq, v.number, v.article_hash, v.first_passage, v.passages"
                + VersionRows.TABLES
                + "where a.id in (<ids>) and v.number = a.latest")
        .bindList("ids", some.stream().map(a -> a.identity().id()).distinct().toList())
        .map((rs, c) ->
            lasts.put(
                rs.getString(1),
                new Last(
                    rs.getLong(2), rs.getInt(3), rs.getString(4), rs.getLong(5), rs.getInt(6))))
        .list();
  }

  /** In an order in which no row names one that is not there. */
  private void write() {
    captures.write();
    articles.write();
    versions.write();
    records.write();
    passages.write();
    parts.index().put(h, entries);
    entries.clear();
  }

  private Added one(Adding a) {
    Added there = known.get(a.record());
    if (there != null) {
      return there;
    }
    Capture capture = a.extracted().capture();
    captures.add(a.sha256(), capture.mediaType(), capture.bytes().length);
    String id = a.identity().id();
    Last last = lasts.get(id);
    if (last != null && last.hash().equals(a.hash())) {
      record(a, last.seq());
      return known(a, id, last.number());
    }
    int number = last == null ? 1 : last.number() + 1;
    if (last == null) {
      articles.add(id, a.identity().key(), a.identity().uri(), nextArticle++, at.toString());
    } else {
      next(id, number, last);
    }
    long seq = version(a, id, number);
    record(a, seq);
    known(a, id, number);
    return new Added(last == null ? Added.Kind.NEW : Added.Kind.VERSION, id, number);
  }

  private Added known(Adding a, String id, int number) {
    Added added = new Added(Added.Kind.KNOWN, id, number);
    known.put(a.record(), added);
    return added;
  }

  /** The passages of an older version are found no more; the version itself stays. */
  private void next(String id, int number, Last last) {
    if (last.seq() >= firstVersion) {
      // It is one of this change, and may wait still.
      write();
    }
    h.createUpdate("update article set latest = :number, grouped = 0 where id = :id")
        .bind("number", number)
        .bind("id", id)
        .execute();
    parts.index().remove(h, last.firstPassage(), last.passages());
    h.createUpdate("delete from passage where id >= :first and id < :end")
        .bind("first", last.firstPassage())
        .bind("end", last.firstPassage() + last.passages())
        .execute();
  }

  private long version(Adding a, String id, int number) {
    Article article = a.extracted().article();
    Capture capture = a.extracted().capture();
    long seq = nextVersion++;
    int n = a.passages().size();
    long first = nextPassage;
    nextPassage += n;
    LocalDate day = Articles.day(article);
    versions.add(
        seq,
        id,
        number,
        article.id(),
        a.hash(),
        a.sha256(),
        article.input(),
        value(article.outlet()),
        value(article.title()),
        value(article.byline()),
        day == null ? null : day.toString(),
        article.language(),
        a.words(),
        capture.capturedAt() == null ? null : capture.capturedAt().toString(),
        at.toString(),
        first,
        n,
        a.content(),
        VersionRows.text(article.text().id()));
    Set<String> marks = outletMarks(value(article.outlet()), parts.terms());
    for (int i = 0; i < n; i++) {
      Adding.Piece piece = a.passages().get(i);
      passages.add(first + i, seq, piece.span().start(), piece.span().end(), piece.same());
      entries.add(new PassageIndex.Entry(first + i, piece.terms(), marks));
    }
    lasts.put(id, new Last(seq, number, a.hash(), first, n));
    return seq;
  }

  static Set<String> outletMarks(@Nullable String outlet, Terms terms) {
    return outlet == null ? Set.of() : new TreeSet<>(Mark.OUTLET.of(outlet, terms));
  }

  private static @Nullable String value(@Nullable Field<String> field) {
    return field == null ? null : field.value();
  }

  private void record(Adding a, long version) {
    records.add(a.record(), version, a.sha256(), a.meta(), at.toString());
  }

  @Override
  public void close() {
    captures.close();
    articles.close();
    versions.close();
    records.close();
    passages.close();
  }
}

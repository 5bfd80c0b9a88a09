package org.crossread.store;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.crossread.article.Article;
import org.crossread.article.Field;
import org.crossread.capture.Capture;
import org.crossread.store.Workspace.Parts;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;
import org.jspecify.annotations.Nullable;

/** One change that adds records. Not thread-safe. */
final class AddingAll {
  private final Parts parts;
  private final Handle h;
  private final Instant at;
  private long nextArticle;
  private long nextVersion;
  private long nextPassage;

  AddingAll(Parts parts, Handle h, Instant at) {
    this.parts = parts;
    this.h = h;
    this.at = at;
  }

  /** The last version of an article. */
  private record Last(long seq, int number, String hash, long firstPassage, int passages) {}

  List<Added> add(List<Adding> all) {
    // At most so many are needed; a gap among numbers is of no consequence.
    nextArticle = Database.fresh(h, "article", all.size());
    nextVersion = Database.fresh(h, "version", all.size());
    int most = all.stream().mapToInt(a -> a.passages().size()).sum();
    nextPassage = Database.fresh(h, "passage", most);
    List<Added> added = new ArrayList<>();
    List<PassageIndex.Entry> entries = new ArrayList<>();
    PreparedBatch passages =
        h.prepareBatch(
            "insert into passage (id, version, start_at, end_at, same) values (?, ?, ?, ?, ?)");
    for (Adding a : all) {
      added.add(one(a, entries, passages));
    }
    if (!entries.isEmpty()) {
      passages.execute();
      parts.index().put(h, entries);
    }
    passages.close();
    return added;
  }

  private Added one(Adding a, List<PassageIndex.Entry> entries, PreparedBatch passages) {
    Optional<Added> known =
        h.createQuery(
                "select v.article, v.number from record r join version v on v.seq = r.version"
                    + " where r.key = :key")
            .bind("key", a.record())
            .map((rs, c) -> new Added(Added.Kind.KNOWN, rs.getString(1), rs.getInt(2)))
            .findOne();
    if (known.isPresent()) {
      return known.get();
    }
    capture(a);
    String id = a.identity().id();
    Last last = last(id);
    if (last != null && last.hash().equals(a.hash())) {
      record(a, last.seq());
      return new Added(Added.Kind.KNOWN, id, last.number());
    }
    int number = last == null ? 1 : last.number() + 1;
    if (last == null) {
      article(a, id);
    } else {
      next(id, number, last);
    }
    long seq = version(a, id, number, entries, passages);
    record(a, seq);
    return new Added(last == null ? Added.Kind.NEW : Added.Kind.VERSION, id, number);
  }

  private void capture(Adding a) {
    Capture capture = a.extracted().capture();
    h.createUpdate(
            "insert into capture (sha256, media_type, size) values (:sha256, :type, :size)"
                + " on conflict do nothing")
        .bind("sha256", a.sha256())
        .bind("type", capture.mediaType())
        .bind("size", capture.bytes().length)
        .execute();
  }

  private @Nullable Last last(String id) {
    return h.createQuery(
            "select v.seq, v.number, v.article_hash, v.first_passage, v.passages"
                + VersionRows.TABLES
                + "where a.id = :id and v.number = a.latest")
        .bind("id", id)
        .map((rs, c) ->
            new Last(rs.getLong(1), rs.getInt(2), rs.getString(3), rs.getLong(4), rs.getInt(5)))
        .findOne()
        .orElse(null);
  }

  private void article(Adding a, String id) {
    h.createUpdate(
            "insert into article (id, identity, uri, seq, added_at, latest)"
                + " values (:id, :identity, :uri, :seq, :at, 1)")
        .bind("id", id)
        .bind("identity", a.identity().key())
        .bind("uri", a.identity().uri())
        .bind("seq", nextArticle++)
        .bind("at", at.toString())
        .execute();
  }

  /** The passages of an older version are found no more; the version itself stays. */
  private void next(String id, int number, Last last) {
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

  private long version(
      Adding a, String id, int number, List<PassageIndex.Entry> entries, PreparedBatch passages) {
    Article article = a.extracted().article();
    Capture capture = a.extracted().capture();
    long seq = nextVersion++;
    int n = a.passages().size();
    long first = nextPassage;
    nextPassage += n;
    LocalDate day = Articles.day(article);
    h.createUpdate(
            "insert into version (seq, article, number, report, article_hash, capture, input,"
                + " outlet, title, byline, published, language, words, captured_at, added_at,"
                + " first_passage, passages, content, text) values (:seq, :article, :number, :report,"
                + " :hash, :capture, :input, :outlet, :title, :byline, :published, :language,"
                + " :words, :captured, :at, :first, :passages, :content, :text)")
        .bind("seq", seq)
        .bind("article", id)
        .bind("number", number)
        .bind("report", article.id())
        .bind("hash", a.hash())
        .bind("capture", a.sha256())
        .bind("input", article.input())
        .bind("outlet", value(article.outlet()))
        .bind("title", value(article.title()))
        .bind("byline", value(article.byline()))
        .bind("published", day == null ? null : day.toString())
        .bind("language", article.language())
        .bind("words", a.words())
        .bind("captured", capture.capturedAt() == null ? null : capture.capturedAt().toString())
        .bind("at", at.toString())
        .bind("first", first)
        .bind("passages", n)
        .bind("content", a.content())
        .bind("text", VersionRows.text(article.text().id()))
        .execute();
    Set<String> marks = outletMarks(value(article.outlet()), parts.terms());
    for (int i = 0; i < n; i++) {
      Adding.Piece piece = a.passages().get(i);
      passages
          .bind(0, first + i)
          .bind(1, seq)
          .bind(2, piece.span().start())
          .bind(3, piece.span().end())
          .bind(4, Terms.same(piece.terms()))
          .add();
      entries.add(new PassageIndex.Entry(first + i, piece.terms(), marks));
    }
    return seq;
  }

  static Set<String> outletMarks(@Nullable String outlet, Terms terms) {
    return outlet == null ? Set.of() : new TreeSet<>(Mark.OUTLET.of(outlet, terms));
  }

  private static @Nullable String value(@Nullable Field<String> field) {
    return field == null ? null : field.value();
  }

  private void record(Adding a, long version) {
    h.createUpdate(
            "insert into record (key, version, capture, meta, added_at)"
                + " values (:key, :version, :capture, :meta, :at)")
        .bind("key", a.record())
        .bind("version", version)
        .bind("capture", a.sha256())
        .bind("meta", CaptureMeta.write(a.extracted().capture()))
        .bind("at", at.toString())
        .execute();
  }
}

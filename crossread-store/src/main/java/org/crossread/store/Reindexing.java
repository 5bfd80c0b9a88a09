package org.crossread.store;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.crossread.article.Article;
import org.crossread.article.Field;
import org.crossread.store.Workspace.Parts;
import org.crossread.text.Span;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;

/** Makes passages and their index anew. Within a change. */
final class Reindexing {
  private final Parts parts;
  private final Handle h;

  Reindexing(Parts parts, Handle h) {
    this.parts = parts;
    this.h = h;
  }

  private record Version(long seq, String article, int number) {}

  long run() {
    long last = h.createQuery("select coalesce(max(id), 0) from passage").mapTo(Long.class).one();
    parts.index().remove(h, 0, Integer.MAX_VALUE);
    if (last > Integer.MAX_VALUE) {
      parts.index().remove(h, Integer.MAX_VALUE, Integer.MAX_VALUE);
    }
    List<Version> versions =
        h.createQuery(
                "select v.seq, a.id, v.number"
                    + VersionRows.TABLES
                    + "where v.number = a.latest order by v.seq")
            .map((rs, c) -> new Version(rs.getLong(1), rs.getString(2), rs.getInt(3)))
            .list();
    long passages = 0;
    for (Version v : versions) {
      passages += one(v);
    }
    return passages;
  }

  private int one(Version v) {
    Map<Span, String> marks = new HashMap<>();
    h.createQuery(
            "select start_at, end_at, marks from passage where version = :v and marks is not null")
        .bind("v", v.seq())
        .map((rs, c) -> marks.put(new Span(rs.getInt(1), rs.getInt(2)), rs.getString(3)))
        .list();
    h.createUpdate("delete from passage where version = :v").bind("v", v.seq()).execute();
    Article article = Articles.text(h, parts, v.article(), v.number());
    List<Adding.Piece> pieces = Adding.pieces(article, parts.terms());
    long first = pieces.isEmpty() ? 0 : Database.fresh(h, "passage", pieces.size());
    h.createUpdate("update version set first_passage = :first, passages = :n where seq = :v")
        .bind("first", first)
        .bind("n", pieces.size())
        .bind("v", v.seq())
        .execute();
    if (pieces.isEmpty()) {
      return 0;
    }
    Field<String> outlet = article.outlet();
    Set<String> own = AddingAll.outletMarks(outlet == null ? null : outlet.value(), parts.terms());
    List<PassageIndex.Entry> entries = new ArrayList<>();
    PreparedBatch batch =
        h.prepareBatch(
            "insert into passage (id, version, start_at, end_at, same, marks)"
                + " values (?, ?, ?, ?, ?, ?)");
    for (int i = 0; i < pieces.size(); i++) {
      Adding.Piece piece = pieces.get(i);
      String kept = marks.get(piece.span());
      batch
          .bind(0, first + i)
          .bind(1, v.seq())
          .bind(2, piece.span().start())
          .bind(3, piece.span().end())
          .bind(4, piece.same())
          .bind(5, kept)
          .add();
      Set<String> all = new TreeSet<>(ReadMarks.split(kept));
      all.addAll(own);
      entries.add(new PassageIndex.Entry(first + i, piece.terms(), all));
    }
    batch.execute();
    batch.close();
    parts.index().put(h, entries);
    return pieces.size();
  }
}

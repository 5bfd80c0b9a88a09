package org.crossread.store;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.crossread.store.Query.Clause;
import org.jdbi.v3.core.Handle;

/** Finds passages by their terms and marks. The two databases differ here and nowhere else. */
sealed interface PassageIndex {
  /** A passage as it is indexed. */
  record Entry(long id, List<String> terms, Set<String> marks) {
    public Entry {
      terms = List.copyOf(terms);
      marks = Set.copyOf(marks);
    }
  }

  /** Adds passages that are not in the index. Within a change. */
  void put(Handle h, List<Entry> entries);

  /** Takes passages out. Within a change. */
  void remove(Handle h, long first, int number);

  /** The expression for a query; bound as {@code :match}. */
  String expression(List<Clause> clauses);

  /** A condition on the table {@code passage_index i}. */
  String condition();

  /** The column of the passage's number. */
  String id();

  /** Number of passages in it. */
  long size(Handle h);

  /** Rewrites it in the form that is read fastest. */
  void tidy(Handle h);

  /** Full-text search 5 of SQLite, which keeps no text. */
  final class Sqlite implements PassageIndex {
    @Override
    public void put(Handle h, List<Entry> entries) {
      if (entries.isEmpty()) {
        return;
      }
      try (Rows rows =
          new Rows(h, "insert into passage_index (rowid, words, marks) values (?, ?, ?)")) {
        for (Entry e : entries) {
          rows.add(
              e.id(),
              String.join(" ", e.terms()),
              e.marks().isEmpty() ? Mark.ANY : Mark.ANY + " " + String.join(" ", e.marks()));
        }
        rows.write();
      }
    }

    @Override
    public void remove(Handle h, long first, int number) {
      h.createUpdate("delete from passage_index where rowid >= :first and rowid < :end")
          .bind("first", first)
          .bind("end", first + number)
          .execute();
    }

    @Override
    public String expression(List<Clause> clauses) {
      List<String> wanted = new ArrayList<>();
      List<String> unwanted = new ArrayList<>();
      for (Clause c : clauses) {
        // Terms hold letters, digits and underscores only, so that nothing has to be escaped.
        String terms =
            c.mark() == null
                ? "words : \"" + String.join(" ", c.terms()) + "\""
                : "marks : (\"" + String.join("\" AND \"", c.terms()) + "\")";
        (c.excluded() ? unwanted : wanted).add("(" + terms + ")");
      }
      if (wanted.isEmpty()) {
        wanted.add("(marks : \"" + Mark.ANY + "\")");
      }
      String all = String.join(" AND ", wanted);
      return unwanted.isEmpty() ? all : "(" + all + ") NOT (" + String.join(" OR ", unwanted) + ")";
    }

    @Override
    public String condition() {
      return "i.passage_index match :match";
    }

    @Override
    public String id() {
      return "i.rowid";
    }

    @Override
    public long size(Handle h) {
      return h.createQuery("select count(*) from passage_index_docsize").mapTo(Long.class).one();
    }

    @Override
    public void tidy(Handle h) {
      h.execute("insert into passage_index (passage_index) values ('optimize')");
    }
  }

  /** Vectors of PostgreSQL, made here so that both databases know the same terms. */
  final class Postgresql implements PassageIndex {
    /** Places beyond are not kept by PostgreSQL. */
    private static final int LAST_PLACE = 16_383;

    @Override
    public void put(Handle h, List<Entry> entries) {
      if (entries.isEmpty()) {
        return;
      }
      try (Rows rows =
          new Rows(h, "insert into passage_index (id, terms) values (?, cast(? as tsvector))")) {
        for (Entry e : entries) {
          StringBuilder vector = new StringBuilder("'" + Mark.ANY + "'");
          for (int i = 0; i < e.terms().size(); i++) {
            int place = Math.min(i + 1, LAST_PLACE);
            vector.append(" '").append(e.terms().get(i)).append("':").append(place);
          }
          e.marks().forEach(m -> vector.append(" '").append(m).append('\''));
          rows.add(e.id(), vector.toString());
        }
        rows.write();
      }
    }

    @Override
    public void remove(Handle h, long first, int number) {
      h.createUpdate("delete from passage_index where id >= :first and id < :end")
          .bind("first", first)
          .bind("end", first + number)
          .execute();
    }

    @Override
    public String expression(List<Clause> clauses) {
      List<String> all = new ArrayList<>();
      boolean wanted = false;
      for (Clause c : clauses) {
        String terms = "'" + String.join(c.mark() == null ? "' <-> '" : "' & '", c.terms()) + "'";
        all.add((c.excluded() ? "!" : "") + "(" + terms + ")");
        wanted |= !c.excluded();
      }
      if (!wanted) {
        all.add("'" + Mark.ANY + "'");
      }
      return String.join(" & ", all);
    }

    @Override
    public String condition() {
      return "i.terms @@ cast(:match as tsquery)";
    }

    @Override
    public String id() {
      return "i.id";
    }

    @Override
    public long size(Handle h) {
      return h.createQuery("select count(*) from passage_index").mapTo(Long.class).one();
    }

    @Override
    public void tidy(Handle h) {
      // Vacuum is the server's own business.
    }
  }
}

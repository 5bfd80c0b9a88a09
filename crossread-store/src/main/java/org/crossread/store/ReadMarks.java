package org.crossread.store;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;
import org.crossread.article.Article;
import org.crossread.article.Field;
import org.crossread.claim.Positions;
import org.crossread.name.Party;
import org.crossread.position.Act;
import org.crossread.position.ActCoder;
import org.crossread.position.CodedAct;
import org.crossread.report.Report;
import org.crossread.statement.Statement;
import org.crossread.store.Workspace.Parts;
import org.crossread.text.Span;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;
import org.jspecify.annotations.Nullable;

/**
 * What was read of an article as rows, and as marks of its passages. Within a change; not
 * thread-safe.
 */
final class ReadMarks {
  private static final ActCoder CODER = new ActCoder();

  private final Parts parts;
  private final Handle h;

  ReadMarks(Parts parts, Handle h) {
    this.parts = parts;
    this.h = h;
  }

  private record Version(long seq, long first, int passages, @Nullable String outlet) {}

  /** A passage in its version. */
  record Passage(long id, Span span, Set<String> marks) {}

  /** Writes down what {@code report} tells of the versions with this text. */
  void put(String articleHash, Report report) {
    List<Version> versions =
        h.createQuery(
                "select v.seq, v.first_passage, v.passages, v.outlet"
                    + VersionRows.TABLES
                    + "where v.article_hash = :hash and v.number = a.latest")
            .bind("hash", articleHash)
            .map(
                (rs, c) -> new Version(rs.getLong(1), rs.getLong(2), rs.getInt(3), rs.getString(4)))
            .list();
    if (versions.isEmpty()) {
      return;
    }
    List<CodedAct> acts = CODER.code(report.article().text(), Positions.reading(report));
    for (Version v : versions) {
      statements(v.seq(), report.statements());
      acts(v.seq(), report, acts);
      mark(
          v.seq(),
          report.article(),
          m -> !m.startsWith(Mark.DIFFERS.field()),
          (passage, marks) -> marks(report, acts, passage, marks));
    }
  }

  private void statements(long version, List<Statement> statements) {
    h.createUpdate("delete from statement where version = :v").bind("v", version).execute();
    if (statements.isEmpty()) {
      return;
    }
    PreparedBatch batch =
        h.prepareBatch(
            "insert into statement (version, ordinal, speaker, name, principal, mode, polarity,"
                + " start_at, end_at) values (?, ?, ?, ?, ?, ?, ?, ?, ?)");
    for (int i = 0; i < statements.size(); i++) {
      Statement s = statements.get(i);
      Party speaker = s.speaker();
      batch
          .bind(0, version)
          .bind(1, i)
          .bind(2, speaker == null ? null : speaker.id())
          .bind(3, speaker == null ? null : speaker.name())
          .bind(4, speaker == null ? null : speaker.root())
          .bind(5, s.mode().name())
          .bind(6, s.polarity().name())
          .bind(7, s.span().start())
          .bind(8, s.span().end())
          .add();
    }
    batch.execute();
    batch.close();
  }

  private void acts(long version, Report report, List<CodedAct> acts) {
    h.createUpdate("delete from act where version = :v").bind("v", version).execute();
    if (acts.isEmpty()) {
      return;
    }
    PreparedBatch batch =
        h.prepareBatch(
            "insert into act (version, ordinal, kind, actor, name, issue, start_at, end_at)"
                + " values (?, ?, ?, ?, ?, ?, ?, ?)");
    for (int i = 0; i < acts.size(); i++) {
      CodedAct a = acts.get(i);
      Party actor = a.actor();
      Span issue = a.issue();
      batch
          .bind(0, version)
          .bind(1, i)
          .bind(2, a.kind().name())
          .bind(3, actor == null ? null : actor.id())
          .bind(4, actor == null ? null : actor.name())
          .bind(5, issue == null ? null : report.article().text().of(issue))
          .bind(6, a.span().start())
          .bind(7, a.span().end())
          .add();
    }
    batch.execute();
    batch.close();
  }

  private void marks(Report report, List<CodedAct> acts, Passage passage, Set<String> marks) {
    for (Statement s : report.statements()) {
      Party speaker = s.speaker();
      if (speaker != null && s.content().stream().anyMatch(c -> c.overlaps(passage.span()))) {
        speaker(speaker, marks);
      }
    }
    for (Act a : report.acts()) {
      if (a.trigger().overlaps(passage.span())) {
        marks.addAll(Mark.ACT.of(a.kind().name(), parts.terms()));
      }
    }
    for (CodedAct a : acts) {
      if (a.trigger().overlaps(passage.span()) || a.span().overlaps(passage.span())) {
        marks.addAll(Mark.ACT.of(a.kind().name(), parts.terms()));
        Span issue = a.issue();
        if (issue != null) {
          marks.addAll(Mark.ISSUE.of(report.article().text().of(issue), parts.terms()));
        }
      }
    }
  }

  /** By its name, its id and that of the party it speaks for. */
  private void speaker(Party party, Set<String> marks) {
    marks.addAll(Mark.SPEAKER.of(party.name(), parts.terms()));
    marks.addAll(Mark.SPEAKER.of(party.id(), parts.terms()));
    marks.addAll(Mark.SPEAKER.of(party.root(), parts.terms()));
  }

  /** Which marks of before are taken off. */
  interface Stale {
    boolean isStale(String mark);
  }

  /** Marks the passages of a version anew: what is stale goes, {@code more} adds. */
  void mark(long version, Article article, Stale stale, BiConsumer<Passage, Set<String>> more) {
    List<Passage> passages =
        h.createQuery(
                "select id, start_at, end_at, marks from passage where id >= (select first_passage"
                    + " from version where seq = :v) and id < (select first_passage + passages from"
                    + " version where seq = :v) order by id")
            .bind("v", version)
            .map((rs, c) ->
                new Passage(
                    rs.getLong(1), new Span(rs.getInt(2), rs.getInt(3)), split(rs.getString(4))))
            .list();
    Field<String> outlet = article.outlet();
    Set<String> own = AddingAll.outletMarks(outlet == null ? null : outlet.value(), parts.terms());
    List<PassageIndex.Entry> entries = new ArrayList<>();
    PreparedBatch batch = h.prepareBatch("update passage set marks = ? where id = ?");
    for (Passage p : passages) {
      Set<String> marks =
          p.marks().stream()
              .filter(m -> !stale.isStale(m))
              .collect(Collectors.toCollection(TreeSet::new));
      more.accept(p, marks);
      if (!marks.equals(p.marks())) {
        batch.bind(0, marks.isEmpty() ? null : String.join(" ", marks)).bind(1, p.id()).add();
        parts.index().remove(h, p.id(), 1);
        Set<String> all = new TreeSet<>(marks);
        all.addAll(own);
        entries.add(
            new PassageIndex.Entry(p.id(), parts.terms().of(article.text().of(p.span())), all));
      }
    }
    if (!entries.isEmpty()) {
      batch.execute();
      parts.index().put(h, entries);
    }
    batch.close();
  }

  static Set<String> split(@Nullable String marks) {
    return marks == null ? Set.of() : Set.of(marks.split(" "));
  }
}

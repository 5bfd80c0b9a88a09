package org.crossread.store;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.crossread.article.Article;
import org.crossread.claim.Difference;
import org.crossread.report.Report;
import org.crossread.store.Workspace.Parts;
import org.jdbi.v3.core.Handle;

/** Writes down which differences the comparison of a story has, for lists and for search. */
final class DifferenceNotes {
  private final Parts parts;

  DifferenceNotes(Parts parts) {
    this.parts = parts;
  }

  /** Writes down what {@code compared} found, unless it was. */
  void note(StoredStory story, Compared compared) {
    List<Difference> differences =
        compared.view().comparison().claims().stream()
            .flatMap(c -> c.differences().stream())
            .toList();
    boolean noted =
        parts
            .database()
            .read(h ->
                Settings.get(h, "differences " + story.id())
                    .filter(compared.key()::equals)
                    .isPresent());
    if (noted) {
      return;
    }
    parts
        .database()
        .write(h -> {
          count(h, story, compared.key(), differences);
          for (StoredArticle a : compared.articles()) {
            mark(h, a, compared, differences);
          }
          Settings.put(h, "differences " + story.id(), compared.key());
          return true;
        });
  }

  private static void count(Handle h, StoredStory story, String key, List<Difference> differences) {
    h.createUpdate("delete from story_difference where story = :s").bind("s", story.id()).execute();
    Map<String, Integer> counts = new java.util.TreeMap<>();
    differences.forEach(d -> counts.merge(d.kind().name(), 1, Integer::sum));
    counts.forEach((kind, n) ->
        h.createUpdate(
                "insert into story_difference (story, comparison, kind, number)"
                    + " values (:s, :c, :kind, :n)")
            .bind("s", story.id())
            .bind("c", key)
            .bind("kind", kind)
            .bind("n", n)
            .execute());
  }

  private void mark(Handle h, StoredArticle a, Compared compared, List<Difference> differences) {
    Optional<Article> article =
        compared.view().comparison().reports().stream()
            .map(Report::article)
            .filter(r -> r.id().equals(a.report()))
            .findFirst();
    Optional<Long> seq =
        h.createQuery("select seq from version where article = :a and number = :n")
            .bind("a", a.article())
            .bind("n", a.number())
            .mapTo(Long.class)
            .findOne();
    if (article.isEmpty() || seq.isEmpty() || a.number() != a.latest()) {
      return;
    }
    new ReadMarks(parts, h)
        .mark(
            seq.get(),
            article.get(),
            m -> m.startsWith(Mark.DIFFERS.field()),
            (passage, marks) -> {
              for (Difference d : differences) {
                for (var side : List.of(d.left(), d.right())) {
                  if (side.article().equals(a.report()) && side.span().overlaps(passage.span())) {
                    marks.addAll(Mark.DIFFERS.of(d.kind().name(), parts.terms()));
                  }
                }
              }
            });
  }
}

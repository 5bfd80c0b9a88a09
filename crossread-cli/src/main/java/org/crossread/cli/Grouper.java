package org.crossread.cli;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.crossread.article.Article;
import org.crossread.article.Field;
import org.crossread.article.RecurringLines;
import org.crossread.lineage.LineageFinder;
import org.crossread.render.StorySheet;
import org.crossread.story.Background;
import org.crossread.story.Fingerprinter;
import org.crossread.story.Grounds;
import org.crossread.story.Story;
import org.crossread.story.StoryIndex;

/** Groups articles that were all extracted. Stateless. */
final class Grouper {
  private static final Comparator<StorySheet> LARGEST =
      Comparator.<StorySheet>comparingInt(s -> -s.lineage().independent())
          .thenComparingInt(s -> -s.articles().size())
          .thenComparing(StorySheet::id);

  private static final Comparator<Article> BY_DAY =
      Comparator.comparing(a -> {
        Field<java.time.LocalDate> day = a.published();
        return day == null ? java.time.LocalDate.MAX : day.value();
      });

  /** Articles that are held at once to find the largest story. Chosen. */
  static final int MOST = 20_000;

  private Grouper() {}

  /**
   * The articles of the story with most independent reports, of a family of copies the first; ties
   * go to more articles, then to the smaller id.
   */
  static List<Article> largest(List<Article> articles, int most) {
    StorySheet best = null;
    for (StorySheet story : stories(articles)) {
      if (best == null || LARGEST.compare(story, best) < 0) {
        best = story;
      }
    }
    List<Article> chosen = new ArrayList<>();
    Set<Integer> families = new HashSet<>();
    if (best != null) {
      for (Article article : best.articles()) {
        if (chosen.size() < most && families.add(best.lineage().groupOf(article.id()))) {
          chosen.add(article);
        }
      }
    }
    return chosen;
  }

  /** The stories of {@code articles}; articles of the same id are one. */
  static List<StorySheet> stories(List<Article> articles) {
    Map<String, Article> byId = new LinkedHashMap<>();
    RecurringLines.mark(articles).forEach(a -> byId.putIfAbsent(a.id(), a));
    Fingerprinter fingerprinter = new Fingerprinter(Background.shipped());
    StoryIndex index = StoryIndex.shipped(Math.max(1, byId.size()));
    byId.values().forEach(a -> index.add(fingerprinter.of(a)));
    index.repair();
    List<StorySheet> sheets = new ArrayList<>();
    for (Story story : index.stories()) {
      List<Article> own = new ArrayList<>();
      story.articles().forEach(id -> own.add(Objects.requireNonNull(byId.get(id))));
      own.sort(BY_DAY);
      sheets.add(
          new StorySheet(
              story.id(),
              story.thread(),
              own,
              new LineageFinder().ofArticles(own),
              Grounds.of(own.stream().map(Fingerprinter::telling).toList(), Background.shipped())));
    }
    return sheets;
  }
}

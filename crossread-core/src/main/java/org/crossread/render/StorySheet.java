package org.crossread.render;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.crossread.article.Article;
import org.crossread.article.Field;
import org.crossread.lineage.Lineage;
import org.crossread.story.Grounds;
import org.jspecify.annotations.Nullable;

/**
 * A story with what is shown of it.
 *
 * @param articles in order of publication as far as it is told, then of arrival; at least one
 */
public record StorySheet(
    String id, String thread, List<Article> articles, Lineage lineage, Grounds grounds) {
  public StorySheet {
    articles = List.copyOf(articles);
    if (articles.isEmpty()) {
      throw new IllegalArgumentException("story " + id + " without articles");
    }
  }

  /** The title of its first article that has one, else what that one is called. */
  String title() {
    for (Article article : articles) {
      Field<String> title = article.title();
      if (title != null) {
        return title.value();
      }
    }
    return articles.getFirst().label();
  }

  @Nullable LocalDate from() {
    return articles.stream()
        .map(StorySheet::day)
        .filter(Objects::nonNull)
        .min(Comparator.naturalOrder())
        .orElse(null);
  }

  @Nullable LocalDate to() {
    return articles.stream()
        .map(StorySheet::day)
        .filter(Objects::nonNull)
        .max(Comparator.naturalOrder())
        .orElse(null);
  }

  static @Nullable LocalDate day(Article article) {
    Field<LocalDate> published = article.published();
    return published == null ? null : published.value();
  }
}

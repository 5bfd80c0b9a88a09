package org.crossread.story;

import java.time.LocalDate;
import java.util.SortedSet;
import java.util.TreeSet;
import org.crossread.article.Article;
import org.crossread.article.Block;
import org.jspecify.annotations.Nullable;

/**
 * Makes fingerprints of articles: one pass over the characters, no model. Stateless but for words
 * that it remembers; thread-safe.
 */
public final class Fingerprinter {
  private final Background background;
  private final WordTable words = new WordTable();

  /** A fingerprinter that tells rare words by {@code background}. */
  public Fingerprinter(Background background) {
    this.background = background;
  }

  /** The fingerprint of an extracted article: title and body, no captions, credits, boilerplate. */
  public Fingerprint of(Article article) {
    Grounds.Telling telling = telling(article);
    org.crossread.article.Field<LocalDate> day = article.published();
    return of(
        article.id(),
        telling.title(),
        telling.body(),
        day == null ? null : day.value(),
        article.language());
  }

  /** What grouping reads of an article: title and body. */
  public static Grounds.Telling telling(Article article) {
    StringBuilder title = new StringBuilder();
    StringBuilder body = new StringBuilder();
    for (Block block : article.blocks()) {
      if (block.kind() == Block.Kind.TITLE) {
        title.append(article.text().of(block.span())).append('\n');
      } else if (block.kind() == Block.Kind.BODY) {
        body.append(article.text().of(block.span())).append('\n');
      }
    }
    org.crossread.article.Field<String> named = article.title();
    if (title.isEmpty() && named != null) {
      title.append(named.value());
    }
    return new Grounds.Telling(title.toString(), body.toString());
  }

  /**
   * The fingerprint of a text.
   *
   * @param id distinguishes articles; not looked into
   * @param day of publication where it is told
   * @param language ISO 639-1; articles of different languages are never in one story
   */
  public Fingerprint of(
      String id, CharSequence title, CharSequence body, @Nullable LocalDate day, String language) {
    return reading(title, body).fingerprint(id, day, language, background);
  }

  /** Which words and names a text holds, as the lines of a background spell them. */
  public SortedSet<String> vocabulary(CharSequence title, CharSequence body) {
    SortedSet<String> vocabulary = new TreeSet<>();
    reading(title, body).vocabulary(vocabulary);
    return vocabulary;
  }

  private Reading reading(CharSequence title, CharSequence body) {
    Reading reading = new Reading(words);
    reading.read(title, true);
    reading.read(body, false);
    return reading;
  }
}

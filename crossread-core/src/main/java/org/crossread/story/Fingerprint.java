package org.crossread.story;

import java.time.LocalDate;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * What grouping knows of one article: sparse counts of its terms by field. Immutable.
 *
 * @see Fingerprinter
 */
public final class Fingerprint {
  private final String id;
  private final @Nullable LocalDate day;
  private final String language;
  private final int words;
  private final long content;
  private final PackedTerms terms;

  Fingerprint(
      String id,
      @Nullable LocalDate day,
      String language,
      int words,
      long content,
      PackedTerms terms) {
    this.id = id;
    this.day = day;
    this.language = language;
    this.words = words;
    this.content = content;
    // Never written to, so that copies of an article share it.
    this.terms = terms;
  }

  /** The same terms under another id and day. */
  Fingerprint under(String otherId, @Nullable LocalDate otherDay) {
    return new Fingerprint(otherId, otherDay, language, words, content, terms);
  }

  /** The article's id. */
  public String id() {
    return id;
  }

  /** Day of publication as far as it is told; not to be trusted. */
  public @Nullable LocalDate day() {
    return day;
  }

  /** ISO 639-1 code, or what {@link org.crossread.article.Article#language()} has else. */
  public String language() {
    return language;
  }

  /** Number of words read. */
  public int words() {
    return words;
  }

  /** A number that two articles of the same words share. */
  long content() {
    return content;
  }

  /** What it says, not weighted by rarity. */
  PackedTerms terms() {
    return terms;
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Fingerprint f && f.id.equals(id) && f.content == content;
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(new long[] {id.hashCode(), content});
  }

  @Override
  public String toString() {
    return id + (day == null ? "" : " of " + day);
  }
}

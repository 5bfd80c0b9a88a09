package org.crossread.article;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is known of an article beside its text. Unknown is null or empty, never guessed; a date is
 * never that of the reading.
 *
 * @param byline as the strongest source writes it, names parted by commas where it lists them
 * @param authors the names in it, each by itself, without "By", roles and agencies
 * @param modified the last change
 * @param language ISO 639-1 code, {@code en} when it reads as English or is too short to tell;
 *     {@code other} when its letters are not Latin, {@code und} when no known language fits
 * @param canonical the address that the outlet itself gives for it
 * @param credits agency credits ("AFP contributed reporting") in the order of the text, with their
 *     places
 * @param disagreeing what weaker sources say otherwise, by subject, strongest first
 */
public record Metadata(
    @Nullable Field<String> title,
    @Nullable Field<String> outlet,
    @Nullable Field<String> byline,
    List<Field<String>> authors,
    @Nullable Field<PublicationDate> published,
    @Nullable Field<PublicationDate> modified,
    Field<String> language,
    @Nullable Field<String> canonical,
    List<Field<String>> credits,
    List<Witness> disagreeing) {
  public Metadata {
    authors = List.copyOf(authors);
    credits = List.copyOf(credits);
    disagreeing = List.copyOf(disagreeing);
  }

  /** Metadata of an English article of which only these few fields are known. */
  public static Metadata of(
      @Nullable Field<String> title,
      @Nullable Field<String> outlet,
      @Nullable Field<LocalDate> published,
      List<Field<String>> credits) {
    return new Metadata(
        title,
        outlet,
        null,
        List.of(),
        published == null
            ? null
            : new Field<>(
                PublicationDate.of(published.value()), published.origin(), published.span()),
        null,
        new Field<>("en", Field.Origin.TEXT, null),
        null,
        credits,
        List.of());
  }
}

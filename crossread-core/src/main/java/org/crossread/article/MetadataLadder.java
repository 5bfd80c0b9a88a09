package org.crossread.article;

import java.time.LocalDate;
import java.util.List;
import org.crossread.article.Field.Origin;
import org.crossread.capture.Capture;
import org.crossread.text.Text;
import org.jspecify.annotations.Nullable;

/** Puts together what user, page and text say of an article; the strongest source wins. */
final class MetadataLadder {
  private final Capture capture;
  private final @Nullable LocalDate date;
  private final @Nullable PageData page;
  private final Text text;
  private final List<Block> blocks;
  private final TextData words;

  /**
   * A ladder for one article.
   *
   * @param date day that the user states for articles that tell none
   * @param page null for plain text
   */
  MetadataLadder(
      Capture capture,
      @Nullable LocalDate date,
      @Nullable PageData page,
      Text text,
      List<Block> blocks) {
    this.capture = capture;
    this.date = date;
    this.page = page;
    this.text = text;
    this.blocks = List.copyOf(blocks);
    this.words = new TextData(text, blocks);
  }

  Metadata metadata() {
    Field<String> byline = page != null ? page.byline() : words.byline();
    Field<LocalDate> published = page != null ? page.published() : words.published();
    if (published == null && date != null) {
      published = new Field<>(date, Origin.USER, null);
    }
    return new Metadata(
        title(),
        outlet(),
        byline,
        List.of(),
        published == null
            ? null
            : new Field<>(
                PublicationDate.of(published.value()), published.origin(), published.span()),
        null,
        new Field<>(Language.of(text, blocks), Origin.TEXT, null),
        null,
        words.credits(),
        List.of());
  }

  private @Nullable Field<String> title() {
    Field<String> heading = words.title();
    if (page == null || heading == null) {
      return heading;
    }
    Field<String> title = page.title();
    return title == null ? null : new Field<>(title.value(), title.origin(), heading.span());
  }

  private @Nullable Field<String> outlet() {
    String stated = capture.outlet();
    if (stated != null) {
      return new Field<>(stated, Origin.USER, null);
    }
    return page != null ? page.outlet() : words.outlet();
  }
}

package org.crossread.article;

import java.time.LocalDate;
import java.util.List;
import org.crossread.text.Span;
import org.crossread.text.Text;
import org.jspecify.annotations.Nullable;

/**
 * Clean text of one report with typed blocks and metadata. Unknown metadata is null, never guessed.
 *
 * @param id identifies input and text: 16 hexadecimal digits; two inputs with the same base name,
 *     outlet and text share it
 * @param input the name the user gave
 * @param text for plain text the decoded file, untouched; for HTML the extracted text, blocks
 *     separated by blank lines
 * @param extracted whether the text differs from the input's own characters (HTML)
 * @param language ISO 639-1 code, {@code en} when it reads as English or is too short to tell;
 *     {@code other} when its letters are not Latin, {@code und} when no known language fits
 * @param credits agency credits ("AFP contributed reporting") found in the text
 */
public record Article(
    String id,
    String input,
    Text text,
    boolean extracted,
    List<Block> blocks,
    @Nullable Field<String> title,
    @Nullable Field<String> outlet,
    @Nullable Field<String> byline,
    @Nullable Field<LocalDate> published,
    List<Field<String>> credits,
    String language,
    List<String> notices) {
  public Article {
    blocks = List.copyOf(blocks);
    credits = List.copyOf(credits);
    notices = List.copyOf(notices);
  }

  /** The id for an input's base name, outlet and text. */
  public static String idOf(String input, @Nullable String outlet, Text text) {
    String base = input.substring(Math.max(input.lastIndexOf('/'), input.lastIndexOf('\\')) + 1);
    return Text.sha256(base + "\n" + (outlet == null ? "" : outlet) + "\n" + text.id())
        .substring(0, 16);
  }

  /** This article with its lines in other roles. */
  Article withBlocks(List<Block> other) {
    return new Article(
        id, input, text, extracted, other, title, outlet, byline, published, credits, language,
        notices);
  }

  /** What to call it in a table: the outlet when known, else the input's base name. */
  public String label() {
    if (outlet != null) {
      return outlet.value();
    }
    return input.substring(Math.max(input.lastIndexOf('/'), input.lastIndexOf('\\')) + 1);
  }

  /** Spans of the blocks that are read for claims, in text order. */
  public List<Span> readable() {
    return blocks.stream()
        .filter(b -> b.kind() == Block.Kind.TITLE || b.kind() == Block.Kind.BODY)
        .map(Block::span)
        .toList();
  }
}

package org.crossread.article;

import java.time.LocalDate;
import java.util.ArrayList;
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
 * @param metadata title, outlet, authors, dates, language, credits, each with its origin
 */
public record Article(
    String id,
    String input,
    Text text,
    boolean extracted,
    List<Block> blocks,
    Metadata metadata,
    List<String> notices) {
  public Article {
    blocks = List.copyOf(blocks);
    notices = List.copyOf(notices);
  }

  /** The id for an input's base name, outlet and text. */
  public static String idOf(String input, @Nullable String outlet, Text text) {
    String base = input.substring(Math.max(input.lastIndexOf('/'), input.lastIndexOf('\\')) + 1);
    return Text.sha256(base + "\n" + (outlet == null ? "" : outlet) + "\n" + text.id())
        .substring(0, 16);
  }

  /** The headline. */
  public @Nullable Field<String> title() {
    return metadata.title();
  }

  /** Who published it. */
  public @Nullable Field<String> outlet() {
    return metadata.outlet();
  }

  /** Who wrote it, as the source has it. */
  public @Nullable Field<String> byline() {
    return metadata.byline();
  }

  /** Day of publication. */
  public @Nullable Field<LocalDate> published() {
    Field<PublicationDate> date = metadata.published();
    return date == null ? null : new Field<>(date.value().day(), date.origin(), date.span());
  }

  /** Agency credits in the text. */
  public List<Field<String>> credits() {
    return metadata.credits();
  }

  /** ISO 639-1 code, {@code other} or {@code und}; see {@link Metadata}. */
  public String language() {
    return metadata.language().value();
  }

  /** This article with its lines in other roles. */
  public Article withBlocks(List<Block> other) {
    return new Article(id, input, text, extracted, other, metadata, notices);
  }

  /** This article with one more notice. */
  public Article withNotice(String notice) {
    List<String> more = new ArrayList<>(notices);
    more.add(notice);
    return new Article(id, input, text, extracted, blocks, metadata, more);
  }

  /** What to call it in a table: the outlet when known, else the input's base name. */
  public String label() {
    Field<String> outlet = outlet();
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

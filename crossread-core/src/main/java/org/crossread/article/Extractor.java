package org.crossread.article;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.crossread.article.Block.Kind;
import org.crossread.capture.Capture;
import org.crossread.capture.Decoder;
import org.crossread.capture.UnreadableException;
import org.crossread.capture.UnreadableException.Reason;
import org.crossread.text.Span;
import org.crossread.text.Text;
import org.jspecify.annotations.Nullable;

/** From a capture to an article. Stateless and thread-safe. */
public final class Extractor {
  /** Fewer words of body text are no article. */
  private static final int LEAST_WORDS = 5;

  private static final Pattern LINE = Pattern.compile("[^\\r\\n]+");
  private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}]+");

  /** UTF-16 units within which a dateline ends. */
  private static final int LONGEST_OPENING = 120;

  /** "PORT SABLE, May 3 (Agency North) - ", "RILL — ", "Updated on Friday: ". */
  private static final Pattern SPLIT_OFF =
      Pattern.compile(
          "^((?:\\p{Lu}{2}[\\p{Lu} .'’/-]{0,40}(?:, [\\p{L}.]{2,20}(?: \\d{1,2})?)?\\s?"
              + "(?:\\(\\p{Lu}[\\p{L} .]{1,25}\\)\\s?)?[-–—]{1,2}"
              + "|(?:Updated?|Correction|Corrected|Clarification)(?: (?:on|at) [^:.]{2,30})?:))\\s+");

  /**
   * Extracts the article of {@code capture}.
   *
   * @param date day of publication as stated by the user; used where the input tells none
   * @throws UnreadableException when there is no article in it
   */
  public Article extract(Capture capture, @Nullable LocalDate date) throws UnreadableException {
    boolean html = capture.mediaType().equals("text/html");
    Decoder.Decoded decoded = Decoder.decode(capture);
    Article article = html ? page(capture, decoded, date) : flat(capture, decoded, date);
    if (words(article) < LEAST_WORDS) {
      throw new UnreadableException(
          capture.input(),
          Reason.NO_ARTICLE,
          article.blocks().isEmpty()
              ? "holds no text"
              : "holds no article, only navigation or boilerplate",
          "save the page of the article itself, or its text");
    }
    return article;
  }

  /** As {@link #extract(Capture, LocalDate)} without a date stated by the user. */
  public Article extract(Capture capture) throws UnreadableException {
    return extract(capture, null);
  }

  private static long words(Article article) {
    long words = 0;
    for (Block b : article.blocks()) {
      if (b.kind() == Kind.BODY) {
        words += WORD.matcher(article.text().of(b.span())).results().limit(LEAST_WORDS).count();
      }
    }
    return words;
  }

  private static Article flat(Capture capture, Decoder.Decoded decoded, @Nullable LocalDate date) {
    Text text = Text.of(decoded.characters());
    List<Span> lines = new ArrayList<>();
    Matcher m = LINE.matcher(text.characters());
    while (m.find()) {
      int a = m.start();
      int b = m.end();
      while (a < b && isSpace(text.characters().charAt(a))) {
        a++;
      }
      while (b > a && isSpace(text.characters().charAt(b - 1))) {
        b--;
      }
      if (a < b) {
        lines.add(new Span(a, b));
      }
    }
    List<Block> blocks = LineClassifier.classify(text.characters(), lines, false);
    return article(capture, text, false, blocks, null, date, decoded.notices());
  }

  private static boolean isSpace(char c) {
    return Character.isWhitespace(c) || Character.isSpaceChar(c);
  }

  private static Article page(Capture capture, Decoder.Decoded decoded, @Nullable LocalDate date) {
    Markup page = Markup.parse(decoded.characters());
    PageData data = new PageData(page.document(), capture.uri());
    HtmlPage.Reading reading = HtmlPage.read(page, data, data.title());
    List<String> notices = new ArrayList<>(decoded.notices());
    int read = Markup.readable(decoded.characters());
    if (read < decoded.characters().length()) {
      notices.add("is an enormous page: only its first " + read + " characters were read");
    }
    if (reading.isCut()) {
      notices.add(
          "is an enormous page: only its first " + PageScan.MOST_BLOCKS + " blocks were read");
    }
    return article(capture, reading.text(), true, reading.blocks(), data, date, notices);
  }

  private static Article article(
      Capture capture,
      Text text,
      boolean extracted,
      List<Block> blocks,
      @Nullable PageData page,
      @Nullable LocalDate date,
      List<String> decoding) {
    Metadata metadata = new MetadataLadder(capture, date, page, text, blocks).metadata();
    List<String> notices = new ArrayList<>(decoding);
    if (!metadata.language().value().equals("en")) {
      notices.add(
          "does not read as English: claims are not aligned by words, only quotations and numbers");
    }
    return new Article(
        Article.idOf(capture.input(), capture.outlet(), text),
        capture.input(),
        text,
        extracted,
        withoutOpenings(text, blocks),
        metadata,
        notices);
  }

  /** Splits off what stands before the first sentence and is none: dateline, note of a change. */
  private static List<Block> withoutOpenings(Text text, List<Block> blocks) {
    List<Block> split = new ArrayList<>();
    for (Block b : blocks) {
      int end = Math.min(b.span().end(), b.span().start() + LONGEST_OPENING);
      Matcher m = SPLIT_OFF.matcher(text.characters().substring(b.span().start(), end));
      int at = b.kind() == Kind.BODY && m.find() ? b.span().start() + m.end(1) : -1;
      int rest = at < 0 ? -1 : b.span().start() + m.end();
      if (rest < 0 || rest >= b.span().end()) {
        split.add(b);
        continue;
      }
      split.add(new Block(Kind.CREDIT, new Span(b.span().start(), at), "dateline", b.source()));
      split.add(new Block(Kind.BODY, new Span(rest, b.span().end()), b.reason(), b.source()));
    }
    return split;
  }
}

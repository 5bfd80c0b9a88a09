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
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jspecify.annotations.Nullable;

/** From a capture to an article. Stateless and thread-safe. */
public final class Extractor {
  /** Fewer words of body text are no article. */
  private static final int LEAST_WORDS = 5;

  /** The page's own body text replaces ours when ours has less than this share of its length. */
  private static final double SHORT_SHARE = 0.4;

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
    Document page = Jsoup.parse(decoded.characters());
    PageData data = new PageData(page, capture.uri());
    Field<String> title = data.title();
    List<String> paragraphs = new ArrayList<>();
    List<String> tags = new ArrayList<>();
    int length = 0;
    for (HtmlPage.PageBlock b : HtmlPage.blocks(page)) {
      paragraphs.add(b.text());
      tags.add(b.tag());
      length += b.text().length();
    }
    String body = data.articleBody();
    if (body != null && length < SHORT_SHARE * body.length()) {
      paragraphs.clear();
      tags.clear();
      for (String p : body.split("\\R+", -1)) {
        if (!p.isBlank()) {
          paragraphs.add(p.strip().replaceAll("\\s+", " "));
          tags.add("p");
        }
      }
    }
    StringBuilder characters = new StringBuilder();
    List<Span> lines = new ArrayList<>();
    if (title != null) {
      characters.append(title.value());
      lines.add(new Span(0, characters.length()));
    }
    List<String> kept = new ArrayList<>();
    for (int i = 0; i < paragraphs.size(); i++) {
      if (title != null && same(paragraphs.get(i), title.value())) {
        continue;
      }
      if (characters.length() > 0) {
        characters.append("\n\n");
      }
      int start = characters.length();
      characters.append(paragraphs.get(i));
      lines.add(new Span(start, characters.length()));
      kept.add(tags.get(i));
    }
    Text text = Text.of(characters.toString());
    int offset = title == null ? 0 : 1;
    List<Block> body2 =
        LineClassifier.classify(text.characters(), lines.subList(offset, lines.size()), true);
    List<Block> blocks = new ArrayList<>();
    if (title != null) {
      blocks.add(new Block(Kind.TITLE, lines.getFirst(), "title of the page"));
    }
    for (int i = 0; i < body2.size(); i++) {
      Block b = body2.get(i);
      boolean caption = kept.get(i).equals("figcaption") && b.kind() == Kind.BODY;
      blocks.add(caption ? new Block(Kind.CAPTION, b.span(), "caption of a figure") : b);
    }
    return article(capture, text, true, blocks, data, date, decoded.notices());
  }

  private static boolean same(String a, String b) {
    return a.replaceAll("\\s+", " ").strip().equalsIgnoreCase(b.replaceAll("\\s+", " ").strip());
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
      split.add(new Block(Kind.CREDIT, new Span(b.span().start(), at), "dateline"));
      split.add(new Block(Kind.BODY, new Span(rest, b.span().end()), b.reason()));
    }
    return split;
  }
}

package org.crossread.article;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.crossread.article.Block.Kind;
import org.crossread.article.Field.Origin;
import org.crossread.capture.Capture;
import org.crossread.capture.Decoder;
import org.crossread.capture.UnreadableException;
import org.crossread.capture.UnreadableException.Reason;
import org.crossread.text.Span;
import org.crossread.text.Text;
import org.jsoup.nodes.Document;
import org.jspecify.annotations.Nullable;

/** From a capture to an article. Stateless and thread-safe. */
public final class Extractor {
  /** Fewer words of body text are no article. */
  private static final int LEAST_WORDS = 5;

  private static final Pattern LINE = Pattern.compile("[^\\r\\n]+");
  private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}]+");
  private static final Pattern OUTLET =
      Pattern.compile(
          "(?m)^\\h*+(?:Support|A [Mm]essage from|©(?: \\d{4})?|Copyright(?: ©)?(?: \\d{4})?|Subscribe to|Readers pay for) "
              + "((?:The )?\\p{Lu}[\\p{L}'’-]*(?: \\p{Lu}[\\p{L}'’-]*){0,4})\\h*+"
              + "(?:[:!.]?+\\h*+$|\\. (?:Will you\\?|Join|Become|Support))");
  private static final Pattern CREDIT_OPENING =
      Pattern.compile("\\(([A-Z][A-Za-z]{1,14})\\)\\s?[-–—]{1,2}");

  /** UTF-16 units within which a dateline ends. */
  private static final int LONGEST_OPENING = 120;

  /** "PORT SABLE, May 3 (Agency North) - ", "RILL — ", "Updated on Friday: ". */
  private static final Pattern SPLIT_OFF =
      Pattern.compile(
          "^((?:\\p{Lu}{2}[\\p{Lu} .'’/-]{0,40}(?:, [\\p{L}.]{2,20}(?: \\d{1,2})?)?\\s?"
              + "(?:\\(\\p{Lu}[\\p{L} .]{1,25}\\)\\s?)?[-–—]{1,2}"
              + "|(?:Updated?|Correction|Corrected|Clarification)(?: (?:on|at) [^:.]{2,30})?:))\\s+");

  private static final Pattern FULL_DATE =
      Pattern.compile(
          "\\b(?:(\\d{1,2})\\.? (Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]{0,6}\\.?,? (\\d{4})"
              + "|(Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]{0,6}\\.? (\\d{1,2}),? (\\d{4})"
              + "|(\\d{4})-(\\d\\d)-(\\d\\d))\\b");
  private static final String MONTHS = "JanFebMarAprMayJunJulAugSepOctNovDec";

  /**
   * Extracts the article of {@code capture}.
   *
   * @param date day of publication as stated by the user; used where the input tells none
   * @throws UnreadableException when there is no article in it
   */
  public Article extract(Capture capture, @Nullable LocalDate date) throws UnreadableException {
    boolean html = capture.mediaType().equals("text/html");
    Decoder.Decoded decoded = Decoder.decode(capture.bytes(), html);
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
    Field<String> title = null;
    for (Block b : blocks) {
      if (b.kind() == Kind.TITLE && title == null) {
        title = new Field<>(text.of(b.span()), Origin.HEADING, b.span());
      }
    }
    Field<LocalDate> published = dateLine(text, blocks);
    return article(
        capture,
        text,
        false,
        blocks,
        title,
        outletInText(text, blocks),
        byline(text, blocks),
        published != null ? published : stated(date),
        decoded.notices());
  }

  private static boolean isSpace(char c) {
    return Character.isWhitespace(c) || Character.isSpaceChar(c);
  }

  private static Article page(Capture capture, Decoder.Decoded decoded, @Nullable LocalDate date) {
    Document page = PageScan.parse(decoded.characters());
    PageData data = new PageData(page);
    Field<String> title = data.title();
    HtmlPage.Reading reading = HtmlPage.read(page, data, title);
    Field<LocalDate> published = data.published();
    return article(
        capture,
        reading.text(),
        true,
        reading.blocks(),
        title == null ? null : new Field<>(title.value(), title.origin(), reading.title()),
        data.outlet(),
        data.byline(),
        published != null ? published : stated(date),
        decoded.notices());
  }

  private static @Nullable Field<LocalDate> stated(@Nullable LocalDate date) {
    return date == null ? null : new Field<>(date, Origin.USER, null);
  }

  private static Article article(
      Capture capture,
      Text text,
      boolean extracted,
      List<Block> blocks,
      @Nullable Field<String> title,
      @Nullable Field<String> outlet,
      @Nullable Field<String> byline,
      @Nullable Field<LocalDate> published,
      List<String> decoding) {
    String stated = capture.outlet();
    String language = Language.of(text, blocks);
    List<String> notices = new ArrayList<>(decoding);
    if (!language.equals("en")) {
      notices.add(
          "does not read as English: claims are not aligned by words, only quotations and numbers");
    }
    return new Article(
        Article.idOf(capture.input(), stated, text),
        capture.input(),
        text,
        extracted,
        withoutOpenings(text, blocks),
        title,
        stated != null ? new Field<>(stated, Origin.USER, null) : outlet,
        byline,
        published,
        credits(text, blocks),
        language,
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

  private static @Nullable Field<String> outletInText(Text text, List<Block> blocks) {
    Span masthead = Masthead.of(text.characters(), blocks);
    if (masthead != null) {
      return new Field<>(text.of(masthead), Origin.TEXT, masthead);
    }
    Matcher m = OUTLET.matcher(text.characters());
    return m.find() ? new Field<>(m.group(1), Origin.TEXT, new Span(m.start(1), m.end(1))) : null;
  }

  private static @Nullable Field<String> byline(Text text, List<Block> blocks) {
    for (Block b : blocks) {
      String line = text.of(b.span());
      if (b.kind() == Kind.CREDIT && new LineCues(line).isByline()) {
        return new Field<>(line, Origin.BYLINE, b.span());
      }
    }
    return null;
  }

  /** Only a line that is a date line by itself tells the day of publication. */
  private static @Nullable Field<LocalDate> dateLine(Text text, List<Block> blocks) {
    for (Block b : blocks) {
      String line = text.of(b.span());
      if (b.kind() != Kind.CREDIT || !new LineCues(line).isDateLine()) {
        continue;
      }
      Matcher m = FULL_DATE.matcher(line);
      if (m.find()) {
        LocalDate day = day(m);
        if (day != null) {
          return new Field<>(
              day, Origin.TEXT, new Span(b.span().start() + m.start(), b.span().start() + m.end()));
        }
      }
    }
    return null;
  }

  private static @Nullable LocalDate day(Matcher m) {
    try {
      if (m.group(7) != null) {
        return LocalDate.parse(m.group());
      }
      boolean dayFirst = m.group(1) != null;
      String month = dayFirst ? m.group(2) : m.group(4);
      return LocalDate.of(
          Integer.parseInt(dayFirst ? m.group(3) : m.group(6)),
          MONTHS.indexOf(month.substring(0, 1).toUpperCase(Locale.ROOT) + month.substring(1)) / 3
              + 1,
          Integer.parseInt(dayFirst ? m.group(1) : m.group(5)));
    } catch (DateTimeException e) {
      return null;
    }
  }

  private static List<Field<String>> credits(Text text, List<Block> blocks) {
    List<Field<String>> credits = new ArrayList<>();
    boolean first = true;
    for (Block b : blocks) {
      String line = text.of(b.span());
      if (b.kind() == Kind.CREDIT && new LineCues(line).isAgencyCredit()) {
        credits.add(new Field<>(line, Origin.TEXT, b.span()));
      } else if (b.kind() == Kind.BODY && first) {
        first = false;
        Matcher m = CREDIT_OPENING.matcher(line.length() > 200 ? line.substring(0, 200) : line);
        if (m.find()) {
          credits.add(
              new Field<>(
                  m.group(1),
                  Origin.TEXT,
                  new Span(b.span().start() + m.start(1), b.span().start() + m.end(1))));
        }
      }
    }
    return credits;
  }
}

package org.crossread.web;

import gg.jte.Content;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import org.crossread.claim.Claim;
import org.crossread.claim.Difference;
import org.crossread.claim.Passage;
import org.crossread.render.Contrast;
import org.crossread.render.Markup;
import org.crossread.render.Quoted;
import org.crossread.render.Sheet;
import org.crossread.store.StoredStory;
import org.crossread.text.Span;
import org.jspecify.annotations.Nullable;

/**
 * What templates write: text of others made harmless, glyphs, days. Everything that is no {@link
 * Content} is escaped by the templates themselves. Stateless.
 */
public final class Show {
  private static final DateTimeFormatter MINUTE =
      DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm'Z'", Locale.ROOT).withZone(ZoneOffset.UTC);

  private static final int MOST_READINGS = 26;

  private Show() {}

  /** Markup that was made here, as it is. */
  public static Content html(String markup) {
    return out -> out.writeContent(markup);
  }

  /** Words of others, with a direction of their own. */
  public static Content words(@Nullable String words) {
    return html(words == null ? "" : Markup.isolated(words));
  }

  /** Words of others on one line, cut to {@code most} characters. */
  public static Content line(@Nullable String words, int most) {
    return html(
        words == null
            ? ""
            : Markup.isolated(Asked.cut(words.replaceAll("\\s+", " ").strip(), most)));
  }

  /** Names of others with commas between. */
  public static Content list(List<String> names) {
    return html(String.join(", ", names.stream().map(Markup::isolated).toList()));
  }

  /** Words of others with each run of white space as one space. */
  public static Content flowing(String words) {
    return html(Markup.text(words.replaceAll("\\s+", " ")));
  }

  /** The words of a passage with the marks that belong to them; what differs stands out. */
  public static Content passage(Sheet sheet, Claim claim, Passage p) {
    Quoted q = sheet.quoted(p);
    return html(
        Markup.mark(q.before())
            + "<bdi>"
            + marked(
                sheet.comparison().report(p.article()).article().text().characters(),
                p.span(),
                sheet.evidence(claim, p))
            + "</bdi>"
            + Markup.mark(q.after()));
  }

  /** The exact words of a passage, without marks that stand outside it; what differs stands out. */
  public static Content exact(Sheet sheet, Claim claim, Passage p) {
    return html(
        "<bdi>"
            + marked(
                sheet.comparison().report(p.article()).article().text().characters(),
                p.span(),
                sheet.evidence(claim, p))
            + "</bdi>");
  }

  /** The words of a passage without anything that stands out. */
  public static Content passage(Sheet sheet, Passage p) {
    Quoted q = sheet.quoted(p);
    return html(Markup.mark(q.before()) + Markup.isolated(sheet.words(p)) + Markup.mark(q.after()));
  }

  private static String marked(String text, Span span, List<Span> evidence) {
    StringBuilder words = new StringBuilder();
    int at = span.start();
    for (Span s : evidence) {
      words.append(Markup.text(text.substring(at, s.start())));
      words.append("<strong>").append(Markup.text(s.of(text))).append("</strong>");
      at = s.end();
    }
    return words.append(Markup.text(text.substring(at, span.end()))).toString();
  }

  /** The sign of a mark as it is printed. */
  public static String glyph(Sheet.Mark mark) {
    return switch (mark) {
      case DIFFERS -> "≠";
      case NOT_STATED -> "·";
      default -> mark.glyph();
    };
  }

  /** The class of a mark in the style. */
  public static String css(Sheet.Mark mark) {
    return mark.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** Certainty in three steps. */
  public static String sure(Difference.Certainty certainty) {
    return switch (certainty) {
      case CERTAIN -> "●●●";
      case LIKELY -> "●●○";
      case POSSIBLE -> "●○○";
    };
  }

  /** "NUMBER", with a question mark where it is no more than possible. */
  public static String kind(Contrast c) {
    return c.kind().name() + (c.maybe() ? "?" : "");
  }

  /** The letter of a reading: a, b, c. */
  public static String reading(int number) {
    return Character.toString('a' + Math.min(MOST_READINGS - 1, number));
  }

  /** "1 article", "3 articles". */
  public static String count(long n, String one, String many) {
    return String.format(Locale.ROOT, "%,d", n).replace(',', '\u202f')
        + " "
        + (n == 1 ? one : many);
  }

  /** "2025-11-06 09:15Z"; empty for none. */
  public static String minute(@Nullable Instant at) {
    return at == null ? "" : MINUTE.format(at);
  }

  /** "2025-11-06", "2025-11-06 to 2025-11-07", or that it is not known. */
  public static String days(StoredStory s) {
    LocalDate from = s.from();
    LocalDate to = s.to();
    return from == null || to == null
        ? "date unknown"
        : from.equals(to) ? from.toString() : from + " to " + to;
  }

  /** A link to a passage that stays good: the version of its article, and its place. */
  public static String permalink(Spread spread, Passage p) {
    return Evidence.Cited.permalink(spread.stored(p.article()), p.span());
  }

  /** As the value of a parameter of an address. */
  public static String inAddress(String value) {
    return URLEncoder.encode(value, StandardCharsets.UTF_8);
  }

  /** First digits of a hash. */
  public static String prefix(String hash) {
    return hash.substring(0, Math.min(12, hash.length()));
  }
}

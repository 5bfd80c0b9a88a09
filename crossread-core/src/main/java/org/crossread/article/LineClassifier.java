package org.crossread.article;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.crossread.article.Block.Kind;
import org.crossread.text.Span;
import org.jspecify.annotations.Nullable;

/**
 * Gives each line of an article's text its role: first by the line's own words, then by its
 * neighbours. Used for flattened text, where a trained model says what is body and rules what the
 * rest is, and for the blocks of a page, by rules alone. Stateless.
 */
final class LineClassifier {
  /** Share of lines after an appeal that must look like one for all of them to be boilerplate. */
  private static final double TAIL_SHARE = 0.7;

  /** Share of words in plain paragraphs above which it is the article that goes on. */
  private static final double TAIL_PLAIN = 0.5;

  /** Probability above which the model takes a line for body; .4 and .6 gave no better line F1. */
  private static final double BODY = 0.5;

  /** An article this short keeps its last lines, whatever they say. */
  private static final int LEAST_PARAGRAPHS = 4;

  private LineClassifier() {}

  /**
   * One block a line, in order.
   *
   * @param titleKnown whether these are the blocks of a page, of which the title is known; they are
   *     told by rules alone, lines of flattened text by {@link LineModel} as well
   */
  static List<Block> classify(String text, List<Span> lines, boolean titleKnown) {
    return classify(text, lines, titleKnown ? null : LineModel.shipped());
  }

  /** As {@link #classify(String, List, boolean)}; without a model by rules alone. */
  static List<Block> classify(String text, List<Span> lines, @Nullable LineModel model) {
    List<LineCues> cues = lines.stream().map(s -> new LineCues(s.of(text))).toList();
    List<Kind> kinds = new ArrayList<>();
    List<String> reasons = new ArrayList<>();
    for (LineCues c : cues) {
      own(c, kinds, reasons);
    }
    if (model == null || !learned(text, lines, cues, model, kinds, reasons)) {
      tail(cues, new double[cues.size()], cues.size(), kinds, reasons);
      headlines(cues, kinds, reasons);
      edges(cues, kinds, reasons);
      if (model != null) {
        title(cues, kinds, reasons);
      }
    }
    captions(text, lines, cues, model != null, kinds, reasons);
    List<Block> blocks = new ArrayList<>();
    for (int i = 0; i < lines.size(); i++) {
      blocks.add(new Block(kinds.get(i), lines.get(i), reasons.get(i)));
    }
    return blocks;
  }

  /**
   * Lets the model say which of the lines that no rule has named are body, and names the others by
   * where they stand.
   *
   * @return false, and nothing changed, when the model sees no article
   */
  private static boolean learned(
      String text,
      List<Span> lines,
      List<LineCues> cues,
      LineModel model,
      List<Kind> kinds,
      List<String> reasons) {
    List<String> words = lines.stream().map(s -> s.of(text)).toList();
    // What is known to follow the article is kept from the model: its length must not decide.
    int end = appendix(cues, kinds);
    double[] body =
        Arrays.copyOf(
            model.probabilities(new LineFeatures(words.subList(0, end), cues.subList(0, end))),
            words.size());
    int first = -1;
    int last = -1;
    for (int i = 0; i < body.length; i++) {
      if (kinds.get(i) == Kind.BODY
          && body[i] > BODY
          && (isParagraph(cues.get(i), Kind.BODY) || goesOn(words, i))) {
        first = first < 0 ? i : first;
        last = i;
      }
    }
    if (first < 0) {
      return false;
    }
    int title = titleAbove(first, cues, kinds);
    for (int i = 0; i < body.length; i++) {
      if (i == title) {
        kinds.set(i, Kind.TITLE);
        reasons.set(i, "headline above the first paragraph");
      } else if (kinds.get(i) == Kind.BODY && body[i] <= BODY) {
        kinds.set(i, Kind.BOILERPLATE);
        reasons.set(i, reason(cues.get(i), i < first ? "above" : i > last ? "after" : "within"));
      } else if (kinds.get(i) == Kind.BODY && i < first && !isParagraph(cues.get(i), Kind.BODY)) {
        kinds.set(i, Kind.BOILERPLATE);
        reasons.set(i, "short line above the article");
      }
    }
    // A box within the article: a cue such as "Most read" and the headlines under it.
    boolean box = false;
    for (int i = 0; i < body.length; i++) {
      boolean headline = cues.get(i).isShort() && !cues.get(i).isSentence();
      box = headline && (box || cues.get(i).isCue());
      if (box && kinds.get(i) == Kind.BODY) {
        kinds.set(i, Kind.BOILERPLATE);
        reasons.set(i, "list of headings");
      }
    }
    tail(cues, body, end, kinds, reasons);
    return true;
  }

  /** From the first cue after which no line is a paragraph that leaves the reader alone. */
  private static int appendix(List<LineCues> cues, List<Kind> kinds) {
    int from = cues.size();
    for (int i = cues.size() - 1; i >= 0; i--) {
      boolean cue = kinds.get(i) == Kind.BOILERPLATE;
      if (!cue && isParagraph(cues.get(i), kinds.get(i)) && !cues.get(i).addressesReader()) {
        break;
      }
      from = cue ? i : from;
    }
    return from;
  }

  /** Whether the next line goes on with the sentence, as where lines are broken at a width. */
  private static boolean goesOn(List<String> lines, int i) {
    return i + 1 < lines.size()
        && !lines.get(i + 1).isEmpty()
        && Character.isLowerCase(lines.get(i + 1).codePointAt(0));
  }

  private static String reason(LineCues c, String where) {
    if (c.addressesReader()) {
      return "speaks to the reader " + where + " the article";
    }
    return (c.isShort() ? "short line " : "line of another kind ") + where + " the article";
  }

  private static void own(LineCues c, List<Kind> kinds, List<String> reasons) {
    if (c.words() == 0) {
      add(kinds, reasons, Kind.BOILERPLATE, "no words");
    } else if (c.isAgencyCredit()) {
      add(kinds, reasons, Kind.CREDIT, "credit line");
    } else if (c.isPhotoCredit()) {
      add(kinds, reasons, c.isShort() ? Kind.CREDIT : Kind.CAPTION, "photo credit");
    } else if (c.isByline() || c.isDateLine()) {
      add(kinds, reasons, Kind.CREDIT, "byline or date");
    } else if (c.isCue()) {
      add(kinds, reasons, Kind.BOILERPLATE, "newsletter, appeal, sharing or navigation");
    } else if (c.isOffer()) {
      add(kinds, reasons, Kind.BOILERPLATE, "offer of a subscription");
    } else {
      add(kinds, reasons, Kind.BODY, "paragraph");
    }
  }

  private static void add(List<Kind> kinds, List<String> reasons, Kind kind, String reason) {
    kinds.add(kind);
    reasons.add(reason);
  }

  /**
   * From the first appeal after which nearly all lines appeal, address the reader or are short.
   *
   * @param body the model's probabilities, 0 where none is asked
   * @param end the lines from here on are known to be no article and tell nothing of those before
   */
  private static void tail(
      List<LineCues> cues, double[] body, int end, List<Kind> kinds, List<String> reasons) {
    // Only where the article stands before it: a cue above the article opens no tail.
    int start = 0;
    while (start < end
        && !(kinds.get(start) == Kind.BODY
            && cues.get(start).isSentence()
            && !cues.get(start).isShort())) {
      start++;
    }
    int like = 0;
    int plainWords = 0;
    int words = 0;
    double bodyWords = 0;
    int from = end;
    boolean throughout = false;
    for (int i = end - 1; i >= 0; i--) {
      LineCues c = cues.get(i);
      boolean boilerplate = kinds.get(i) == Kind.BOILERPLATE;
      if (boilerplate || c.addressesReader() || c.isShort() && !c.hasStop()) {
        like++;
      } else {
        plainWords += c.words();
      }
      words += c.words();
      bodyWords += body[i] * c.words();
      // An offer may stand in the middle of advice about what to buy: it opens no tail.
      boolean opens = boilerplate && (c.isCue() || c.words() == 0);
      // Many short lines at the end do not make an appeal of the paragraphs before them.
      boolean appeal = plainWords <= TAIL_PLAIN * words && bodyWords <= BODY * words;
      if (opens && appeal && like >= TAIL_SHARE * (end - i)) {
        from = i > start ? i : from;
        throughout |= i <= start;
      }
    }
    // Advice speaks to its reader throughout; then only the lesser part can be an appeal.
    if (throughout && words(cues, from, end) > words(cues, start, from)) {
      return;
    }
    for (int i = from; i < end; i++) {
      if (kinds.get(i) == Kind.BODY) {
        kinds.set(i, Kind.BOILERPLATE);
        reasons.set(i, "part of an appeal or of navigation after the article");
      }
    }
  }

  private static int words(List<LineCues> cues, int from, int to) {
    return cues.subList(from, to).stream().mapToInt(LineCues::words).sum();
  }

  /** Two or more short lines in a row that are no sentences, within or after the article. */
  private static void headlines(List<LineCues> cues, List<Kind> kinds, List<String> reasons) {
    int first = 0;
    while (first < cues.size() && !(kinds.get(first) == Kind.BODY && cues.get(first).hasStop())) {
      first++;
    }
    int start = -1;
    for (int i = first; i <= cues.size(); i++) {
      boolean headline =
          i < cues.size()
              && (kinds.get(i) == Kind.BOILERPLATE
                  || kinds.get(i) == Kind.BODY
                      && cues.get(i).words() <= LineCues.SHORT + 4
                      && !cues.get(i).isSentence());
      if (headline && start < 0) {
        start = i;
      } else if (!headline && start >= 0) {
        for (int k = start; k < i && i - start > 1; k++) {
          if (kinds.get(k) == Kind.BODY) {
            kinds.set(k, Kind.BOILERPLATE);
            reasons.set(k, "list of headings");
          }
        }
        start = -1;
      }
    }
  }

  /** Short lines that are no sentences, before the first and after the last paragraph. */
  private static void edges(List<LineCues> cues, List<Kind> kinds, List<String> reasons) {
    int last = cues.size() - 1;
    int paragraphs = 0;
    for (int i = 0; i < cues.size(); i++) {
      paragraphs += isParagraph(cues.get(i), kinds.get(i)) ? 1 : 0;
    }
    while (last >= 0
        && (!isParagraph(cues.get(last), kinds.get(last))
            || paragraphs > LEAST_PARAGRAPHS && cues.get(last).saysYou())) {
      if (kinds.get(last) == Kind.BODY) {
        paragraphs -= isParagraph(cues.get(last), kinds.get(last)) ? 1 : 0;
        kinds.set(last, Kind.BOILERPLATE);
        reasons.set(
            last,
            cues.get(last).saysYou()
                ? "speaks to the reader after the article"
                : "short line after the article");
      }
      last--;
    }
  }

  private static boolean isParagraph(LineCues c, Kind kind) {
    return kind == Kind.BODY && (c.isSentence() || !c.isShort());
  }

  /** The line before the first paragraph that is no sentence; other lines above it are no text. */
  private static void title(List<LineCues> cues, List<Kind> kinds, List<String> reasons) {
    int first = 0;
    while (first < cues.size()
        && !(kinds.get(first) == Kind.BODY
            && cues.get(first).hasStop()
            && cues.get(first).words() > 6)) {
      first++;
    }
    if (first >= cues.size()) {
      return;
    }
    int best = titleAbove(first, cues, kinds);
    for (int i = 0; i < first; i++) {
      if (i == best) {
        kinds.set(i, Kind.TITLE);
        reasons.set(i, "headline above the first paragraph");
      } else if (kinds.get(i) == Kind.BODY
          && i != best
          && cues.get(i).words() <= 2 * LineCues.SHORT
          && !cues.get(i).isSentence()) {
        kinds.set(i, Kind.BOILERPLATE);
        reasons.set(i, "short line above the article");
      }
    }
  }

  /** The nearest line above {@code first} that reads as a headline, or -1. */
  private static int titleAbove(int first, List<LineCues> cues, List<Kind> kinds) {
    int best = -1;
    for (int i = 0; i < first; i++) {
      LineCues c = cues.get(i);
      if (kinds.get(i) == Kind.BODY
          && !c.hasStop()
          && c.words() >= 3
          && c.words() <= 30
          && (best < 0 || c.words() >= 4)) {
        best = i;
      }
    }
    return best;
  }

  /** A short paragraph near the top that the body repeats word for word is a caption. */
  private static void captions(
      String text,
      List<Span> lines,
      List<LineCues> cues,
      boolean flat,
      List<Kind> kinds,
      List<String> reasons) {
    Set<String> seen = new HashSet<>();
    for (int i = lines.size() - 1; i >= 0; i--) {
      // In a whole page, headings recur in tables of contents and under each thing reviewed.
      if (kinds.get(i) != Kind.BODY || flat && cues.get(i).isShort()) {
        continue;
      }
      String key =
          lines
              .get(i)
              .of(text)
              .toLowerCase(Locale.ROOT)
              .replaceAll("[^\\p{L}\\p{N}]+", " ")
              .strip();
      if (!key.isEmpty() && !seen.add(key)) {
        kinds.set(i, Kind.CAPTION);
        reasons.set(i, "repeated below");
      }
    }
  }
}

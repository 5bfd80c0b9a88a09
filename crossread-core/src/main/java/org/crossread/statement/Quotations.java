package org.crossread.statement;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.crossread.text.Span;
import org.crossread.text.Token;
import org.crossread.text.Tokenizer;
import org.jspecify.annotations.Nullable;

/**
 * Pairs quotation marks, one paragraph after the other, by the marks and their neighbours alone:
 * curly, straight, guillemets, low-high; a single mark inside a word, in front of "90s" or after a
 * plural is an apostrophe. A kind of mark never nests in itself, so that one forgotten mark does
 * not turn the rest of the paragraph inside out. Stateless; linear time.
 */
public final class Quotations {
  /** More words than this are never scare quotes. */
  private static final int SCARE_WORDS = 3;

  /** How far before or after a short quotation its cue may stand, in words. */
  private static final int CUE_REACH = 4;

  /** Characters looked at for those words; bounds the work per quotation. */
  private static final int CUE_CHARACTERS = 60;

  private static final Set<String> CLIPPED =
      Set.of("em", "til", "tis", "twas", "cause", "bout", "round", "n", "cos", "twill");

  private enum Kind {
    CURLY,
    STRAIGHT,
    SINGLE_CURLY,
    SINGLE,
    GUILLEMET,
    LOW,
    SINGLE_GUILLEMET
  }

  private record Open(Kind kind, int at, boolean reversed) {}

  private Quotations() {}

  /** Quotations of all paragraphs in text order; an outer one comes before those inside it. */
  public static List<Quotation> find(CharSequence text, List<Span> paragraphs) {
    List<Quotation> all = new ArrayList<>();
    boolean pending = false;
    for (Span paragraph : paragraphs) {
      List<Quotation> here = inParagraph(text, paragraph, pending);
      pending = false;
      for (Quotation q : here) {
        pending |= !q.closed() && q.depth() == 0 && reaches(text, q.span().end(), paragraph.end());
      }
      all.addAll(here);
    }
    return List.copyOf(all);
  }

  private static boolean reaches(CharSequence text, int from, int end) {
    for (int i = from; i < end; i++) {
      if (!Character.isWhitespace(text.charAt(i))) {
        return false;
      }
    }
    return true;
  }

  private static List<Quotation> inParagraph(CharSequence text, Span p, boolean pending) {
    List<Quotation> found = new ArrayList<>();
    Deque<Open> open = new ArrayDeque<>();
    boolean[] strong = closersAfter(text, p, false);
    boolean[] any = closersAfter(text, p, true);
    for (int i = p.start(); i < p.end(); i++) {
      char c = text.charAt(i);
      Kind kind = kindOf(c);
      if (kind == null) {
        continue;
      }
      int before = i > p.start() ? text.charAt(i - 1) : ' ';
      int after = i + 1 < p.end() ? text.charAt(i + 1) : ' ';
      Open match = matching(open, kind, c);
      boolean opens = mayOpen(c, before, after, text, i, p);
      boolean closes = match != null && mayClose(c, before, after);
      if (closes && opens) {
        opens = false;
      }
      if (closes && match != null && isSingle(kind) && isPlural(before, after)) {
        closes = !strong[i - p.start()];
      }
      if (closes && match != null) {
        while (!open.isEmpty()) {
          Open top = open.pop();
          if (top == match) {
            break;
          }
          // A kind left open inside one that closes here: a lone single mark was an apostrophe.
          if (!isSingle(top.kind)) {
            add(found, text, p, top, i, false, open.size());
          }
        }
        add(found, text, p, match, i + 1, true, open.size());
      } else if (opens) {
        if (isSingle(kind) && !any[i - p.start()]) {
          continue;
        }
        Open same = ofKind(open, kind);
        if (same != null) {
          while (!open.isEmpty()) {
            Open top = open.pop();
            if (!isSingle(top.kind)) {
              add(found, text, p, top, i, false, open.size());
            }
            if (top == same) {
              break;
            }
          }
        }
        open.push(new Open(kind, i, isReversed(c)));
      }
    }
    while (!open.isEmpty()) {
      Open top = open.pop();
      if (!isSingle(top.kind)) {
        add(found, text, p, top, p.end(), false, open.size());
      }
    }
    found.sort(
        Comparator.comparingInt((Quotation q) -> q.span().start())
            .thenComparing(q -> q.span().end(), Comparator.reverseOrder()));
    return withContinuation(text, p, depths(found), pending);
  }

  /** Depths from the nesting that came out, since dropped single marks leave gaps. */
  private static List<Quotation> depths(List<Quotation> found) {
    List<Quotation> result = new ArrayList<>(found.size());
    Deque<Span> around = new ArrayDeque<>();
    for (Quotation q : found) {
      while (!around.isEmpty() && around.peek().end() <= q.span().start()) {
        around.pop();
      }
      result.add(
          new Quotation(
              q.span(), q.content(), around.size(), q.closed(), q.continued(), q.scare()));
      around.push(q.span());
    }
    return result;
  }

  private static List<Quotation> withContinuation(
      CharSequence text, Span p, List<Quotation> found, boolean pending) {
    if (!pending || found.isEmpty()) {
      return found;
    }
    Quotation first = found.getFirst();
    int start = p.start();
    while (start < p.end() && Character.isWhitespace(text.charAt(start))) {
      start++;
    }
    if (first.span().start() == start) {
      found.set(
          0,
          new Quotation(first.span(), first.content(), first.depth(), first.closed(), true, false));
    }
    return found;
  }

  private static void add(
      List<Quotation> found,
      CharSequence text,
      Span paragraph,
      Open open,
      int end,
      boolean closed,
      int depth) {
    int from = open.at + 1;
    int to = closed ? end - 1 : end;
    while (to > from && Character.isWhitespace(text.charAt(to - 1))) {
      to--;
    }
    while (from < to && Character.isWhitespace(text.charAt(from))) {
      from++;
    }
    if (from == to) {
      return;
    }
    Span span = new Span(open.at, closed ? end : to);
    Span content = new Span(from, to);
    boolean scare = closed && isScare(text, paragraph, span, content);
    found.add(new Quotation(span, content, depth, closed, false, scare));
  }

  private static boolean isScare(CharSequence text, Span paragraph, Span span, Span content) {
    if (content.length() > 20 * SCARE_WORDS) {
      return false;
    }
    long words = Tokenizer.tokens(text, content).stream().filter(Token::isWord).count();
    char last = text.charAt(content.end() - 1);
    if (words > SCARE_WORDS || last == '!' || last == '?') {
      return false;
    }
    return !cueNear(
            text,
            new Span(Math.max(paragraph.start(), span.start() - CUE_CHARACTERS), span.start()),
            true)
        && !cueNear(
            text,
            new Span(span.end(), Math.min(paragraph.end(), span.end() + CUE_CHARACTERS)),
            false);
  }

  private static boolean cueNear(CharSequence text, Span near, boolean backwards) {
    List<Token> tokens = new ArrayList<>(Tokenizer.tokens(text, near));
    if (backwards) {
      Collections.reverse(tokens);
    }
    int seen = 0;
    for (Token t : tokens) {
      if (!t.isWord()) {
        if (t.text().equals(".") || t.text().equals(";") || kindOf(t.text().charAt(0)) != null) {
          return false;
        }
        continue;
      }
      if (CueWords.contains(t.text().toLowerCase(Locale.ROOT))) {
        return true;
      }
      if (++seen == CUE_REACH) {
        return false;
      }
    }
    return false;
  }

  /**
   * For each place, whether a single mark that may close stands after it and before the next
   * opening one.
   *
   * @param plurals whether to count those that may be the apostrophe of a plural
   */
  private static boolean[] closersAfter(CharSequence text, Span p, boolean plurals) {
    boolean[] later = new boolean[p.length() + 1];
    boolean any = false;
    for (int i = p.end() - 1; i >= p.start(); i--) {
      later[i - p.start()] = any;
      char c = text.charAt(i);
      if (c == '\'' || c == '\u2019') {
        int before = i > p.start() ? text.charAt(i - 1) : ' ';
        int after = i + 1 < p.end() ? text.charAt(i + 1) : ' ';
        if (mayClose(c, before, after) && (plurals || !isPlural(before, after))) {
          any = true;
        } else if (c == '\'' && mayOpen(c, before, after, text, i, p)) {
          any = false;
        }
      } else if (c == '\u2018') {
        any = false;
      }
    }
    return later;
  }

  private static @Nullable Kind kindOf(char c) {
    return switch (c) {
      case '\u201c', '\u201d', '\u201f' -> Kind.CURLY;
      case '"', '\uff02' -> Kind.STRAIGHT;
      case '\u2018', '\u2019', '\u201b' -> Kind.SINGLE_CURLY;
      case '\'' -> Kind.SINGLE;
      case '\u00ab', '\u00bb' -> Kind.GUILLEMET;
      case '\u201e' -> Kind.LOW;
      case '\u2039', '\u203a' -> Kind.SINGLE_GUILLEMET;
      default -> null;
    };
  }

  private static boolean isSingle(Kind kind) {
    return kind == Kind.SINGLE || kind == Kind.SINGLE_CURLY;
  }

  private static boolean isReversed(char c) {
    return c == '\u00bb' || c == '\u203a';
  }

  private static boolean mayOpen(char c, int before, int after, CharSequence text, int i, Span p) {
    boolean afterGap = isGap(before) || isOpener(before);
    boolean beforeWord = !isGap(after) && !isCloserMark(after);
    return switch (c) {
      case '\u201c', '\u201f', '\u201e' -> true;
      case '\u201d', '\u00bb', '\u203a' -> afterGap && beforeWord;
      case '"', '\uff02' -> beforeWord && (afterGap || !isWord(before));
      case '\u2018', '\u201b' -> !isWord(before) && !isClipped(text, i + 1, p);
      case '\'' -> afterGap && isWordOrMark(after) && !isClipped(text, i + 1, p);
      case '\u00ab', '\u2039' -> true;
      default -> false;
    };
  }

  private static boolean mayClose(char c, int before, int after) {
    return switch (c) {
      case '\u201d', '"', '\uff02' -> !(isGap(before) && isWord(after));
      case '\u201c' -> !isGap(before) && !isWord(after);
      case '\u2019', '\'' -> !isGap(before) && !isWord(after);
      case '\u00bb', '\u203a', '\u00ab', '\u2039' -> !isGap(before) || !isWord(after);
      default -> false;
    };
  }

  private static @Nullable Open matching(Deque<Open> open, Kind kind, char c) {
    for (Open o : open) {
      if (o.kind == kind) {
        boolean closerSide =
            switch (c) {
              case '\u201c', '\u2018', '\u201b', '\u201f', '\u201e' -> false;
              case '\u00bb', '\u203a' -> !o.reversed;
              case '\u00ab', '\u2039' -> o.reversed;
              default -> true;
            };
        return closerSide ? o : null;
      }
      if (o.kind == Kind.LOW && kind == Kind.CURLY) {
        return o;
      }
    }
    return null;
  }

  private static @Nullable Open ofKind(Deque<Open> open, Kind kind) {
    for (Open o : open) {
      if (o.kind == kind) {
        return o;
      }
    }
    return null;
  }

  /** "the allies' planes": after s and before a word, a single mark may be an apostrophe. */
  private static boolean isPlural(int before, int after) {
    return (before == 's' || before == 'S') && after == ' ';
  }

  /** "'90s", "'em", "'tis". */
  private static boolean isClipped(CharSequence text, int from, Span p) {
    int end = from;
    while (end < p.end() && end - from < 6 && Character.isLetterOrDigit(text.charAt(end))) {
      end++;
    }
    String word = text.subSequence(from, end).toString().toLowerCase(Locale.ROOT);
    boolean decade =
        word.length() == 3
            && Character.isDigit(word.charAt(0))
            && Character.isDigit(word.charAt(1))
            && word.charAt(2) == 's';
    boolean year = word.length() == 2 && word.chars().allMatch(Character::isDigit);
    return decade || year || CLIPPED.contains(word);
  }

  private static boolean isGap(int c) {
    return Character.isWhitespace(c) || Character.isSpaceChar(c);
  }

  private static boolean isWord(int c) {
    return Character.isLetterOrDigit(c) || Character.isSurrogate((char) c);
  }

  private static boolean isWordOrMark(int c) {
    return !isGap(c) && c != '\'';
  }

  private static boolean isOpener(int c) {
    return c == '('
        || c == '['
        || c == '\u2014'
        || c == '\u2013'
        || c == '-'
        || c == '/'
        || c == '\u201c'
        || c == '"'
        || c == '\u2018'
        || c == '\u00ab'
        || c == '\u201e'
        || c == '\'';
  }

  private static boolean isCloserMark(int c) {
    return c == ',' || c == '.' || c == ';' || c == ':' || c == '!' || c == '?' || c == ')'
        || c == ']';
  }
}

package org.crossread.article;

import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.parser.Parser;

/**
 * A parsed page whose places in the markup are known. Scripts and styles, more than half of many
 * pages, are left out before it is parsed, and so are attributes that nobody asks for: of a script
 * the first character stays, so that the tree is the same. What holds JSON is kept.
 */
final class Markup {
  /**
   * Opening signs of tags: some hundred bytes of memory each when they are parsed. The largest page
   * of NAEB and WCXB-dev has 10,080. Chosen for a heap of 1 GB.
   */
  static final int MOST_TAGS = 600_000;

  /** Shorter scripts are not worth it. Chosen. */
  private static final int LEAST_CUT = 16;

  /** The same for an attribute. */
  private static final int LEAST_DROP = 6;

  /** Attributes that the stage or the parser asks for. */
  private static final Set<String> ASKED =
      Set.of(
          "action",
          "aria-hidden",
          "class",
          "color",
          "content",
          "data-datetime",
          "datetime",
          "definitionurl",
          "encoding",
          "face",
          "hidden",
          "href",
          "http-equiv",
          "id",
          "itemprop",
          "lang",
          "name",
          "prompt",
          "property",
          "rel",
          "role",
          "shadowrootmode",
          "size",
          "style",
          "title",
          "type");

  private final Document document;
  private final int[] cutsAt;

  /** UTF-16 units left out up to and with each cut. */
  private final int[] leftOut;

  private Markup(Document document, int[] cutsAt, int[] leftOut) {
    this.document = document;
    this.cutsAt = cutsAt;
    this.leftOut = leftOut;
  }

  /** A tree that was parsed elsewhere: its places are what they are. */
  static Markup of(Document document) {
    return new Markup(document, new int[0], new int[0]);
  }

  /**
   * Parses a page with the places of its text in the markup; after {@link #MOST_TAGS} the rest is
   * left out.
   */
  static Markup parse(String characters) {
    Lean lean = new Lean(characters.substring(0, readable(characters)));
    Document document = Jsoup.parse(lean.run(), "", Parser.htmlParser().setTrackPosition(true));
    return new Markup(
        document, Arrays.copyOf(lean.cutsAt, lean.cuts), Arrays.copyOf(lean.leftOut, lean.cuts));
  }

  /** UTF-16 units of {@code characters} that are read: all, but for an enormous page. */
  static int readable(String characters) {
    if (characters.length() <= MOST_TAGS) {
      return characters.length();
    }
    int at = -1;
    for (int tags = 0; tags <= MOST_TAGS; tags++) {
      at = characters.indexOf('<', at + 1);
      if (at < 0) {
        return characters.length();
      }
    }
    return at;
  }

  Document document() {
    return document;
  }

  /** Where in the page {@code place} is, as the parser tells it. */
  int original(int place) {
    int cut = Arrays.binarySearch(cutsAt, place);
    int before = cut < 0 ? -cut - 1 : cut;
    return before == 0 ? place : place + leftOut[before - 1];
  }

  /**
   * Copies a page without its scripts and styles. It follows the states of the HTML standard's
   * tokenizer as far as they decide what is a tag; where that is in doubt, all is kept.
   */
  private static final class Lean {
    private final String page;
    private final StringBuilder lean = new StringBuilder();
    private int copied;
    private int cuts;
    private int[] cutsAt = new int[32];
    private int[] leftOut = new int[32];

    /** Where the attributes of the tag at hand begin and end that may go. */
    private final int[] dropped = new int[64];

    private int drops;
    private boolean keepsAttributes;

    Lean(String page) {
      this.page = page;
    }

    String run() {
      int at = page.indexOf('<');
      while (at >= 0 && at + 1 < page.length()) {
        at = page.indexOf('<', past(at));
      }
      return copied == 0 ? page : lean.append(page, copied, page.length()).toString();
    }

    /** Where what opens at {@code at} ends; the length of the page when it does not. */
    private int past(int at) {
      char c = page.charAt(at + 1);
      if (c == '!' && page.startsWith("<!--", at)) {
        return comment(at);
      }
      if (c == '!' || c == '?') {
        // In drawings this opens text, in which what looks like a tag is none.
        keepsAttributes |= page.startsWith("<![CDATA[", at);
        int end = page.indexOf('>', at);
        return end < 0 ? page.length() : end + 1;
      }
      if (c == '/') {
        return at + 2 < page.length() && isLetter(page.charAt(at + 2)) ? tag(name(at + 2)) : at + 2;
      }
      return isLetter(c) ? element(at) : at + 1;
    }

    /** "--!>" ends one too, and "<!-->" is a whole one. */
    private int comment(int from) {
      for (int at = page.indexOf("--", from + 2); at >= 0; at = page.indexOf("--", at + 1)) {
        if (page.startsWith(">", at + 2)) {
          return at + 3;
        }
        if (at > from + 3 && page.startsWith("!>", at + 2)) {
          return at + 4;
        }
      }
      return page.length();
    }

    private static boolean isLetter(char c) {
      return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z';
    }

    private static boolean isSpace(char c) {
      return c == ' ' || c == '\n' || c == '\t' || c == '\r' || c == '\f';
    }

    private static boolean endsName(char c) {
      return isSpace(c) || c == '>' || c == '/';
    }

    /** Where a tag's name ends. */
    private int name(int from) {
      int to = from;
      while (to < page.length() && !endsName(page.charAt(to))) {
        to++;
      }
      return to;
    }

    private int element(int at) {
      int to = name(at + 1);
      String name = to - at > 10 ? "" : page.substring(at + 1, to).toLowerCase(Locale.ROOT);
      drops = 0;
      int open = tag(to);
      if (drops > 0 && open < page.length() && !keepsAttributes && !isCompared(name)) {
        for (int i = 0; i < drops; i++) {
          cut(dropped[2 * i], dropped[2 * i + 1]);
        }
      }
      return switch (name) {
        case "script", "style" -> code(name, at, open);
        case "title", "textarea", "iframe", "noembed", "noframes", "xmp" -> close(name, open);
        case "plaintext" -> page.length();
        default -> open;
      };
    }

    /** Of some elements the parser asks which are equal, attributes and all. */
    private static boolean isCompared(String name) {
      return switch (name) {
        case "b",
            "big",
            "code",
            "em",
            "font",
            "i",
            "nobr",
            "s",
            "small",
            "strike",
            "strong",
            "tt",
            "u" ->
            true;
        default -> false;
      };
    }

    /** From behind a tag's name to behind the tag; quotes count where a value begins. */
    private int tag(int from) {
      boolean named = false;
      int name = from;
      for (int i = from; i < page.length(); i++) {
        char c = page.charAt(i);
        if (c == '>') {
          return i + 1;
        }
        if (c == '=' && named) {
          int to = value(i + 1);
          drop(name, i, to);
          i = to - 1;
          named = false;
        } else if (c == '/') {
          named = false;
        } else if (!isSpace(c) && (!named || isSpace(page.charAt(i - 1)))) {
          named = true;
          name = i;
        }
      }
      return page.length();
    }

    /**
     * Notes that an attribute may go when nobody asks for it and it stands between spaces, named
     * and quoted as most are.
     */
    private void drop(int name, int equals, int end) {
      char quote = page.charAt(Math.min(equals + 1, page.length() - 1));
      if (end - name >= LEAST_DROP
          && 2 * drops + 2 <= dropped.length
          && isSpace(page.charAt(name - 1))
          && (quote == '"' || quote == '\'')
          && end < page.length()
          && (isSpace(page.charAt(end)) || page.charAt(end) == '>' || page.charAt(end) == '/')
          && isUnasked(name, equals)) {
        dropped[2 * drops] = name;
        dropped[2 * drops + 1] = end;
        drops++;
      }
    }

    private boolean isUnasked(int from, int to) {
      for (int i = from; i < to; i++) {
        char c = page.charAt(i);
        if (!isLetter(c) && c != '-') {
          return false;
        }
      }
      return !ASKED.contains(page.substring(from, to).toLowerCase(Locale.ROOT));
    }

    /** Leaves out what stands from {@code from} up to {@code to}. */
    private void cut(int from, int to) {
      lean.append(page, copied, from);
      if (cuts == cutsAt.length) {
        cutsAt = Arrays.copyOf(cutsAt, 2 * cuts);
        leftOut = Arrays.copyOf(leftOut, 2 * cuts);
      }
      cutsAt[cuts] = lean.length();
      leftOut[cuts] = to - from + (cuts == 0 ? 0 : leftOut[cuts - 1]);
      cuts++;
      copied = to;
    }

    /** Where the value of an attribute ends. */
    private int value(int from) {
      int at = from;
      while (at < page.length() && isSpace(page.charAt(at))) {
        at++;
      }
      char quote = at < page.length() ? page.charAt(at) : ' ';
      if (quote == '"' || quote == '\'') {
        int end = page.indexOf(quote, at + 1);
        return end < 0 ? page.length() : end + 1;
      }
      while (at < page.length() && !isSpace(page.charAt(at)) && page.charAt(at) != '>') {
        at++;
      }
      return at;
    }

    private int code(String name, int at, int from) {
      int to = close(name, from);
      if (to - from <= LEAST_CUT || to == page.length()) {
        return to;
      }
      boolean empty = page.charAt(from - 2) == '/';
      if (empty || holds("json", at, from)) {
        return to;
      }
      if (holds("<script", from, to)) {
        // A script that opens scripts in its own comment ends where few can tell.
        return page.length();
      }
      cut(from + 1, to);
      return to;
    }

    /** Where the end tag of {@code name} begins. */
    private int close(String name, int from) {
      int at = from;
      while (true) {
        at = page.indexOf("</", at);
        int end = at + 2 + name.length();
        if (at < 0 || end >= page.length()) {
          return page.length();
        }
        if (page.regionMatches(true, at + 2, name, 0, name.length())
            && endsName(page.charAt(end))) {
          return at;
        }
        at += 2;
      }
    }

    private boolean holds(String part, int from, int to) {
      // Bounded: a page of scripts without this character would be searched to its end for each.
      for (int i = page.indexOf(part.charAt(0), from, to); i >= 0; ) {
        if (page.regionMatches(true, i, part, 0, part.length())) {
          return true;
        }
        i = page.indexOf(part.charAt(0), i + 1, to);
      }
      return false;
    }
  }
}

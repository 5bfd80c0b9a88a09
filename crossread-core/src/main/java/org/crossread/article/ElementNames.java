package org.crossread.article;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.crossread.text.ResourceLines;
import org.jsoup.nodes.Element;

/**
 * What the class names and ids of a page's elements tell: frames, bylines, dates. Names repeat from
 * element to element, so that each is looked at once. Not thread-safe.
 */
final class ElementNames {
  /** UTF-16 units of class and id that are looked at. Chosen. */
  private static final int LONGEST = 1000;

  /** No character has more of them in lower case. */
  private static final int MOST_LOWER = 3;

  private static final Pattern SPACE = Pattern.compile("\\s+");

  /** Classes of page builders and of columns, which tell nothing of what an element holds. */
  private static final Pattern BUILDER =
      Pattern.compile(
          "^(?:elementor|wp|wpb|fl|et|fusion|vc)[-_]|(?:with|has|no)-?_?sidebar|sidebar-(?:left|right|none)|\\[");

  private static final Pattern BYLINE =
      Pattern.compile(
          "(?:^|[\\s_-])(?:by-?lines?|authors?|writers?|contributors?|posted-by|vcard)(?:$|[\\s_-]|name)");

  /** One of these stands in whatever {@link #BYLINE} is found in; it is slow. */
  private static final List<String> IN_BYLINES =
      List.of("line", "author", "writer", "contributor", "posted-by", "vcard");

  private static final Pattern DATE =
      Pattern.compile(
          "(?:^|[\\s_-])(?:(?:post|entry|article|publish|published|pub|story|create|created|display)?-?_?(?:date|time|datetime|timestamp|dateline|published))(?:$|[\\s_-])|publi[sc]h|pubdate|datetime");

  /** As {@link #IN_BYLINES}, for {@link #DATE}. */
  private static final List<String> IN_DATES = List.of("date", "time", "publi");

  private static final Set<String> FRAMES = new HashSet<>();
  private static final List<String> FRAME_STEMS = new ArrayList<>();
  private static final List<String> FRAME_COMPOUNDS = new ArrayList<>();

  static {
    for (String word : ResourceLines.of(ElementNames.class, "frame-names.txt")) {
      if (word.endsWith("*")) {
        FRAME_STEMS.add(word.substring(0, word.length() - 1));
      } else if (word.indexOf('-') > 0) {
        FRAME_COMPOUNDS.add(word);
      } else {
        FRAMES.add(word);
      }
    }
  }

  private static final Told NOTHING = new Told(false, false, false);

  /** By names as they stand in the page, and by single names in lower case. */
  private final Map<String, Told> seen = new HashMap<>();

  private final Map<String, Told> single = new HashMap<>();

  /**
   * What the names of one element tell.
   *
   * @param elsewhere of other things than the page's article
   */
  record Told(boolean elsewhere, boolean byline, boolean date) {
    Told or(Told other) {
      return other == NOTHING
          ? this
          : this == NOTHING
              ? other
              : new Told(elsewhere || other.elsewhere, byline || other.byline, date || other.date);
    }
  }

  Told of(Element e) {
    if (e.attributesSize() == 0) {
      return NOTHING;
    }
    String name = PageElements.attribute(e, "class");
    String id = PageElements.attribute(e, "id");
    if (name.isEmpty() && id.isEmpty()) {
      return NOTHING;
    }
    if ((name.length() + id.length() + 1) * MOST_LOWER > LONGEST) {
      return told(lower(e));
    }
    return seen.computeIfAbsent(name, n -> told(n.toLowerCase(Locale.ROOT)))
        .or(id.isEmpty() ? NOTHING : told(id.toLowerCase(Locale.ROOT)));
  }

  /** Class names and id in lower case, the id behind a space. */
  static String lower(Element e) {
    String names =
        (PageElements.attribute(e, "class").trim() + " " + PageElements.attribute(e, "id"))
            .toLowerCase(Locale.ROOT);
    return names.length() > LONGEST ? names.substring(0, LONGEST) : names;
  }

  private Told told(String names) {
    boolean one = true;
    for (int i = 0; i < names.length() && one; i++) {
      one = names.charAt(i) > ' ';
    }
    if (one) {
      return single.computeIfAbsent(names, ElementNames::one);
    }
    Told all = NOTHING;
    for (String name : SPACE.split(names)) {
      all = all.or(single.computeIfAbsent(name, ElementNames::one));
    }
    return all;
  }

  private static Told one(String name) {
    boolean elsewhere = isFrame(name) && !BUILDER.matcher(name).find();
    boolean byline = isByline(name);
    boolean date = holdsAny(name, IN_DATES) && DATE.matcher(name).find();
    return elsewhere || byline || date ? new Told(elsewhere, byline, date) : NOTHING;
  }

  /** Whether {@code names}, in lower case, are those of a byline. */
  static boolean isByline(String names) {
    return holdsAny(names, IN_BYLINES) && BYLINE.matcher(names).find();
  }

  private static boolean holdsAny(String name, List<String> parts) {
    for (String part : parts) {
      if (name.contains(part)) {
        return true;
      }
    }
    return false;
  }

  /** Whether a word of frames stands in {@code name}, by itself or between hyphens. */
  static boolean isFrame(String name) {
    int from = 0;
    for (int i = 0; i <= name.length(); i++) {
      if (endsWord(name, i)) {
        if (i > from && isFrame(name, from, i)) {
          return true;
        }
        from = i + 1;
      }
    }
    return false;
  }

  private static boolean isFrame(String name, int from, int to) {
    String word = name.substring(from, to);
    if (FRAMES.contains(word)) {
      return true;
    }
    for (String compound : FRAME_COMPOUNDS) {
      if (name.startsWith(compound, from) && endsWord(name, from + compound.length())) {
        return true;
      }
    }
    for (String stem : FRAME_STEMS) {
      if (word.startsWith(stem)
          && word.chars().allMatch(c -> c >= 'a' && c <= 'z' || c >= '0' && c <= '9')) {
        return true;
      }
    }
    return false;
  }

  private static boolean endsWord(String name, int at) {
    return at == name.length() || name.charAt(at) == '-' || name.charAt(at) == '_';
  }
}

package org.crossread.article;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jsoup.parser.Parser;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.json.JsonReadFeature;

/**
 * The article that a page describes in JSON-LD (schema.org), out of all its scripts: at the root,
 * in arrays or in {@code @graph}, with authors and publisher found by {@code @id}. Broken JSON is
 * read as far as it goes. Bounded in size, depth and number of values.
 */
final class JsonLd {
  /** Characters of all scripts together; the largest seen on news pages is a tenth. Chosen. */
  private static final int MOST_CHARACTERS = 2_000_000;

  /** Objects and arrays, one in another. Chosen. */
  private static final int DEEPEST = 64;

  private static final int MOST_VALUES = 100_000;
  private static final int MOST_NAMES = 30;

  /** What lies under these is another thing than the page's article. */
  private static final Set<String> OTHERS =
      Set.of(
          "itemListElement",
          "hasPart",
          "isPartOf",
          "mentions",
          "citation",
          "comment",
          "review",
          "video",
          "image",
          "thumbnail",
          "logo",
          "author",
          "creator",
          "publisher",
          "breadcrumb",
          "potentialAction",
          "liveBlogUpdate",
          "associatedMedia",
          "subjectOf",
          "isBasedOn",
          "relatedLink");

  /** An object without a type that has one of these is taken for the article. */
  private static final Set<String> TELLING =
      Set.of("headline", "articleBody", "author", "datePublished", "publisher");

  private static final JsonFactory JSON =
      JsonFactory.builder()
          .enable(JsonReadFeature.ALLOW_TRAILING_COMMA)
          .enable(JsonReadFeature.ALLOW_UNESCAPED_CONTROL_CHARS)
          .enable(JsonReadFeature.ALLOW_BACKSLASH_ESCAPING_ANY_CHARACTER)
          .enable(JsonReadFeature.ALLOW_SINGLE_QUOTES)
          .enable(JsonReadFeature.ALLOW_UNQUOTED_PROPERTY_NAMES)
          .enable(JsonReadFeature.ALLOW_JAVA_COMMENTS)
          .enable(JsonReadFeature.ALLOW_MISSING_VALUES)
          .streamReadConstraints(StreamReadConstraints.builder().maxNestingDepth(DEEPEST).build())
          .build();

  /** Objects that may be the page's article or the page itself, in the order of the page. */
  private final List<Map<?, ?>> candidates = new ArrayList<>();

  private final Map<String, Map<?, ?>> named = new LinkedHashMap<>();
  private final List<Object> roots = new ArrayList<>();
  private int values;
  private int characters;

  /** Reads one more script; call {@link #settle} after the last. */
  void add(String script) {
    characters += script.length();
    if (characters > MOST_CHARACTERS) {
      return;
    }
    parse(repaired(script));
  }

  /**
   * Brings the article of the page to the front.
   *
   * @param address what the page gives as its own, or null
   * @param titles other titles of the page
   */
  void settle(@Nullable String address, List<String> titles) {
    roots.forEach(r -> collect(r, 0));
    List<Map<?, ?>> ordered = new ArrayList<>();
    for (int rank = 3; rank >= 1; rank--) {
      List<Map<?, ?>> equals = new ArrayList<>();
      for (Map<?, ?> c : candidates) {
        if (rank(c) == rank) {
          equals.add(c);
        }
      }
      Map<?, ?> own = equals.size() < 2 || rank < 3 ? null : own(equals, address, titles);
      if (own != null) {
        ordered.add(own);
      } else if (rank == 3 && !equals.isEmpty()) {
        // Several articles of which none is known to be the page's own: the first stands for it.
        ordered.add(equals.getFirst());
      } else {
        ordered.addAll(equals);
      }
    }
    candidates.clear();
    candidates.addAll(ordered);
  }

  private @Nullable Map<?, ?> own(
      List<Map<?, ?>> articles, @Nullable String address, List<String> titles) {
    for (Map<?, ?> a : articles) {
      String headline = Strings.plain(first(a, "headline", "name"));
      if (!headline.isEmpty() && titles.stream().anyMatch(t -> Strings.plain(t).equals(headline))) {
        return a;
      }
    }
    for (Map<?, ?> a : articles) {
      String url = first(a, "url", "mainEntityOfPage", "@id");
      if (address != null && url != null && Strings.address(url).equals(Strings.address(address))) {
        return a;
      }
    }
    return null;
  }

  /** The first of {@code names} that the article, or else the page's own object, has. */
  @Nullable String text(String... names) {
    for (Map<?, ?> c : candidates) {
      String value = first(c, names);
      if (value != null) {
        return value;
      }
    }
    return null;
  }

  /** As {@link #text}, of an article only and not of a page or a site. */
  @Nullable String articleText(String... names) {
    for (Map<?, ?> c : candidates) {
      String value = rank(c) < 2 ? null : first(c, names);
      if (value != null) {
        return value;
      }
    }
    return null;
  }

  /** The names of authors, persons before organisations, in order. */
  List<String> authors() {
    for (Map<?, ?> c : candidates) {
      List<String> people = new ArrayList<>();
      List<String> others = new ArrayList<>();
      authors(c.get("author"), people, others, 0);
      if (people.isEmpty() && others.isEmpty()) {
        authors(c.get("creator"), people, others, 0);
      }
      if (!people.isEmpty() || !others.isEmpty()) {
        return people.isEmpty() ? others : people;
      }
    }
    return List.of();
  }

  /** The name of the publisher. */
  @Nullable String publisher() {
    for (Map<?, ?> c : candidates) {
      for (String of : List.of("publisher", "sourceOrganization", "copyrightHolder")) {
        if (resolved(c.get(of)) instanceof Map<?, ?> p && first(p, "name") != null) {
          return first(p, "name");
        }
        if (c.get(of) instanceof String s && !s.startsWith("http") && !s.isBlank()) {
          return Strings.clean(s);
        }
      }
    }
    return null;
  }

  private void authors(@Nullable Object value, List<String> people, List<String> others, int deep) {
    Object v = resolved(value);
    if (deep > 4 || people.size() + others.size() > MOST_NAMES) {
      return;
    }
    if (v instanceof List<?> list) {
      list.forEach(e -> authors(e, people, others, deep + 1));
    } else if (v instanceof String s && !s.isBlank() && !s.startsWith("http")) {
      people.add(Strings.clean(s));
    } else if (v instanceof Map<?, ?> m) {
      boolean organisation = types(m).stream().anyMatch(t -> t.endsWith("organization"));
      Object name = m.get("name");
      if (name instanceof Map<?, ?> || name instanceof List<?>) {
        authors(name, people, others, deep + 1);
      } else if (name instanceof String s && !s.isBlank()) {
        (organisation ? others : people).add(Strings.clean(s));
      } else if (m.get("givenName") instanceof String g
          && m.get("familyName") instanceof String f) {
        people.add(Strings.clean(g + " " + f));
      } else if (m.get("@list") != null) {
        authors(m.get("@list"), people, others, deep + 1);
      }
    }
  }

  /** What {@code {"@id": "..."}} stands for, where that is told. */
  private @Nullable Object resolved(@Nullable Object value) {
    if (value instanceof Map<?, ?> m
        && !m.containsKey("name")
        && m.get("@id") instanceof String s) {
      Map<?, ?> target = named.get(s);
      return target == null ? value : target;
    }
    return value;
  }

  private static @Nullable String first(Map<?, ?> object, String... names) {
    for (String name : names) {
      Object v = object.get(name);
      if (v instanceof List<?> list && !list.isEmpty()) {
        v = list.getFirst();
      }
      if (v instanceof Map<?, ?> m) {
        v = m.get("@value") != null ? m.get("@value") : m.get("@id");
      }
      if (v instanceof String s && !s.isBlank()) {
        return name.equals("articleBody") ? s : Strings.clean(s);
      }
    }
    return null;
  }

  private static List<String> types(Map<?, ?> object) {
    Object type = object.get("@type");
    List<String> types = new ArrayList<>();
    for (Object t : type instanceof List<?> list ? list : Collections.singletonList(type)) {
      if (t instanceof String s) {
        String last = s.substring(Math.max(s.lastIndexOf('/'), s.lastIndexOf(':')) + 1);
        types.add(last.toLowerCase(Locale.ROOT));
      }
    }
    return types;
  }

  /** 3 for articles, 2 for other works, 1 for pages, 0 for all else. */
  private static int rank(Map<?, ?> object) {
    int rank = 0;
    for (String t : types(object)) {
      if (t.endsWith("article") || t.endsWith("posting") || t.equals("report")) {
        rank = Math.max(rank, 3);
      } else if (Set.of(
              "creativework", "recipe", "howto", "review", "videoobject", "podcastepisode")
          .contains(t)) {
        rank = Math.max(rank, 2);
      } else if (t.endsWith("webpage") || t.endsWith("itempage") || t.equals("qapage")) {
        rank = Math.max(rank, 1);
      }
    }
    boolean dated = object.get("headline") != null && object.get("datePublished") != null;
    boolean untyped = object.get("@type") == null && TELLING.stream().anyMatch(object::containsKey);
    return rank == 0 && (dated || untyped) ? 2 : rank;
  }

  private void collect(@Nullable Object value, int deep) {
    if (value instanceof List<?> list) {
      list.forEach(e -> collect(e, deep + 1));
    } else if (value instanceof Map<?, ?> m) {
      if (m.get("@id") instanceof String s && m.size() > 1) {
        named.putIfAbsent(s, m);
      }
      if (rank(m) > 0 && candidates.size() < 1000) {
        candidates.add(m);
      }
      for (Map.Entry<?, ?> e : m.entrySet()) {
        if (OTHERS.contains(String.valueOf(e.getKey()))) {
          index(e.getValue());
        } else {
          collect(e.getValue(), deep + 1);
        }
      }
    }
  }

  private void index(@Nullable Object value) {
    if (value instanceof List<?> list) {
      list.forEach(this::index);
    } else if (value instanceof Map<?, ?> m) {
      if (m.get("@id") instanceof String s && m.size() > 1) {
        named.putIfAbsent(s, m);
      }
      m.values().forEach(this::index);
    }
  }

  /** Takes off what some publishers wrap around: comments, CDATA, escapes of HTML. */
  private static String repaired(String script) {
    String s = script.strip();
    if (s.startsWith("<!--") || s.contains("<![CDATA[")) {
      int open = s.indexOf('{');
      int list = s.indexOf('[', s.contains("<![CDATA[") ? s.indexOf("<![CDATA[") + 9 : 0);
      int start = open < 0 ? list : list < 0 ? open : Math.min(open, list);
      int end = Math.max(s.lastIndexOf('}'), s.lastIndexOf("}]") + 1);
      s = start < 0 || end <= start ? s : s.substring(start, end + 1);
    }
    return s.startsWith("{&quot;") || s.startsWith("[{&quot;")
        ? Parser.unescapeEntities(s, false)
        : s;
  }

  private void parse(String json) {
    Deque<Object> open = new ArrayDeque<>();
    Deque<String> names = new ArrayDeque<>();
    String name = "";
    try (JsonParser in = JSON.createParser(ObjectReadContext.empty(), json)) {
      for (JsonToken t = in.nextToken(); t != null; t = in.nextToken()) {
        if (++values > MOST_VALUES) {
          return;
        }
        switch (t) {
          case START_OBJECT, START_ARRAY -> {
            Object made = t == JsonToken.START_OBJECT ? new LinkedHashMap<>() : new ArrayList<>();
            put(open.peekLast(), name, made);
            open.addLast(made);
            names.addLast(name);
          }
          case END_OBJECT, END_ARRAY -> {
            open.pollLast();
            names.pollLast();
          }
          case PROPERTY_NAME -> name = in.currentName();
          case VALUE_STRING, VALUE_NUMBER_INT -> put(open.peekLast(), name, in.getString());
          default -> {}
        }
      }
    } catch (JacksonException e) {
      // A page with broken JSON-LD still has its text; what was read before the fault is kept.
      return;
    }
  }

  @SuppressWarnings("unchecked")
  private void put(@Nullable Object parent, String name, Object value) {
    if (parent instanceof Map<?, ?> m) {
      ((Map<String, Object>) m).putIfAbsent(name, value);
    } else if (parent instanceof List<?> l) {
      ((List<Object>) l).add(value);
    } else if (!(value instanceof String)) {
      roots.add(value);
    }
  }
}

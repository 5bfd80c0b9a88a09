package org.crossread.article;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.crossread.article.Field.Origin;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.json.JsonFactory;

/**
 * What a page says of itself: JSON-LD first, then OpenGraph and other meta elements, then the time
 * element and headings. Every value carries its origin; nothing is guessed.
 */
final class PageData {
  private static final Pattern DAY = Pattern.compile("^(\\d{4}-\\d\\d-\\d\\d)");
  private static final int MOST_JSON = 1_000_000;
  private static final JsonFactory JSON = new JsonFactory();

  private @Nullable String headline;
  private @Nullable String publisher;
  private @Nullable String author;
  private @Nullable String published;
  private @Nullable String body;
  private final Document page;
  private final @Nullable Field<String> title;
  private final @Nullable Field<String> outlet;
  private final @Nullable Field<String> byline;
  private final @Nullable Field<LocalDate> day;

  /** Reads all at once: the page may be pruned afterwards. */
  PageData(Document page) {
    this.page = page;
    for (Element script : page.select("script[type=application/ld+json]")) {
      String json = script.data();
      if (json.length() <= MOST_JSON) {
        read(json);
      }
    }
    title = readTitle();
    outlet = readOutlet();
    byline = readByline();
    day = readPublished();
  }

  @Nullable Field<String> title() {
    return title;
  }

  @Nullable Field<String> outlet() {
    return outlet;
  }

  @Nullable Field<String> byline() {
    return byline;
  }

  @Nullable Field<LocalDate> published() {
    return day;
  }

  @Nullable String articleBody() {
    return body;
  }

  private @Nullable Field<String> readTitle() {
    return first(
        field(headline, Origin.JSON_LD),
        meta(Origin.OPEN_GRAPH, "og:title"),
        element("h1", Origin.HEADING),
        element("title", Origin.META));
  }

  private @Nullable Field<String> readOutlet() {
    return first(
        field(publisher, Origin.JSON_LD),
        meta(Origin.OPEN_GRAPH, "og:site_name"),
        meta(Origin.META, "application-name"));
  }

  private @Nullable Field<String> readByline() {
    return first(
        field(author, Origin.JSON_LD),
        meta(Origin.META, "author"),
        meta(Origin.OPEN_GRAPH, "article:author"),
        element("[rel=author], [itemprop=author], .byline", Origin.BYLINE));
  }

  private @Nullable Field<LocalDate> readPublished() {
    for (Field<String> f :
        new ArrayList<>(
            java.util.Arrays.asList(
                field(published, Origin.JSON_LD),
                meta(Origin.OPEN_GRAPH, "article:published_time"),
                meta(Origin.META, "date"),
                meta(Origin.META, "pubdate"),
                meta(Origin.META, "dc.date"),
                time()))) {
      LocalDate day = f == null ? null : day(f.value());
      if (f != null && day != null) {
        return new Field<>(day, f.origin(), null);
      }
    }
    return null;
  }

  private @Nullable Field<String> time() {
    Element e = page.selectFirst("time[datetime]");
    return e == null ? null : field(e.attr("datetime"), Origin.TIME_ELEMENT);
  }

  private static @Nullable LocalDate day(String value) {
    try {
      return OffsetDateTime.parse(value).toLocalDate();
    } catch (DateTimeParseException e) {
      Matcher m = DAY.matcher(value.strip());
      if (!m.find()) {
        return null;
      }
      try {
        return LocalDate.parse(m.group(1));
      } catch (DateTimeParseException f) {
        return null;
      }
    }
  }

  private @Nullable Field<String> meta(Origin origin, String name) {
    Element e = page.selectFirst("meta[property=" + name + "], meta[name=" + name + "]");
    return e == null ? null : field(e.attr("content"), origin);
  }

  private @Nullable Field<String> element(String query, Origin origin) {
    Element e = page.selectFirst(query);
    return e == null ? null : field(e.text(), origin);
  }

  private static @Nullable Field<String> field(@Nullable String value, Origin origin) {
    return value == null || value.isBlank() || value.length() > 1000
        ? null
        : new Field<>(value.strip().replaceAll("\\s+", " "), origin, null);
  }

  @SafeVarargs
  private static @Nullable Field<String> first(@Nullable Field<String>... fields) {
    for (Field<String> f : fields) {
      if (f != null) {
        return f;
      }
    }
    return null;
  }

  /** Takes the first value of each wanted name, wherever an article object holds it. */
  private void read(String json) {
    Deque<String> path = new ArrayDeque<>();
    String name = "";
    try (JsonParser in = JSON.createParser(ObjectReadContext.empty(), json)) {
      for (JsonToken t = in.nextToken(); t != null; t = in.nextToken()) {
        switch (t) {
          case START_OBJECT, START_ARRAY -> {
            path.addLast(name);
            if (t == JsonToken.START_OBJECT) {
              name = "";
            }
          }
          case END_OBJECT, END_ARRAY -> name = path.isEmpty() ? "" : path.removeLast();
          case PROPERTY_NAME -> name = in.currentName();
          case VALUE_STRING -> value(path, name, in.getString());
          default -> {}
        }
      }
    } catch (JacksonException e) {
      // A page with broken JSON-LD still has its text; what was read before the fault is kept.
      return;
    }
  }

  private void value(Deque<String> path, String name, String value) {
    List<String> within = List.copyOf(path);
    boolean inPublisher = within.contains("publisher");
    boolean inAuthor = within.contains("author");
    boolean nested =
        inPublisher || inAuthor || within.contains("image") || within.contains("itemListElement");
    if (name.equals("headline") && headline == null && !nested) {
      headline = value;
    } else if (name.equals("datePublished") && published == null && !nested) {
      published = value;
    } else if (name.equals("articleBody") && body == null && !nested) {
      body = value;
    } else if (name.equals("name") && inPublisher && publisher == null) {
      publisher = value;
    } else if (author == null && (name.equals("name") && inAuthor || name.equals("author"))) {
      author = value;
    }
  }
}

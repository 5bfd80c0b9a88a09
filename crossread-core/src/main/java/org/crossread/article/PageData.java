package org.crossread.article;

import java.net.URI;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.crossread.article.Field.Origin;
import org.crossread.article.Witness.Subject;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/**
 * What a page says of itself: JSON-LD first, then OpenGraph and other meta elements, then
 * microdata, the time element, headings and bylines. Every value carries its origin; nothing is
 * guessed.
 */
final class PageData {
  /** Share of words by which another title supports the one shown; chosen on NAEB and WCXB-dev. */
  private static final double LEAST_SUPPORT = 0.4;

  /** A heading of fewer words may be a section's. Chosen on half of the sites. */
  private static final int LEAST_WORDS = 3;

  private final JsonLd json = new JsonLd();
  private final MetaElements meta;
  private final VisibleData visible;
  private final @Nullable Field<String> canonical;
  private final @Nullable Field<String> language;
  private final String head;
  private final @Nullable String address;
  private final List<Field<String>> titles;

  /**
   * Reads all at once: the page may be pruned afterwards.
   *
   * @param uri where the page was received from, when known
   */
  PageData(Document page, @Nullable String uri) {
    PageElements elements = PageElements.of(page);
    meta = new MetaElements(elements.metas);
    Element title = page.head().selectFirst("title");
    head = title == null ? "" : Strings.clean(title.text());
    List<String> titles = new ArrayList<>();
    meta.of(Subject.TITLE).forEach(f -> titles.add(f.value()));
    titles.add(head);
    visible = new VisibleData(page.body(), elements, titles);
    canonical = canonical(elements.links, meta);
    address = canonical != null ? canonical.value() : uri;
    language = language(page);
    for (Element script : elements.scripts) {
      if (script.attr("type").toLowerCase(Locale.ROOT).contains("ld+json")) {
        json.add(script.data());
      }
    }
    visible.headings.forEach(f -> titles.add(f.value()));
    json.settle(address, titles);
    this.titles = bare();
  }

  /** The body text that the page's own data hold. */
  @Nullable String articleBody() {
    return json.articleText("articleBody");
  }

  /** Titles, strongest first, each without the outlet's name. */
  List<Field<String>> titles() {
    return titles;
  }

  private List<Field<String>> bare() {
    List<Field<String>> raw = new ArrayList<>();
    add(raw, json.articleText("headline"), Origin.JSON_LD);
    for (Field<String> f : meta.of(Subject.TITLE)) {
      add(raw, f.value(), f.origin());
    }
    visible.headings.forEach(f -> add(raw, f.value(), f.origin()));
    add(raw, head, Origin.META);
    List<String> outlets = outlets().stream().map(Field::value).toList();
    List<Field<String>> titles = new ArrayList<>();
    for (Field<String> f : raw) {
      List<String> others =
          raw.stream().filter(o -> !o.equals(f)).map(Field::value).distinct().toList();
      add(titles, Headline.of(f.value(), outlets, host(), others), f.origin());
    }
    return List.copyOf(titles);
  }

  /**
   * The title that the page shows, when another source supports it; else the strongest source's.
   * What is made for search engines and networks is often shortened or another.
   */
  @Nullable Field<String> title() {
    List<Field<String>> titles = titles();
    List<String> outlets = outlets().stream().map(Field::value).toList();
    Field<String> shown = null;
    double best = 0;
    Set<String> headings = new HashSet<>();
    for (Field<String> h : titles) {
      if (h.origin() == Origin.HEADING) {
        headings.add(h.value());
      }
    }
    for (Field<String> h : titles) {
      if (h.origin() != Origin.HEADING
          || Headline.isOutlet(h.value(), outlets, host())
          || h.value().equals(h.value().toUpperCase(Locale.ROOT))) {
        // Capitals alone are a banner's, and lose what a name is.
        continue;
      }
      boolean only =
          headings.size() == 1
              && h.value().split(" ").length >= LEAST_WORDS
              && !h.value().endsWith(":");
      double least = only ? Headline.LEAST_SHARED : LEAST_SUPPORT;
      for (Field<String> f : titles) {
        boolean other = f.origin() != Origin.HEADING && f.origin() != Origin.MICRODATA;
        double shared = other ? Headline.shared(h.value(), f.value()) : 0;
        if (shared > best && shared > least) {
          best = shared;
          shown = h;
        }
      }
    }
    if (shown == null) {
      return agreed(titles);
    }
    String value = Headline.withoutLabel(shown.value(), titles);
    for (Field<String> f : titles) {
      if (f.value().equals(value)) {
        return f;
      }
    }
    return shown;
  }

  /** The first that a source of another kind repeats, else the first. */
  private static @Nullable Field<String> agreed(List<Field<String>> titles) {
    for (Field<String> f : titles) {
      String plain = Strings.plain(f.value());
      if (f.value().split(" ").length >= LEAST_WORDS
          && titles.stream()
              .anyMatch(t -> t.origin() != f.origin() && Strings.plain(t.value()).equals(plain))) {
        return f;
      }
    }
    return titles.isEmpty() ? null : titles.getFirst();
  }

  /** Names of the outlet, strongest first. */
  List<Field<String>> outlets() {
    List<Field<String>> outlets = new ArrayList<>();
    add(outlets, json.publisher(), Origin.JSON_LD);
    for (Field<String> f : meta.of(Subject.OUTLET)) {
      add(outlets, f.value(), f.origin());
    }
    return outlets;
  }

  /** What each source gives as author or authors, as written, strongest first. */
  List<Field<List<String>>> bylines() {
    List<Field<List<String>>> bylines = new ArrayList<>();
    if (!json.authors().isEmpty()) {
      bylines.add(new Field<>(json.authors(), Origin.JSON_LD, null));
    }
    bylines.addAll(meta.lists(Subject.AUTHORS));
    List<String> marked = new ArrayList<>();
    for (Field<String> f : visible.bylines) {
      if (f.origin() == Origin.MICRODATA) {
        marked.add(f.value());
      }
    }
    if (!marked.isEmpty()) {
      bylines.add(new Field<>(marked, Origin.MICRODATA, null));
    }
    for (Field<String> f : visible.bylines) {
      if (f.origin() == Origin.BYLINE) {
        bylines.add(new Field<>(List.of(f.value()), Origin.BYLINE, null));
      }
    }
    return bylines;
  }

  /** Dates of publication as written, strongest first. */
  List<Field<String>> published() {
    List<Field<String>> dates = new ArrayList<>();
    add(dates, json.text("datePublished"), Origin.JSON_LD);
    dates.addAll(meta.of(Subject.PUBLISHED));
    dates.addAll(visible.published);
    if (dates.isEmpty()) {
      add(dates, json.text("dateCreated", "uploadDate"), Origin.JSON_LD);
      dates.addAll(visible.created);
    }
    for (Field<String> f : visible.dateLines) {
      if (!VisibleData.tellsChange(f.value())) {
        dates.add(f);
      }
    }
    return dates;
  }

  /** Dates of the last change as written, strongest first. */
  List<Field<String>> modified() {
    List<Field<String>> dates = new ArrayList<>();
    add(dates, json.text("dateModified"), Origin.JSON_LD);
    dates.addAll(meta.of(Subject.MODIFIED));
    dates.addAll(visible.modified);
    dates.addAll(changeLines());
    return dates;
  }

  /** Lines that tell when the article was changed, nearest to the heading first. */
  List<Field<String>> changeLines() {
    return visible.dateLines.stream().filter(f -> VisibleData.tellsChange(f.value())).toList();
  }

  /** The address that the page gives as its own. */
  @Nullable Field<String> canonical() {
    return canonical;
  }

  /** Languages as declared, strongest first. */
  List<Field<String>> languages() {
    List<Field<String>> languages = new ArrayList<>();
    add(languages, json.articleText("inLanguage"), Origin.JSON_LD);
    languages.addAll(meta.of(Subject.LANGUAGE));
    if (language != null) {
      languages.add(language);
    }
    return languages;
  }

  /** The page's own address, else where it was received from; null when neither is known. */
  @Nullable String address() {
    return address;
  }

  private @Nullable String host() {
    try {
      return address == null ? null : URI.create(address).getHost();
    } catch (IllegalArgumentException e) {
      return null;
    }
  }

  private static @Nullable Field<String> canonical(List<Element> links, MetaElements meta) {
    for (Element link : links) {
      String href = link.attr("href").strip();
      if (link.attr("rel").strip().equalsIgnoreCase("canonical") && href.startsWith("http")) {
        return new Field<>(Strings.clean(href), Origin.META, null);
      }
    }
    for (Field<String> f : meta.of(Subject.CANONICAL)) {
      if (f.value().startsWith("http")) {
        return f;
      }
    }
    return null;
  }

  private static @Nullable Field<String> language(Document page) {
    Element html = page.selectFirst("html");
    String lang = html == null ? "" : html.attr("lang").strip();
    return lang.isEmpty() ? null : new Field<>(Strings.clean(lang), Origin.META, null);
  }

  private static void add(List<Field<String>> to, @Nullable String value, Origin origin) {
    if (value != null && !value.isBlank()) {
      to.add(new Field<>(Strings.clean(value), origin, null));
    }
  }
}

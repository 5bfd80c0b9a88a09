package org.crossread.article;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.crossread.article.Field.Origin;
import org.crossread.article.Witness.Subject;
import org.crossread.text.ResourceLines;
import org.jsoup.nodes.Element;

/** What meta elements say: OpenGraph, {@code article:*}, Dublin Core, Parsely, Sailthru, others. */
final class MetaElements {
  /** More are no page's metadata; the most seen on a news page are 160. Chosen. */
  private static final int MOST = 2000;

  private static final Pattern WRITTEN_BY = Pattern.compile("(?i)(?:written |posted )?by|author");

  private static final Pattern SURNAME_FIRST = Pattern.compile("([^,]{1,40}), ([^,]{1,40})");

  private record Name(Subject subject, Origin origin, String name) {}

  private static final List<Name> NAMES =
      ResourceLines.columns(MetaElements.class, "meta-names.tsv", 3).stream()
          .map(r -> new Name(Subject.valueOf(r.get(0)), Origin.valueOf(r.get(1)), r.get(2)))
          .toList();

  private final Map<String, List<String>> values = new HashMap<>();

  MetaElements(List<Element> metas) {
    int seen = 0;
    for (Element e : metas) {
      if (++seen > MOST) {
        break;
      }
      String content = e.attr("content");
      if (content.isBlank()) {
        continue;
      }
      for (String key : List.of("property", "name", "itemprop", "http-equiv")) {
        String name = e.attr(key).strip().toLowerCase(Locale.ROOT);
        if (!name.isEmpty()) {
          values.computeIfAbsent(name, n -> new ArrayList<>()).add(Strings.clean(content));
        }
      }
    }
    labelled();
  }

  /** WordPress names the author in the card for a network: a label, then what it labels. */
  private void labelled() {
    for (int i = 1; i <= 2; i++) {
      List<String> label = values.get("twitter:label" + i);
      List<String> data = values.get("twitter:data" + i);
      if (label != null && data != null && WRITTEN_BY.matcher(label.getFirst()).matches()) {
        values.put("twitter:data", data);
      }
    }
  }

  /** The first value of each name that tells {@code subject}, strongest first. */
  List<Field<String>> of(Subject subject) {
    List<Field<String>> found = new ArrayList<>();
    for (Name n : NAMES) {
      List<String> v = n.subject() == subject ? values.get(n.name()) : null;
      if (v != null && !v.getFirst().isEmpty()) {
        found.add(new Field<>(v.getFirst(), n.origin(), null));
      }
    }
    return found;
  }

  /** "Lund, Ada", as indexes of research ask for. */
  private static String turned(Name of, String value) {
    Matcher m = SURNAME_FIRST.matcher(value);
    return of.name().equals("citation_author") && m.matches()
        ? m.group(2) + " " + m.group(1)
        : value;
  }

  /** All values of each name that tells {@code subject}, strongest first; origin by name. */
  List<Field<List<String>>> lists(Subject subject) {
    List<Field<List<String>>> found = new ArrayList<>();
    for (Name n : NAMES) {
      List<String> v = n.subject() == subject ? values.get(n.name()) : null;
      if (v != null) {
        found.add(
            new Field<>(v.stream().map(w -> turned(n, w)).distinct().toList(), n.origin(), null));
      }
    }
    return found;
  }
}

package org.crossread.article;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.crossread.article.Field.Origin;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeTraversor;
import org.jsoup.select.NodeVisitor;
import org.jspecify.annotations.Nullable;

/**
 * What a page shows its reader: headings, bylines and dates, marked by microdata, RDFa, {@code
 * time} or the names of classes, outside comments, lists of other articles and the page's frame.
 */
final class VisibleData {
  /** Candidates of one sort; later ones belong to other things. Chosen. */
  private static final int MOST = 40;

  /** Elements looked at. Chosen. */
  private static final int MOST_ELEMENTS = 200_000;

  private static final Pattern CHANGED = Pattern.compile("(?i)modif|updat");

  /** Nodes between the heading and the line that dates or signs it. Chosen. */
  private static final int MOST_APART = 150;

  private static final int LONGEST_DATE = 80;

  /** "Written by:" alone; the name stands beside it. */
  private static final int SHORTEST_BYLINE = 12;

  /** "Published on ... - 11 minutes read". Chosen. */
  private static final int LONGEST_BESIDE_DATE = 30;

  private static final Pattern YEAR = Pattern.compile("(?:19|20)\\d{2}");
  private static final Pattern BY =
      Pattern.compile(
          "^(?:[Ww]ritten |[Pp]osted |[Pp]ublished )?(?:[Bb]y|BY)\\b[\\s:]*(?:\\p{Lu}|$)");

  private static final int LONGEST_NAME = 60;

  /** Nodes between two authors of one article. Chosen. */
  private static final int NEXT_AUTHOR = 12;

  private static final Pattern PUBLISHED = Pattern.compile("(?i)publi[sc]|posted");

  /** A heading of fewer words may be a section's. Chosen. */
  private static final int LEAST_WORDS = 3;

  final List<Field<String>> headings = new ArrayList<>();
  final List<Field<String>> bylines = new ArrayList<>();
  final List<Field<String>> published = new ArrayList<>();
  final List<Field<String>> created = new ArrayList<>();
  final List<Field<String>> modified = new ArrayList<>();

  /** Lines with a class of bylines or dates, which say less than marked data. */
  final List<Field<String>> dateLines = new ArrayList<>();

  /**
   * Looks at the whole page.
   *
   * @param titles what the page's data give as its title, by which its heading is known
   */
  VisibleData(Element body, PageElements elements, List<String> titles) {
    Element heading = heading(elements, titles);
    Visitor visitor = new Visitor(kept(elements, heading), heading);
    NodeTraversor.traverse(visitor, body);
    Comparator<Plain> nearest = Comparator.comparingInt(p -> Math.abs(p.at() - visitor.at));
    visitor.plain.stream()
        .filter(p -> p.isNamed() || Math.abs(p.at() - visitor.at) <= MOST_APART)
        .sorted(nearest)
        .forEach(p ->
            add(
                p.isDate() ? dateLines : bylines,
                p.words(),
                p.isDate() ? Origin.TEXT : Origin.BYLINE));
    linked(
        visitor.links.stream()
            .filter(p -> Math.abs(p.at() - visitor.at) <= MOST_APART)
            .sorted(nearest)
            .toList());
  }

  /**
   * The heading of the article: the first of the first rank that begins the title in the page's
   * data; else one of a lower rank, where none of the first has a share of its words; else the
   * first.
   */
  private static @Nullable Element heading(PageElements elements, List<String> titles) {
    List<String> plain = titles.stream().map(t -> Strings.plain(t) + " ").toList();
    List<Element> first = elements.headings.getFirst().stream().limit(MOST).toList();
    for (List<Element> rank : elements.headings) {
      for (Element e : rank.stream().limit(MOST).toList()) {
        String words = Strings.plain(ElementLine.of(e)) + " ";
        if (words.split(" ").length >= LEAST_WORDS
            && plain.stream().anyMatch(t -> t.startsWith(words))) {
          return e;
        }
      }
      if (first.stream().anyMatch(e -> isSupported(ElementLine.of(e), titles))) {
        break;
      }
    }
    return first.isEmpty() ? null : first.getFirst();
  }

  private static boolean isSupported(String heading, List<String> titles) {
    return heading.split(" ").length >= LEAST_WORDS
        && titles.stream().anyMatch(t -> Headline.shared(heading, t) > Headline.LEAST_SHARED);
  }

  /** What holds the heading, or the names of authors in an {@code aside}, is no frame. */
  private static Set<Element> kept(PageElements elements, @Nullable Element heading) {
    Set<Element> kept = Collections.newSetFromMap(new IdentityHashMap<>());
    if (heading != null) {
      kept.addAll(heading.parents());
    }
    elements.authors.stream()
        .limit(MOST)
        .flatMap(e -> e.parents().stream())
        .filter(e -> e.normalName().equals("aside"))
        .forEach(kept::add);
    elements.asides.stream()
        .limit(MOST)
        .filter(e -> {
          String line = ElementLine.of(e);
          return !line.isEmpty() && line.length() <= LONGEST_DATE && DateText.find(line) != null;
        })
        .forEach(kept::add);
    return kept;
  }

  /** The link nearest to the heading that leads to an author, and those beside it. */
  private void linked(List<Plain> links) {
    List<String> names = new ArrayList<>();
    List<Plain> taken = new ArrayList<>();
    for (Plain link : links) {
      boolean beside =
          taken.isEmpty()
              || taken.stream().anyMatch(t -> Math.abs(t.at() - link.at()) <= NEXT_AUTHOR);
      if (beside && !names.contains(link.words())) {
        taken.add(link);
        names.add(link.words());
      }
    }
    add(bylines, String.join(", ", names), Origin.BYLINE);
  }

  /**
   * A line and where it stands.
   *
   * @param at counts nodes
   * @param isNamed whether a class or id tells what it is, or else its words alone
   */
  private record Plain(int at, String words, boolean isDate, boolean isNamed) {}

  private final class Visitor implements NodeVisitor {
    private final List<Plain> plain = new ArrayList<>();
    private final List<Plain> links = new ArrayList<>();
    private final Set<Element> kept;
    private final @Nullable Element heading;
    private int elements;
    private int at;
    private @Nullable Element outside;
    private final ElementNames names = new ElementNames();

    Visitor(Set<Element> kept, @Nullable Element heading) {
      this.kept = kept;
      this.heading = heading;
    }

    @Override
    public void head(Node node, int depth) {
      if (outside != null || ++elements > MOST_ELEMENTS) {
        return;
      }
      if (node instanceof TextNode t && t.parent() instanceof Element parent) {
        words(t, parent);
      }
      if (!(node instanceof Element e)) {
        return;
      }
      String tag = e.normalName();
      ElementNames.Told told = names.of(e);
      boolean frame =
          tag.equals("nav")
              || tag.equals("footer")
              || tag.equals("form")
              || tag.equals("aside") && !ElementNames.isByline(ElementNames.lower(e));
      if (!tag.equals("body")
          && !tag.equals("html")
          && !tag.equals("article")
          && !tag.equals("main")
          && !kept.contains(e)
          && (frame || told.elsewhere())) {
        outside = e;
        return;
      }
      look(e, tag, told);
    }

    /** A date or a byline that nothing marks but its own words. */
    private void words(TextNode node, Element parent) {
      String text = node.getWholeText();
      if (text.length() > 4 * ElementLine.LONGEST || !mayTell(text)) {
        return;
      }
      String line = Strings.clean(text);
      if (line.length() <= LONGEST_DATE && YEAR.matcher(line).find()) {
        DateText.Found date = DateText.find(line);
        if (date != null && line.length() - date.span().length() <= LONGEST_BESIDE_DATE) {
          plain.add(new Plain(elements, labelled(line, parent), true, false));
        }
      } else if (line.length() <= LONGEST_DATE && BY.matcher(line).find() && plain.size() < MOST) {
        String whole = ElementLine.of(parent);
        Element above = parent.parent();
        if (whole.length() <= SHORTEST_BYLINE && above != null) {
          whole = ElementLine.of(above);
        }
        plain.add(new Plain(elements, BY.matcher(whole).find() ? whole : line, false, false));
      }
    }

    private void look(Element e, String tag, ElementNames.Told told) {
      String prop = property(e);
      if (e == heading) {
        at = elements;
      }
      if (tag.equals("h1") || e == heading) {
        add(headings, Strings.clean(ElementLine.of(e)), Origin.HEADING);
      }
      if (prop.contains("headline")) {
        add(headings, value(e), Origin.MICRODATA);
      }
      if (prop.contains("datepublished")) {
        add(published, stamp(e), Origin.MICRODATA);
      } else if (prop.contains("datecreated")) {
        add(created, stamp(e), Origin.MICRODATA);
      } else if (prop.contains("datemodified")) {
        add(modified, stamp(e), Origin.MICRODATA);
      } else if (tag.equals("time")) {
        boolean change =
            CHANGED.matcher(ElementNames.lower(e) + before(e)).find()
                || tellsChange(ElementLine.of(e));
        add(change ? modified : published, stamp(e), Origin.TIME_ELEMENT);
      } else if (told.date() && plain.size() < MOST) {
        String line = ElementLine.of(e);
        if (!line.isEmpty()) {
          plain.add(new Plain(elements, line, true, true));
        }
      }
      if (tag.equals("a")
          && links.size() < MOST
          && AuthorAddress.is(PageElements.attribute(e, "href"))) {
        String name = Strings.clean(ElementLine.of(e));
        if (!name.isEmpty() && name.length() <= LONGEST_NAME && name.indexOf(' ') > 0) {
          links.add(new Plain(elements, name, false, false));
        }
      }
      if (!tag.equals("meta")) {
        boolean marked = prop.contains("author") || prop.contains("creator");
        boolean rel = PageElements.attribute(e, "rel").toLowerCase(Locale.ROOT).contains("author");
        if (marked || rel || told.byline()) {
          String line = ElementLine.of(e);
          if (!line.isEmpty()) {
            add(bylines, line, marked || rel ? Origin.MICRODATA : Origin.BYLINE);
          }
        }
      }
    }

    @Override
    public void tail(Node node, int depth) {
      if (node.equals(outside)) {
        outside = null;
      }
    }
  }

  private static String property(Element e) {
    String item = PageElements.attribute(e, "itemprop");
    String property = PageElements.attribute(e, "property");
    return item.isEmpty() && property.isEmpty()
        ? ""
        : (item + " " + property).toLowerCase(Locale.ROOT);
  }

  /** Whether a text may hold a year or open a byline; what is written as markup may. */
  private static boolean mayTell(String text) {
    boolean opens = true;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '&' || c == '<' || DateText.isYear(text, i)) {
        return true;
      }
      if (opens && Character.isLetterOrDigit(c)) {
        if ("WwPpBb".indexOf(c) >= 0) {
          return true;
        }
        opens = false;
      }
    }
    return false;
  }

  /** Whether a line tells when the article was changed and not when it was published. */
  static boolean tellsChange(String line) {
    return CHANGED.matcher(line).find() && !PUBLISHED.matcher(line).find();
  }

  /** The line with "Updated" where that stands around it or before its element. */
  private static String labelled(String line, Element parent) {
    String around = Strings.clean(ElementLine.of(parent));
    if (around.length() <= LONGEST_DATE && tellsChange(around)) {
      return around;
    }
    String before = before(parent);
    return tellsChange(before) ? before + " " + line : line;
  }

  /** "Updated" stands before the element, not in it. */
  private static String before(Element e) {
    Node previous = e.previousSibling();
    String words = previous instanceof TextNode t ? t.text() : "";
    if (words.isBlank() && previous instanceof TextNode) {
      previous = previous.previousSibling();
    }
    if (words.isBlank() && previous instanceof Element sibling) {
      words = ElementLine.of(sibling);
    }
    return words.length() > 40 ? words.substring(words.length() - 40) : words;
  }

  private static String value(Element e) {
    return Strings.clean(e.hasAttr("content") ? e.attr("content") : ElementLine.of(e));
  }

  private static String stamp(Element e) {
    for (String attribute : List.of("datetime", "content", "data-datetime", "title")) {
      if (!e.attr(attribute).isBlank()) {
        return Strings.clean(e.attr(attribute));
      }
    }
    return ElementLine.of(e);
  }

  private static void add(List<Field<String>> to, String value, Origin origin) {
    if (!value.isEmpty() && to.size() < MOST) {
      to.add(new Field<>(value, origin, null));
    }
  }
}

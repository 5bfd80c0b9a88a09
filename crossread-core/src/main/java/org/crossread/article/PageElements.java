package org.crossread.article;

import java.util.ArrayList;
import java.util.List;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;

/**
 * The elements of a page that are asked for by name, found in one walk without recursion; each list
 * in the order of the page.
 */
final class PageElements {
  /** Of the whole page. */
  final List<Element> metas = new ArrayList<>();

  final List<Element> links = new ArrayList<>();
  final List<Element> scripts = new ArrayList<>();

  /** Of the body: headings of the first three ranks, from the first on. */
  final List<List<Element>> headings =
      List.of(new ArrayList<>(), new ArrayList<>(), new ArrayList<>());

  final List<Element> asides = new ArrayList<>();

  /** Of the body: with {@code rel=author}. */
  final List<Element> authors = new ArrayList<>();

  private PageElements() {}

  static PageElements of(Document page) {
    PageElements elements = new PageElements();
    Element body = page.body();
    boolean inBody = false;
    Node node = page;
    while (true) {
      inBody |= node == body;
      if (node instanceof Element e) {
        elements.add(e, inBody);
      }
      Node next = node.childNodeSize() > 0 ? node.childNode(0) : null;
      while (next == null) {
        inBody &= node != body;
        next = node.nextSibling();
        if (next == null) {
          Node parent = node.parent();
          if (parent == null) {
            return elements;
          }
          node = parent;
        }
      }
      node = next;
    }
  }

  private void add(Element e, boolean inBody) {
    switch (e.normalName()) {
      case "meta" -> metas.add(e);
      case "link" -> links.add(e);
      case "script" -> scripts.add(e);
      case "h1", "h2", "h3" -> {
        if (inBody) {
          headings.get(e.normalName().charAt(1) - '1').add(e);
        }
      }
      case "aside" -> {
        if (inBody) {
          asides.add(e);
        }
      }
      default -> {}
    }
    if (inBody && attribute(e, "rel").trim().equalsIgnoreCase("author")) {
      authors.add(e);
    }
  }

  /** The value of an attribute whose name is in lower case, as the parser keeps it; or empty. */
  static String attribute(Element e, String name) {
    return e.attributesSize() == 0 ? "" : e.attributes().get(name);
  }
}

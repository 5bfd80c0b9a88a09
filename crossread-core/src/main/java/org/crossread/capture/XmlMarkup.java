package org.crossread.capture;

import java.util.Map;
import java.util.Set;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** Copies the marked-up text of a wire item, XHTML or NITF, as HTML of the same blocks. */
final class XmlMarkup {
  /** Elements of XHTML that stay; others give their text only. */
  private static final Set<String> KEPT =
      Set.of(
          "p",
          "h1",
          "h2",
          "h3",
          "h4",
          "h5",
          "h6",
          "ul",
          "ol",
          "li",
          "dl",
          "dt",
          "dd",
          "table",
          "tbody",
          "thead",
          "tr",
          "td",
          "th",
          "blockquote",
          "pre",
          "figure",
          "figcaption",
          "div",
          "section",
          "article",
          "aside",
          "header",
          "footer",
          "main",
          "a",
          "caption");

  /** Elements of NITF and their like in HTML. */
  private static final Map<String, String> RENAMED =
      Map.of(
          "hl1", "h2",
          "hl2", "h3",
          "block", "div",
          "bq", "blockquote",
          "media", "figure",
          "media-caption", "figcaption",
          "tagline", "p",
          "abstract", "div",
          "body.content", "div",
          "dateline", "p");

  /** Elements whose text is no text of the article. */
  private static final Set<String> SKIPPED =
      Set.of(
          "script",
          "style",
          "head",
          "docdata",
          "pubdata",
          "media-metadata",
          "media-reference",
          "media-producer",
          "media-object",
          "distributor",
          "rights",
          "note",
          "bibliography",
          "fn");

  private XmlMarkup() {}

  /** Copies what is inside the element that {@code in} stands at, and stops at its end. */
  static void copy(XMLStreamReader in, StringBuilder out) throws XMLStreamException {
    int depth = 1;
    while (depth > 0) {
      switch (in.next()) {
        case XMLStreamConstants.START_ELEMENT -> {
          String name = in.getLocalName();
          if (SKIPPED.contains(name)) {
            skip(in);
          } else if (name.equals("br")) {
            skip(in);
            out.append("<br>");
          } else {
            depth++;
            open(in, out, name);
          }
        }
        case XMLStreamConstants.END_ELEMENT -> {
          depth--;
          if (depth > 0) {
            close(out, in.getLocalName());
          }
        }
        case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA ->
            out.append(Markup.escaped(in.getText()));
        default -> {}
      }
    }
  }

  private static void open(XMLStreamReader in, StringBuilder out, String name) {
    String html = RENAMED.getOrDefault(name, KEPT.contains(name) ? name : "");
    if (html.isEmpty()) {
      return;
    }
    out.append('<').append(html);
    String kind = in.getAttributeValue(null, "class");
    if (kind != null) {
      out.append(" class=\"").append(Markup.escaped(kind).replace("\"", "&quot;")).append('"');
    }
    out.append('>');
  }

  private static void close(StringBuilder out, String name) {
    String html = RENAMED.getOrDefault(name, KEPT.contains(name) ? name : "");
    if (!html.isEmpty()) {
      out.append("</").append(html).append('>');
    }
  }

  /** Goes to the end of the element that {@code in} stands at. */
  static void skip(XMLStreamReader in) throws XMLStreamException {
    int depth = 1;
    while (depth > 0) {
      int event = in.next();
      depth +=
          event == XMLStreamConstants.START_ELEMENT
              ? 1
              : event == XMLStreamConstants.END_ELEMENT ? -1 : 0;
    }
  }

  /** The text of the element that {@code in} stands at, on one line; stops at its end. */
  static String text(XMLStreamReader in) throws XMLStreamException {
    StringBuilder out = new StringBuilder();
    int depth = 1;
    while (depth > 0) {
      switch (in.next()) {
        case XMLStreamConstants.START_ELEMENT -> depth++;
        case XMLStreamConstants.END_ELEMENT -> depth--;
        case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA -> out.append(in.getText());
        default -> {}
      }
    }
    return out.toString().replaceAll("\\s+", " ").strip();
  }
}

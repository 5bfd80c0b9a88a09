package org.crossread.capture;

import java.io.IOException;
import java.util.Set;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.crossread.capture.UnreadableException.Reason;
import org.jspecify.annotations.Nullable;

/**
 * The items of a NewsML-G2 document (IPTC, 2.x): each newsItem is one article; packages, concepts,
 * plans and catalogues hold none.
 */
final class NewsmlRecords implements RecordReader {
  private static final Set<String> OTHERS =
      Set.of("packageItem", "conceptItem", "knowledgeItem", "planningItem", "catalogItem");

  private final Inflow in;
  private final String file;
  private final @Nullable String outlet;
  private @Nullable XMLStreamReader xml;
  private long count;
  private boolean single;
  private boolean begun;
  private boolean ended;

  NewsmlRecords(Inflow in, String file, @Nullable String outlet) {
    this.in = in;
    this.file = file;
    this.outlet = outlet;
  }

  @Override
  public @Nullable Item next() throws IOException {
    if (ended) {
      return null;
    }
    try {
      XMLStreamReader parser = xml;
      if (parser == null) {
        parser = XmlText.parser(XmlText.of(in));
        xml = parser;
      }
      while (parser.hasNext()) {
        if (parser.next() != XMLStreamConstants.START_ELEMENT) {
          continue;
        }
        String name = parser.getLocalName();
        boolean root = !begun;
        begun = true;
        boolean fragment = count == 0 && name.equals("contentSet");
        if (OTHERS.contains(name)) {
          XmlMarkup.skip(parser);
          return new Item.Passed(new Position(file, ++count, null), name);
        }
        single |= root && (name.equals("newsItem") || fragment);
        if (name.equals("newsItem") || fragment) {
          count++;
          return item(parser, fragment);
        }
      }
      ended = true;
      return count > 0
          ? null
          : new Item.Failed(
              Position.whole(file),
              Reason.NO_ARTICLE,
              "holds no item of NewsML-G2",
              "name its format with --as");
    } catch (XMLStreamException e) {
      ended = true;
      return new Item.Failed(
          new Position(file, Math.max(1, count), null),
          Reason.FAILED,
          XmlText.message(e),
          "correct the file or get it again; the items before were read");
    }
  }

  private Item item(XMLStreamReader in, boolean fragment) throws XMLStreamException {
    Position position = new Position(file, count, null);
    WireItem item = new WireItem();
    item.language = in.getAttributeValue("http://www.w3.org/XML/1998/namespace", "lang");
    String guid = in.getAttributeValue(null, "guid");
    if (guid != null && (guid.startsWith("http://") || guid.startsWith("https://"))) {
      item.address = guid;
    }
    String kind = "";
    int depth = 1;
    while (depth > 0) {
      int event = in.next();
      if (event == XMLStreamConstants.END_ELEMENT) {
        depth--;
        continue;
      }
      if (event != XMLStreamConstants.START_ELEMENT) {
        continue;
      }
      switch (in.getLocalName()) {
        case "itemClass" -> {
          kind = String.valueOf(in.getAttributeValue(null, "qcode"));
          XmlMarkup.skip(in);
        }
        case "provider" -> item.outlet = WireItem.first(item.outlet, name(in));
        case "creditline" -> item.outlet = WireItem.first(item.outlet, XmlMarkup.text(in));
        case "by" -> item.byline = XmlMarkup.text(in);
        case "creator" -> item.byline = WireItem.first(item.byline, name(in));
        case "headline" -> item.title = WireItem.first(item.title, XmlMarkup.text(in));
        case "contentCreated" -> item.published = XmlMarkup.text(in);
        case "firstCreated" -> item.published = WireItem.first(item.published, XmlMarkup.text(in));
        case "versionCreated", "contentModified" ->
            item.modified = WireItem.first(item.modified, XmlMarkup.text(in));
        case "language" -> {
          item.language = WireItem.first(in.getAttributeValue(null, "tag"), item.language);
          XmlMarkup.skip(in);
        }
        case "inlineXML" -> inline(in, item);
        case "inlineData" -> data(in, item);
        case "edNote", "assert", "link", "rightsInfo", "remoteContent", "subject", "contributor" ->
            XmlMarkup.skip(in);
        default -> depth++;
      }
    }
    if (item.html.isEmpty()) {
      return kind.isEmpty() || kind.endsWith(":text") || kind.equals("null")
          ? new Item.Failed(
              position,
              Reason.NO_ARTICLE,
              "holds no text, only what is stated of it or a reference",
              "get the item with its content")
          : new Item.Passed(position, "item of class " + kind);
    }
    if (item.published == null) {
      item.published = item.modified;
      item.modified = null;
    }
    return item.found(position, outlet, "newsml", single);
  }

  /** Reads the element that {@code in} stands at: the text of its name, else of itself. */
  private static String name(XMLStreamReader in) throws XMLStreamException {
    String name = "";
    String literal = in.getAttributeValue(null, "literal");
    int depth = 1;
    while (depth > 0) {
      int event = in.next();
      if (event == XMLStreamConstants.START_ELEMENT) {
        if (in.getLocalName().equals("name") && name.isEmpty()) {
          name = XmlMarkup.text(in);
        } else {
          depth++;
        }
      } else if (event == XMLStreamConstants.END_ELEMENT) {
        depth--;
      }
    }
    return name.isEmpty() && literal != null ? literal : name;
  }

  private static void inline(XMLStreamReader in, WireItem item) throws XMLStreamException {
    int depth = 1;
    while (depth > 0) {
      int event = in.next();
      if (event == XMLStreamConstants.END_ELEMENT) {
        depth--;
      } else if (event == XMLStreamConstants.START_ELEMENT) {
        if (in.getLocalName().equals("nitf")) {
          NitfRecords.read(in, item);
        } else if (in.getLocalName().equals("html")) {
          html(in, item);
        } else {
          item.html.append("<div>");
          XmlMarkup.copy(in, item.html);
          item.html.append("</div>");
        }
      }
    }
  }

  private static void html(XMLStreamReader in, WireItem item) throws XMLStreamException {
    int depth = 1;
    while (depth > 0) {
      int event = in.next();
      if (event == XMLStreamConstants.END_ELEMENT) {
        depth--;
      } else if (event == XMLStreamConstants.START_ELEMENT) {
        switch (in.getLocalName()) {
          case "title" -> item.title = WireItem.first(item.title, XmlMarkup.text(in));
          case "body" -> XmlMarkup.copy(in, item.html);
          default -> depth++;
        }
      }
    }
  }

  private static void data(XMLStreamReader in, WireItem item) throws XMLStreamException {
    String type = in.getAttributeValue(null, "contenttype");
    String encoding = in.getAttributeValue(null, "encoding");
    StringBuilder text = new StringBuilder();
    int depth = 1;
    while (depth > 0) {
      switch (in.next()) {
        case XMLStreamConstants.START_ELEMENT -> depth++;
        case XMLStreamConstants.END_ELEMENT -> depth--;
        case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA -> text.append(in.getText());
        default -> {}
      }
    }
    if (encoding != null && encoding.contains("base64")) {
      return;
    }
    if (type != null && type.contains("html")) {
      item.html.append(text);
      return;
    }
    for (String paragraph : text.toString().split("\\n\\s*\\n", -1)) {
      if (!paragraph.isBlank()) {
        item.html.append("<p>").append(Markup.escaped(paragraph.strip())).append("</p>");
      }
    }
  }
}

package org.crossread.store;

import java.io.StringWriter;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/** Alerts as an Atom feed (RFC 4287). Stateless. */
final class AtomFeed {
  private static final String ATOM = "http://www.w3.org/2005/Atom";

  private final String workspace;

  /**
   * @param workspace what the ids of entries begin with, so that those of two workspaces differ
   */
  AtomFeed(String workspace) {
    this.workspace = workspace;
  }

  String of(Watch watch, List<Alert> alerts) {
    StringWriter out = new StringWriter();
    try {
      XMLStreamWriter xml = XMLOutputFactory.newInstance().createXMLStreamWriter(out);
      xml.writeStartDocument("utf-8", "1.0");
      xml.writeStartElement("feed");
      xml.writeDefaultNamespace(ATOM);
      element(xml, "id", id("watch", watch.name()));
      element(xml, "title", "Crossread: " + watch.name());
      Instant updated =
          alerts.isEmpty()
              ? watch.runAt() == null ? watch.createdAt() : watch.runAt()
              : alerts.getFirst().at();
      element(xml, "updated", updated.toString());
      xml.writeStartElement("author");
      element(xml, "name", "Crossread");
      xml.writeEndElement();
      for (Alert a : alerts) {
        xml.writeStartElement("entry");
        element(xml, "id", id("alert", String.valueOf(a.number())));
        element(xml, "title", a.title());
        element(xml, "updated", a.at().toString());
        xml.writeStartElement("category");
        xml.writeAttribute("term", a.kind());
        xml.writeEndElement();
        element(xml, "content", a.story() + "\n" + a.body());
        xml.writeEndElement();
      }
      xml.writeEndElement();
      xml.writeEndDocument();
      xml.close();
    } catch (XMLStreamException e) {
      throw new IllegalStateException("written to memory", e);
    }
    return out.append('\n').toString();
  }

  private String id(String kind, String name) {
    return "urn:crossread:"
        + workspace
        + ":"
        + kind
        + ":"
        + URLEncoder.encode(name, StandardCharsets.UTF_8);
  }

  private static void element(XMLStreamWriter xml, String name, String text)
      throws XMLStreamException {
    xml.writeStartElement(name);
    xml.writeCharacters(allowed(text));
    xml.writeEndElement();
  }

  /** Without the characters that XML 1.0 does not know. */
  private static String allowed(String text) {
    StringBuilder out = new StringBuilder(text.length());
    text.codePoints()
        .filter(c ->
            c >= 0x20 && c <= 0xD7FF
                || c == '\n'
                || c == '\t'
                || c >= 0xE000 && c <= 0xFFFD
                || c >= 0x10000)
        .forEach(out::appendCodePoint);
    return out.toString();
  }
}

package org.crossread.capture;

import java.io.IOException;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.crossread.capture.UnreadableException.Reason;
import org.jspecify.annotations.Nullable;

/** The article of an NITF document (IPTC, 3.x). */
final class NitfRecords implements RecordReader {
  private final Inflow in;
  private final String file;
  private final @Nullable String outlet;
  private boolean read;

  NitfRecords(Inflow in, String file, @Nullable String outlet) {
    this.in = in;
    this.file = file;
    this.outlet = outlet;
  }

  @Override
  public @Nullable Item next() throws IOException {
    if (read) {
      return null;
    }
    read = true;
    Position position = Position.whole(file);
    try {
      XMLStreamReader xml = XmlText.parser(XmlText.of(in));
      while (xml.hasNext()) {
        if (xml.next() == XMLStreamConstants.START_ELEMENT && xml.getLocalName().equals("nitf")) {
          WireItem item = new WireItem();
          read(xml, item);
          return item.found(position, outlet, "nitf", true);
        }
      }
      return new Item.Failed(
          position, Reason.NO_ARTICLE, "holds no nitf element", "name its format with --as");
    } catch (XMLStreamException e) {
      return new Item.Failed(
          position, Reason.FAILED, XmlText.message(e), "correct the file or get it again");
    }
  }

  /** Reads the element nitf that {@code in} stands at, up to its end. */
  static void read(XMLStreamReader in, WireItem item) throws XMLStreamException {
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
        case "title", "hl1" -> item.title = WireItem.first(item.title, XmlMarkup.text(in));
        case "byline" -> item.byline = WireItem.first(item.byline, XmlMarkup.text(in));
        case "distributor" -> item.outlet = WireItem.first(item.outlet, XmlMarkup.text(in));
        case "date.issue" -> {
          item.published = WireItem.first(item.published, in.getAttributeValue(null, "norm"));
          XmlMarkup.skip(in);
        }
        case "pubdata" -> {
          item.outlet = WireItem.first(item.outlet, in.getAttributeValue(null, "name"));
          item.published =
              WireItem.first(item.published, in.getAttributeValue(null, "date.publication"));
          item.address = WireItem.first(item.address, in.getAttributeValue(null, "ex-ref"));
          XmlMarkup.skip(in);
        }
        case "abstract", "body.content", "tagline", "dateline" -> {
          item.html.append("<div>");
          XmlMarkup.copy(in, item.html);
          item.html.append("</div>");
        }
        case "hl2" -> {
          item.html.append("<h2>").append(Markup.escaped(XmlMarkup.text(in))).append("</h2>");
        }
        case "bibliography", "rights", "note", "series" -> XmlMarkup.skip(in);
        default -> depth++;
      }
    }
  }
}

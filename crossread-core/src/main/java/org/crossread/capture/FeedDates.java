package org.crossread.capture;

import java.util.ArrayList;
import java.util.List;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/**
 * The dates of a feed's entries as they are written, as the library of feeds keeps instants only
 * and so loses the day where the article was published.
 *
 * @param published date, or date and time; null when not stated
 * @param modified as {@code published}
 */
record FeedDates(@Nullable String published, @Nullable String modified) {
  /** One for each entry of {@code xml} in its order; as far as it can be parsed. */
  static List<FeedDates> of(String xml) {
    List<FeedDates> dates = new ArrayList<>();
    try {
      XMLStreamReader in = XmlText.parser(xml);
      while (in.hasNext()) {
        boolean entry =
            in.next() == XMLStreamConstants.START_ELEMENT
                && (in.getLocalName().equals("item") || in.getLocalName().equals("entry"));
        if (entry) {
          dates.add(entry(in));
        }
      }
    } catch (XMLStreamException e) {
      // The entries before the fault have their dates; the fault itself is told by the reader.
      return dates;
    }
    return dates;
  }

  private static FeedDates entry(XMLStreamReader in) throws XMLStreamException {
    String published = null;
    String modified = null;
    int depth = 1;
    while (depth > 0) {
      int event = in.next();
      if (event == XMLStreamConstants.END_ELEMENT) {
        depth--;
      } else if (event == XMLStreamConstants.START_ELEMENT) {
        String name = in.getLocalName();
        if (depth == 1
            && (name.equals("pubDate") || name.equals("published") || name.equals("issued"))) {
          published = XmlMarkup.text(in);
        } else if (depth == 1 && name.equals("date")) {
          published = WireItem.first(published, XmlMarkup.text(in));
        } else if (depth == 1 && (name.equals("updated") || name.equals("modified"))) {
          modified = XmlMarkup.text(in);
        } else {
          depth++;
        }
      }
    }
    return published == null && modified != null
        ? new FeedDates(modified, null)
        : new FeedDates(published, modified);
  }
}

package org.crossread.capture;

import com.rometools.rome.feed.synd.SyndContent;
import com.rometools.rome.feed.synd.SyndEntry;
import com.rometools.rome.feed.synd.SyndFeed;
import com.rometools.rome.feed.synd.SyndPerson;
import com.rometools.rome.io.FeedException;
import com.rometools.rome.io.ParsingFeedException;
import com.rometools.rome.io.SyndFeedInput;
import com.rometools.rome.io.impl.XmlFixerReader;
import java.io.IOException;
import java.io.Reader;
import java.io.StringReader;
import java.io.StringWriter;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.crossread.capture.UnreadableException.Reason;
import org.jspecify.annotations.Nullable;

/**
 * The entries of a feed, RSS 0.9 to 2.0 or Atom, read by ROME; the feeds listed in an OPML file. An
 * entry that does not parse is left out and the others are read.
 */
final class FeedRecords implements RecordReader {
  private static final String SUMMARY =
      "holds only what the feed says of the article, which may be a summary";

  private final Inflow in;
  private final String file;
  private final @Nullable String outlet;
  private final Deque<Item> items = new ArrayDeque<>();
  private boolean read;

  FeedRecords(Inflow in, String file, @Nullable String outlet) {
    this.in = in;
    this.file = file;
    this.outlet = outlet;
  }

  @Override
  public @Nullable Item next() throws IOException {
    if (!read) {
      read = true;
      String xml = XmlText.of(in);
      if (Sniffer.root(xml).equals("opml")) {
        outlines(xml);
      } else {
        feed(healed(xml));
      }
    }
    return items.poll();
  }

  /** Replaces the entities of HTML, which many feeds use without declaring them. */
  private static String healed(String xml) throws IOException {
    try (Reader fixed = new XmlFixerReader(new StringReader(xml))) {
      StringWriter out = new StringWriter();
      fixed.transferTo(out);
      return out.toString();
    }
  }

  private void feed(String xml) {
    FeedRepair repair = new FeedRepair(xml);
    while (true) {
      try {
        SyndFeedInput input = new SyndFeedInput();
        input.setXmlHealerOn(false);
        input.setAllowDoctypes(false);
        SyndFeed feed = input.build(new StringReader(repair.text()));
        entries(feed, repair);
        return;
      } catch (ParsingFeedException e) {
        if (!repair.leaveOut(e.getLineNumber(), e.getColumnNumber())) {
          fail("is no well-formed feed: " + said(e));
          return;
        }
      } catch (FeedException | IllegalArgumentException e) {
        fail("is a feed of a kind that is not read: " + Faults.line(e));
        return;
      }
    }
  }

  private static String said(ParsingFeedException e) {
    return Faults.line(e).replaceAll("^Invalid XML:? ?", "");
  }

  private void fail(String message) {
    items.add(
        new Item.Failed(
            Position.whole(file), Reason.FAILED, message, "correct the feed or get it again"));
  }

  private void entries(SyndFeed feed, FeedRepair repair) {
    List<FeedDates> dates = FeedDates.of(repair.text());
    boolean dated = dates.size() == feed.getEntries().size();
    long record = 0;
    int i = 0;
    for (SyndEntry entry : feed.getEntries()) {
      record++;
      while (repair.leftOut(record)) {
        items.add(leftOut(record++));
      }
      items.add(entry(feed, entry, record, dated ? dates.get(i) : dates(entry)));
      i++;
    }
    while (repair.leftOut(record + 1)) {
      items.add(leftOut(++record));
    }
    if (record == 0) {
      fail("holds no entries");
    }
  }

  private Item leftOut(long record) {
    return new Item.Failed(
        new Position(file, record, null),
        Reason.FAILED,
        "is malformed XML",
        "correct this entry; the others were read");
  }

  private static FeedDates dates(SyndEntry entry) {
    return new FeedDates(
        entry.getPublishedDate() == null ? null : entry.getPublishedDate().toInstant().toString(),
        entry.getUpdatedDate() == null ? null : entry.getUpdatedDate().toInstant().toString());
  }

  private Item entry(SyndFeed feed, SyndEntry entry, long record, FeedDates dates) {
    Position position = new Position(file, record, null);
    String link = link(entry);
    Stated stated =
        new Stated(
            text(entry.getTitle()),
            byline(entry),
            text(feed.getTitle()),
            dates.published(),
            dates.modified(),
            text(feed.getLanguage()),
            link,
            "feed");
    String content =
        entry.getContents().stream()
            .map(FeedRecords::html)
            .filter(h -> !h.isBlank())
            .collect(Collectors.joining("\n"));
    SyndContent description = entry.getDescription();
    String summary = description == null ? "" : html(description);
    String html = content.length() >= summary.length() ? content : summary;
    if (html.isBlank()) {
      return link == null
          ? new Item.Failed(
              position,
              Reason.NO_ARTICLE,
              "holds neither text nor link",
              "there is nothing to read in this entry")
          : new Item.Linked(position, link, stated);
    }
    return new Item.Found(
        new Capture(
            file + "#" + record,
            outlet,
            "text/html",
            Markup.page(stated.title(), html),
            link,
            null,
            Map.of(),
            position,
            stated,
            content.isBlank() ? List.of(SUMMARY) : List.of()));
  }

  private static @Nullable String link(SyndEntry entry) {
    String link = text(entry.getLink());
    String uri = text(entry.getUri());
    return link != null ? link : uri != null && uri.startsWith("http") ? uri : null;
  }

  private static @Nullable String byline(SyndEntry entry) {
    List<String> names = new ArrayList<>();
    for (SyndPerson person : entry.getAuthors()) {
      String name = text(person.getName());
      if (name != null) {
        names.add(name);
      }
    }
    return names.isEmpty() ? text(entry.getAuthor()) : String.join(", ", names);
  }

  private static @Nullable String text(@Nullable String value) {
    String flat = value == null ? "" : value.replaceAll("\\s+", " ").strip();
    return flat.isEmpty() ? null : flat;
  }

  /** Content as HTML: what is said to be text is escaped, all other kinds are HTML. */
  private static String html(SyndContent content) {
    String value = content.getValue() == null ? "" : content.getValue().strip();
    String type = content.getType() == null ? "html" : content.getType();
    boolean text = type.equals("text") || type.equals("text/plain");
    // Feeds say "text" of what is HTML more often than not.
    return text && !value.contains("<") && !value.contains("&")
        ? "<p>" + Markup.escaped(value) + "</p>"
        : value.contains("<") ? value : value.isEmpty() ? "" : "<p>" + value + "</p>";
  }

  private void outlines(String xml) {
    long record = 0;
    try {
      XMLStreamReader parser = XmlText.parser(xml);
      while (parser.hasNext()) {
        if (parser.next() != XMLStreamConstants.START_ELEMENT
            || !parser.getLocalName().equals("outline")) {
          continue;
        }
        String link = parser.getAttributeValue(null, "xmlUrl");
        if (link != null && !link.isBlank()) {
          String title = parser.getAttributeValue(null, "text");
          Stated stated = new Stated(text(title), null, null, null, null, null, null, "feed");
          items.add(new Item.Linked(new Position(file, ++record, null), link.strip(), stated));
        }
      }
      if (record == 0) {
        fail("lists no feeds");
      }
    } catch (XMLStreamException e) {
      items.add(
          new Item.Failed(
              new Position(file, record + 1, null),
              Reason.FAILED,
              XmlText.message(e),
              "correct the file; the feeds before were listed"));
    }
  }
}

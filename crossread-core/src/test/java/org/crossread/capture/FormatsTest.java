package org.crossread.capture;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.crossread.capture.UnreadableException.Reason;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Feeds, sitemaps, wire formats and JSON: what of a record becomes what of a capture. */
class FormatsTest {
  private static final String PARAGRAPH =
      "The ferry Gudrun sank off Rill on Monday night with 11 people on board.";

  private static Stated stated(Item item) {
    Stated stated =
        item instanceof Item.Found f ? f.capture().stated() : ((Item.Linked) item).stated();
    assertNotNull(stated);
    return stated;
  }

  @Test
  void anEntryOfRssGivesItsContentAndWhatItStates() {
    List<Item> items =
        Reading.all(
            """
            <?xml version="1.0"?>
            <rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/"
                xmlns:dc="http://purl.org/dc/elements/1.1/"><channel>
              <title>The Rill Post</title><link>https://rill.example/</link>
              <description>News</description><language>en-gb</language>
              <item><title>Ferry sinks &amp; is found</title><link>https://rill.example/1</link>
                <dc:creator>Ada Holm</dc:creator>
                <pubDate>Mon, 03 Nov 2025 23:30:00 -0500</pubDate>
                <description>Short.</description>
                <content:encoded><![CDATA[<p>%s</p>]]></content:encoded></item>
              <item><title>Only a link</title><link>https://rill.example/2</link></item>
              <item><title>Neither</title></item>
              <item><title>A summary</title><link>https://rill.example/4</link>
                <description>%s</description></item>
            </channel></rss>
            """
                .formatted(PARAGRAPH, PARAGRAPH));
    assertEquals("Found1 Linked2 Failed3 Found4", Reading.kinds(items));
    Stated stated = stated(items.get(0));
    assertEquals(
        new Stated(
            "Ferry sinks & is found",
            "Ada Holm",
            "The Rill Post",
            "Mon, 03 Nov 2025 23:30:00 -0500",
            null,
            "en-gb",
            "https://rill.example/1",
            "feed"),
        stated);
    assertTrue(Reading.text(Reading.found(items, 0)).contains("<p>" + PARAGRAPH + "</p>"));
    assertEquals(List.of(), Reading.found(items, 0).notices());
    assertEquals("https://rill.example/2", ((Item.Linked) items.get(1)).link());
    assertTrue(Reading.found(items, 3).notices().getFirst().contains("summary"));
  }

  @Test
  void atomWithXhtmlAndRdfAreFeeds() {
    List<Item> atom =
        Reading.all(
            """
            <feed xmlns="http://www.w3.org/2005/Atom"><title>The Rill Post</title><id>x</id>
            <entry><title>Ferry sinks</title><id>y</id><link href="https://rill.example/1"/>
              <updated>2025-11-04T10:00:00+01:00</updated><author><name>Ada Holm</name></author>
              <content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml"><p>%s</p></div></content>
            </entry></feed>
            """
                .formatted(PARAGRAPH));
    assertEquals("Found1", Reading.kinds(atom));
    assertTrue(Reading.text(Reading.found(atom, 0)).contains(PARAGRAPH));
    assertEquals("2025-11-04T10:00:00+01:00", stated(atom.get(0)).published());
    List<Item> rdf =
        Reading.all(
            """
            <rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"
              xmlns="http://purl.org/rss/1.0/"><channel rdf:about="a"><title>The Rill Post</title>
              <link>https://rill.example/</link><description>d</description></channel>
            <item rdf:about="b"><title>Ferry</title><link>https://rill.example/1</link>
              <description>%s</description></item></rdf:RDF>
            """
                .formatted(PARAGRAPH));
    assertEquals("Found1", Reading.kinds(rdf));
  }

  @Test
  void anEntryThatIsBrokenOrCutIsLeftOutAndTheOthersAreRead() {
    String item = "<item><title>T%d</title><description>" + PARAGRAPH + "</description></item>\n";
    String head =
        "<rss version=\"2.0\"><channel><title>t</title><link>l</link><description>d</description>\n";
    String broken = item.formatted(2).replace("</title>", "</titel> & <b>");
    String end = "</channel></rss>";
    assertEquals(
        "Found1 Failed2 Found3",
        Reading.kinds(Reading.all(head + item.formatted(1) + broken + item.formatted(3) + end)));
    String cut = head + item.formatted(1) + item.formatted(2) + item.formatted(3).substring(0, 60);
    assertEquals("Found1 Found2 Failed3", Reading.kinds(Reading.all(cut)));
  }

  @Test
  void aListOfFeedsIsAListOfLinks() {
    List<Item> items =
        Reading.all(
            """
            <opml version="2.0"><head><title>t</title></head><body><outline text="News">
              <outline text="The Rill Post" type="rss" xmlUrl="https://rill.example/rss"/>
            </outline></body></opml>
            """);
    assertEquals("Linked1", Reading.kinds(items));
    assertEquals("https://rill.example/rss", ((Item.Linked) items.getFirst()).link());
  }

  @Test
  void aSitemapForNewsIsAListOfLinksWithWhatItStates() {
    List<Item> items =
        Reading.all(
            """
            <?xml version="1.0" encoding="UTF-8"?>
            <urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"
                xmlns:news="http://www.google.com/schemas/sitemap-news/0.9">
              <url><loc>https://rill.example/1</loc><news:news>
                <news:publication><news:name>The Rill Post</news:name>
                  <news:language>en</news:language></news:publication>
                <news:publication_date>2025-11-04T10:00:00+01:00</news:publication_date>
                <news:title>Ferry sinks</news:title></news:news></url>
              <url><loc>https://rill.example/2</loc></url>
            </urlset>
            """);
    assertEquals("Linked1 Linked2", Reading.kinds(items));
    Stated stated = stated(items.getFirst());
    assertEquals("Ferry sinks", stated.title());
    assertEquals("The Rill Post", stated.outlet());
    assertTrue(String.valueOf(stated.published()).startsWith("2025-11-04T10:00"), stated::toString);
  }

  @Test
  void everyItemOfANewsMessageIsOneArticleAndPackagesArePassedOver() {
    String news =
        """
        <newsItem xml:lang="en" guid="urn:x:%d"><itemMeta><itemClass qcode="ninat:text"/>
          <provider><name>Boreal Wire</name></provider>
          <versionCreated>2025-11-04T10:00:00+01:00</versionCreated></itemMeta>
          <contentMeta><contentCreated>2025-11-03T10:00:00+01:00</contentCreated>
            <headline>Ferry sinks</headline><by>By Ada Holm</by></contentMeta>
          <contentSet><inlineXML contenttype="application/xhtml+xml"><html
            xmlns="http://www.w3.org/1999/xhtml"><head><title>t</title></head>
            <body><p>%s</p><script>var x</script></body></html></inlineXML></contentSet></newsItem>
        """;
    String picture =
        "<newsItem><itemMeta><itemClass qcode=\"ninat:picture\"/></itemMeta></newsItem>";
    List<Item> items =
        Reading.all(
            "<newsMessage xmlns=\"http://iptc.org/std/nar/2006-10-01/\"><itemSet><packageItem/>"
                + news.formatted(1, PARAGRAPH)
                + picture
                + news.formatted(2, PARAGRAPH)
                + "<newsItem/></itemSet></newsMessage>");
    assertEquals("Passed1 Found2 Passed3 Found4 Failed5", Reading.kinds(items));
    assertEquals(
        new Stated(
            "Ferry sinks",
            "By Ada Holm",
            "Boreal Wire",
            "2025-11-03T10:00:00+01:00",
            "2025-11-04T10:00:00+01:00",
            "en",
            null,
            "newsml"),
        stated(items.get(1)));
    String page = Reading.text(Reading.found(items, 1));
    assertTrue(page.contains("<p>" + PARAGRAPH + "</p>"), page);
    assertFalse(page.contains("var x"), page);
  }

  @Test
  void nitfGivesHeadlineBylineDateAndParagraphs() {
    List<Item> items =
        Reading.all(
            """
            <?xml version="1.0"?><!DOCTYPE nitf SYSTEM "nitf-3-6.dtd">
            <nitf><head><docdata><date.issue norm="20251104T100000Z"/></docdata>
              <pubdata name="The Rill Post"/></head>
            <body><body.head><hedline><hl1>Ferry sinks</hl1></hedline>
              <byline>By Ada Holm</byline></body.head>
            <body.content><p>%s</p><media media-type="image"><media-reference source="a.jpg"/>
              <media-caption>The wreck</media-caption></media></body.content></body></nitf>
            """
                .formatted(PARAGRAPH));
    assertEquals("Found1", Reading.kinds(items));
    assertEquals("-", Reading.found(items, 0).input());
    Stated stated = stated(items.getFirst());
    assertEquals("Ferry sinks", stated.title());
    assertEquals("By Ada Holm", stated.byline());
    assertEquals("20251104T100000Z", stated.published());
    assertEquals("The Rill Post", stated.outlet());
    String page = Reading.text(Reading.found(items, 0));
    assertTrue(page.contains("<figcaption>The wreck</figcaption>"), page);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          {"maintext":"BODY","title":"T","authors":["A","B"],"date_publish":"2025-11-04 10:00:00","source_domain":"rill.example","url":"https://rill.example/1","language":"en","date_modify":null}
          {"plaintext":"BODY","title":"T","authors":["A","B"],"publishing_date":"2025-11-04 10:00:00","publisher":"rill.example","html":{"responded_url":"https://rill.example/1","content":"<html>"},"lang":"en"}
          {"text":"BODY","title":"T","author":"A, B","publish_date":"2025-11-04 10:00:00","media_name":"rill.example","url":"https://rill.example/1","language":"en"}
          {"text_content":"BODY","article_title":"T","author":"A, B","publication_date":"2025-11-04 10:00:00","canonical_domain":"rill.example","url":"https://rill.example/1","language":"en"}
          {"body_text":"BODY","headline":"T","byline":"A, B","versioncreated":"2025-11-04 10:00:00","source":"rill.example","uri":"https://rill.example/1","language":"en"}
          """)
  void theFieldsOfEachToolAreKnown(String line) {
    List<Item> items = Reading.all(line.replace("BODY", PARAGRAPH) + "\n");
    assertEquals("Found1", Reading.kinds(items));
    assertEquals(PARAGRAPH, Reading.text(Reading.found(items, 0)));
    assertEquals(
        new Stated(
            "T",
            "A, B",
            "rill.example",
            "2025-11-04 10:00:00",
            null,
            "en",
            "https://rill.example/1",
            "jsonl"),
        stated(items.getFirst()));
  }

  @Test
  void paragraphsInListsAreJoinedAndFragmentsOfHtmlArePages() {
    List<Item> items =
        Reading.all(
            """
            {"title": "T", "body": {"summary": [], "sections": [{"headline": [], "paragraphs": ["One.", "Two."]}, {"paragraphs": ["Three."]}]}}
            {"headline": "T", "article_html": "<section><p>One.</p></section>"}
            """);
    assertEquals("Found1 Found2", Reading.kinds(items));
    assertEquals("One.\n\nTwo.\n\nThree.", Reading.text(Reading.found(items, 0)));
    assertEquals("text/html", Reading.found(items, 1).mediaType());
  }

  @Test
  void aBrokenLineIsToldWithItsPlaceAndTheOthersAreRead() {
    String good = "{\"maintext\": \"" + PARAGRAPH + "\"}\n";
    List<Item> items =
        Reading.all(
            good
                + "{\"maintext\": \"unclosed\n"
                + "\n[1, 2]\n"
                + "{} {}\n"
                + "{\"a\": 1}\n"
                + good);
    assertEquals("Found1 Failed2 Failed3 Failed4 Failed5 Found6", Reading.kinds(items));
    assertEquals(good.length(), items.get(1).position().offset());
    assertTrue(Reading.failed(items, 1).message().startsWith("is malformed JSON: "));
    assertEquals(Reason.NO_ARTICLE, Reading.failed(items, 4).reason());
  }

  @Test
  void documentsOfJsonAreReadWhetherOneObjectOrAnArray() {
    String object = "{\n  \"maintext\": \"" + PARAGRAPH + "\"\n}\n";
    assertEquals("Found1", Reading.kinds(Reading.all(object)));
    assertEquals("Found1 Found2", Reading.kinds(Reading.all(object + object)));
    assertEquals("Found1 Found2", Reading.kinds(Reading.all("[" + object + "," + object + "]")));
    assertEquals("Found1 Failed2", Reading.kinds(Reading.all("[" + object + ", {\"a\": ")));
  }

  @Test
  void aJsonFeedGivesItsItemsAndItsTitleAsTheirOutlet() {
    List<Item> items =
        Reading.all(
            """
            {"version": "https://jsonfeed.org/version/1.1", "title": "The Rill Post",
             "authors": [{"name": "Nobody"}], "items": [
              {"id": "1", "url": "https://rill.example/1", "title": "T", "content_html": "<p>%s</p>",
               "date_published": "2025-11-04T10:00:00+01:00", "authors": [{"name": "Ada Holm"}]},
              {"id": "2", "url": "https://rill.example/2"}]}
            """
                .formatted(PARAGRAPH));
    assertEquals("Found1 Linked2", Reading.kinds(items));
    assertEquals("The Rill Post", stated(items.getFirst()).outlet());
    assertEquals("Ada Holm", stated(items.getFirst()).byline());
  }

  @Test
  void eachFormatIsKnownByItsBeginningAndCanBeNamed() {
    assertEquals(Format.TEXT, Sniffer.format(utf8("[Editor's note] The ferry sank.")));
    assertEquals(Format.TEXT, Sniffer.format(utf8("{curly} words")));
    assertEquals(Format.HTML, Sniffer.format(utf8("<!-- a --><p>The ferry sank.</p>")));
    assertEquals(Format.HTML, Sniffer.format(utf8("<?xml version=\"1.0\"?><html><p>x")));
    assertEquals(Format.JSONL, Sniffer.format(utf8("\uFEFF {\"a\": 1}")));
    assertEquals(
        Format.FEED, Sniffer.format(utf8("\uFEFF<?xml version='1.0'?>\n<!-- - -- x -->\n<rss>")));
    assertEquals(Format.FEED, Sniffer.format(utf8("<atom:feed xmlns:atom='x'>")));
    assertEquals(Format.SITEMAP, Sniffer.format(utf8("<sitemapindex>")));
    assertEquals(Format.NEWSML, Sniffer.format(utf8("<newsItem>")));
    assertEquals(Format.NITF, Sniffer.format(utf8("<!DOCTYPE nitf SYSTEM \"x\">\n<nitf>")));
    assertEquals(null, Sniffer.format(utf8("<?xml version=\"1.0\"?><schema>")));
    List<Item> unknown = Reading.all("<?xml version=\"1.0\"?><schema/>");
    assertTrue(Reading.failed(unknown, 0).message().contains("schema"));
  }

  private static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}

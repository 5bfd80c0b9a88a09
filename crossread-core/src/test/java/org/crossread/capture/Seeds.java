package org.crossread.capture;

import static org.crossread.capture.MadeArchive.gzip;
import static org.crossread.capture.MadeArchive.joined;
import static org.crossread.capture.MadeArchive.record;
import static org.crossread.capture.MadeArchive.response;

import com.github.luben.zstd.ZstdOutputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;

/** A small sound input of each format, to be changed at random. */
final class Seeds {
  private static final String P =
      "<p>The ferry Gudrun sank off Rill on Monday with eleven people.</p>";

  private Seeds() {}

  static Map<String, byte[]> all() {
    Map<String, byte[]> seeds = new LinkedHashMap<>();
    byte[] archive =
        joined(
            record("warcinfo", "application/warc-fields", 1, "software: by hand\r\n"),
            response(2, "<html><body>" + P),
            record(
                "response",
                "application/http",
                3,
                joined(
                    utf8(
                        "HTTP/1.1 200 OK\r\nContent-Encoding: gzip\r\nTransfer-Encoding: chunked\r\n"
                            + "Content-Type: text/html\r\n\r\n3c\r\n"),
                    gzip(utf8("<html>" + P)),
                    utf8("\r\n0\r\n\r\n"))),
            record("conversion", "text/plain", 4, "The ferry sank."));
    seeds.put("warc", archive);
    seeds.put("warc.gz", joined(gzip(response(1, "<html>" + P)), gzip(response(2, "<html>" + P))));
    seeds.put("zst", zstd(archive));
    seeds.put(
        "arc",
        utf8(
            "filedesc://a.arc 127.0.0.1 20080430204825 text/plain 4\n1 0\n\nhttp://rill.example/1"
                + " 127.0.0.1 20080430204826 text/html 50\nHTTP/1.1 200 OK\r\nContent-Type:"
                + " text/html\r\n\r\n<p>a b\n"));
    seeds.put(
        "rss",
        utf8(
            "<?xml version=\"1.0\" encoding=\"utf-8\"?>\n<rss version=\"2.0\""
                + " xmlns:content=\"http://purl.org/rss/1.0/modules/content/\"><channel>"
                + "<title>t</title><link>l</link><description>d</description><item><title>T</title>"
                + "<pubDate>Mon, 03 Nov 2025 23:30:00 -0500</pubDate><content:encoded><![CDATA["
                + P
                + "]]></content:encoded></item>\n<item><link>https://rill.example/2</link>"
                + "<description>&nbsp;Words &amp; words</description></item></channel></rss>"));
    seeds.put(
        "atom",
        utf8(
            "<feed xmlns=\"http://www.w3.org/2005/Atom\"><title>t</title><entry><title>T</title>"
                + "<updated>2025-11-04T10:00:00Z</updated><author><name>A</name></author>"
                + "<content type=\"xhtml\"><div>"
                + P
                + "</div></content></entry></feed>"));
    seeds.put(
        "opml",
        utf8(
            "<opml><body><outline text=\"a\" xmlUrl=\"https://rill.example/rss\"/></body></opml>"));
    seeds.put(
        "jsonfeed",
        utf8(
            "{\"version\":\"https://jsonfeed.org/version/1.1\",\"title\":\"t\",\"items\":[{\"id\":\"1\","
                + "\"content_html\":\""
                + P
                + "\",\"authors\":[{\"name\":\"A\"}]},{\"url\":\"u\"}]}"));
    seeds.put(
        "sitemap",
        utf8(
            "<urlset xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\""
                + " xmlns:news=\"http://www.google.com/schemas/sitemap-news/0.9\"><url>"
                + "<loc>https://rill.example/1</loc><news:news><news:publication><news:name>n"
                + "</news:name></news:publication><news:publication_date>2025-11-04"
                + "</news:publication_date><news:title>T</news:title></news:news></url></urlset>"));
    seeds.put(
        "jsonl",
        utf8(
            "{\"maintext\": \"The ferry sank.\\n\\u00f6\", \"authors\": [\"A\", \"B\"]}\n"
                + "{\"html\": {\"content\": \"<html>"
                + P
                + "\"}, \"title\": null}\n[1]\n"));
    seeds.put(
        "json",
        utf8(
            "[\n {\"body\": {\"sections\": [{\"paragraphs\": [\"One.\"]}]}},\n {\"text\": \"x\"}\n]"));
    seeds.put(
        "newsml",
        utf8(
            "<newsMessage><itemSet><packageItem/><newsItem guid=\"urn:x\" xml:lang=\"en\"><itemMeta>"
                + "<itemClass qcode=\"ninat:text\"/><provider><name>n</name></provider></itemMeta>"
                + "<contentMeta><headline>T</headline></contentMeta><contentSet><inlineXML><html>"
                + "<head><title>t</title></head><body>"
                + P
                + "</body></html></inlineXML>"
                + "<inlineData contenttype=\"text/plain\">One.\n\nTwo.</inlineData>"
                + "</contentSet></newsItem></itemSet></newsMessage>"));
    seeds.put(
        "nitf",
        utf8(
            "<!DOCTYPE nitf SYSTEM \"nitf.dtd\"><nitf><head><title>t</title><docdata>"
                + "<date.issue norm=\"20251104\"/></docdata></head><body><body.head><hedline><hl1>T"
                + "</hl1></hedline><byline>By A</byline></body.head><body.content>"
                + P
                + "<media><media-caption>c</media-caption></media></body.content></body></nitf>"));
    return seeds;
  }

  private static byte[] zstd(byte[] bytes) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (ZstdOutputStream zip = new ZstdOutputStream(out)) {
      zip.write(bytes);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toByteArray();
  }

  private static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}

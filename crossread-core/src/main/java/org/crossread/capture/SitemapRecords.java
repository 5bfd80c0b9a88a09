package org.crossread.capture;

import crawlercommons.sitemaps.AbstractSiteMap;
import crawlercommons.sitemaps.SiteMap;
import crawlercommons.sitemaps.SiteMapIndex;
import crawlercommons.sitemaps.SiteMapParser;
import crawlercommons.sitemaps.SiteMapURL;
import crawlercommons.sitemaps.UnknownFormatException;
import crawlercommons.sitemaps.extension.Extension;
import crawlercommons.sitemaps.extension.ExtensionMetadata;
import crawlercommons.sitemaps.extension.NewsAttributes;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;
import org.crossread.capture.UnreadableException.Reason;
import org.jspecify.annotations.Nullable;

/**
 * The addresses in a sitemap or an index of sitemaps, read by crawler-commons, with what the
 * extension for news states of each. There are no texts in them.
 */
final class SitemapRecords implements RecordReader {
  /** The library wants to know where a sitemap is from; nothing is fetched from there. */
  private static final String ANYWHERE = "http://localhost/sitemap.xml";

  private final Inflow in;
  private final String file;
  private final Deque<Item> items = new ArrayDeque<>();
  private boolean read;

  SitemapRecords(Inflow in, String file) {
    this.in = in;
    this.file = file;
  }

  @Override
  public @Nullable Item next() throws IOException {
    if (!read) {
      read = true;
      read(XmlText.of(in));
    }
    return items.poll();
  }

  private void read(String text) throws IOException {
    SiteMapParser parser = new SiteMapParser(false, true);
    parser.setStrictNamespace(false);
    parser.enableExtension(Extension.NEWS);
    boolean xml = text.stripLeading().startsWith("<");
    try {
      AbstractSiteMap map =
          parser.parseSiteMap(
              xml ? "text/xml" : "text/plain",
              text.getBytes(StandardCharsets.UTF_8),
              URI.create(ANYWHERE).toURL());
      if (map instanceof SiteMapIndex index) {
        for (AbstractSiteMap part : index.getSitemaps()) {
          link(part.getUrl().toString(), null);
        }
      } else if (map instanceof SiteMap urls) {
        for (SiteMapURL url : urls.getSiteMapUrls()) {
          link(url.getUrl().toString(), stated(url));
        }
      }
      if (items.isEmpty()) {
        fail("lists no addresses");
      }
    } catch (UnknownFormatException e) {
      fail("is no sitemap: " + Faults.line(e));
    }
  }

  private void link(String address, @Nullable Stated stated) {
    items.add(new Item.Linked(new Position(file, items.size() + 1L, null), address, stated));
  }

  private void fail(String message) {
    items.add(
        new Item.Failed(
            Position.whole(file), Reason.FAILED, message, "correct the sitemap or get it again"));
  }

  private static @Nullable Stated stated(SiteMapURL url) {
    ExtensionMetadata[] all = url.getAttributesForExtension(Extension.NEWS);
    if (all == null || all.length == 0 || !(all[0] instanceof NewsAttributes news)) {
      return null;
    }
    return new Stated(
        news.getTitle(),
        null,
        news.getName(),
        news.getPublicationDateTime() == null ? null : news.getPublicationDateTime().toString(),
        null,
        news.getLanguage(),
        url.getUrl().toString(),
        "sitemap");
  }
}

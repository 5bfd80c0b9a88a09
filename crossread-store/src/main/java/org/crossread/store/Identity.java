package org.crossread.store;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.Objects;
import org.crossread.article.Article;
import org.crossread.article.Field;
import org.crossread.capture.Capture;
import org.crossread.capture.Stated;
import org.crossread.text.Text;
import org.jspecify.annotations.Nullable;

/**
 * What an article is told by through its versions: the address it came from, or the address that
 * the record or its page gives for it; else its bytes, so that a file without an address has one
 * version.
 *
 * @param key unique among articles
 * @param uri the address; null when there is none
 */
record Identity(String key, @Nullable String uri) {
  private static final int DIGITS = 16;

  static Identity of(Capture capture, Article article) {
    String uri = address(capture.uri());
    Stated stated = capture.stated();
    if (uri == null && stated != null) {
      uri = address(stated.canonical());
    }
    Field<String> canonical = article.metadata().canonical();
    if (uri == null && canonical != null) {
      uri = address(canonical.value());
    }
    return uri == null
        ? new Identity("record " + record(capture, Text.sha256(capture.bytes())), null)
        : new Identity("uri " + uri, uri);
  }

  /** The id that is made from it. */
  String id() {
    return Text.sha256(key).substring(0, DIGITS);
  }

  /**
   * What tells a record from all others: its bytes, and what came with them that an article is made
   * from. Not its name or place, so that a moved file stays the same record.
   */
  static String record(Capture capture, String sha256) {
    Stated stated = capture.stated();
    return Text.sha256(
        String.join(
            "\n",
            sha256,
            capture.mediaType(),
            Objects.requireNonNullElse(capture.uri(), ""),
            Objects.requireNonNullElse(capture.outlet(), ""),
            String.valueOf(capture.headers().get("content-type")),
            stated == null ? "" : stated.toString()));
  }

  /**
   * An address of one page, without what tells only a place in it or a way to it; null for what is
   * none, and for the address of a whole site, which careless pages state for all their articles.
   */
  static @Nullable String address(@Nullable String text) {
    if (text == null) {
      return null;
    }
    try {
      URI uri = new URI(text.strip());
      String scheme = uri.getScheme();
      String host = uri.getHost();
      String path = uri.getRawPath();
      if (scheme == null
          || host == null
          || !scheme.toLowerCase(Locale.ROOT).matches("https?")
          || path == null
          || path.length() < 2 && uri.getRawQuery() == null) {
        return null;
      }
      int port = uri.getPort();
      boolean plain = port < 0 || port == 80 || port == 443;
      return "https://"
          + host.toLowerCase(Locale.ROOT)
          + (plain ? "" : ":" + port)
          + path
          + (uri.getRawQuery() == null ? "" : "?" + uri.getRawQuery());
    } catch (URISyntaxException e) {
      return null;
    }
  }
}

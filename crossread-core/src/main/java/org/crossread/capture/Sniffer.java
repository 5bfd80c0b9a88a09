package org.crossread.capture;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Tells a format from the first bytes of an input. */
final class Sniffer {
  /** Bytes that are looked at for the form of a text; licences stand before some first elements. */
  static final int REACH = 16_384;

  private static final int SNIFFED = 4096;

  /**
   * One control character in so many bytes is no text: noise and packed data have one in nine or
   * ten, text has hardly any.
   */
  private static final int BYTES_A_CONTROL = 20;

  /** Where the mark of a tar archive stands. */
  private static final int TAR_MARK = 257;

  private static final Pattern ROOT =
      Pattern.compile(
          "^\\s*+(?:<\\?[^>]*+>\\s*+|<!--(?:[^-]|-(?!->))*+-->\\s*+|<!DOCTYPE[^>\\[]*+(?:\\[[^\\]]*+\\]\\s*+)?+>\\s*+)*+"
              + "<(?:[\\p{L}_][\\w.-]*+:)?+([\\p{L}_][\\w.-]*+)");
  private static final Pattern JSON = Pattern.compile("^\\s*+(?:\\{\\s*+[\"}]|\\[\\s*+\\{)");
  private static final Set<String> FEEDS = Set.of("rss", "RDF", "feed", "opml", "channel");
  private static final Set<String> SITEMAPS = Set.of("urlset", "sitemapindex");
  private static final Set<String> NEWSML =
      Set.of(
          "newsMessage",
          "newsItem",
          "packageItem",
          "conceptItem",
          "knowledgeItem",
          "planningItem",
          "catalogItem",
          "contentSet");

  private Sniffer() {}

  /** The format that {@code head} begins; null for XML of another kind. */
  static @Nullable Format format(byte[] head) {
    String text = letters(head);
    if (text.startsWith("WARC/") || text.startsWith("filedesc://")) {
      return Format.WARC;
    }
    if (JSON.matcher(text).find()) {
      return Format.JSONL;
    }
    String root = root(text);
    if (FEEDS.contains(root)) {
      return Format.FEED;
    }
    if (SITEMAPS.contains(root)) {
      return Format.SITEMAP;
    }
    if (NEWSML.contains(root)) {
      return Format.NEWSML;
    }
    if (root.equals("nitf")) {
      return Format.NITF;
    }
    if (mediaType(head).equals("text/html")) {
      return Format.HTML;
    }
    return text.stripLeading().startsWith("<?xml") ? null : Format.TEXT;
  }

  /** Name of the first element without its prefix; empty when there is none. */
  static String root(byte[] head) {
    return root(letters(head));
  }

  /** As {@link #root(byte[])}. */
  static String root(String text) {
    Matcher m = ROOT.matcher(text);
    return m.find() ? m.group(1) : "";
  }

  private static String letters(byte[] head) {
    String text =
        new String(head, 0, Math.min(head.length, REACH), StandardCharsets.ISO_8859_1)
            .replace("\u0000", "");
    return text.startsWith("\u00ef\u00bb\u00bf")
        ? text.substring(3)
        : text.startsWith("\u00ff\u00fe") || text.startsWith("\u00fe\u00ff")
            ? text.substring(2)
            : text;
  }

  /** What the bytes are when they are no text; null when they are. */
  static @Nullable String binary(byte[] bytes) {
    String head = new String(bytes, 0, Math.min(bytes.length, 8), StandardCharsets.ISO_8859_1);
    if (head.startsWith("%PDF")) {
      return "a PDF";
    }
    if (head.startsWith("PK\u0003\u0004")) {
      return "a zip archive or office document";
    }
    if (head.startsWith("\u0089PNG")
        || head.startsWith("GIF8")
        || head.startsWith("\u00ff\u00d8\u00ff")) {
      return "a picture";
    }
    if (head.startsWith("\u001f\u008b")) {
      return "a gzip archive";
    }
    if (bytes.length > TAR_MARK + 5
        && new String(bytes, TAR_MARK, 5, StandardCharsets.ISO_8859_1).equals("ustar")) {
      return "a tar archive";
    }
    boolean wide =
        bytes.length > 1
            && ((bytes[0] & 0xFF) == 0xFF && (bytes[1] & 0xFF) == 0xFE
                || (bytes[0] & 0xFF) == 0xFE && (bytes[1] & 0xFF) == 0xFF
                || WideText.of(bytes, false) != null);
    int sniffed = Math.min(bytes.length, SNIFFED);
    int control = 0;
    for (int i = 0; i < sniffed; i++) {
      int b = bytes[i] & 0xFF;
      if (b < 32 && b != '\n' && b != '\r' && b != '\t' && b != '\f' && b != 0x1b) {
        control++;
      }
    }
    return !wide && control * BYTES_A_CONTROL > sniffed ? "not text" : null;
  }

  /** {@code text/html} or {@code text/plain}. */
  static String mediaType(byte[] bytes) {
    String head =
        new String(bytes, 0, Math.min(bytes.length, SNIFFED), StandardCharsets.ISO_8859_1)
            .replace("\u0000", "")
            .toLowerCase(Locale.ROOT);
    boolean html =
        head.contains("<!doctype html")
            || head.contains("<html")
            || head.contains("<head")
            || head.contains("<body")
            || head.stripLeading().startsWith("<")
                && (head.contains("<p") || head.contains("<div"));
    return html ? "text/html" : "text/plain";
  }
}

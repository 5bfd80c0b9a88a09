package org.crossread.store;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.crossread.article.Article;
import org.crossread.article.Extractor;
import org.crossread.capture.Capture;
import org.crossread.capture.Item;
import org.crossread.capture.Records;
import org.crossread.encode.PlainEncoder;
import org.crossread.report.BuildKey;
import org.crossread.report.ReportReader;

/** The invented stories of the repository, and how they are read in tests. */
final class Fixtures {
  private static final Path EXAMPLES = Path.of("../examples");

  /** Plain, so that tests are quick. */
  static final Reader READER = reader("1");

  private Fixtures() {}

  static Reader reader(String version) {
    return reader(version, "1");
  }

  /** Of another build. */
  static Reader reader(String version, String build) {
    TreeMap<String, String> versions = new TreeMap<>();
    versions.put("crossread", "test");
    versions.put("encoder", "plain " + version);
    return new Reader(
        new ReportReader(new PlainEncoder()), versions, new BuildKey("r" + build, "c" + build));
  }

  /** The articles of one folder of examples, in order of their names. */
  static List<Articles.Extracted> story(String name) throws Exception {
    List<Articles.Extracted> all = new ArrayList<>();
    try (Stream<Path> files = Files.list(EXAMPLES.resolve(name))) {
      for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
        all.add(of(file));
      }
    }
    return all;
  }

  static Articles.Extracted of(Path file) throws Exception {
    try (Records records =
        Records.open(file.toString(), new ByteArrayInputStream(new byte[0]), null, null)) {
      if (records.next() instanceof Item.Found found) {
        return new Articles.Extracted(
            found.capture(), new Extractor().extract(found.capture(), null));
      }
      throw new IllegalStateException(file + " holds no article");
    }
  }

  /** A page of an address. */
  static Articles.Extracted page(String uri, String title, String... paragraphs) throws Exception {
    StringBuilder html = new StringBuilder("<html><head><title>" + title + "</title></head><body>");
    html.append("<article><h1>").append(title).append("</h1>");
    for (String p : paragraphs) {
      html.append("<p>").append(p).append("</p>");
    }
    html.append("</article></body></html>");
    Capture bare =
        new Capture(uri, null, "text/html", html.toString().getBytes(StandardCharsets.UTF_8));
    Capture capture =
        new Capture(
            uri,
            null,
            bare.mediaType(),
            bare.bytes(),
            uri,
            null,
            bare.headers(),
            bare.position(),
            null,
            List.of());
    Article article = new Extractor().extract(capture, null);
    return new Articles.Extracted(capture, article);
  }

  /** A text without an address. */
  static Articles.Extracted text(String name, String text) throws Exception {
    Capture capture = new Capture(name, null, "text/plain", text.getBytes(StandardCharsets.UTF_8));
    return new Articles.Extracted(capture, new Extractor().extract(capture, null));
  }
}

package org.crossread.article;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.crossread.capture.Capture;
import org.crossread.capture.UnreadableException;
import org.crossread.text.Span;
import org.junit.jupiter.api.Test;

/** Two scraped texts of which it is known passage by passage what is article. */
class AnnotatedTextsTest {
  private static final Path FOLDER = Path.of("../../shared/data/seeds");

  private static Article article(String prefix) throws IOException, UnreadableException {
    try (DirectoryStream<Path> files = Files.newDirectoryStream(FOLDER, prefix + "*.txt")) {
      Path file = files.iterator().next();
      return new Extractor()
          .extract(new Capture(file.toString(), null, "text/plain", Files.readAllBytes(file)));
    }
  }

  @Test
  void everyPassageOfTheArticlesIsReadAndNoneOfTheBoilerplate()
      throws IOException, UnreadableException {
    assumeTrue(Files.isDirectory(FOLDER), FOLDER + " is not there: nothing to check");
    List<String> wrong = new ArrayList<>();
    int rows = 0;
    for (String line :
        Files.readAllLines(FOLDER.resolve("seeds-rows.tsv")).stream().skip(1).toList()) {
      String[] row = line.split("\t", -1);
      boolean boilerplate = row[1].startsWith("boilerplate");
      for (int k = 2; k <= 5; k += 3) {
        Span span = span(row, k);
        if (span == null) {
          continue;
        }
        Article article = article(row[k]);
        boolean read =
            article.readable().stream()
                .anyMatch(b ->
                    boilerplate
                        ? b.start() < span.end() && span.start() < b.end()
                        : b.start() <= span.start() && span.end() <= b.end());
        if (read == boilerplate) {
          wrong.add(line + ": " + article.text().of(span));
        }
        rows++;
      }
    }
    assertTrue(rows > 0);
    assertEquals(List.of(), wrong);
  }

  private static @org.jspecify.annotations.Nullable Span span(String[] row, int at) {
    int start = Integer.parseInt(row[at + 1]);
    return start < 0 ? null : new Span(start, Integer.parseInt(row[at + 2]));
  }
}

package org.crossread.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.crossread.capture.Capture;
import org.crossread.capture.Item;
import org.crossread.render.ArticleRenderer;
import org.junit.jupiter.api.Test;

class ExtractionTest {
  private static Item page(String name, String html) {
    return new Item.Found(
        new Capture(name, null, "text/html", html.getBytes(StandardCharsets.UTF_8)));
  }

  private static final String SHORT =
      "<html><body><p>The ferry Gudrun sank off Rill on Monday with eleven people.</p></body></html>";

  @Test
  void whatTakesTooLongIsGivenUpAndTheNextIsRead() {
    String large = "<html><body>" + "<div><p>The ferry Gudrun sank.</p>".repeat(150_000);
    assertTimeoutPreemptively(
        Duration.ofSeconds(60),
        () -> {
          try (Extraction extraction =
              new Extraction(2, Duration.ofMillis(1), new ArticleRenderer()::line, null)) {
            extraction.give(page("large", large));
            Outcome.NotRead late = assertInstanceOf(Outcome.NotRead.class, extraction.take());
            assertTrue(late.message().startsWith("took longer than"), late::message);
          }
          try (Extraction extraction =
              new Extraction(2, Extraction.LONGEST, new ArticleRenderer()::line, null)) {
            extraction.give(page("short", SHORT));
            assertInstanceOf(Outcome.Written.class, extraction.take());
          }
        });
  }

  @Test
  void pagesOfAHundredThousandNestedElementsEndSoonInAnArticleOrAFault() {
    for (String tag : new String[] {"div", "b", "blockquote", "table", "span", "ul><li"}) {
      String deep =
          "<html><body><p>The ferry Gudrun sank off Rill on Monday with eleven people.</p>"
              + ("<" + tag + ">").repeat(100_000)
              + "Nobody was hurt.";
      assertTimeoutPreemptively(
          Duration.ofSeconds(60),
          () -> {
            try (Extraction extraction =
                new Extraction(2, Duration.ofSeconds(50), new ArticleRenderer()::line, null)) {
              extraction.give(page("deep", deep));
              Outcome outcome = extraction.take();
              boolean told =
                  outcome instanceof Outcome.Written
                      || outcome instanceof Outcome.NotRead n
                          && !n.message().contains("Exception")
                          && !n.message().contains("took longer");
              assertTrue(told, tag + ": " + outcome);
            }
          },
          tag);
    }
  }

  @Test
  void outcomesComeInTheOrderOfTheirRecords() throws InterruptedException {
    String large = "<html><body>" + "<p>The ferry Gudrun sank off Rill.</p>".repeat(3000);
    try (Extraction extraction =
        new Extraction(3, Extraction.LONGEST, new ArticleRenderer()::line, null)) {
      extraction.give(page("1", large));
      extraction.give(page("2", SHORT));
      extraction.give(page("3", SHORT));
      assertTrue(extraction.full());
      for (int i = 1; i <= 3; i++) {
        Outcome.Written written = assertInstanceOf(Outcome.Written.class, extraction.take());
        assertTrue(written.text().startsWith("{\"input\":\"" + i + "\""), written::text);
      }
      assertEquals(true, extraction.isEmpty());
    }
  }
}

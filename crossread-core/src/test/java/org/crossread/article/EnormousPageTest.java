package org.crossread.article;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.crossread.capture.Capture;
import org.junit.jupiter.api.Test;

class EnormousPageTest {
  private static final String STORY =
      "<h1>Ferry sinks off Rill</h1><article>"
          + ("<p>The ferry Gudrun sank off Rill on Monday night with eleven people on board, the"
                  + " harbour master told reporters in the town hall.</p>")
              .repeat(3)
          + "</article>";

  private static List<String> notices(int blocks) throws Exception {
    String page = STORY + "<ul>" + "<li>One".repeat(blocks) + "</ul>";
    return new Extractor()
        .extract(new Capture("a.html", null, "text/html", page.getBytes(StandardCharsets.UTF_8)))
        .notices();
  }

  @Test
  void aPageOfMoreBlocksThanAreReadSaysSo() throws Exception {
    assertEquals(
        List.of("is an enormous page: only its first 20000 blocks were read"),
        notices(PageScan.MOST_BLOCKS));
    assertEquals(List.of(), notices(1000));
  }
}

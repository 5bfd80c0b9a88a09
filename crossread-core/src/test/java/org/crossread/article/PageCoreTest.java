package org.crossread.article;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

/** How a block stands to what the first model takes for the article. */
class PageCoreTest {
  private static final String FERRY =
      "<p>The ferry Gudrun sank off Rill on Monday and eleven sailors swam to the harbour.</p>";
  private static final String APPEAL =
      "<p>Good reporting costs money, so please give whatever sum seems right for your purse.</p>";

  /** Three paragraphs of a story, eight links, three paragraphs of an appeal. */
  private static final String PAGE =
      "<body><div class=story>"
          + FERRY.repeat(3)
          + "</div><ul>"
          + "<li><a href=x>Cod prices</a></li>".repeat(8)
          + "</ul><div class=appeal>"
          + APPEAL.repeat(3)
          + "</div>";

  private static float[][] rows(double appeal) {
    PageScan.Scan scan = PageScan.of(Markup.parse(PAGE));
    PageLayout page = new PageLayout(scan, "Ferry Gudrun sinks off Rill", null, null);
    double[] first = new double[14];
    Arrays.fill(first, 0, 3, 0.9);
    Arrays.fill(first, 11, 14, appeal);
    return new PageContext(page, first).rows(new PageFeatures(page).rows(), 0);
  }

  private static double value(float[][] rows, int block, String name) {
    return rows[block][PageContext.NAMES.indexOf(name)];
  }

  @Test
  void blocksAfterAGapAreAnotherRun() {
    float[][] rows = rows(0.6);
    assertEquals(1, value(rows, 1, "run"));
    assertEquals(1, value(rows, 1, "run.main"));
    assertEquals(2, value(rows, 12, "run"));
    assertEquals(0, value(rows, 12, "run.main"));
    assertEquals(1, value(rows, 12, "run.afterMain"));
    assertEquals(-1, value(rows, 5, "run.main"));
  }

  @Test
  void wordsOfTheLeadTellTheStoryFromAnAppeal() {
    float[][] rows = rows(0.1);
    assertTrue(value(rows, 1, "topic.lead") > 0.9);
    assertTrue(value(rows, 12, "topic.lead") < 0.4);
    assertTrue(value(rows, 12, "topic.leadAround") < value(rows, 1, "topic.leadAround"));
  }

  @Test
  void theElementThatHoldsMostOfTheArticleIsItsCore() {
    float[][] rows = rows(0.1);
    assertTrue(value(rows, 1, "core.most") < value(rows, 12, "core.most"));
    assertTrue(value(rows, 1, "core.section") > value(rows, 12, "core.section"));
  }

  @Test
  void whatStandsInBetweenIsCounted() {
    float[][] rows = rows(0.1);
    assertEquals(8 * "Cod prices".length(), value(rows, 11, "gap.chars"));
    assertTrue(value(rows, 11, "gap.links") > 0.8);
    assertEquals(0, value(rows, 1, "gap.chars"));
  }
}

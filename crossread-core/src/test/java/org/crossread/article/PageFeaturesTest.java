package org.crossread.article;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashSet;
import org.junit.jupiter.api.Test;

/** Features of a page's blocks. */
class PageFeaturesTest {
  private static final String LONG =
      "The ferry Gudrun sank off Rill on Monday night with eleven people on board, it is said. ";
  private static final String PAGE =
      "<body><nav><a href=x>News</a></nav><div class='story-body'><h1>Ferry sinks off Rill</h1><p>"
          + LONG.repeat(3)
          + "</p><p>"
          + LONG.repeat(4)
          + "</p></div><div class='related-links'><p><a href=y>Cod prices rise again</a></p></div>";

  private static PageLayout layout(String page) {
    Markup document = Markup.parse(page);
    return new PageLayout(PageScan.of(document), "Ferry sinks off Rill", null, LONG.repeat(3));
  }

  private static double value(PageLayout page, int block, String name) {
    return new PageFeatures(page).rows()[block][PageFeatures.NAMES.indexOf(name)];
  }

  @Test
  void eachFeatureHasItsOwnName() {
    assertEquals(PageFeatures.NAMES.size(), new HashSet<>(PageFeatures.NAMES).size());
    assertEquals(PageContext.NAMES.size(), new HashSet<>(PageContext.NAMES).size());
    assertEquals(PageFeatures.NAMES, PageContext.NAMES.subList(0, PageFeatures.NAMES.size()));
  }

  @Test
  void everyRowHasAValueForEachFeature() {
    PageLayout page = layout(PAGE);
    float[][] rows = new PageFeatures(page).rows();
    assertEquals(5, rows.length);
    float[][] more = new PageContext(page, new double[] {0, 0.5, 1, 1, 0}).rows(rows, 0);
    for (int i = 0; i < rows.length; i++) {
      assertEquals(PageFeatures.NAMES.size(), rows[i].length);
      assertEquals(PageContext.NAMES.size(), more[i].length);
      for (double v : more[i]) {
        assertTrue(Double.isFinite(v));
      }
    }
  }

  @Test
  void theTitleTheStoryAndTheContainerAreFound() {
    PageLayout page = layout(PAGE);
    assertEquals(1, page.title);
    assertEquals(-1, value(page, 0, "sinceTitle"));
    assertEquals(1, value(page, 2, "sinceTitle"));
    assertEquals(0, value(page, 3, "story"));
    assertTrue(value(page, 4, "story") > 0);
    assertEquals(0, value(page, 2, "most"));
    assertTrue(value(page, 4, "most") > 0);
  }

  @Test
  void namesCountByTheirDistanceAndNotForTheWholeArticle() {
    PageLayout page = layout(PAGE);
    assertEquals(2, value(page, 4, "near.related"));
    assertEquals(15, value(page, 3, "near.related"));
    assertEquals(1, value(page, 0, "in.nav"));
    assertEquals(0, value(page, 3, "in.nav"));
  }

  @Test
  void thePagesOwnTextIsAWitness() {
    PageLayout page = layout(PAGE);
    assertEquals(1, value(page, 2, "witnessed"));
    assertEquals(0, value(page, 4, "witnessed"));
    PageLayout without = new PageLayout(PageScan.of(Markup.parse(PAGE)), null, null, null);
    assertEquals(-1, value(without, 2, "witnessed"));
  }

  @Test
  void contextIsThatOfTheOthersNotOfTheBlockItself() {
    PageLayout page = layout(PAGE);
    float[][] rows = new PageFeatures(page).rows();
    double[] first = {0, 0, 1, 0.25, 0};
    float[] row = new PageContext(page, first).rows(rows, 0)[2];
    assertEquals(0.25, row[PageContext.NAMES.indexOf("first.group")], 1e-6);
    assertEquals(0.25, row[PageContext.NAMES.indexOf("first.after1")], 1e-6);
    assertEquals(0, row[PageContext.NAMES.indexOf("first.before1")], 1e-6);
    assertEquals(1, row[PageContext.NAMES.indexOf("first")], 1e-6);
  }
}

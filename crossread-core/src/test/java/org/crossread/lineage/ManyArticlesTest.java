package org.crossread.lineage;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.crossread.report.Report;
import org.junit.jupiter.api.Test;

/** Beyond a few dozen articles only pairs with common passages are compared. */
class ManyArticlesTest {
  private static final LineageFinder FINDER = new LineageFinder();

  private static List<String> paragraphs(int seed) {
    Random random = new Random(seed);
    List<String> paragraphs = new ArrayList<>();
    for (int p = 0; p < 6; p++) {
      StringBuilder words = new StringBuilder();
      for (int i = 0; i < 30; i++) {
        words.append((char) ('a' + random.nextInt(26))).append(random.nextInt(400)).append(' ');
      }
      paragraphs.add(words.append('.').toString());
    }
    return paragraphs;
  }

  @Test
  void copiesAmongThousandsAreFoundAndNothingElse() {
    List<Report> reports = new ArrayList<>();
    for (int i = 0; i < 2000; i++) {
      reports.add(Reports.of("own-" + i, paragraphs(i)));
    }
    for (int i = 0; i < 100; i++) {
      List<String> cut = new ArrayList<>(paragraphs(i * 7));
      cut.remove(2);
      cut.add("A line of our own ends this report number " + i + ".");
      reports.add(Reports.of("copy-" + i, cut));
    }
    Lineage lineage = FINDER.find(reports);
    assertEquals(2000, lineage.independent());
    assertEquals(100, lineage.copies().size());
  }

  @Test
  void onePassageInALongTextIsFoundAmongMany() {
    List<Report> reports = new ArrayList<>();
    for (int i = 0; i < 60; i++) {
      reports.add(Reports.of("own-" + i, paragraphs(i)));
    }
    List<String> taker = new ArrayList<>();
    for (int i = 100; i < 110; i++) {
      taker.addAll(paragraphs(i));
    }
    String passage = paragraphs(5).get(3) + " " + paragraphs(5).get(4);
    taker.add(7, passage);
    reports.add(Reports.of("taker", taker));
    Lineage lineage = FINDER.find(reports);
    assertEquals(1, lineage.copies().size());
    assertEquals(Lineage.Extent.PARTIAL, lineage.copies().getFirst().extent());
  }

  @Test
  void thousandsOfIdenticalArticlesAreOneGroup() {
    List<Report> reports = new ArrayList<>();
    for (int i = 0; i < 5000; i++) {
      reports.add(Reports.of("same-" + i, paragraphs(1)));
    }
    assertEquals(1, FINDER.find(reports).independent());
  }

  @Test
  void copiesOfAMegabyteAreAlignedWithTheirEdits() {
    Random random = new Random(4);
    List<String> paragraphs = new ArrayList<>();
    for (int p = 0; p < 2000; p++) {
      StringBuilder words = new StringBuilder();
      for (int w = 0; w < 80; w++) {
        words.append((char) ('a' + random.nextInt(26))).append(random.nextInt(9000)).append("x ");
      }
      paragraphs.add(words.toString());
    }
    List<String> copy = new ArrayList<>(paragraphs);
    copy.set(10, copy.get(10).replaceFirst(" \\S+ ", " otherwise "));
    copy.remove(500);
    copy.add(1200, "Nobody else has this line");
    Report a = Reports.of("a", paragraphs);
    Report b = Reports.of("b", copy);
    assertTrue(a.article().text().characters().length() > 900_000);
    Lineage lineage =
        org.junit.jupiter.api.Assertions.assertTimeout(
            java.time.Duration.ofSeconds(60), () -> new LineageFinder().find(List.of(a, b)));
    assertEquals(1, lineage.independent());
    assertEquals(3, lineage.copies().getFirst().edits().size());
  }
}

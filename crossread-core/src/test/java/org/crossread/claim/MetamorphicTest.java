package org.crossread.claim;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import org.crossread.report.Report;
import org.junit.jupiter.api.Test;

/** What may not change when reports are turned, merged, copied or many; on small invented texts. */
class MetamorphicTest {
  private static final int ORDERS = 100;
  private static final int MANY = 20;

  /** A passage without its article: the same text under another name has another id. */
  private static String words(Comparison c, Passage p) {
    return p.span().start() + " " + c.quote(p);
  }

  private static Set<String> rows(Comparison c) {
    Set<String> rows = new TreeSet<>();
    for (Claim claim : c.claims()) {
      Set<String> parts = new TreeSet<>();
      claim.passages().forEach(p -> parts.add(words(c, p)));
      for (Difference d : claim.differences()) {
        parts.add(d.kind() + " " + new TreeSet<>(Set.of(words(c, d.left()), words(c, d.right()))));
      }
      rows.add(parts.toString());
    }
    c.onlyIn().forEach(o -> rows.add("only " + words(c, o.passage())));
    return rows;
  }

  /** What of {@code input} is told elsewhere too. */
  private static Set<String> told(Comparison c, String input) {
    Set<String> told = new TreeSet<>();
    for (Claim claim : c.claims()) {
      for (Passage p : claim.passages()) {
        if (c.report(p.article()).article().input().equals(input)) {
          told.add(words(c, p));
        }
      }
    }
    return told;
  }

  @Test
  void aHundredRandomOrdersGiveTheSameComparison() {
    List<Report> reports = new ArrayList<>(Told.ferry());
    reports.add(Told.report("chess.txt", Told.CHESS));
    reports.add(Told.report("late.txt", Told.FERRY_BRIEF.replace("11 people", "12 people")));
    Comparison expected = Told.compare(reports);
    assertFalse(expected.claims().isEmpty());
    Random random = new Random(5);
    for (int i = 0; i < ORDERS; i++) {
      Collections.shuffle(reports, random);
      assertEquals(expected, Told.compare(reports), "order " + i);
    }
  }

  @Test
  void twentyReportsAreComparedInAnyOrder() {
    List<Report> reports = new ArrayList<>();
    for (int i = 0; i < MANY; i++) {
      String text = i % 2 == 0 ? Told.FERRY_BRIEF : Told.FERRY_AGAIN;
      reports.add(
          Told.report(
              "outlet-" + i + ".txt", text.replaceFirst("1[14] people", i + 2 + " people")));
    }
    Comparison expected = Told.compare(reports);
    assertEquals(MANY, expected.reports().size());
    assertFalse(expected.claims().isEmpty());
    Collections.shuffle(reports, new Random(5));
    assertEquals(expected, Told.compare(reports));
  }

  @Test
  void textsThatChangeTheirOutletsMirrorTheResult() {
    Comparison one =
        Told.compare(
            List.of(
                Told.report("post.txt", Told.FERRY), Told.report("wire.txt", Told.FERRY_AGAIN)));
    Comparison turned =
        Told.compare(
            List.of(
                Told.report("wire.txt", Told.FERRY), Told.report("post.txt", Told.FERRY_AGAIN)));
    assertEquals(rows(one), rows(turned));
  }

  @Test
  void aCopyChangesNoClaimBetweenTheOthers() {
    List<Report> reports = Told.ferry();
    Comparison without = Told.compare(reports);
    Comparison with = Told.compare(Told.with(reports, Told.report("copy.txt", Told.FERRY)));
    assertEquals(without.lineage().independent(), with.lineage().independent());
    for (String input : List.of("post.txt", "wire.txt")) {
      assertEquals(told(without, input), told(with, input));
    }
  }

  @Test
  void twoReportsOfOneOutletTellMergedWhatTheyTellApart() {
    int half = Told.FERRY.indexOf("\n\nThe harbour office of Rill will open");
    String first = Told.FERRY.substring(0, half);
    String second = Told.FERRY.substring(half).strip();
    Report other = Told.report("post.txt", Told.FERRY_AGAIN);
    Comparison apart =
        Told.compare(List.of(Told.report("1.txt", first), Told.report("2.txt", second), other));
    Comparison merged =
        Told.compare(List.of(Told.report("both.txt", first + "\n\n" + second + "\n"), other));
    assertEquals(told(apart, "post.txt"), told(merged, "post.txt"));
  }
}

package org.crossread.claim;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.crossread.report.Proposition;
import org.crossread.report.Report;
import org.junit.jupiter.api.Test;

class ComparerTest {
  @Test
  void theSameReportsInAnyOrderGiveAnEqualComparison() {
    List<Report> reports =
        new ArrayList<>(Told.with(Told.ferry(), Told.report("c.txt", Told.CHESS)));
    Comparison expected = Told.compare(reports);
    assertFalse(expected.claims().isEmpty());
    Random random = new Random(2);
    for (int round = 0; round < 8; round++) {
      Collections.shuffle(reports, random);
      assertEquals(expected, Told.compare(reports));
    }
  }

  @Test
  void aReportGivenTwiceIsOneReport() {
    List<Report> reports = Told.ferry();
    assertEquals(Told.compare(reports), Told.compare(Told.with(reports, reports.getFirst())));
  }

  @Test
  void anUnrelatedReportChangesNoRowAndIsSaidToBeUnrelated() {
    Report chess = Told.report("chess.txt", Told.CHESS);
    Comparison without = Told.compare(Told.ferry());
    Comparison with = Told.compare(Told.with(Told.ferry(), chess));
    assertEquals(without.claims(), with.claims());
    assertEquals(List.of(chess.id()), with.unrelated());
    assertEquals(List.of(), without.unrelated());
    assertEquals(
        without.onlyIn(),
        with.onlyIn().stream().filter(o -> !o.passage().article().equals(chess.id())).toList());
  }

  @Test
  void everyPropositionIsInOneClaimOrAlone() {
    Comparison comparison = Told.compare(Told.ferry());
    List<Passage> shown = new ArrayList<>();
    comparison.claims().forEach(c -> shown.addAll(c.passages()));
    comparison.onlyIn().forEach(o -> shown.add(o.passage()));
    Set<Passage> expected = new HashSet<>();
    for (Report r : comparison.reports()) {
      for (Proposition p : r.propositions()) {
        expected.add(new Passage(r.id(), p.span()));
      }
    }
    assertEquals(expected, new HashSet<>(shown));
    assertEquals(expected.size(), shown.size());
  }

  @Test
  void everyPassageQuotesItsArticle() {
    Comparison comparison = Told.compare(Told.ferry());
    for (Claim c : comparison.claims()) {
      assertTrue(c.passages().stream().map(Passage::article).distinct().count() > 1, c::toString);
      assertFalse(c.why().isBlank());
      for (Passage p : c.passages()) {
        assertEquals(
            p.span().of(comparison.texts().getOrDefault(p.article(), "")), comparison.quote(p));
      }
      for (Difference d : c.differences()) {
        assertTrue(d.left().article().compareTo(d.right().article()) < 0, d::toString);
        assertFalse(d.left().span().isEmpty() && d.right().span().isEmpty(), d::toString);
        assertFalse(d.reason().isBlank());
      }
    }
    assertEquals(
        comparison.claims().size(),
        comparison.claims().stream().map(Claim::id).collect(Collectors.toSet()).size());
  }

  @Test
  void theNumberOnBoardDiffersAndTwoAgree() {
    Comparison comparison = Told.compare(Told.ferry());
    assertTrue(
        comparison.claims().stream()
            .flatMap(c -> c.differences().stream())
            .filter(d -> d.kind() == Difference.Kind.NUMBER)
            .anyMatch(d ->
                Set.of(comparison.quote(d.left()), comparison.quote(d.right())).stream()
                    .allMatch(q -> q.contains("11") || q.contains("14"))),
        () -> comparison.claims().toString());
  }

  /** The first member of a list stands in the clause that opens it. */
  @Test
  void membersOfOneListAreToldApart() {
    List<Proposition> all =
        Told.report(
                "a.txt",
                """
                The union called on the owners to stop the line, pay the crew and open the books.

                The harbour of Ostrand was closed by a storm on Monday.
                """)
            .propositions();
    assertEquals(4, all.size());
    for (Proposition p : all) {
      for (Proposition q : all) {
        boolean list = p != q && p.sentence() == 0 && q.sentence() == 0;
        assertEquals(list, Comparer.areOfOneList(p, q), () -> p.span() + " " + q.span());
      }
    }
  }

  @Test
  void whatWasNotReadIsKept() {
    NotRead gone = new NotRead("x.txt", "no such file", "check the path");
    Comparison comparison = new Comparer(new TreeMap<>()).compare(Told.ferry(), List.of(gone));
    assertEquals(List.of(gone), comparison.notRead());
  }

  @Test
  void oneReportOrNoneHasNoClaims() {
    assertEquals(List.of(), Told.compare(List.of()).claims());
    Comparison one = Told.compare(Told.ferry().subList(0, 1));
    assertEquals(List.of(), one.claims());
    assertEquals(List.of(), one.unrelated());
    assertEquals(one.reports().getFirst().sentences().size(), one.onlyIn().size());
  }

  @Test
  void anArticleThatIsNotComparedIsNamed() {
    Comparison comparison = Told.compare(Told.ferry());
    IllegalArgumentException e =
        assertThrows(IllegalArgumentException.class, () -> comparison.report("none"));
    assertTrue(String.valueOf(e.getMessage()).contains("none"), e::getMessage);
  }
}

package org.crossread.claim;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.crossread.claim.Clusters.Node;
import org.crossread.report.Report;
import org.junit.jupiter.api.Test;

class AloneTest {
  private static OnlyIn only(String left, String right, double score) {
    Report a = Told.report("a.txt", left);
    Report b = Told.report("b.txt", right);
    List<OnlyIn> all = Alone.of(List.of(a, b), new TreeSet<>(), (x, y) -> score);
    return all.stream().filter(o -> o.passage().article().equals(a.id())).findFirst().orElseThrow();
  }

  @Test
  void anotherNumberIsNamed() {
    OnlyIn o =
        only("The ferry had 11 people on board.", "The small boat had 14 people on board.", 0.05);
    assertEquals("another number: 11 people here, 14 people there", o.why());
  }

  @Test
  void anotherSpeakerIsNamed() {
    OnlyIn o =
        only(
            "Anna Berger said the ferry was safe for all.",
            "Karl Ness said the ferry was safe for all.",
            0.05);
    assertEquals("another speaker: Anna Berger here, Karl Ness there", o.why());
  }

  @Test
  void theWordsInCommonAreNamedWhenTheyAreTooFew() {
    OnlyIn o =
        only(
            "The ferry left the old harbour early.",
            "A harbour was built in the bay by men.",
            0.05);
    assertEquals("too little in common: harbour", o.why());
  }

  @Test
  void nothingNearIsSaidSo() {
    OnlyIn o = only("The ferry left the old harbour early.", "Chess was played by old men.", 0.01);
    assertEquals(null, o.nearest());
    assertEquals(OnlyIn.NOTHING_NEAR, o.why());
  }

  @Test
  void neighboursOfOneSentenceAreOnePassageUnlessOneBetweenThemIsTold() {
    String text =
        "The ferry left the harbour, the trawler saved the crew, and the office opened an inquiry.";
    Report a = Told.report("a.txt", text);
    Report b = Told.report("b.txt", "Chess was played by three old men.");
    int parts = a.propositions().size();
    assertTrue(parts > 2, a.propositions().toString());
    assertEquals(1, ofA(a, b, new TreeSet<>()));
    assertEquals(2, ofA(a, b, new TreeSet<>(Set.of(new Node(a.id(), 1)))));
  }

  private static long ofA(Report a, Report b, Set<Node> told) {
    return Alone.of(List.of(a, b), told, (x, y) -> 0.0).stream()
        .filter(o -> o.passage().article().equals(a.id()))
        .count();
  }

  @Test
  void everyPassageIsToldOrAlone() {
    Comparison c = Told.compare(Told.ferry());
    assertFalse(c.onlyIn().isEmpty());
    for (Report r : c.reports()) {
      r.propositions()
          .forEach(p -> {
            Passage own = new Passage(r.id(), p.span());
            boolean told = c.claims().stream().anyMatch(x -> x.passages().contains(own));
            boolean alone =
                c.onlyIn().stream()
                    .anyMatch(o ->
                        o.passage().article().equals(r.id())
                            && o.passage().span().contains(p.span()));
            assertTrue(told || alone, c.quote(own));
          });
    }
  }
}

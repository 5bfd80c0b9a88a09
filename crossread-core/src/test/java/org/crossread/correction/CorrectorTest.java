package org.crossread.correction;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.crossread.claim.Claim;
import org.crossread.claim.Comparer;
import org.crossread.claim.Comparison;
import org.crossread.claim.Decision.State;
import org.crossread.claim.Difference;
import org.crossread.claim.Passage;
import org.crossread.claim.Told;
import org.crossread.report.Report;
import org.crossread.statement.Statement;
import org.crossread.text.Span;
import org.junit.jupiter.api.Test;

class CorrectorTest {
  private static final Instant TIME = Instant.parse("2031-03-03T09:15:00Z");

  private final List<Report> reports = Told.ferry();
  private final Comparison plain = Told.compare(reports);

  private static Correction by(Change change, int second) {
    return new Correction(change, "Ines Dahl", TIME.plusSeconds(second), "read it again");
  }

  private static Corrected corrected(List<Report> reports, List<Correction> corrections) {
    return new Corrector(corrections).compare(new Comparer(new TreeMap<>()), reports, List.of());
  }

  private Corrected corrected(Correction... corrections) {
    return corrected(reports, List.of(corrections));
  }

  private static PassageKey key(Comparison c, Passage p) {
    return PassageKey.of(c.report(p.article()).article().text(), p.span());
  }

  private PassageKey words(Report r, String words) {
    int at = r.article().text().characters().indexOf(words);
    return PassageKey.of(r.article().text(), new Span(at, at + words.length()));
  }

  private static boolean together(Comparison c, Passage a, Passage b) {
    return c.claims().stream().anyMatch(k -> k.passages().containsAll(List.of(a, b)));
  }

  private Claim first() {
    return plain.claims().getFirst();
  }

  private Correction parted() {
    List<Passage> all = first().passages();
    return by(Change.NotSame.of(key(plain, all.getFirst()), key(plain, all.getLast())), 1);
  }

  /** A passage that the program left alone, joined with one of another article. */
  private Correction joined() {
    Passage alone = plain.onlyIn().getFirst().passage();
    Passage other =
        first().passages().stream()
            .filter(p -> !p.article().equals(alone.article()))
            .findFirst()
            .orElseThrow();
    return by(Change.Same.of(key(plain, alone), key(plain, other)), 2);
  }

  private Difference difference() {
    return plain.claims().stream().flatMap(c -> c.differences().stream()).findFirst().orElseThrow();
  }

  private Correction kind(Difference.Kind kind) {
    Difference d = difference();
    return by(Change.WrongKind.of(key(plain, d.left()), key(plain, d.right()), d.kind(), kind), 3);
  }

  private Report said() {
    return reports.stream().filter(r -> !r.statements().isEmpty()).findFirst().orElseThrow();
  }

  private Correction speaker() {
    Statement s = said().statements().getFirst();
    return by(
        new Change.WrongSpeaker(
            PassageKey.of(said().article().text(), s.content().getFirst()),
            s.speaker() == null ? null : s.speaker().id(),
            new Change.Speaker("P:lund", "Lund")),
        4);
  }

  private Correction dropped() {
    return by(
        new Change.NotArticle(
            words(
                reports.getFirst(),
                "The harbour office of Rill will open an inquiry into the loss of the ferry in March.")),
        5);
  }

  private List<Correction> several() {
    return List.of(parted(), joined(), kind(null), speaker(), dropped());
  }

  @Test
  void withoutCorrectionsNothingChanges() {
    assertEquals(plain, corrected().comparison());
  }

  @Test
  void passagesAreTakenApart() {
    List<Passage> all = first().passages();
    assertTrue(together(plain, all.getFirst(), all.getLast()));
    Corrected c = corrected(parted());
    assertFalse(together(c.comparison(), all.getFirst(), all.getLast()));
    assertEquals(State.APPLIED, c.outcomes().getFirst().state());
    assertEquals("tell the same", c.comparison().decisions().getFirst().program());
    assertTrue(
        c.comparison()
            .claims()
            .containsAll(plain.claims().stream().filter(k -> !k.equals(first())).toList()));
  }

  @Test
  void passagesArePutTogetherAndHeldSideBySide() {
    Corrected c = corrected(joined());
    assertEquals(State.APPLIED, c.outcomes().getFirst().state());
    List<Passage> named = c.outcomes().getFirst().passages();
    assertFalse(named.isEmpty());
    assertTrue(
        c.comparison().onlyIn().stream().noneMatch(o -> named.contains(o.passage())),
        "a passage that is told elsewhere is not alone");
    assertEquals(
        List.of(joined().id()),
        c.comparison().decisions(named.getFirst()).stream().map(d -> d.id()).toList());
  }

  @Test
  void aPartGetsAClaimOfItsOwn() {
    Claim largest =
        plain.claims().stream()
            .max(java.util.Comparator.comparingInt(k -> k.passages().size()))
            .orElseThrow();
    assertTrue(largest.passages().size() > 2, "no claim of three passages");
    List<Passage> part = largest.passages().subList(0, 1);
    Corrected c =
        corrected(by(new Change.Split(part.stream().map(p -> key(plain, p)).toList()), 1));
    assertFalse(
        c.comparison().claims().stream().anyMatch(k -> k.passages().contains(part.getFirst())));
    assertTrue(
        c.comparison().claims().stream()
            .anyMatch(k ->
                k.passages().equals(largest.passages().subList(1, largest.passages().size()))));
  }

  @Test
  void aDifferenceIsTakenAwayOrGetsItsRightKind() {
    Corrected none = corrected(kind(null));
    assertTrue(
        none.comparison().claims().stream().noneMatch(k -> k.differences().contains(difference())));
    Corrected other = corrected(kind(Difference.Kind.STANCE));
    Difference d =
        other.comparison().claims().stream()
            .flatMap(k -> k.differences().stream())
            .filter(x -> x.left().equals(difference().left()) && x.kind() == Difference.Kind.STANCE)
            .findFirst()
            .orElseThrow();
    assertTrue(d.reason().contains("the program had found " + difference().kind()));
    assertEquals(
        "differs " + difference().kind(), other.comparison().decisions().getFirst().program());
  }

  @Test
  void aStatementGoesToItsRightSpeaker() {
    Corrected c = corrected(speaker());
    Statement s = c.comparison().report(said().id()).statements().getFirst();
    assertEquals("P:lund", s.speaker() == null ? null : s.speaker().id());
    assertEquals("said by Lund", c.comparison().decisions().getFirst().person());
    Statement before = said().statements().getFirst();
    Correction open =
        by(
            new Change.WrongSpeaker(
                PassageKey.of(said().article().text(), before.content().getFirst()), "NOR", null),
            4);
    Corrected o = corrected(open);
    assertNull(o.comparison().report(said().id()).statements().getFirst().speaker());
    assertTrue(
        before.speaker() == null
            || o.outcomes().getFirst().note().contains("another speaker than it did"));
  }

  @Test
  void whatIsNoTextOfTheArticleIsNotRead() {
    Corrected c = corrected(dropped());
    Report r = c.comparison().report(reports.getFirst().id());
    Span gone = c.outcomes().getFirst().passages().getFirst().span();
    assertTrue(r.propositions().stream().noneMatch(p -> p.span().overlaps(gone)));
    assertTrue(r.article().readable().stream().noneMatch(s -> s.overlaps(gone)));
    assertEquals(reports.getFirst().article().text(), r.article().text());
    assertTrue(reports.getFirst().propositions().stream().anyMatch(p -> p.span().overlaps(gone)));
  }

  @Test
  void aCorrectionAndItsRevertLeaveNothingBehind() {
    for (Correction one : several()) {
      assertNotEquals(plain, corrected(one).comparison());
      Correction back = by(new Change.Revert(one.id()), 9);
      Corrected c = corrected(back, one);
      assertEquals(plain, c.comparison());
      assertEquals(
          List.of(State.REVERTED, State.APPLIED),
          c.outcomes().stream().map(Outcome::state).toList());
      Correction again = by(new Change.Revert(back.id()), 10);
      assertEquals(corrected(one).comparison(), corrected(again, back, one).comparison());
    }
  }

  @Test
  void neitherTheOrderOfReportsNorOfCorrectionsChangesAnything() {
    Comparison expected = corrected(reports, several()).comparison();
    Random random = new Random(7);
    for (int i = 0; i < 20; i++) {
      List<Correction> turned = new ArrayList<>(several());
      List<Report> others = new ArrayList<>(reports);
      Collections.shuffle(turned, random);
      Collections.shuffle(others, random);
      assertEquals(expected, corrected(others, turned).comparison());
    }
  }

  @Test
  void aLaterDecisionHoldsAndTheEarlierIsNamedAsAConflict() {
    Correction apart = parted();
    Change.NotSame n = (Change.NotSame) apart.change();
    Correction together = by(Change.Same.of(n.left(), n.right()), 0);
    Corrected c = corrected(together, apart);
    assertEquals(
        List.of(State.CONFLICT, State.APPLIED), c.outcomes().stream().map(Outcome::state).toList());
    Correction after = by(Change.Same.of(n.left(), n.right()), 8);
    Corrected d = corrected(apart, after);
    assertEquals(
        List.of(State.CONFLICT, State.APPLIED), d.outcomes().stream().map(Outcome::state).toList());
  }

  @Test
  void aKindThatTheProgramNoLongerFindsIsAConflict() {
    Difference d = difference();
    Difference.Kind never =
        d.kind() == Difference.Kind.STANCE ? Difference.Kind.DATE : Difference.Kind.STANCE;
    Corrected c =
        corrected(
            by(Change.WrongKind.of(key(plain, d.left()), key(plain, d.right()), never, null), 1));
    assertEquals(State.CONFLICT, c.outcomes().getFirst().state());
    assertEquals(plain.claims(), c.comparison().claims());
  }

  private Correction confirmed(int second) {
    Difference d = difference();
    return by(Change.RightKind.of(key(plain, d.right()), key(plain, d.left()), d.kind()), second);
  }

  @Test
  void aConfirmedDifferenceStaysAndIsTold() {
    Corrected c = corrected(confirmed(1));
    assertEquals(State.APPLIED, c.outcomes().getFirst().state());
    assertEquals(plain.claims(), c.comparison().claims());
    Difference d = difference();
    assertEquals("right-kind", c.comparison().decisions(d.left()).getFirst().kind());
    assertEquals("differs " + d.kind(), c.comparison().decisions(d.right()).getFirst().person());
    Correction back = by(new Change.Revert(confirmed(1).id()), 2);
    assertEquals(plain, corrected(confirmed(1), back).comparison());
  }

  @Test
  void whatSomebodyDecidesOtherwiseIsNotConfirmedAnyMore() {
    Difference.Kind other =
        difference().kind() == Difference.Kind.STANCE
            ? Difference.Kind.DATE
            : Difference.Kind.STANCE;
    Corrected c = corrected(confirmed(1), kind(other));
    assertEquals(State.CONFLICT, c.outcomes().getFirst().state());
    assertEquals(
        State.NOT_APPLICABLE, corrected(confirmed(1), kind(null)).outcomes().getFirst().state());
    assertTrue(c.comparison().decisions().stream().anyMatch(d -> d.kind().equals("wrong-kind")));
  }

  @Test
  void onAnotherTextNothingIsFoundAgainUnlessItIsNamedAsAVersion() {
    Report old = reports.getFirst();
    Report later = Told.report("herald.txt", "Update. " + Told.FERRY);
    List<Report> now = List.of(later, reports.get(1), reports.get(2));
    Outcome gone = corrected(now, List.of(dropped())).outcomes().getFirst();
    assertEquals(State.NOT_APPLICABLE, gone.state());
    assertTrue(corrected(now, List.of(dropped())).comparison().decisions().isEmpty());
    Map<String, String> versions = Map.of(old.article().text().id(), later.article().text().id());
    Corrected carried =
        new Corrector(List.of(dropped()), versions)
            .compare(new Comparer(new TreeMap<>()), now, List.of());
    assertEquals(State.APPLIED, carried.outcomes().getFirst().state());
    assertTrue(carried.outcomes().getFirst().note().contains("later version"));
    Report twice = Told.report("herald.txt", Told.FERRY + "\n" + Told.FERRY);
    Corrected open =
        new Corrector(
                List.of(dropped()), Map.of(old.article().text().id(), twice.article().text().id()))
            .compare(
                new Comparer(new TreeMap<>()),
                List.of(twice, reports.get(1), reports.get(2)),
                List.of());
    assertEquals(State.NOT_APPLICABLE, open.outcomes().getFirst().state());
    assertTrue(open.outcomes().getFirst().note().contains("2 times"));
  }

  @Test
  void damagedPlacesAreRefused() {
    PassageKey good = words(reports.getFirst(), "harbour office");
    PassageKey moved = new PassageKey(good.text(), good.words(), good.start() + 1, good.end() + 1);
    PassageKey beyond = new PassageKey(good.text(), good.words(), 1_000_000, 1_000_010);
    for (PassageKey key : List.of(moved, beyond)) {
      Corrected c = corrected(by(new Change.NotArticle(key), 1));
      assertEquals(State.NOT_APPLICABLE, c.outcomes().getFirst().state());
      assertEquals(plain.claims(), c.comparison().claims());
    }
    assertEquals(
        State.NOT_APPLICABLE,
        corrected(by(new Change.Revert("0123456789abcdef"), 1)).outcomes().getFirst().state());
  }

  @Test
  void partiesAreRenamedAndMerged() {
    String id = reports.getFirst().mentions().getFirst().party().id();
    Corrected named = corrected(by(new Change.RenameParty(id, "The Office"), 1));
    assertTrue(
        named.comparison().reports().stream()
            .flatMap(r -> r.mentions().stream())
            .filter(m -> m.party().id().equals(id))
            .allMatch(m -> m.party().name().equals("The Office")));
    Corrected merged =
        corrected(by(new Change.MergeParties(id, new Change.Speaker("O:rill", "Rill Port")), 1));
    assertTrue(
        merged.comparison().reports().stream()
            .flatMap(r -> r.mentions().stream())
            .noneMatch(m -> m.party().id().equals(id)));
    assertEquals(
        State.NOT_APPLICABLE,
        corrected(by(new Change.RenameParty("O:nobody", "X"), 1)).outcomes().getFirst().state());
  }
}

package org.crossread.correction;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.crossread.text.Span;
import org.crossread.text.Text;
import org.junit.jupiter.api.Test;

class StandingTest {
  private static final Text TEXT = Text.of("The ferry sank off Rill.");
  private static final PassageKey WORDS = PassageKey.of(TEXT, new Span(4, 9));

  private static Correction by(Change change, int second) {
    return new Correction(change, "Ines Dahl", Instant.ofEpochSecond(second), "");
  }

  @Test
  void aRevertTakesBackAndItsOwnRevertBringsBack() {
    Correction first = by(new Change.NotArticle(WORDS), 1);
    Correction back = by(new Change.Revert(first.id()), 2);
    Correction again = by(new Change.Revert(back.id()), 3);
    Standing two = new Standing(List.of(back, first));
    assertFalse(two.stands(first));
    assertEquals(List.of(), two.decisions());
    Standing three = new Standing(List.of(again, back, first, back));
    assertTrue(three.stands(first));
    assertEquals(List.of(first), three.decisions());
    assertEquals(first.change(), three.subject(again));
    assertNull(new Standing(List.of(again)).subject(again));
  }

  @Test
  void onlyDecisionsOnTheseTextsAndPartiesTouchAComparison() {
    Correction words = by(new Change.NotArticle(WORDS), 1);
    Correction merged = by(new Change.MergeParties("P:a", new Change.Speaker("P:b", "B")), 2);
    Correction renamed = by(new Change.RenameParty("P:b", "Bea"), 3);
    Correction story = by(new Change.RenameStory(TEXT.id(), "Ferry"), 4);
    List<Correction> all = List.of(words, merged, renamed, story);
    assertEquals(List.of(words), Touching.of(all, TEXT.id()::equals, Set::of));
    assertEquals(List.of(merged, renamed), Touching.of(all, t -> false, () -> Set.of("P:a")));
    assertEquals(List.of(renamed), Touching.of(all, t -> false, () -> Set.of("P:b")));
    AtomicInteger asked = new AtomicInteger();
    Touching.of(
        List.of(words, story),
        t -> false,
        () -> {
          asked.incrementAndGet();
          return Set.of();
        });
    assertEquals(0, asked.get());
  }
}

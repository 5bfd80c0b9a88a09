package org.crossread.eval;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Set;
import org.crossread.claim.Difference.Kind;
import org.crossread.eval.EditScore.Flags;
import org.junit.jupiter.api.Test;

class EditScoreTest {
  @Test
  void anEditIsFoundByItsOwnKindOnly() {
    EditScore score = new EditScore();
    score.add(Kind.NUMBER, new Flags(Set.of(Kind.NUMBER, Kind.DATE), 0));
    score.add(Kind.NUMBER, new Flags(Set.of(Kind.DATE), 0));
    score.add(Kind.WHO, new Flags(Set.of(), 0));
    assertEquals(
        List.of("0.3333", "0.6667", "0.5000", "0.0000", "3"),
        Figures.shown(
            score.measures(), "found", "found.any.kind", "number.found", "who.found", "edits"));
  }

  @Test
  void aHarmlessEditIsFlaggedByAnyKind() {
    EditScore score = new EditScore();
    score.add(null, new Flags(Set.of(Kind.DETAIL), 0));
    score.add(null, new Flags(Set.of(), 0));
    score.add(null, new Flags(Set.of(), 0));
    score.add(null, new Flags(Set.of(), 0));
    assertEquals(
        List.of("0.2500", "0.7500", "4", "0"),
        Figures.shown(score.measures(), "harmless.flagged", "harmless.quiet", "harmless", "edits"));
  }

  @Test
  void flagsElsewhereAreCountedAndMakeNothingFound() {
    EditScore score = new EditScore();
    score.add(Kind.DATE, new Flags(Set.of(), 2));
    score.add(null, new Flags(Set.of(), 1));
    assertEquals(
        List.of("3", "0.0000", "0.0000"),
        Figures.shown(score.measures(), "elsewhere", "found", "harmless.flagged"));
  }
}

package org.crossread.claim;

import static org.crossread.claim.Difference.Certainty.CERTAIN;
import static org.crossread.claim.Difference.Certainty.LIKELY;
import static org.crossread.claim.Difference.Certainty.POSSIBLE;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import org.crossread.text.ResourceLines;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ExperienceTest {
  @ParameterizedTest
  @CsvSource({
    "20, 25, CERTAIN",
    "19, 25, LIKELY",
    "19, 19, LIKELY",
    "5, 10, LIKELY",
    "4, 10, POSSIBLE",
    "4, 4, POSSIBLE",
    "0, 0, POSSIBLE"
  })
  void aKindIsAsSureAsReadersFoundIt(int right, int judged, Difference.Certainty step) {
    assertEquals(step, Experience.step(right, judged));
  }

  @Test
  void everyKindWasJudged() {
    List<Difference.Kind> kinds = new ArrayList<>();
    for (List<String> row : ResourceLines.columns(Experience.class, "certainty.tsv", 3)) {
      assertTrue(Integer.parseInt(row.get(1)) <= Integer.parseInt(row.get(2)), row.toString());
      kinds.add(Difference.Kind.valueOf(row.getFirst()));
    }
    assertEquals(List.of(Difference.Kind.values()), kinds, "each once, in their order");
  }

  @Test
  void aDifferenceIsNoSurerThanItsKindAndStaysWhatItIs() {
    List<Difference> found =
        Versions.differences(
            "The storm sank 14 trawlers on the bank.", "The storm sank 19 trawlers on the bank.");
    assertEquals(1, found.size(), found::toString);
    assertEquals(Difference.Kind.NUMBER, found.getFirst().kind());
    assertEquals(LIKELY, found.getFirst().certainty());
    Passage p = new Passage("a", found.getFirst().left().span());
    Difference cut = new Difference.Quote(p, p, Difference.Wording.CUT, "cut", CERTAIN);
    assertEquals(
        new Difference.Quote(p, p, Difference.Wording.CUT, "cut", LIKELY), cut.atMost(LIKELY));
    assertEquals(cut, cut.atMost(CERTAIN));
    Difference who = new Difference.Who(p, p, "two", POSSIBLE);
    assertEquals(who, who.atMost(LIKELY));
  }
}

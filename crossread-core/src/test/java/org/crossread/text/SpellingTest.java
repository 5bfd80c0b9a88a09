package org.crossread.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SpellingTest {
  @ParameterizedTest
  @CsvSource({
    "organise, organize",
    "organised, organized",
    "organises, organizes",
    "organising, organizing",
    "organiser, organizer",
    "organisers, organizers",
    "organisation, organization",
    "organisations, organizations",
    "analyse, analyze",
    "analysed, analyzed",
    "analysing, analyzing",
    "analysers, analyzers",
    "travelled, traveled",
    "travelling, traveling",
    "traveller, traveler",
    "travellers, travelers",
    "harbour, harbor",
    "harbours, harbors",
    "harboured, harbored",
    "honouring, honoring",
    "favourite, favorite",
    "favourites, favorites",
    "honourable, honorable",
    "colourful, colorful",
    "colourless, colorless",
    "centre, center",
    "centres, centers",
    "fibre, fiber",
  })
  void aWordIsTheSameInBothCountries(String british, String american) {
    assertTrue(Spelling.same(british, american));
    assertTrue(Spelling.same(american, british));
  }

  @ParameterizedTest
  @CsvSource({
    "organise, organised",
    "organise, organizer",
    "analyse, analyst",
    "travelled, trailed",
    "traveller, travelled",
    "harbour, arbor",
    "harbour, harbours",
    "honour, horror",
    "colour, collar",
    "centre, renter",
    "centre, centres",
    "fibre, fibs",
    "rose, rise",
    "ferry, fairy",
  })
  void anotherWordIsNotTheSame(String one, String other) {
    assertFalse(Spelling.same(one, other));
    assertFalse(Spelling.same(other, one));
  }

  @Test
  void onlyTheEndOfAWordIsFolded() {
    assertFalse(Spelling.same("isermark", "izermark"));
    assertFalse(Spelling.same("ourland", "orland"));
    assertFalse(Spelling.same("llingate", "lingate"));
  }

  @Test
  void everyWordIsTheSameAsItself() {
    for (String word : new String[] {"", "re", "our", "harbour", "ise", "😀"}) {
      assertEquals(true, Spelling.same(word, word), word);
    }
  }
}

package org.crossread.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ContentWordsTest {
  private static List<String> stems(String text) {
    return ContentWords.stems(text, new Span(0, text.length()));
  }

  @Test
  void numbersStandInOneForm() {
    assertEquals(List.of("11", "page", "document"), stems("an 11-page document"));
    assertEquals(List.of("11", "page"), stems("eleven pages"));
    assertEquals(List.of("130000", "troop"), stems("the 130,000 troops"));
    assertEquals(List.of("1.5", "million"), stems("1.5 million"));
    assertEquals(List.of("2", "3"), stems("2. 3"));
  }

  @Test
  void theSameCountryHasOneStem() {
    for (String name :
        List.of("the U.S.", "the US", "the United States", "America", "the USA", "U.S.A.")) {
      assertEquals(List.of("usa"), stems(name), name);
    }
    assertEquals(List.of(), stems("about us"));
  }

  @Test
  void accentsCaseAndPunctuationDoNotMatter() {
    assertEquals(stems("café’s OWNERS"), stems("the CAFE's, owner"));
  }

  @Test
  void synonymsMatch() {
    assertEquals(stems("joint drills since last fall"), stems("joint exercises since last autumn"));
    assertEquals(stems("pulling out instructors"), stems("withdrew the instructors"));
  }

  @Test
  void everyStopWordIsLowerCaseAndIsLeftOut() {
    for (String word : ResourceLines.of(StopWords.class, "stop-words.txt")) {
      assertTrue(StopWords.contains(word));
      assertEquals(List.of(), stems(word), word);
    }
  }

  @Test
  void everyVariantHasOneCanonicalFormThatIsItsOwn() {
    Map<String, String> seen = new HashMap<>();
    for (List<String> entry : ResourceLines.columns(Variants.class, "variants.tsv", 2)) {
      String to = Stemmer.stem(entry.get(0));
      assertEquals(to, Variants.canonical(to), entry.toString());
      for (String variant : entry.get(1).split(",")) {
        String other = seen.put(variant.strip(), to);
        assertFalse(other != null && !other.equals(to), "two forms for " + variant);
        assertEquals(List.of(to), stems(variant.strip()), entry.toString());
      }
    }
  }

  @Test
  void stemsAreSnowballEnglish() {
    assertEquals("general", Stemmer.stem("Generally"));
    assertEquals("polici", Stemmer.stem("policies"));
    assertEquals("3bn", Stemmer.stem("3bn"));
    assertEquals("", Stemmer.stem(""));
  }
}

package org.crossread.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.EnumSet;
import java.util.Random;
import java.util.Set;
import org.crossread.text.AlignedText.Fold;
import org.junit.jupiter.api.Test;

class AlignedTextTest {
  private static String back(AlignedText t, String original, String found) {
    int at = t.characters().indexOf(found);
    assertTrue(at >= 0, t.characters());
    return t.toOriginal(new Span(at, at + found.length())).of(original);
  }

  @Test
  void mapsTypographyBackToTheOriginalWords() {
    String original = "\ufeffThe\u00a0chief’s “co\u00adop” of\ufb01ce — 5\u202f000 … Łódź";
    AlignedText t = AlignedText.of(original, AlignedText.TYPOGRAPHY);
    assertEquals("The chief's \"coop\" office - 5 000 ... Łódź", t.characters());
    assertEquals("The\u00a0chief’s", back(t, original, "The chief's"));
    assertEquals("co\u00adop", back(t, original, "coop"));
    assertEquals("of\ufb01ce", back(t, original, "office"));
    assertEquals("of\ufb01", back(t, original, "of" + "f"));
    assertEquals("…", back(t, original, ".."));
  }

  @Test
  void composes() {
    String original = "É\u00ADTÉ “x”";
    AlignedText t =
        AlignedText.of(original, Set.of(Fold.INVISIBLE))
            .then(Set.of(Fold.CASE, Fold.ACCENTS))
            .then(AlignedText.TYPOGRAPHY);
    assertEquals("ete \"x\"", t.characters());
    assertEquals("É\u00ADT", back(t, original, "et"));
    assertEquals("“x”", back(t, original, "\"x\""));
  }

  @Test
  void noFoldsKeepEverything() {
    AlignedText t = AlignedText.of("Ab\n“c”", Set.of());
    assertEquals("Ab\n“c”", t.characters());
    assertEquals(new Span(1, 4), t.toOriginal(new Span(1, 4)));
    assertEquals(
        new Span(0, 0), AlignedText.of("", AlignedText.TYPOGRAPHY).toOriginal(new Span(0, 0)));
    assertEquals(
        new Span(0, 0),
        AlignedText.of("\u00AD", AlignedText.TYPOGRAPHY).toOriginal(new Span(0, 0)));
    assertThrows(IndexOutOfBoundsException.class, () -> t.toOriginal(new Span(0, 7)));
  }

  @Test
  void randomEditsMapEveryKeptCharacterToItself() {
    Random random = new Random(11);
    for (int n = 0; n < 3000; n++) {
      StringBuilder original = new StringBuilder();
      for (int k = random.nextInt(25); k > 0; k--) {
        original.append((char) ('a' + random.nextInt(26)));
      }
      AlignedText.Builder builder = new AlignedText.Builder(original);
      StringBuilder expected = new StringBuilder();
      int[] from = new int[200];
      int i = 0;
      while (i < original.length()) {
        int step = Math.min(original.length() - i, 1 + random.nextInt(4));
        if (random.nextBoolean()) {
          builder.keep(step);
          for (int k = 0; k < step; k++) {
            from[expected.length()] = i + k;
            expected.append(original.charAt(i + k));
          }
        } else {
          String put = "#".repeat(random.nextInt(4));
          builder.replace(step, put);
          for (int k = 0; k < put.length(); k++) {
            from[expected.length()] = -1;
            expected.append('#');
          }
        }
        i += step;
      }
      AlignedText t = builder.build();
      assertEquals(expected.toString(), t.characters());
      int last = 0;
      for (int k = 0; k < expected.length(); k++) {
        Span one = t.toOriginal(new Span(k, k + 1));
        if (from[k] >= 0) {
          assertEquals(new Span(from[k], from[k] + 1), one);
        }
        assertTrue(one.start() >= last, "monotone");
        last = one.start();
        Span all = t.toOriginal(new Span(0, k + 1));
        assertTrue(all.contains(one), "a wider span maps to a wider one");
        assertTrue(t.toOriginal(new Span(k, k)).isEmpty());
      }
    }
  }

  @Test
  void everyCodePointFoldsWithoutLosingItsPlace() {
    Set<Fold> all = EnumSet.allOf(Fold.class);
    for (int c = 0; c <= Character.MAX_CODE_POINT; c++) {
      String original = "x" + Character.toString(c) + "y";
      AlignedText t = AlignedText.of(original, all);
      int length = t.characters().length();
      assertEquals(new Span(0, 1), t.toOriginal(new Span(0, 1)));
      assertEquals(
          new Span(original.length() - 1, original.length()),
          t.toOriginal(new Span(length - 1, length)));
    }
  }
}

package org.crossread.story;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class PackedTermsTest {
  private static PackedTerms of(Map<Integer, Long> counts) {
    return PackedTerms.of(
        counts.keySet().stream().mapToInt(i -> i).toArray(),
        counts.values().stream().mapToLong(i -> i).toArray());
  }

  private static Map<Integer, Long> unpacked(PackedTerms terms) {
    Map<Integer, Long> found = new TreeMap<>();
    PackedTerms.Cursor each = terms.cursor();
    int last = 0;
    while (each.next()) {
      assertTrue(found.isEmpty() || each.term() > last, "terms ascend");
      last = each.term();
      found.put(last, each.counts());
    }
    assertFalse(each.next());
    return found;
  }

  /** Counts as an article has them, some that it never has among them. */
  private static long counts(Random random) {
    long counts = Counts.in(Field.values()[random.nextInt(7)], 1 + random.nextInt(3));
    for (Field field : Field.values()) {
      if (random.nextInt(6) == 0) {
        counts = Counts.without(counts, field) | Counts.in(field, 1 + random.nextInt(255));
      }
    }
    return counts;
  }

  @Test
  void whatIsPackedIsUnpackedAgain() {
    for (int seed = 0; seed < 300; seed++) {
      Random random = new Random(seed);
      int size = random.nextInt(256);
      // Some sets lie close together, so that many share their upper byte and others are far off.
      int range = 1 << 8 + random.nextInt(23);
      Map<Integer, Long> expected = new TreeMap<>();
      while (expected.size() < size && expected.size() < range / 2) {
        int term = random.nextInt(range) - range / 2;
        expected.put(seed % 3 == 0 ? random.nextInt() : term, counts(random));
      }
      PackedTerms packed = of(expected);
      assertEquals(expected, unpacked(packed), "seed " + seed);
      assertEquals(expected.size(), packed.size());
      for (Field field : Field.values()) {
        long inField = expected.values().stream().filter(c -> Counts.of(c, field) > 0).count();
        assertEquals(inField, packed.size(field), field + " of seed " + seed);
      }
    }
  }

  @Test
  void theLeastAndTheGreatestTermArePacked() {
    Map<Integer, Long> expected =
        new TreeMap<>(
            Map.of(
                Integer.MIN_VALUE,
                Counts.in(Field.BODY, 1),
                -1,
                Counts.in(Field.PLACES, 255),
                0,
                Counts.in(Field.NAMES, 2),
                Integer.MAX_VALUE,
                Counts.in(Field.PAIRS, 1)));
    assertEquals(expected, unpacked(of(expected)));
    assertEquals(Map.of(), unpacked(of(Map.of())));
  }

  @Test
  void moreThan255TermsAreRefused() {
    assertThrows(IllegalArgumentException.class, () -> PackedTerms.of(new int[256], new long[256]));
  }

  @Test
  void aFieldKeepsItsMostAndTheRarestOfThem() {
    Background background = Background.of(java.util.List.of("*\t100", "often\t90", "rare\t4"));
    int often = Terms.of(Terms.Kind.WORD, "often");
    int rare = Terms.of(Terms.Kind.WORD, "rare");
    Tally tally = new Tally();
    tally.add(Field.BODY, often);
    tally.add(Field.BODY, rare);
    tally.add(Field.LEAD, often);
    tally.add(Field.BODY, rare);
    for (int i = 0; i < Field.BODY.most() - 1; i++) {
      tally.add(Field.BODY, 1_000_000 * i);
    }
    Map<Integer, Long> kept = unpacked(tally.packed(background));
    assertEquals(Counts.in(Field.BODY, 2), kept.get(rare));
    // No room in the body is no reason to leave it out of the lead.
    assertEquals(Counts.in(Field.LEAD, 1), kept.get(often));
    assertEquals(Field.BODY.most() + 1, kept.size());
  }

  @Test
  void countsStopAt255() {
    Tally tally = new Tally();
    for (int i = 0; i < 300; i++) {
      tally.add(Field.NAMES, 7);
    }
    assertEquals(Map.of(7, Counts.in(Field.NAMES, 255)), unpacked(tally.packed(Background.none())));
  }
}

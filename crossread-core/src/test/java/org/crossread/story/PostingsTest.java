package org.crossread.story;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

class PostingsTest {
  private static List<Integer> articles(Postings postings, int term, int from) {
    List<Integer> found = new ArrayList<>();
    postings.each(term, from, found::add);
    return found;
  }

  @Test
  void aTermHasItsLastArticles() {
    for (int most : List.of(48, 256)) {
      Random random = new Random(most);
      Postings postings = new Postings(most);
      Map<Integer, Deque<Integer>> expected = new HashMap<>();
      for (int article = 0; article < 3000; article++) {
        Set<Integer> terms = new HashSet<>();
        for (int i = 0; i < 12; i++) {
          terms.add((int) Math.pow(random.nextInt(40), 1 + random.nextInt(3)) - 20);
        }
        for (int term : terms) {
          postings.add(term, article);
          Deque<Integer> last = expected.computeIfAbsent(term, k -> new ArrayDeque<>());
          last.add(article);
          if (last.size() > most) {
            last.remove();
          }
        }
        if (article == 1000) {
          // Clearing changes nothing for those who ask from there on.
          postings = postings.since(700);
        }
      }
      for (int from : List.of(700, 1500, 2999)) {
        for (Map.Entry<Integer, Deque<Integer>> e : expected.entrySet()) {
          List<Integer> kept = e.getValue().stream().filter(a -> a >= from).toList();
          assertEquals(kept, articles(postings, e.getKey(), from), "term " + e.getKey());
        }
      }
      assertEquals(List.of(), articles(postings, 1_000_000, 0));
    }
  }

  @Test
  void whatIsClearedIsGone() {
    Postings postings = new Postings(48);
    for (int i = 0; i < 10; i++) {
      postings.add(5, i);
      postings.add(100 + i, i);
    }
    Postings cleared = postings.since(8);
    assertEquals(List.of(8, 9), articles(cleared, 5, 0));
    assertEquals(List.of(), articles(cleared, 107, 0));
    assertEquals(List.of(9), articles(cleared, 109, 0));
    assertEquals(10, articles(postings, 5, 0).size());
  }

  @Test
  void aSizeWithoutBlocksIsRefused() {
    assertThrows(IllegalArgumentException.class, () -> new Postings(50));
  }

  @Test
  void numbersAreFoundByWhatTheyStandFor() {
    Random random = new Random(4);
    Map<Integer, String> names = new HashMap<>();
    // Few hashes, so that many numbers share one.
    NumberTable table = new NumberTable(n -> Objects.requireNonNull(names.get(n)).hashCode() % 50);
    Map<String, Integer> expected = new HashMap<>();
    for (int n = 0; n < 4000; n++) {
      String name = "n" + random.nextInt(600);
      int known = table.find(name.hashCode() % 50, i -> name.equals(names.get(i)));
      assertEquals(expected.getOrDefault(name, -1), known);
      if (known >= 0) {
        table.remove(known);
        expected.remove(name);
      } else {
        names.put(n, name);
        table.add(n);
        expected.put(name, n);
      }
    }
  }

  @Test
  void countersCountToTheirMostAndAreHalved() {
    Sketch sketch = new Sketch(8);
    int[] counts = {0, 1, 254, 255, 256, 300, 511, 70_000};
    for (int at = 0; at < counts.length; at++) {
      for (int i = 0; i < counts[at]; i++) {
        sketch.up(at);
      }
      assertEquals(Math.min(65_535, counts[at]), sketch.get(at));
    }
    Sketch copy = new Sketch(sketch);
    sketch.halve();
    for (int at = 0; at < counts.length; at++) {
      assertEquals(Math.min(65_535, counts[at]) / 2, sketch.get(at));
      assertEquals(Math.min(65_535, counts[at]), copy.get(at));
    }
    sketch.halve();
    sketch.up(6);
    assertEquals(128, sketch.get(6));
    assertEquals(16_383, sketch.get(7));
  }
}

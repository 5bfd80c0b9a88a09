package org.crossread.story;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

class NumbersTest {
  private static List<Integer> all(Numbers numbers) {
    List<Integer> all = new ArrayList<>();
    for (int i = 0; i < numbers.size(); i++) {
      all.add(numbers.at(i));
    }
    return all;
  }

  @Test
  void numbersAreThoseOfASortedSet() {
    for (int seed = 0; seed < 50; seed++) {
      Random random = new Random(seed);
      Numbers numbers = new Numbers();
      TreeSet<Integer> expected = new TreeSet<>();
      for (int i = 0; i < 300; i++) {
        int n = random.nextInt(60);
        switch (random.nextInt(4)) {
          case 0 -> {
            numbers.remove(n);
            expected.remove(n);
          }
          case 1 -> {
            if (!expected.isEmpty()) {
              numbers.remove(numbers.first());
              expected.pollFirst();
            }
          }
          default -> {
            numbers.add(n);
            expected.add(n);
          }
        }
        assertEquals(List.copyOf(expected), all(numbers));
        assertEquals(List.copyOf(expected), all(new Numbers(numbers)));
        assertEquals(expected.isEmpty(), numbers.isEmpty());
      }
    }
  }

  @Test
  void aTableOfTermsIsThatOfAMap() {
    Random random = new Random(3);
    IntTable table = new IntTable(4);
    Map<Integer, Integer> expected = new HashMap<>();
    for (int i = 0; i < 5000; i++) {
      int key = random.nextInt(2000) - 1000;
      int value = 1 + random.nextInt(9);
      table.put(key, value);
      expected.put(key, value);
    }
    Map<Integer, Integer> told = new HashMap<>();
    table.each(told::put);
    assertEquals(expected, told);
    for (int key = -1100; key < 1100; key++) {
      assertEquals(expected.getOrDefault(key, 0), table.get(key));
    }
    assertThrows(IllegalArgumentException.class, () -> table.put(1, 0));
  }
}

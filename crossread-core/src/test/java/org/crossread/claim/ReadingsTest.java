package org.crossread.claim;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.crossread.claim.Difference.Certainty;
import org.crossread.report.Report;
import org.crossread.text.Span;
import org.junit.jupiter.api.Test;

class ReadingsTest {
  private static final List<String> ARTICLES = List.of("a", "b", "c", "d", "e");

  private static SortedMap<String, List<Passage>> passages(List<String> articles) {
    SortedMap<String, List<Passage>> map = new TreeMap<>();
    for (String a : articles) {
      map.put(a, List.of(passage(a)));
    }
    return map;
  }

  private static Passage passage(String article) {
    return new Passage(article, new Span(4, 9));
  }

  private static Difference number(String a, String b) {
    return new Difference.Number(passage(a), passage(b), "11 against 14", Certainty.CERTAIN);
  }

  private static List<Set<String>> groups(List<String> articles, List<Difference> differences) {
    return Readings.of(passages(articles), differences, Map.of()).stream()
        .map(r -> r.passages().stream().map(Passage::article).collect(Collectors.toSet()))
        .toList();
  }

  @Test
  void whereNothingDiffersAllShareOneReadingWithoutAKey() {
    List<Reading> readings = Readings.of(passages(ARTICLES), List.of(), Map.of());
    assertEquals(1, readings.size());
    assertEquals("", readings.getFirst().key());
    assertEquals(
        ARTICLES.stream().map(ReadingsTest::passage).toList(), readings.getFirst().passages());
  }

  @Test
  void thoseWhoDifferFromTheSameOthersShareAReading() {
    assertEquals(
        List.of(Set.of("a", "c"), Set.of("b", "d")),
        groups(
            List.of("a", "b", "c", "d"),
            List.of(number("a", "b"), number("a", "d"), number("b", "c"), number("c", "d"))));
  }

  @Test
  void detailAndAttributionAloneMakeNoReading() {
    List<Difference> differences =
        List.of(
            new Difference.Detail(passage("a"), passage("b"), "more", Certainty.LIKELY),
            new Difference.Who(passage("a"), passage("b"), "other speaker", Certainty.LIKELY));
    assertEquals(List.of(Set.of("a", "b")), groups(List.of("a", "b"), differences));
  }

  @Test
  void everyOtherKindMakesAReading() {
    Passage a = passage("a");
    Passage b = passage("b");
    for (Difference d :
        List.of(
            number("a", "b"),
            new Difference.Date(a, b, "r", Certainty.LIKELY),
            new Difference.Place(a, b, "r", Certainty.LIKELY),
            new Difference.Name(a, b, "r", Certainty.LIKELY),
            new Difference.Quote(a, b, Difference.Wording.CUT, "r", Certainty.LIKELY),
            new Difference.Polarity(a, b, "r", Certainty.LIKELY),
            new Difference.Modality(a, b, "r", Certainty.LIKELY),
            new Difference.Stance(a, b, "r", Certainty.LIKELY))) {
      assertEquals(
          List.of(Set.of("a"), Set.of("b")), groups(List.of("a", "b"), List.of(d)), d::toString);
    }
  }

  @Test
  void theKeyIsTheEvidenceInTheWordsOfTheArticle() {
    Report report = Told.report("herald.txt", Told.FERRY);
    String id = report.id();
    Passage evidence = new Passage(id, new Span(4, 16));
    Passage other = new Passage("zz", new Span(0, 3));
    SortedMap<String, List<Passage>> told = passages(List.of(id, "zz"));
    Reading reading =
        Readings.of(
                told,
                List.of(new Difference.Name(evidence, other, "r", Certainty.LIKELY)),
                Map.of(id, report))
            .getFirst();
    assertEquals("ferry Gudrun", reading.key());
  }

  @Test
  void readingsPartitionThePassagesWhateverTheOrderOfTheDifferences() {
    Random random = new Random(9);
    for (int round = 0; round < 200; round++) {
      List<Difference> differences = new ArrayList<>();
      for (int a = 0; a < ARTICLES.size(); a++) {
        for (int b = a + 1; b < ARTICLES.size(); b++) {
          if (random.nextBoolean()) {
            differences.add(number(ARTICLES.get(a), ARTICLES.get(b)));
          }
        }
      }
      List<Reading> readings = Readings.of(passages(ARTICLES), differences, Map.of());
      List<Passage> all = readings.stream().flatMap(r -> r.passages().stream()).toList();
      assertEquals(ARTICLES.size(), all.size());
      assertEquals(ARTICLES.size(), new HashSet<>(all).size());
      for (Difference d : differences) {
        assertTrue(
            readings.stream()
                .noneMatch(r -> r.passages().containsAll(List.of(d.left(), d.right()))),
            () -> d + " within one reading");
      }
      Collections.shuffle(differences, random);
      assertEquals(readings, Readings.of(passages(ARTICLES), differences, Map.of()));
    }
  }
}

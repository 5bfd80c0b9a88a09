package org.crossread.story;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

class StoryIndexTest {
  private static StoryIndex run(List<Fingerprint> articles) {
    StoryIndex index = StoryIndex.shipped(10_000);
    articles.forEach(index::add);
    return index;
  }

  private static Set<Set<String>> partition(StoryIndex index) {
    Set<Set<String>> sets = new HashSet<>();
    index.stories().forEach(s -> sets.add(new TreeSet<>(s.articles())));
    return sets;
  }

  @Test
  void articlesOfOneEventAreOneStoryAndOthersAreNot() {
    StoryIndex index = run(Stream.of(12, 0, 4));
    index.repair();
    Set<Set<String>> expected = new HashSet<>();
    for (int e = 0; e < 12; e++) {
      expected.add(
          new TreeSet<>(List.of("e" + e + "-0", "e" + e + "-1", "e" + e + "-2", "e" + e + "-3")));
    }
    assertEquals(expected, partition(index));
  }

  @Test
  void theSameStreamGivesTheSameEventsAndIds() {
    List<List<StoryEvent>> first = new ArrayList<>();
    List<List<StoryEvent>> second = new ArrayList<>();
    for (List<List<StoryEvent>> events : List.of(first, second)) {
      StoryIndex index = StoryIndex.shipped(30);
      Stream.of(12, 0, 4).forEach(a -> events.add(index.add(a)));
      events.add(index.repair());
    }
    assertEquals(first, second);
  }

  @Test
  void theOrderOfArrivalChangesNoStoryAfterRepair() {
    List<Fingerprint> articles = new ArrayList<>(Stream.of(20, 0, 4));
    StoryIndex ordered = run(articles);
    ordered.repair();
    for (int seed = 0; seed < 5; seed++) {
      Collections.shuffle(articles, new Random(seed));
      StoryIndex shuffled = run(articles);
      shuffled.repair();
      assertEquals(partition(ordered), partition(shuffled), "seed " + seed);
    }
  }

  @Test
  void aSecondRepairChangesNothing() {
    StoryIndex index = run(Stream.of(20, 0, 4));
    index.repair();
    List<Story> before = index.stories();
    assertEquals(List.of(), index.repair());
    assertEquals(before, index.stories());
  }

  /** Whoever follows the events knows the stories without asking. */
  @Test
  void eventsTellTheWholePartition() {
    StoryIndex index = StoryIndex.shipped(50);
    Map<String, Set<String>> told = new HashMap<>();
    for (Fingerprint article : Stream.of(20, 0, 4)) {
      index.add(article).forEach(e -> follow(told, e));
    }
    index.repair().forEach(e -> follow(told, e));
    told.values().removeIf(Set::isEmpty);
    Map<String, Set<String>> known = new HashMap<>();
    index.stories().forEach(s -> known.put(s.id(), new TreeSet<>(s.articles())));
    assertEquals(known, told);
    assertEquals(50, known.values().stream().mapToInt(Set::size).sum());
  }

  private static void follow(Map<String, Set<String>> told, StoryEvent event) {
    Set<String> story = told.computeIfAbsent(event.story(), k -> new TreeSet<>());
    switch (event) {
      case StoryEvent.Opened e -> story.add(e.article());
      case StoryEvent.Joined e -> story.add(e.article());
      case StoryEvent.Left e -> story.remove(e.article());
      case StoryEvent.Moved e -> {
        told.getOrDefault(e.from(), new TreeSet<>()).remove(e.article());
        story.add(e.article());
      }
      case StoryEvent.Merged e -> {
        Set<String> from = told.remove(e.from());
        story.addAll(from == null ? Set.of() : from);
      }
      case StoryEvent.Split e -> {
        told.getOrDefault(e.from(), new TreeSet<>()).removeAll(e.articles());
        story.addAll(e.articles());
      }
    }
  }

  @Test
  void twoEarthquakesStayApart() {
    StoryIndex index = StoryIndex.shipped(100);
    index.add(
        Stream.article(
            "a",
            "Earthquake of magnitude 6.1 shakes Arvik",
            "An earthquake of magnitude 6.1 shook the town of Arvik on Monday, killing 14 people and"
                + " damaging 300 houses, rescuers in Arvik said. Mayor Oda Lisk asked for tents.",
            LocalDate.of(2031, 3, 3)));
    index.add(
        Stream.article(
            "b",
            "Earthquake of magnitude 5.4 hits Tolmen coast",
            "An earthquake of magnitude 5.4 struck off Tolmen on Friday, injuring 8 people and"
                + " cutting power to 2,000 homes. Governor Piet Varga closed the schools.",
            LocalDate.of(2031, 4, 11)));
    index.add(
        Stream.article(
            "c",
            "Arvik counts its dead after magnitude 6.1 quake",
            "Rescuers in Arvik dug through 300 damaged houses after the earthquake of magnitude 6.1"
                + " that killed 14 people. Oda Lisk, the mayor of Arvik, said tents were needed.",
            LocalDate.of(2031, 3, 4)));
    index.repair();
    assertEquals(Set.of(Set.of("a", "c"), Set.of("b")), partition(index));
  }

  @Test
  void missingAndFutureDatesChangeNoStory() {
    List<Fingerprint> articles = new ArrayList<>();
    for (int e = 0; e < 8; e++) {
      for (int n = 0; n < 3; n++) {
        String[] text = Stream.text(e, n);
        LocalDate day =
            n == 0 ? null : n == 1 ? LocalDate.of(9999, 12, 31) : LocalDate.of(2031, 3, 1);
        articles.add(Stream.article("e" + e + "-" + n, text[0], text[1], day));
      }
    }
    StoryIndex index = run(articles);
    index.repair();
    assertEquals(8, index.stories().size(), () -> index.stories().toString());
  }

  @Test
  void shuffledWithinAnHourTheStreamGivesTheSameStoriesAfterRepair() {
    List<Fingerprint> articles = new ArrayList<>();
    for (int hour = 0; hour < 6; hour++) {
      articles.addAll(Stream.of(10, hour * 10, 2));
    }
    articles.addAll(Stream.of(60, 0, 3).subList(120, 180));
    StoryIndex ordered = run(articles);
    ordered.repair();
    for (int seed = 0; seed < 3; seed++) {
      List<Fingerprint> shuffled = new ArrayList<>(articles);
      for (int hour = 0; hour < shuffled.size(); hour += 20) {
        Collections.shuffle(shuffled.subList(hour, hour + 20), new Random(seed));
      }
      StoryIndex index = run(shuffled);
      index.repair();
      assertEquals(partition(ordered), partition(index));
    }
  }

  @Test
  void articlesThatLeaveTheWindowLeaveNothingBehind() {
    StoryIndex index = StoryIndex.shipped(50);
    Stream.of(40, 0, 5).forEach(index::add);
    Set<String> active = new TreeSet<>();
    index.stories().forEach(s -> active.addAll(s.articles()));
    Set<String> last = new TreeSet<>();
    Stream.of(40, 0, 5).subList(150, 200).forEach(a -> last.add(a.id()));
    assertEquals(last, active);
    index.repair();
    assertEquals(50, index.stories().stream().mapToInt(s -> s.articles().size()).sum());
  }

  @Test
  void anIdThatComesAgainIsOneArticle() {
    StoryIndex index = StoryIndex.shipped(10);
    index.add(Stream.of(1, 0));
    assertEquals(List.of(), index.add(Stream.of(1, 0)));
    String[] other = Stream.text(2, 0);
    List<StoryEvent> events = index.add(Stream.article("e1-0", other[0], other[1], null));
    assertInstanceOf(StoryEvent.Left.class, events.getFirst());
    assertEquals(Set.of(Set.of("e1-0")), partition(index));
  }

  @Test
  void textsWithoutWordsStayAlone() {
    StoryIndex index = StoryIndex.shipped(10);
    index.add(Stream.article("a", "", "", null));
    index.add(Stream.article("b", "", " \n… !", null));
    index.repair();
    assertEquals(2, index.stories().size());
  }

  @Test
  void anotherLanguageIsAnotherStory() {
    String[] text = Stream.text(3, 0);
    StoryIndex index = StoryIndex.shipped(10);
    index.add(Stream.FINGERPRINTER.of("a", text[0], text[1], null, "en"));
    index.add(Stream.FINGERPRINTER.of("b", text[0], text[1], null, "nb"));
    index.repair();
    assertEquals(2, index.stories().size());
  }

  @Test
  void hundredThousandCopiesAreOneStoryInAFewSeconds() {
    String[] text = Stream.text(3, 0);
    StoryIndex index = StoryIndex.shipped(60_000);
    for (int i = 0; i < 100_000; i++) {
      index.add(Stream.article("copy" + i, text[0], text[1], null));
    }
    index.add(Stream.of(3, 1));
    index.repair();
    assertEquals(1, index.stories().size());
    assertEquals(60_000, index.stories().getFirst().articles().size());
  }

  @Test
  void anArticleOfAMegabyteIsReadToItsLimit() {
    String[] text = Stream.text(4, 0);
    Fingerprint large = Stream.article("large", text[0], text[1].repeat(2000), null);
    assertTrue(text[1].length() * 2000 > 1_000_000);
    assertTrue(large.words() <= 4000, large.words() + " words");
    StoryIndex index = StoryIndex.shipped(10);
    index.add(Stream.of(4, 1));
    assertInstanceOf(StoryEvent.Joined.class, index.add(large).getFirst());
  }

  @Test
  void aSnapshotKnowsNothingOfWhatComesAfter() {
    StoryIndex index = run(Stream.of(6, 0, 2));
    StorySnapshot snapshot = index.snapshot();
    List<Story> before = snapshot.stories();
    Decision decision = snapshot.decide(Stream.of(7, 1));
    index.add(Stream.of(7, 0));
    assertEquals(before, snapshot.stories());
    assertInstanceOf(Decision.Open.class, decision);
    assertEquals(decision, snapshot.decide(Stream.of(7, 1)));
    assertInstanceOf(Decision.Join.class, index.snapshot().decide(Stream.of(7, 1)));
  }
}

package org.crossread.lineage;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import org.crossread.lineage.Lineage.Extent;
import org.crossread.report.Report;
import org.junit.jupiter.api.Test;

/** Copies made from the examples by seeded edits, beside reports of one event that are none. */
class MadeCopiesTest {
  private static final LineageFinder FINDER = new LineageFinder();
  private static final int SEEDS = 5;

  private static final List<String> STRAIT =
      List.of(
          "strait/agency-original.txt",
          "strait/harbour-post.html",
          "strait/fjord-tribune.html",
          "strait/north-ledger.txt",
          "strait/atlantic-courier.txt",
          "strait/sound-gazette.txt");
  private static final List<String> FIRE =
      List.of(
          "works-fire/mill-town-star.txt",
          "works-fire/plains-radio.txt",
          "works-fire/trade-dispatch.html");

  private static final List<String> LOCAL =
      List.of(
          "Skippers in our own harbour follow the quarrel with little surprise and some amusement.",
          "The town council will hear a delegation of boat owners when it sits again next week.",
          "Nobody at the chandlery on Quay Street would guess how the matter is going to end.");

  /** What every reporter in the room brought home. */
  private static final List<String> QUOTES =
      List.of(
          "“We have looked at this from every side, with the engineers and with the people who live"
              + " here, and we have come to the view that nothing can be decided before the spring,”"
              + " the minister said.",
          "“Nobody asked the crews, nobody asked the pilots, and nobody asked the families who wait"
              + " for them at night, so do not be surprised that they are angry now,” the union's"
              + " president told reporters on Thursday.",
          "\"This is a matter for the courts, and until the courts have spoken I would advise all"
              + " sides to lower their voices and to read the papers that are on the table,\" an"
              + " official said.");

  @Test
  void reprintsAreFoundAndReportsOfOneEventAreNot() {
    int found = 0;
    int reprints = 0;
    int wrong = 0;
    int negatives = 0;
    for (int seed = 0; seed < SEEDS; seed++) {
      for (String name : concat(STRAIT, FIRE)) {
        Report original = Reports.example(name);
        for (int kind = 0; kind < 6; kind++) {
          Report reprint = reprint(original, kind, new Random(100L * seed + kind));
          reprints++;
          found += joined(original, reprint) ? 1 : 0;
        }
      }
      for (List<String> story : List.of(STRAIT, FIRE)) {
        for (int i = 0; i < story.size(); i++) {
          for (int j = i + 1; j < story.size(); j++) {
            Random random = new Random(seed);
            Report a = withQuotes(Reports.example(story.get(i)), random);
            Report b = withQuotes(Reports.example(story.get(j)), random);
            negatives++;
            wrong += joined(a, b) ? 1 : 0;
          }
        }
      }
    }
    double recall = (double) found / reprints;
    double precision = (double) found / (found + wrong);
    String figures = "recall " + found + "/" + reprints + ", wrong " + wrong + " of " + negatives;
    assertTrue(recall >= 0.95, figures);
    assertTrue(precision >= 0.99, figures);
  }

  @Test
  void oneSetOfOriginalReprintsRewritesAndOthersFallsIntoItsGroups() {
    Report original = Reports.example("strait/agency-original.txt");
    List<Report> all = new ArrayList<>(List.of(original));
    Set<String> copies = new TreeSet<>(Set.of(original.id()));
    for (int kind = 0; kind < 6; kind++) {
      Report reprint = reprint(original, kind, new Random(kind));
      all.add(reprint);
      copies.add(reprint.id());
    }
    all.add(Reports.of("own-words", OWN_WORDS));
    all.add(Reports.of("one-passage", ONE_PASSAGE));
    STRAIT.subList(1, STRAIT.size()).forEach(n -> all.add(Reports.example(n)));
    FIRE.forEach(n -> all.add(Reports.example(n)));
    Lineage lineage = FINDER.find(all);
    assertEquals(List.copyOf(copies), lineage.groups().get(lineage.groupOf(original.id())));
    assertEquals(1 + 2 + 5 + 3, lineage.independent());
  }

  @Test
  void rewriteInOwnWordsIsNoCopyAndOneThatKeepsAPassageIsPartial() {
    Report original = Reports.example("strait/agency-original.txt");
    assertEquals(List.of(), FINDER.find(List.of(original, Reports.of("r", OWN_WORDS))).copies());
    Lineage lineage = FINDER.find(List.of(original, Reports.of("r", ONE_PASSAGE)));
    assertEquals(Extent.PARTIAL, lineage.copies().getFirst().extent());
    assertEquals(2, lineage.independent());
  }

  @Test
  void examplesFallIntoTheirKnownGroups() {
    List<Report> strait = Reports.story("strait");
    assertEquals(7, FINDER.find(strait).independent());
    assertEdited("strait/agency-original.txt", "strait/reprint.html");
    assertEdited("strait/north-ledger.txt", "strait/north-ledger-v2.txt");
    assertEquals(2, FINDER.find(strait).copies().size());
    assertEquals(3, FINDER.find(Reports.story("works-fire")).independent());
    assertEdited("works-fire/mill-town-star.txt", "works-fire/mill-town-star-v2.txt");
    assertEquals(1, FINDER.find(Reports.story("works-fire")).copies().size());
  }

  @Test
  void reprintOfTheExamplesNamesItsOriginal() {
    Report original = Reports.example("strait/agency-original.txt");
    Lineage lineage = FINDER.find(List.of(original, Reports.example("strait/reprint.html")));
    assertEquals(original.id(), lineage.copies().getFirst().original());
  }

  private static void assertEdited(String a, String b) {
    Lineage lineage = FINDER.find(List.of(Reports.example(a), Reports.example(b)));
    assertEquals(1, lineage.copies().size(), a + " " + b);
    assertEquals(Extent.EDITED, lineage.copies().getFirst().extent(), a + " " + b);
  }

  private static boolean joined(Report a, Report b) {
    return FINDER.find(List.of(a, b)).independent() == 1;
  }

  private static Report withQuotes(Report report, Random random) {
    List<String> paragraphs = new ArrayList<>(Reports.paragraphs(report));
    for (String quote : QUOTES) {
      paragraphs.add(1 + random.nextInt(paragraphs.size()), quote);
    }
    return Reports.of(report.article().input(), paragraphs);
  }

  /** From a new headline to cuts, changed words, moved paragraphs and text of one's own at once. */
  private static Report reprint(Report original, int kind, Random random) {
    List<String> p = new ArrayList<>(Reports.paragraphs(original));
    p.set(0, "What is known tonight and what is still open");
    switch (kind) {
      case 0 -> p.add(LOCAL.get(0));
      case 1 -> cut(p, 0.4, p.size(), random);
      case 2 -> {
        cut(p, 0.5, p.size(), random);
        p.add(1, LOCAL.get(1));
      }
      case 3 -> p.replaceAll(x -> reworded(x, 0.08, random));
      case 4 -> {
        cutSentences(p, 0.3, random);
        Collections.swap(p, 1, p.size() - 1);
      }
      case 5 -> {
        cut(p, 0.35, p.size(), random);
        p.replaceAll(x -> reworded(x, 0.05, random));
        p.addAll(LOCAL);
      }
      default -> throw new IllegalArgumentException("kind " + kind);
    }
    return Reports.of("reprint-" + kind, p);
  }

  private static void cut(List<String> paragraphs, double share, int of, Random random) {
    for (int n = (int) (share * of); n > 0; n--) {
      paragraphs.remove(1 + random.nextInt(paragraphs.size() - 1));
    }
  }

  private static void cutSentences(List<String> paragraphs, double share, Random random) {
    for (int i = 1; i < paragraphs.size(); i++) {
      List<String> kept = new ArrayList<>();
      for (String sentence : paragraphs.get(i).split("(?<=[.!?]) (?=\\p{Lu})", -1)) {
        if (kept.isEmpty() || random.nextDouble() >= share) {
          kept.add(sentence);
        }
      }
      paragraphs.set(i, String.join(" ", kept));
    }
  }

  private static String reworded(String paragraph, double share, Random random) {
    List<String> words = new ArrayList<>();
    for (String word : paragraph.split(" ", -1)) {
      words.add(random.nextDouble() < share ? "otherwise" : word);
    }
    return String.join(" ", words);
  }

  private static List<String> concat(List<String> a, List<String> b) {
    Set<String> all = new LinkedHashSet<>(a);
    all.addAll(b);
    return List.copyOf(all);
  }

  private static final List<String> OWN_WORDS =
      List.of(
          "Row over sea cable: Reykjavik gives Oslo four weeks",
          "Ships flying the Norwegian flag may soon find Icelandic harbours shut. That is what"
              + " Reykjavik has in store for its neighbour should a planned power line through the"
              + " Skarv Strait not be dropped by the beginning of December.",
          "A paper of fourteen pages, delivered to the ambassador of Norway, sets out the demands."
              + " Patrol boats are to leave, permits for trawlers given out in the past four years"
              + " are to be withdrawn, and all measurements of the seabed are to be disclosed.",
          "“We will not trade our waters for a cable,” Foreign Minister Steinunn Valberg said.",
          "In Oslo her colleague Henrik Lothe let it be known that ships would keep on measuring."
              + " Not a metre has been laid so far, the government there insists.",
          "Fishermen report torn nets from the last days of October. Who did it remains open: the"
              + " coast guard of Norway rejects the accusation.",
          "Copenhagen would be glad to bring both to one table, while Ottawa keeps its distance.");

  private static final List<String> ONE_PASSAGE =
      List.of(
          "No cable, or no port: an ultimatum from the north",
          "Captains bound for Isafjordur should read the news this week. Their ports of call could be"
              + " barred to them, provided that they sail for Norway and that Norway does not back"
              + " down over a link to Scotland by December.",
          "So far the threat exists on paper only. Norwegian diplomats were given four points to"
              + " answer, from the retreat of guard ships to the surrender of measurements.",
          "The dispute is awkward for the alliance, of which both countries are founding members. A"
              + " NATO official urged them to settle it “among friends”, adding that a winter exercise"
              + " in the strait, Northern Lantern, was under review.",
          "Oslo plays for time. Its chief diplomat, Henrik Lothe, sees no reason to call the survey"
              + " vessel home and denies that work on the seabed is under way.",
          "A treaty of 1994 is meant to prevent such quarrels, yet each capital reads it as it likes."
              + " The Danes have rooms to spare for talks.");
}

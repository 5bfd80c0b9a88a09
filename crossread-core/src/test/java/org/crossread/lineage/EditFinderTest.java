package org.crossread.lineage;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.crossread.lineage.Lineage.Copy;
import org.crossread.lineage.Lineage.Edit;
import org.crossread.lineage.Lineage.Extent;
import org.crossread.report.Report;
import org.crossread.text.Span;
import org.crossread.text.Token;
import org.crossread.text.Tokenizer;
import org.junit.jupiter.api.Test;

class EditFinderTest {
  private static final List<String> STORY =
      List.of(
          "TITLE Dredger runs aground off Pellwick harbour",
          "The dredger Amaranth ran aground on a sandbank outside Pellwick harbour early on Monday"
              + " with eleven people on board, the coastguard said.",
          "Two tugs were sent from the mainland, and the crew stayed on the ship while the tide"
              + " fell, because the sea was calm and nobody had been hurt in the accident.",
          "The harbour master closed the northern channel to all vessels until further notice and"
              + " asked the owner to present a plan for the salvage within three days.",
          "The Amaranth was built in 1987 and had been inspected in spring, when two faults in her"
              + " steering gear were noted and later mended at a yard in Osterby.");

  private static Report original(List<String> paragraphs) {
    return Reports.of("a.txt", "Wire", LocalDate.of(2031, 3, 3), null, paragraphs);
  }

  private static Report copy(List<String> paragraphs) {
    return Reports.of("b.txt", "Paper", LocalDate.of(2031, 3, 4), "Wire", paragraphs);
  }

  private static Copy only(Report a, Report b) {
    List<Copy> copies = new LineageFinder().find(List.of(a, b)).copies();
    assertEquals(1, copies.size(), copies::toString);
    return copies.getFirst();
  }

  private static String words(Report report, Span span) {
    return report.article().text().of(span);
  }

  /** "CUT original words|copy's words" for each edit, sorted. */
  private static List<String> told(Report original, Report copy) {
    Copy found = only(original, copy);
    boolean turned = found.left().equals(copy.id());
    return found.edits().stream()
        .map(e ->
            found.kind(e)
                + " "
                + words(original, turned ? e.right() : e.left())
                + "|"
                + words(copy, turned ? e.left() : e.right()))
        .sorted()
        .toList();
  }

  private static List<String> told(List<String> copy) {
    return told(original(STORY), copy(copy));
  }

  private static List<String> with(int paragraph, String find, String replace) {
    List<String> copy = new ArrayList<>(STORY);
    assertTrue(copy.get(paragraph).contains(find));
    copy.set(paragraph, copy.get(paragraph).replace(find, replace));
    return copy;
  }

  @Test
  void aChangedWordIsToldWithBothWordings() {
    assertEquals(List.of("CHANGED eleven|twelve"), told(with(1, "eleven people", "twelve people")));
  }

  @Test
  void wordsCutInASentenceAreTold() {
    assertEquals(List.of("CUT the coastguard said|"), told(with(1, ", the coastguard said", "")));
  }

  @Test
  void wordsAddedInASentenceAreTold() {
    assertEquals(
        List.of("ADDED |by the evening"),
        told(with(3, "until further notice", "until further notice by the evening")));
  }

  @Test
  void aCutParagraphIsCutAndNotChanged() {
    List<String> copy = new ArrayList<>(STORY);
    String cut = copy.remove(2);
    assertEquals(List.of("CUT " + cut.replaceAll("\\.$", "") + "|"), told(copy));
  }

  @Test
  void anAddedParagraphInPlaceOfAnotherIsTwoEdits() {
    List<String> copy = new ArrayList<>(STORY);
    copy.set(4, "Ferries to Lund island run as planned from another pier");
    assertEquals(
        List.of(
            "ADDED |Ferries to Lund island run as planned from another pier",
            "CUT " + STORY.get(4).replaceAll("\\.$", "") + "|"),
        told(copy));
  }

  @Test
  void anotherTitleIsAChange() {
    List<String> copy = new ArrayList<>(STORY);
    copy.set(0, "TITLE Eleven wait for the tide");
    List<String> told = told(copy);
    assertEquals(1, told.size(), told::toString);
    assertTrue(told.getFirst().startsWith("CHANGED "), told::toString);
  }

  @Test
  void aMovedParagraphIsToldWithBothPlaces() {
    List<String> copy = new ArrayList<>(STORY);
    Collections.swap(copy, 2, 3);
    List<String> told = told(copy);
    assertEquals(1, told.size(), told::toString);
    assertTrue(told.getFirst().startsWith("MOVED "), told::toString);
  }

  @Test
  void typographyIsNoEdit() {
    List<String> copy =
        STORY.stream()
            .map(p -> p.replace("early on", "early\u00a0on").replace("Amaranth", "“Amaranth”"))
            .map(p -> p.startsWith("TITLE") ? p : p.replace("The ", "THE "))
            .toList();
    Copy found = only(original(STORY), copy(copy));
    assertEquals(Extent.EXACT, found.extent());
    assertEquals(List.of(), found.edits());
  }

  @Test
  void anotherSpellingOfTheSameLettersIsNoEdit() {
    assertTrue(EditFinder.sameLetters("mid-day", "midday"));
    assertTrue(EditFinder.sameLetters("U.S.", "US"));
    assertTrue(EditFinder.sameLetters("12,000", "12\u202f000"));
    assertFalse(EditFinder.sameLetters("1.5", "15"));
    assertFalse(EditFinder.sameLetters("1,5", "15"));
    assertFalse(EditFinder.sameLetters("400", "40"));
    assertFalse(EditFinder.sameLetters("could", "would"));
    assertEquals(List.of(), told(with(3, "northern channel", "north-ern channel")));
  }

  @Test
  void withoutAnOriginalNothingIsCutOrAdded() {
    Report a = Reports.of("a.txt", STORY);
    Report b = Reports.of("b.txt", with(1, ", the coastguard said", ""));
    Copy found = only(a, b);
    assertEquals(null, found.original());
    assertEquals(
        List.of(
            found.left().equals(a.id()) ? Lineage.EditKind.ONLY_LEFT : Lineage.EditKind.ONLY_RIGHT),
        found.edits().stream().map(found::kind).toList());
  }

  @Test
  void wordsThatOneTextLacksHaveTheirPlaceInIt() {
    Report a = original(STORY);
    Report b = copy(with(1, "early on Monday ", ""));
    Copy found = only(a, b);
    Edit edit = found.edits().getFirst();
    Span place = found.left().equals(b.id()) ? edit.left() : edit.right();
    assertTrue(place.isEmpty());
    assertTrue(b.article().text().characters().substring(place.start()).startsWith("with eleven"));
  }

  @Test
  void ofIndependentTextsOnlyWordsBetweenPassagesAreEdits() {
    List<String> own =
        List.of(
            "Fishermen in Osterby had warned of the sandbank for years and blame the ministry now",
            "A meeting of the parish council ended in shouting on Sunday, long before the grounding",
            STORY.get(2).replace("fell, because", "slowly fell, because"),
            "Insurance for old ships has become dear, and their owners save where they can",
            "Nobody on the quay believed on Tuesday that the hull would hold another storm");
    Copy found = only(original(STORY), copy(own));
    assertEquals(Extent.PARTIAL, found.extent());
    assertEquals(List.of("ADDED |slowly"), told(original(STORY), copy(own)));
  }

  /** Every word of both texts is in a passage or in an edit, whatever was done to the copy. */
  @Test
  void nothingIsLost() {
    for (int seed = 0; seed < 200; seed++) {
      Random random = new Random(seed);
      Report a = original(STORY);
      Report b = copy(edited(random));
      for (Copy c : new LineageFinder().find(List.of(a, b)).copies()) {
        if (c.extent() == Extent.EDITED) {
          Report left = c.left().equals(a.id()) ? a : b;
          Report right = c.left().equals(a.id()) ? b : a;
          covered(
              left,
              Stream.concat(
                  c.passages().stream().map(p -> p.left()), c.edits().stream().map(Edit::left)),
              seed);
          covered(
              right,
              Stream.concat(
                  c.passages().stream().map(p -> p.right()), c.edits().stream().map(Edit::right)),
              seed);
        }
      }
    }
  }

  private static List<String> edited(Random random) {
    List<String> copy = new ArrayList<>(STORY);
    for (int n = random.nextInt(4); n > 0; n--) {
      int at = 1 + random.nextInt(copy.size() - 1);
      switch (random.nextInt(5)) {
        case 0 -> copy.remove(at);
        case 1 -> Collections.swap(copy, at, 1 + random.nextInt(copy.size() - 1));
        case 2 -> copy.add(at, "Nothing else was known of paragraph " + n + " by Monday night");
        case 3 -> copy.set(at, copy.get(at).replaceFirst(" the ", " a new and larger "));
        default -> copy.set(at, copy.get(at).substring(copy.get(at).length() / 2));
      }
      if (copy.size() < 3) {
        return copy;
      }
    }
    return copy;
  }

  private static void covered(Report report, Stream<Span> spans, int seed) {
    BitSet covered = new BitSet();
    spans.forEach(s -> covered.set(s.start(), s.end()));
    String text = report.article().text().characters();
    for (Span block : report.article().readable()) {
      for (Token token : Tokenizer.tokens(text, block)) {
        if (token.isWord()) {
          assertTrue(
              covered.nextClearBit(token.span().start()) >= token.span().end(),
              () -> "seed " + seed + ": " + token.text() + " at " + token.span());
        }
      }
    }
  }
}

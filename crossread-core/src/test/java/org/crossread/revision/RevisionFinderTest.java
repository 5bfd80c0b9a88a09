package org.crossread.revision;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.crossread.claim.Told;
import org.crossread.report.Report;
import org.crossread.text.Span;
import org.junit.jupiter.api.Test;

class RevisionFinderTest {
  private static final String OLD = Told.FERRY;

  private static Revision diff(String before, String after) {
    return new RevisionFinder().find(Told.report("old.txt", before), Told.report("new.txt", after));
  }

  private static List<String> told(String before, String after) {
    return diff(before, after).edits().stream().map(e -> e.kind() + " " + e.told()).toList();
  }

  @Test
  void theSameTextTellsTheSame() {
    assertEquals(List.of(), told(OLD, OLD));
    assertFalse(diff(OLD, OLD).tellsOtherwise());
  }

  @Test
  void typographyCaseAndWhiteSpaceAreNoEdits() {
    String said = OLD + "\n\"We saw the Gudrun go down - it was quick,\" Dahl said.\n";
    String set =
        said.replace("\"We", "“We")
            .replace("quick,\"", "quick,”")
            .replace(" - ", " – ")
            .replace("of the ferry", "of\u00A0the  ferry")
            .replace("\n\n", "\n\n\n\n");
    assertEquals(List.of(), told(said, set));
  }

  @Test
  void aNumberAndAnAttributionAreToldInTheirWords() {
    String later =
        OLD.replace(
            "with 11 people on board, the harbour office said.", "with 14 people on board.");
    assertEquals(
        List.of(
            "NUMBER number “11 people” -> “14 people”",
            "ATTRIBUTION attribution removed: “the harbour office said”"),
        told(OLD, later));
    assertEquals(
        List.of(
            "NUMBER number “14 people” -> “11 people”",
            "ATTRIBUTION attribution added: “the harbour office said”"),
        told(later, OLD));
  }

  @Test
  void hedgesAndNegationsCount() {
    String later = OLD.replace("had passed", "had not passed").replace("will open", "may open");
    List<String> told = told(OLD, later);
    assertTrue(told.contains("HEDGE hedge added: “may”"), told.toString());
    assertTrue(told.contains("NEGATION negation added: “not”"), told.toString());
  }

  @Test
  void sentencesComeAndGo() {
    String gone =
        OLD.replace(
            "All of the passengers of the Gudrun were saved by a trawler from Ostrand within an"
                + " hour.\n\n",
            "");
    Edit removed = diff(OLD, gone).edits().getFirst();
    assertEquals(Edit.Kind.REMOVED, removed.kind());
    assertEquals(null, removed.after());
    Edit added = diff(gone, OLD).edits().getFirst();
    assertEquals(Edit.Kind.ADDED, added.kind());
    assertEquals(1, diff(OLD, gone).edits().size());
  }

  @Test
  void aParagraphInAnotherPlaceHasMovedAndNothingElse() {
    String[] paragraphs = OLD.strip().split("\n\n");
    String turned =
        String.join("\n\n", paragraphs[0], paragraphs[2], paragraphs[1], paragraphs[3]) + "\n";
    Revision r = diff(OLD, turned);
    assertEquals(List.of(Edit.Kind.MOVED), r.edits().stream().map(Edit::kind).toList());
    assertFalse(r.tellsOtherwise());
  }

  @Test
  void aSentencePartedInTwoIsNoAddition() {
    String parted =
        OLD.replace(
            "The harbour office of Rill will open an inquiry into the loss of the ferry in March.",
            "The harbour office of Rill will open an inquiry. The inquiry into the loss of the ferry"
                + " will open in March.");
    assertTrue(
        diff(OLD, parted).edits().stream().noneMatch(e -> e.kind() == Edit.Kind.ADDED),
        told(OLD, parted).toString());
  }

  @Test
  void everyPassageIsExactAndWithinItsSentence() {
    Revision r = diff(Told.FERRY, Told.FERRY_AGAIN);
    assertFalse(r.edits().isEmpty());
    for (Edit e : r.edits()) {
      check(r.before(), e.before(), e.sentenceBefore());
      check(r.after(), e.after(), e.sentenceAfter());
    }
    assertEquals(r.edits(), diff(Told.FERRY, Told.FERRY_AGAIN).edits());
  }

  private static void check(
      Report report,
      @org.jspecify.annotations.Nullable Span words,
      @org.jspecify.annotations.Nullable Span sentence) {
    if (words != null && sentence != null) {
      assertTrue(sentence.contains(words));
      assertFalse(report.article().text().of(words).isBlank());
    }
  }
}

package org.crossread.correction;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.crossread.claim.Difference;
import org.crossread.text.Span;
import org.crossread.text.Text;
import org.junit.jupiter.api.Test;

class CorrectionLinesTest {
  private static final Text ONE = Text.of("The ferry \uD83D\uDEA2 sank off Rill.");
  private static final Text TWO = Text.of("Off Rill a ferry went down.");
  private static final PassageKey A = PassageKey.of(ONE, new Span(4, 12));
  private static final PassageKey B = PassageKey.of(TWO, new Span(9, 16));

  private static Correction by(Change change) {
    return new Correction(
        change, "Ines Dahl", Instant.parse("2031-03-03T09:15:00Z"), "both name it");
  }

  private static List<Correction> all() {
    List<Correction> all = new ArrayList<>();
    all.add(by(Change.Same.of(B, A)));
    all.add(by(Change.NotSame.of(A, B)));
    all.add(by(new Change.Split(List.of(B, A, B))));
    all.add(by(Change.WrongKind.of(A, B, Difference.Kind.NUMBER, null)));
    all.add(by(Change.WrongKind.of(A, B, Difference.Kind.NAME, Difference.Kind.PLACE)));
    all.add(by(Change.RightKind.of(B, A, Difference.Kind.NUMBER)));
    all.add(by(new Change.WrongSpeaker(A, null, new Change.Speaker("P:dahl", "Dahl"))));
    all.add(by(new Change.WrongSpeaker(A, "NOR", null)));
    all.add(by(new Change.NotArticle(A)));
    all.add(by(new Change.RenameParty("O:rill line", "Rill Line \u202E(ferries)")));
    all.add(by(new Change.MergeParties("G:owners", new Change.Speaker("O:rill line", "Line"))));
    all.add(by(new Change.RenameIssue(B, "the inquiry")));
    all.add(by(new Change.MergeIssues(B, A)));
    all.add(by(Change.SameStory.of(A.text(), B.text())));
    all.add(by(new Change.OwnStory(List.of(B.text(), A.text(), B.text()))));
    all.add(by(new Change.RenameStory(A.text(), "The ferry of Rill")));
    all.add(by(new Change.Revert(all.getFirst().id())));
    return all;
  }

  private static String error(String lines) {
    return String.valueOf(
        assertThrows(CorrectionException.class, () -> CorrectionLines.read(lines)).getMessage());
  }

  @Test
  void everyKindReadsBackAsItWas() throws CorrectionException {
    List<Correction> all = all();
    List<Correction> read = CorrectionLines.read(CorrectionLines.lines(all));
    all.sort(Correction.ORDER);
    assertEquals(all, read);
    assertTrue(CorrectionLines.lines(all).chars().allMatch(c -> c < 128));
  }

  @Test
  void aFileInAnyOrderAndTwiceOverIsTheSame() throws CorrectionException {
    List<Correction> all = all();
    List<Correction> turned = new ArrayList<>(all);
    Collections.reverse(turned);
    turned.addAll(all);
    StringBuilder lines = new StringBuilder("\uFEFF\n");
    turned.forEach(c -> lines.append(CorrectionLines.line(c).replace("\n", "\r\n")));
    assertEquals(
        CorrectionLines.read(CorrectionLines.lines(all)), CorrectionLines.read(lines.toString()));
  }

  @Test
  void offsetsAreCodePoints() {
    PassageKey behind = PassageKey.of(ONE, new Span(13, 17));
    assertEquals(12, behind.start());
    assertEquals(16, behind.end());
    assertEquals(Text.sha256("sank"), behind.words());
  }

  @Test
  void twoDecisionsAreTwoIds() {
    assertEquals(all().size(), all().stream().map(Correction::id).distinct().count());
  }

  @Test
  void badLinesAreNamedWithTheirFault() {
    String good = CorrectionLines.line(all().getFirst());
    assertEquals("line 2: a correction is one JSON object on its line", error(good + "[]\n"));
    assertTrue(error(good + "\n{\"kind\":").startsWith("line 3: not JSON: "));
    assertTrue(error(good.replace("both name it", "neither")).contains("does not fit its content"));
    assertTrue(
        error(good.replace("\"same\"", "\"alike\"")).contains("kind “alike” is none of same"));
    assertTrue(error(good.replace("Z\"", "\"")).contains("is not of the form 2031"));
    assertTrue(
        error(good.replace("\"end\":11", "\"end\":\"11\"")).contains("end must be a number"));
    assertTrue(
        error(good.replace("\"end\":11", "\"end\":4")).contains("no passage from code point"));
    assertTrue(error(good.replace(A.words(), "abc")).contains("a hash is 64 hexadecimal digits"));
    assertTrue(error(good.replace("\"author\"", "\"writer\"")).contains("author is missing"));
    assertTrue(
        error(good.replace("{\"id\"", "{\"note\":1,\"id\"")).contains("unknown field “note”"));
    assertTrue(error(good.strip() + good).contains("more follows the object"));
    assertTrue(error("x".repeat(CorrectionLines.MOST_LINE + 1)).contains("this is no correction"));
    assertTrue(error("\n".repeat(CorrectionLines.MOST_LINES + 1)).contains("split the file"));
    assertTrue(error("[".repeat(5000)).startsWith("line 1: "));
    assertTrue(error("{\"a\":".repeat(5000)).startsWith("line 1: not JSON"));
  }

  @Test
  void senselessCorrectionsCannotBeMade() {
    assertThrows(IllegalArgumentException.class, () -> Change.Same.of(A, A));
    assertThrows(
        IllegalArgumentException.class,
        () -> Change.WrongKind.of(A, B, Difference.Kind.NAME, Difference.Kind.NAME));
    assertThrows(IllegalArgumentException.class, () -> new Change.WrongSpeaker(A, null, null));
    assertThrows(IllegalArgumentException.class, () -> new Change.Split(List.of()));
    assertThrows(IllegalArgumentException.class, () -> new Change.Revert("../x"));
    assertThrows(IllegalArgumentException.class, () -> PassageKey.of(ONE, new Span(3, 3)));
    assertThrows(
        IllegalArgumentException.class,
        () -> new Correction(new Change.NotArticle(A), " ", Instant.EPOCH, ""));
  }
}

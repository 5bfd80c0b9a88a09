package org.crossread.eval;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.crossread.claim.Difference;
import org.crossread.claim.Passage;
import org.crossread.text.Span;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FlagsEvaluationTest {
  private static final String HEADER =
      "event\tkind\tarticle_a\tstart_a\tend_a\tarticle_b\tstart_b\tend_b\tverdict\tcause\n";

  @TempDir private Path folder = Path.of("");

  private static Flag flag(String kind, Passage left, Passage right) {
    return new Flag("e", kind, left, right, "likely", "11 against 14");
  }

  private static Passage at(String article, int start, int end) {
    return new Passage(article, new Span(start, end));
  }

  private List<FlagVerdict> verdicts(String rows) throws Exception {
    Path file = folder.resolve("verdicts.tsv");
    Output.write(file, HEADER + rows);
    return FlagVerdict.read(file);
  }

  @Test
  void aPrecisionIsOfTheJudgedFlagsOnly() throws Exception {
    FlagScore score =
        new FlagScore(
            verdicts(
                "e\tNUMBER\ta\t0\t9\tb\t0\t9\tright\t\n"
                    + "e\tNUMBER\ta\t20\t29\tb\t20\t29\twrong\tother\n"));
    score.add(flag("NUMBER", at("a", 0, 9), at("b", 0, 9)), true);
    score.add(flag("NUMBER", at("a", 20, 29), at("b", 20, 29)), false);
    score.add(flag("NUMBER", at("a", 40, 49), at("b", 40, 49)), false);
    score.add(flag("DATE", at("a", 0, 9), at("b", 0, 9)), false);
    assertEquals(
        List.of("0.500", "2", "3", "0", "1", "0.500", "2", "4", "1.000", "0.000", "0.500"),
        Figures.shown(
            score.measures(2),
            "number.precision",
            "number.judged",
            "number.flags",
            "date.judged",
            "date.flags",
            "likely.precision",
            "likely.judged",
            "likely.flags",
            "seen.precision",
            "held.precision",
            "useless.share"));
  }

  @Test
  void aVerdictHoldsWhenTheEvidenceIsCutDifferentlyOrTurned() throws Exception {
    FlagVerdict verdict = verdicts("e\tDETAIL\ta\t10\t20\tb\t30\t60\tright\t\n").getFirst();
    assertTrue(verdict.isOf(flag("DETAIL", at("a", 14, 24), at("b", 30, 40))));
    assertTrue(verdict.isOf(flag("DETAIL", at("b", 30, 60), at("a", 10, 20))));
    assertFalse(verdict.isOf(flag("DETAIL", at("a", 18, 28), at("b", 30, 60))));
    assertFalse(verdict.isOf(flag("WHO", at("a", 10, 20), at("b", 30, 60))));
    assertFalse(verdict.isOf(flag("DETAIL", at("a", 10, 20), at("c", 30, 60))));
  }

  @Test
  void whatOneArticleAloneHasIsJudgedWhateverIsNearest() throws Exception {
    FlagVerdict verdict = verdicts("e\tONLY_IN\ta\t10\t20\tb\t30\t60\tright\t\n").getFirst();
    assertTrue(verdict.isOf(flag("ONLY_IN", at("a", 10, 20), at("c", 0, 5))));
  }

  @Test
  void aVerdictThatIsNeitherIsRefused() {
    DataException e =
        assertThrows(DataException.class, () -> verdicts("e\tWHO\ta\t0\t1\tb\t0\t1\tperhaps\t\n"));
    assertTrue(e.getMessage().contains("row 1"), e.getMessage());
  }

  @Test
  void everyVerdictThatShipsHasAKindAndTwoArticlesOfOneEvent() throws Exception {
    Set<String> kinds = new HashSet<>(Set.of(Flag.ONLY_IN));
    for (Difference.Kind kind : Difference.Kind.values()) {
      kinds.add(kind.name());
    }
    List<FlagVerdict> shipped = FlagVerdict.read(null);
    assertTrue(shipped.size() > 100, shipped.size() + " verdicts");
    for (FlagVerdict v : shipped) {
      Passage other = v.other();
      assertTrue(kinds.contains(v.kind()), v.kind());
      assertTrue(other == null || !other.article().equals(v.left().article()), v.toString());
      assertEquals(v.right(), v.cause().isEmpty(), v.toString());
    }
    assertEquals(shipped.size(), new HashSet<>(shipped).size(), "each once");
  }

  @Test
  void flagsAreListedWithTheirPlaces() throws Exception {
    String a = "The ferry Gudrun sank off Rill on Monday night with 11 people on board.";
    String b = "The ferry Gudrun sank off Rill on Monday night with 14 people on board.";
    Path data = folder.resolve("stories.jsonl");
    Output.write(
        data, "%s%n%s%n%s%n".formatted(line("a", "e", a), line("b", "e", b), line("c", "f", a)));
    Path verdicts = folder.resolve("verdicts.tsv");
    Output.write(
        verdicts,
        HEADER
            + "e\tNUMBER\ta\t%d\t%d\tb\t%d\t%d\tright\t%n"
                .formatted(
                    a.indexOf("11"), a.indexOf("11") + 9, b.indexOf("14"), b.indexOf("14") + 9));
    Path out = folder.resolve("out.tsv");
    Evaluation.Result r = Task.FLAGS.evaluation(new LetterCounts(), verdicts).run(data, out);
    assertEquals(
        List.of("1", "1", "1.000"),
        Figures.shown(r.measures(), "events", "number.flags", "number.precision"));
    List<String> lines = Files.readAllLines(out);
    assertEquals(Flag.header(), lines.getFirst());
    assertTrue(lines.get(1).startsWith("e\tNUMBER\t"), lines.toString());
  }

  private static String line(String id, String event, String text) {
    return "{\"id\": \"%s\", \"cluster\": \"%s\", \"source\": \"o%s\", \"date\": \"2031-03-03\", \"title\": \"\", \"text\": \"%s\"}"
        .formatted(id, event, id, text);
  }

  @Test
  void aSetWithoutEventsIsRefused() throws Exception {
    Path data = folder.resolve("stories.jsonl");
    Output.write(data, "{\"id\": \"a\", \"text\": \"x\"}\n");
    assertThrows(
        DataException.class, () -> Task.FLAGS.evaluation(new LetterCounts()).run(data, null));
  }
}

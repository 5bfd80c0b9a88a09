package org.crossread.eval;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.TreeSet;
import org.crossread.claim.Difference;
import org.crossread.text.Span;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ComparisonScoreTest {
  private static final String HEADER = String.join("\t", GoldRow.COLUMNS) + "\tnote\n";

  @TempDir private Path folder = Path.of("");

  private List<Measure> score(String rows, Told told) throws Exception {
    Path file = folder.resolve("rows.tsv");
    Output.write(file, HEADER + rows);
    ComparisonScore score = new ComparisonScore();
    score.add(gold(file, "s", Map.of("a", 0, "b", 1)), told);
    return score.measures();
  }

  private static List<GoldRow> gold(Path file, String story, Map<String, Integer> positions)
      throws Exception {
    List<GoldRow> gold = new ArrayList<>();
    for (Table.Row row : Table.tsv(file, "", GoldRow.COLUMNS)) {
      if (row.value("story").equals(story)) {
        gold.add(GoldRow.of(row, positions));
      }
    }
    return gold;
  }

  private static Told.Place place(int article, int start, int end) {
    return new Told.Place(article, new Span(start, end));
  }

  private static Told.Row claim(String kinds, Told.Place... passages) {
    return new Told.Row(
        List.of(passages),
        kinds.isEmpty() ? new TreeSet<>() : new TreeSet<>(Arrays.asList(kinds.split(" "))));
  }

  @Test
  void aPairIsFoundByOneClaimThatOverlapsBothSides() throws Exception {
    String rows = "s\tagrees\ta\t0\t20\tb\t100\t120\n" + "s\trephrased\ta\t40\t60\tb\t200\t220\n";
    Told told =
        new Told(
            List.of(
                claim("", place(0, 0, 18), place(1, 95, 115)),
                claim("", place(0, 40, 60), place(1, 300, 320))),
            List.of());
    assertEquals(
        List.of("0.500", "0.500", "0.500", "2", "1", "4", "2"),
        Figures.shown(
            score(rows, told),
            "recall",
            "precision",
            "f1",
            "pairs.gold",
            "pairs.found",
            "passages.proposed",
            "passages.right"));
  }

  @Test
  void relatedPassagesMayBeJoinedAndFramingIsNotAsked() throws Exception {
    String rows =
        "s\trelated\ta\t0\t20\tb\t100\t120\n" + "s\tdiffers:framing\ta\t40\t60\tb\t200\t220\n";
    Told told = new Told(List.of(claim("", place(0, 0, 20), place(1, 100, 120))), List.of());
    assertEquals(
        List.of("0", "0.000", "1.000"),
        Figures.shown(score(rows, told), "pairs.gold", "recall", "precision"));
  }

  @Test
  void aTypedDifferenceNeedsItsKindOnTheClaimThatHoldsThePair() throws Exception {
    String rows =
        "s\tdiffers:number\ta\t0\t20\tb\t100\t120\n"
            + "s\tdiffers:attribution\ta\t0\t20\tb\t100\t120\n";
    Told told =
        new Told(
            List.of(
                claim("NUMBER DATE", place(0, 0, 20), place(1, 100, 120)),
                claim("WHO", place(0, 50, 60), place(1, 160, 170))),
            List.of());
    assertEquals(
        List.of("1", "1", "1", "1", "1", "0", "1", "0", "0"),
        Figures.shown(
            score(rows, told),
            "number.gold",
            "number.found",
            "number.supported",
            "date.flagged",
            "who.gold",
            "who.found",
            "who.flagged",
            "who.supported",
            "date.supported"));
  }

  @Test
  void anOnlyInRowIsLostWhenItIsNotShownOrJoinedToTheNamedDocument() throws Exception {
    String rows =
        "s\tonly-in\ta\t0\t20\tb\t-1\t-1\n"
            + "s\tonly-in\ta\t40\t60\tb\t-1\t-1\n"
            + "s\tonly-in\tb\t0\t20\ta\t-1\t-1\n"
            + "s\tboilerplate\ta\t300\t320\t\t-1\t-1\n";
    Told told =
        new Told(
            List.of(claim("", place(0, 40, 60), place(1, 400, 420))),
            List.of(place(0, 0, 20), place(0, 305, 315)));
    assertEquals(
        List.of("3", "1", "1", "1"),
        Figures.shown(
            score(rows, told),
            "only-in.gold",
            "only-in.kept",
            "boilerplate.traps",
            "boilerplate.hit"));
  }

  @Test
  void aThirdDocumentMayTellWhatTheNamedOneLacks() throws Exception {
    Told told =
        new Told(
            List.of(
                claim("", place(0, 0, 20), place(2, 0, 20)),
                claim("", place(0, 40, 60), place(2, 40, 60))),
            List.of());
    assertEquals(
        List.of("2", "1"),
        Figures.shown(
            score("s\tonly-in\ta\t0\t20\tb\t-1\t-1\n" + "s\tonly-in\ta\t40\t60\t\t-1\t-1\n", told),
            "only-in.gold",
            "only-in.kept"),
        "a row that names no document asks that no other tells it");
  }

  @Test
  void storiesArePooledByTheirCountsNotByTheirShares() throws Exception {
    Path file = folder.resolve("rows.tsv");
    Output.write(
        file,
        HEADER
            + "s\tagrees\ta\t0\t20\tb\t0\t20\n"
            + "t\tagrees\ta\t0\t20\tb\t0\t20\nt\tagrees\ta\t40\t60\tb\t40\t60\n");
    ComparisonScore score = new ComparisonScore();
    Map<String, Integer> positions = Map.of("a", 0, "b", 1);
    Told told = new Told(List.of(claim("", place(0, 0, 20), place(1, 0, 20))), List.of());
    score.add(gold(file, "s", positions), told);
    score.add(gold(file, "t", positions), told);
    assertEquals(
        List.of("0.667", "1.000", "0.800"),
        Figures.shown(score.measures(), "recall", "precision", "f1"));
  }

  /** One invented story with three documents, and what was told of it. */
  private record Made(String rows, String json) {}

  private static Made made(String story, Random random) {
    List<String> documents = List.of("x", "y", "z");
    List<String> types =
        new ArrayList<>(List.of("agrees", "rephrased", "related", "only-in", "only-in"));
    types.addAll(List.of("boilerplate", "differs:framing", "differs:word-choice"));
    for (String t : "number date place name attribution quote-wording detail".split(" ")) {
      types.add("differs:" + t);
    }
    StringBuilder rows = new StringBuilder();
    List<int[]> spans = new ArrayList<>();
    for (int i = 0; i < 60; i++) {
      String type = types.get(random.nextInt(types.size()));
      int a = random.nextInt(3);
      int b = (a + 1 + random.nextInt(2)) % 3;
      int[] left = {a, random.nextInt(300), 1 + random.nextInt(40)};
      int[] right = {b, random.nextInt(300), 1 + random.nextInt(40)};
      boolean two = !type.equals("only-in") && !type.equals("boilerplate");
      boolean named = two || random.nextBoolean();
      spans.add(left);
      if (two) {
        spans.add(right);
      }
      rows.append(
          String.format(
              Locale.ROOT,
              "%s\t%s\t%s\t%d\t%d\t%s\t%d\t%d\ta \"note\n",
              story,
              type,
              documents.get(a),
              left[1],
              left[1] + left[2],
              named ? documents.get(b) : "",
              two ? right[1] : -1,
              two ? right[1] + right[2] : -1));
    }
    Difference.Kind[] kinds = Difference.Kind.values();
    String json =
        Json.write(out -> {
          out.writeStartObject();
          out.writeName("claims");
          out.writeStartArray();
          for (int i = 0; i < 25; i++) {
            out.writeStartObject();
            out.writeName("passages");
            out.writeStartArray();
            int n = 1 + random.nextInt(4);
            for (int k = 0; k < n; k++) {
              passage(out, spans.get(random.nextInt(spans.size())), random);
            }
            out.writeEndArray();
            out.writeName("differences");
            out.writeStartArray();
            for (int k = random.nextInt(4); k > 0; k--) {
              out.writeStartObject();
              out.writeStringProperty("kind", kinds[random.nextInt(kinds.length)].name());
              out.writeEndObject();
            }
            out.writeEndArray();
            out.writeEndObject();
          }
          out.writeEndArray();
          out.writeName("onlyIn");
          out.writeStartArray();
          for (int i = 0; i < 15; i++) {
            passage(out, spans.get(random.nextInt(spans.size())), random);
          }
          out.writeEndArray();
          out.writeEndObject();
        });
    return new Made(rows.toString(), json);
  }

  /** The span, moved and stretched a little. */
  private static void passage(tools.jackson.core.JsonGenerator out, int[] span, Random random) {
    int start = Math.max(0, span[1] + random.nextInt(21) - 10);
    out.writeStartObject();
    out.writeNumberProperty("article", span[0]);
    out.writeNumberProperty("start", start);
    out.writeNumberProperty("end", start + Math.max(0, span[2] + random.nextInt(31) - 10));
    out.writeEndObject();
  }

  @Test
  void theScriptGivesTheSameFiguresForAnyComparison() throws Exception {
    for (int seed = 0; seed < 8; seed++) {
      Random random = new Random(seed);
      Made made = made("s", random);
      Path rows = folder.resolve("gold.tsv");
      Path told = folder.resolve("told.json");
      Output.write(rows, HEADER + made.rows() + made("other", random).rows());
      Output.write(told, made.json());
      String output =
          Scripts.output("score_comparison.py", rows, told, "x=0", "y=1", "z=2", "--story", "s");
      ComparisonScore score = new ComparisonScore();
      score.add(gold(rows, "s", Map.of("x", 0, "y", 1, "z", 2)), Told.of(made.json(), told));
      List<Measure> measures = score.measures();
      assertEquals(
          Scripts.figures(
              output,
              "gold (\\d+) found (\\d+) recall (\\S+) proposed (\\d+) right (\\d+)"
                  + " precision (\\S+) pairwise (\\S+)"),
          Figures.shown(
              measures,
              "pairs.gold",
              "pairs.found",
              "recall",
              "passages.proposed",
              "passages.right",
              "precision",
              "pairwise"),
          "seed " + seed);
      assertEquals(
          Scripts.figures(output, "recall (\\S+) precision (\\S+) f1 (\\S+) onlyin"),
          Figures.shown(measures, "recall", "precision", "f1"));
      assertEquals(
          Scripts.figures(output, "only in gold (\\d+) shown as only-in (\\d+)"),
          Figures.shown(measures, "only-in.gold", "only-in.kept"),
          "seed " + seed);
      assertEquals(
          Scripts.figures(output, "traps (\\d+) hit (\\d+)"),
          Figures.shown(measures, "boilerplate.traps", "boilerplate.hit"),
          "seed " + seed);
      assertEquals(kindsOf(output), kindsOf(measures), "seed " + seed);
    }
  }

  private static Map<String, List<String>> kindsOf(String output) {
    Map<String, List<String>> kinds = new LinkedHashMap<>();
    for (Difference.Kind kind : Difference.Kind.values()) {
      if (output.contains("  " + kind.name() + " ")) {
        kinds.put(
            kind.name(),
            Scripts.figures(
                output,
                kind.name() + " gold (\\d+) found (\\d+) flagged (\\d+) supported by gold (\\d+)"));
      }
    }
    return kinds;
  }

  private static Map<String, List<String>> kindsOf(List<Measure> measures) {
    Map<String, List<String>> kinds = new LinkedHashMap<>();
    for (Difference.Kind kind : Difference.Kind.values()) {
      String name = kind.name().toLowerCase(Locale.ROOT);
      if (measures.stream().anyMatch(m -> m.name().equals(name + ".gold"))) {
        kinds.put(
            kind.name(),
            Figures.shown(
                measures, name + ".gold", name + ".found", name + ".flagged", name + ".supported"));
      }
    }
    return kinds;
  }
}

package org.crossread.eval;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import org.crossread.encode.PlainEncoder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NewsActsEvaluationTest {
  private static final String HEADER =
      "id\thalf\ttrigger\tkind\tactor\ttargets\tkind_right\tactor_right\ttarget_right\n";
  private static final String TEXT =
      "Norway accused Iceland of dumping nets on Monday. Denmark offered a sharp critique of both.";

  @TempDir private Path folder = Path.of("");

  private Evaluation.Result run(String rows, String text) throws Exception {
    Path gold = folder.resolve("judged.tsv");
    Output.write(gold, HEADER + rows);
    Path data = folder.resolve("news.jsonl");
    Output.write(
        data,
        "{\"id\":\"a\",\"cluster\":\"e\",\"source\":\"x\",\"title\":\"Nets in the northern bay\",\"text\":\""
            + text
            + "\"}\n");
    return Task.NEWSACTS.evaluation(new PlainEncoder(), gold).run(data, folder.resolve("out.tsv"));
  }

  @Test
  void verdictsCountWhereTheSameIsTold() throws Exception {
    int accused = TEXT.indexOf("accused");
    String row = "a\tseen\t" + accused + "\tACCUSE\t";
    Evaluation.Result result =
        run(
            row
                + "NOR\tISL\t1\t1\t0\n"
                + row
                + "DNK\tDNK\t1\t1\t1\n"
                + "a\theld\t"
                + TEXT.indexOf("offered")
                + "\tPROPOSE\tDNK\t-\t0\t1\t-\n",
            TEXT);
    assertEquals(
        List.of("1.000", "1.000", "0.000", "1.000", "3", "2", "0", "1.000"),
        Figures.shown(
            result.measures(),
            "precision",
            "actor.precision",
            "target.precision",
            "kept",
            "judged",
            "told",
            "held.told",
            "seen.precision"));
    assertEquals(
        "a\t" + TEXT.indexOf("offered") + "\theld\tPROPOSE\twrong\tnot told",
        Files.readAllLines(folder.resolve("out.tsv")).getLast());
  }

  @Test
  void anArticleThatIsTooShortIsRefused() {
    DataException e =
        assertThrows(
            DataException.class, () -> run("a\tseen\t900\tACCUSE\tNOR\tISL\t1\t1\t1\n", TEXT));
    assertTrue(e.getMessage().contains("shorter"), e.getMessage());
  }

  @Test
  void newsWithoutAJudgedActIsRefused() {
    DataException e =
        assertThrows(
            DataException.class, () -> run("b\tseen\t9\tACCUSE\tNOR\tISL\t1\t1\t1\n", TEXT));
    assertTrue(e.getMessage().contains("no article with a judged act"), e.getMessage());
  }

  @ParameterizedTest
  @CsvSource({
    "a seen 9 PRAISE NOR ISL 1 1 1, PRAISE",
    "a seen 9 ACCUSE NOR ISL yes 1 1, yes",
    "a seen 9 ACCUSE NOR ISL - 1 1, no verdict",
    "a seen -9 ACCUSE NOR ISL 1 1 1, no place",
    "a seen x ACCUSE NOR ISL 1 1 1, trigger",
  })
  void aRowThatCannotBeReadIsNamed(String row, String told) {
    DataException e =
        assertThrows(DataException.class, () -> run(row.replace(' ', '\t') + "\n", TEXT));
    assertTrue(e.getMessage().contains(told), e.getMessage());
    assertTrue(e.getMessage().contains("row 1"), e.getMessage());
  }

  @Test
  void theVerdictsThatShipStandOnceEach() throws Exception {
    List<JudgedAct> shipped = JudgedAct.read(null);
    assertTrue(shipped.size() > 500, shipped.size() + " verdicts");
    assertEquals(shipped.size(), new HashSet<>(shipped).size());
  }
}

package org.crossread.eval;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.crossread.encode.PlainEncoder;
import org.crossread.position.Status;
import org.crossread.text.Text;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A ledger and coded sentences against what was made by hand, on invented reports. */
class LedgerEvaluationTest {
  private static final String LEFT =
      "Norway demanded that Iceland withdraw its survey ships from the northern bank.\n\n"
          + "Iceland offered Norway a joint inspection of the cable between the two islands.\n";
  private static final String RIGHT =
      "Norway welcomed the Icelandic offer of a joint inspection of the cable between the islands.\n\n"
          + "Norway repeated its demand that Iceland withdraw its survey ships from the northern bank.\n";

  @TempDir private Path folder = Path.of("");

  private static String passage(String id, String document, String text, String words) {
    int start = text.indexOf(words);
    return "%s\t%s\t%d\t%d\n".formatted(id, document, start, start + words.length());
  }

  private Evaluation.Result run(String ledger, String alignments) throws Exception {
    Files.writeString(folder.resolve("l.txt"), LEFT);
    Files.writeString(folder.resolve("r.txt"), RIGHT);
    Output.write(
        folder.resolve("x-positions.tsv"),
        "id\tdocument\tstart\tend\n"
            + passage("A", "l.txt", LEFT, "Norway demanded that Iceland withdraw its survey ships")
            + passage("B", "l.txt", LEFT, "Iceland offered Norway a joint inspection of the cable")
            + passage("C", "r.txt", RIGHT, "Norway welcomed the Icelandic offer")
            + passage("D", "r.txt", RIGHT, "its demand that Iceland withdraw its survey ships"));
    Output.write(
        folder.resolve("x-ledger.tsv"), "party\tissue\tstatus_20310303\tevidence\n" + ledger);
    Output.write(folder.resolve("x-alignments.tsv"), "left\tright\trelation\n" + alignments);
    return Task.LEDGER.evaluation(new PlainEncoder()).run(folder, folder.resolve("out.txt"));
  }

  @Test
  void aRowIsRightWithItsStatusAndHalfOfItsPassages() throws Exception {
    Evaluation.Result r =
        run(
            "NOR\tships\treiterated\tA;D\nISL\tinspection\twelcomed, not accepted\tB;C\n",
            "A\tD\trephrased\nB\tC\trephrased\n");
    assertEquals(
        List.of("2", "2", "2", "2", "2", "2", "0"),
        Figures.shown(
            r.measures(),
            "right",
            "status.right",
            "evidence.half",
            "rows",
            "alignments.right",
            "alignments.joined",
            "alignments.kept"));
    assertTrue(Files.readString(folder.resolve("out.txt")).contains("row\tNOR\tships"));
  }

  @Test
  void whatIsNotSoIsNotRight() throws Exception {
    Evaluation.Result r =
        run(
            "NOR\tships\trejected\tA\nISL\tships\topen\tA\n",
            "A\tC\trephrased\n\tD\tonly-in-right\n");
    assertEquals(
        List.of("0", "0", "1", "0"),
        Figures.shown(r.measures(), "right", "status.right", "evidence.half", "alignments.right"));
  }

  @Test
  void theWordsOfAStatusNameWhatIsAllowed() {
    assertEquals(Set.of(Status.OPEN), LedgerScore.allowed("open"));
    assertEquals(Set.of(Status.OPEN), LedgerScore.allowed("open to agreement (rejected before)"));
    assertEquals(
        Set.of(Status.REITERATED, Status.CLAIMED_IGNORED),
        LedgerScore.allowed("open: reiterated, claimed ignored"));
    assertEquals(Set.of(Status.WELCOMED), LedgerScore.allowed("welcomed, not accepted"));
    assertEquals(Set.of(Status.OPEN, Status.REITERATED), LedgerScore.allowed("maintained"));
  }

  @Test
  void anIdThatIsNoPassageIsNamed() {
    DataException e =
        assertThrows(DataException.class, () -> run("NOR\tships\topen\tZ\n", "A\t\tonly\n"));
    assertTrue(String.valueOf(e.getMessage()).contains("names Z"), e.getMessage());
  }

  @Test
  void actsOfCodedSentencesAreScoredByPartyKindAndIssue() throws Exception {
    String text = "---\ntitle: x\n---\n\n# TALKS\n\n" + LEFT;
    Files.createDirectories(folder.resolve("b1"));
    Files.writeString(folder.resolve("b1/index.md"), text);
    String first = LEFT.lines().findFirst().orElseThrow();
    int start = text.indexOf(first);
    int issue = text.indexOf("withdraw its survey ships");
    String codes =
        "id\tsample\tstart\tend\tsha256\tparty\tkinds\tissue_start\tissue_end\nb1\tone\t%d\t%d\t%s\t%s\t%s\t%d\t%d\n";
    Path gold = folder.resolve("codes.tsv");
    String sum = Text.sha256(first).substring(0, 16);
    Output.write(
        gold,
        codes.formatted(
            start, start + first.length(), sum, "Norway", "DEMAND|APPEAL", issue, issue + 25));
    Evaluation right = Task.BULLETINS.evaluation(new PlainEncoder(), gold);
    assertEquals(
        List.of("1.000", "1", "1"),
        Figures.shown(
            right.run(folder, null).measures(), "one.f1", "one.acts.coded", "one.acts.found"));
    Output.write(
        gold,
        codes.formatted(start, start + first.length(), sum, "Iceland", "DEMAND", issue, issue + 9));
    assertEquals("0.000", Figures.shown(right.run(folder, null).measures(), "one.f1"));
    Output.write(
        gold,
        codes.formatted(start, start + 9, "0123456789abcdef", "Norway", "DEMAND", issue, issue));
    assertThrows(DataException.class, () -> right.run(folder, null));
  }
}

package org.crossread.position;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.crossread.encode.Vector;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LedgerTest {
  private static final LocalDate MONDAY = LocalDate.of(2031, 3, 3);

  private static final String FIRST =
      "Norway demanded that Iceland withdraw its survey ships from the bank.\n\n"
          + "Norway called on Iceland to release the trawler crew and pay the cable owners.";
  private static final String SECOND =
      "Norway repeated its demand that Iceland withdraw its survey ships from the bank.\n\n"
          + "“The Norwegian demand is unacceptable,” Iceland said.";
  private static final String THIRD =
      "Iceland offered Norway a joint inspection of the cable.\n\n"
          + "Norway welcomed the Icelandic offer on a joint inspection of the cable.";

  private static final Ledger.Source A = CodedTexts.source("a.txt", 0, MONDAY, FIRST);
  private static final Ledger.Source B = CodedTexts.source("b.txt", 1, MONDAY.plusDays(2), SECOND);
  private static final Ledger.Source C = CodedTexts.source("c.txt", 2, MONDAY.plusDays(4), THIRD);

  private static Ledger.Row row(Ledger ledger, String party, String words) {
    return ledger.rows().stream()
        .filter(r -> r.party().root().equals(party))
        .filter(r -> r.evidence().stream().anyMatch(e -> words(e).contains(words)))
        .findFirst()
        .orElseThrow(() -> new AssertionError(words + " not in " + ledger));
  }

  private static String words(Ledger.Evidence e) {
    for (Ledger.Source s : List.of(A, B, C)) {
      if (s.article().equals(e.article())) {
        return s.text().of(e.span());
      }
    }
    return "";
  }

  @Test
  void theOrderOfTheReportsChangesNothing() {
    List<Ledger.Source> sources = new ArrayList<>(List.of(A, B, C));
    String expected = Ledger.of(sources).toString();
    Random random = new Random(7);
    for (int i = 0; i < 1000; i++) {
      Collections.shuffle(sources, random);
      assertEquals(expected, Ledger.of(sources).toString());
    }
  }

  @Test
  void copiesChangeNothing() {
    List<Ledger.Source> sources = new ArrayList<>(List.of(A, B, C));
    String expected = Ledger.of(sources).toString();
    for (int i = 0; i < 50; i++) {
      sources.add(CodedTexts.source("copy" + i + ".txt", 0, MONDAY.plusDays(1 + i), FIRST));
    }
    assertEquals(expected, Ledger.of(sources).toString());
  }

  @Test
  void aReportThatIsTakenOutTakesItsEvidenceAway() {
    String without = Ledger.of(List.of(A, B)).toString();
    assertTrue(!without.contains(C.article()), without);
    assertNotEquals(without, Ledger.of(List.of(A, B, C)).toString());
    assertEquals(List.of(), Ledger.of(List.of()).rows());
  }

  @Test
  void aDemandThatIsRepeatedAndRejectedIsOneRow() {
    Ledger.Row row = row(Ledger.of(List.of(A, B, C)), "NOR", "withdraw its survey ships");
    assertEquals(2, row.evidence().size(), row.toString());
    assertEquals(MONDAY, row.firstSeen());
    assertEquals(List.of("a.txt", "b.txt"), row.outlets());
    assertTrue(
        row.events().stream().anyMatch(e -> e.status() == Status.REITERATED), row.toString());
  }

  @Test
  void itemsOfAListAreRowsOfTheirOwn() {
    Ledger ledger = Ledger.of(List.of(A));
    assertNotEquals(
        row(ledger, "NOR", "release the trawler crew").id(),
        row(ledger, "NOR", "pay the cable owners").id());
  }

  @Test
  void anOfferThatIsWelcomedIsWelcomedByWhoSaysSo() {
    Ledger.Row row = row(Ledger.of(List.of(A, B, C)), "ISL", "joint inspection");
    assertEquals(Status.WELCOMED, row.status(), row.toString());
    assertEquals("NOR", row.events().getLast().by().root());
  }

  @Test
  void silenceIsNoRejection() {
    Ledger.Row row = row(Ledger.of(List.of(A)), "NOR", "pay the cable owners");
    assertEquals(Status.OPEN, row.status());
    assertEquals(List.of(), row.events());
  }

  private static Ledger.Row bank(String first, String second) {
    Ledger ledger =
        Ledger.of(
            List.of(
                CodedTexts.source("d.txt", 0, MONDAY, first),
                CodedTexts.source("e.txt", 1, MONDAY.plusDays(3), second)));
    return ledger.rows().stream()
        .filter(r -> r.evidence().stream().anyMatch(e -> e.outlet().equals("d.txt")))
        .findFirst()
        .orElseThrow(() -> new AssertionError(ledger.toString()));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "ACCEPTED|Iceland offered Norway a joint inspection of the cable.|Norway accepted the Icelandic offer of a joint inspection of the cable.",
        "REJECTED|Iceland offered Norway a joint inspection of the cable.|Norway rejected the Icelandic offer of a joint inspection of the cable.",
        "WELCOMED|Iceland offered Norway a joint inspection of the cable.|Norway welcomed the Icelandic offer of a joint inspection of the cable.",
        "WITHDRAWN|Norway demanded that Iceland close the survey base on the bank.|Norway withdrew its demand that Iceland close the survey base on the bank.",
        "COUNTERED|Norway demanded that Iceland close the survey base on the bank.|Iceland proposed to Norway a shared survey base on the bank.",
        "REITERATED|Norway demanded that Iceland close the survey base on the bank.|Norway repeated its demand that Iceland close the survey base on the bank.",
        "OPEN|Norway demanded that Iceland close the survey base on the bank.|Iceland welcomed the Norwegian offer of a concert.",
      })
  void whatBecomesOfAPositionIsWhatTheCounterpartSays(Status status, String first, String then) {
    Ledger.Row row = bank(first, then);
    assertEquals(status, row.status(), row.toString());
  }

  @Test
  void aPositionIsContestedWhenReportsTellDifferentEnds() {
    String offer = "Iceland offered Norway a joint inspection of the cable.\n\n";
    Ledger.Source up =
        CodedTexts.source(
            "u.txt",
            0,
            MONDAY,
            offer + "Norway welcomed the Icelandic offer of a joint inspection of the cable.");
    Ledger.Source down =
        CodedTexts.source(
            "v.txt",
            1,
            MONDAY,
            offer + "Norway rejected the Icelandic offer of a joint inspection of the cable.");
    Ledger.Row both =
        Ledger.of(List.of(up, down)).rows().stream()
            .filter(r -> r.party().root().equals("ISL"))
            .findFirst()
            .orElseThrow();
    assertTrue(both.contested(), both.toString());
    assertTrue(Ledger.of(List.of(up)).rows().stream().noneMatch(Ledger.Row::contested));
  }

  @Test
  void aThreatIsShownWithTheDemandThatItsConditionNames() {
    Ledger ledger =
        Ledger.of(
            List.of(
                CodedTexts.source(
                    "t.txt",
                    0,
                    MONDAY,
                    "Norway demanded that Iceland close the survey base.\n\n"
                        + "Norway demanded that Iceland release the trawler crew.\n\n"
                        + "Norway threatened Iceland with sanctions if the trawler crew is not released.")));
    List<Ledger.Row> threatened =
        ledger.rows().stream().filter(r -> !r.threats().isEmpty()).toList();
    assertEquals(1, threatened.size(), ledger.toString());
    assertTrue(threatened.getFirst().flags().contains(CodedAct.Flag.THREAT_ATTACHED));
    assertTrue(threatened.getFirst().position().contains("crew"), threatened.toString());
  }

  @Test
  void aPositionNotToldOfForLongIsStale() {
    Ledger ledger = Ledger.of(List.of(A), MONDAY.plusDays(91));
    assertEquals(Status.STALE, row(ledger, "NOR", "pay the cable owners").status());
    assertEquals(
        Status.OPEN,
        row(Ledger.of(List.of(A), MONDAY.plusDays(90)), "NOR", "pay the cable owners").status());
  }

  @Test
  void vectorsAreOneAnActOrNone() {
    assertThrows(
        IllegalArgumentException.class,
        () ->
            new Ledger.Source(
                "x", 0, null, null, A.text(), A.acts(), List.of(Vector.unit(new float[] {1}))));
  }
}

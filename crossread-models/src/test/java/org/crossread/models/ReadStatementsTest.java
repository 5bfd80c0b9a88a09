package org.crossread.models;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.crossread.article.Extractor;
import org.crossread.capture.Capture;
import org.crossread.capture.UnreadableException;
import org.crossread.name.Party;
import org.crossread.report.Proposition;
import org.crossread.report.Report;
import org.crossread.report.ReportReader;
import org.crossread.statement.Statement;
import org.crossread.text.Span;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is read of whole articles with the model: one property of reading a test. */
class ReadStatementsTest {
  private static final OnnxEncoder ENCODER = new OnnxEncoder(1);
  private static final ReportReader READER = new ReportReader(ENCODER);

  private static final String OPENING =
      "Ferry stays in port\n\nThe ferry between Rill and Arnwick stayed in port for a third day on"
          + " Monday while the ice was broken in the sound.\n\n";

  @AfterAll
  static void close() {
    ENCODER.close();
  }

  private static Report read(String body) {
    byte[] bytes = (OPENING + body).getBytes(StandardCharsets.UTF_8);
    try {
      return READER.read(new Extractor().extract(new Capture("a.txt", null, "text/plain", bytes)));
    } catch (UnreadableException e) {
      throw new IllegalStateException(e);
    }
  }

  private static String words(Report report, Span span) {
    return span.of(report.article().text().characters());
  }

  private static String contents(Report report, Statement s) {
    return s.content().stream().map(c -> words(report, c)).collect(Collectors.joining(" … "));
  }

  /** The one statement whose content holds these words. */
  private static Statement about(Report report, String words) {
    List<Statement> found =
        report.statements().stream().filter(s -> contents(report, s).contains(words)).toList();
    assertEquals(1, found.size(), () -> words + ": " + found);
    return found.getFirst();
  }

  private static String speaker(Statement s) {
    return s.speaker() == null ? "open" : s.speaker().id();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Mayor Ada Lund said the pier was closed, adding that Rill had waited too long.|Rill had waited|P:lund|ASSERTED",
        "The pier was never safe, Iceland maintains.|never safe|ISL|ASSERTED",
        "The ice — harbour master Jon Vik said — will be gone by Friday.|will be gone|P:vik|ASSERTED",
        "Norway’s Foreign Ministry denied that it had been asked for an icebreaker.|asked for an icebreaker|NOR.MFA|DENIED",
        "Mayor Ada Lund did not say whether the ferry would sail in May.|would sail in May|P:lund|NEGATED",
        "“The pier is closed and nobody may walk on it,” said Mayor Ada Lund.|nobody may walk|P:lund|ASSERTED",
        "According to harbour master Jon Vik, the ice will be gone by Friday.|will be gone|P:vik|ASSERTED",
      })
  void whoSaysItAndWhetherHeDoesIsRead(String text, String words, String id, String polarity) {
    Report report = read(text);
    Statement s = about(report, words);
    assertEquals(id, speaker(s));
    assertEquals(polarity, s.polarity().name());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "If Mayor Ada Lund says that the pier is safe, the ferry will sail again on Friday.|pier is safe|P:lund|HYPOTHETICAL",
        "Had the owners denied that the ice was too thick, the insurers would have paid.|too thick|G:owner|HYPOTHETICAL",
        "Mayor Ada Lund was there. She might say that the town has no money left.|no money left|P:lund|HYPOTHETICAL",
        "The mayor of Rill could argue that the town had waited too long.|waited too long|*|HYPOTHETICAL",
        "Nobody at the port would say whether the ferry was damaged.|was damaged|*|NEGATED",
        "The owners would not confirm that the hull was cracked.|hull was cracked|G:owner|NEGATED",
        "Mayor Ada Lund said that the owners might have known of the ice.|known of the ice|P:lund|ASSERTED",
        "When Mayor Ada Lund said that the pier was closed, the ferry turned back.|pier was closed|P:lund|ASSERTED",
      })
  void whatIsOnlySupposedOrSaidByNobodyIsToldApart(
      String text, String words, String id, String polarity) {
    Report report = read(text);
    Statement s = about(report, words);
    assertEquals(polarity, s.polarity().name());
    if (!id.equals("*")) {
      assertEquals(id, speaker(s));
    }
    boolean said = s.polarity().isSaid();
    report.propositions().stream()
        .filter(p -> s.equals(p.statement()))
        .forEach(p -> {
          assertEquals(said, p.holder() != null, p::toString);
          assertTrue(said || p.modality() != Proposition.Modality.FACTUAL, p::toString);
        });
  }

  private static Report headed(String headline) {
    byte[] bytes =
        (headline
                + "\n\nRILL, Nov 6 - The ferry between Rill and Arnwick stayed in port for a third"
                + " day on Monday, Mayor Ada Lund said.\n\nThe pier was closed.\n")
            .getBytes(StandardCharsets.UTF_8);
    try {
      return READER.read(new Extractor().extract(new Capture("a.txt", null, "text/plain", bytes)));
    } catch (UnreadableException e) {
      throw new IllegalStateException(e);
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Pier in Rill was never safe for cars: report|Pier in Rill was never safe for cars",
        "Ferry to stay in port until May: officials|Ferry to stay in port until May",
        "Ada Lund: the pier in Rill will stay closed until May|the pier in Rill will stay closed until May",
        "Experts: Pier in Rill could fall into the sound|Pier in Rill could fall into the sound",
        "Mayor says pier in Rill is unsafe for cars|pier in Rill is unsafe for cars",
        "Ferry to stay in port until May, minister warns|Ferry to stay in port until May",
      })
  void whatAHeadlineReportsIsRead(String headline, String content) {
    Report report = headed(headline);
    assertEquals(content, contents(report, about(report, content)));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Storm in Rill: ferry stays in port for third day",
        "Ferry accident: two skippers hurt in the sound",
        "Will the ferry to Rill sail again: report"
      })
  void theTopicOfAHeadlineIsNoSource(String headline) {
    Report report = headed(headline + (headline.startsWith("Will") ? "?" : ""));
    assertTrue(
        report.statements().stream().allMatch(s -> s.span().start() > headline.length()),
        report.statements()::toString);
  }

  @Test
  void nothingGoesOnFromAHeadlineIntoTheParagraphBelow() {
    for (String headline :
        List.of("Report: Ferry Stays in Port", "Mayor says ferry stays", "Lund: Pier Was Safe")) {
      Report report = headed(headline);
      for (Statement s : report.statements()) {
        for (Span c : s.content()) {
          assertFalse(words(report, c).contains("\n\n"), () -> words(report, c));
        }
      }
    }
  }

  @Test
  void aContentEndsWhereItsQuotationEnds() {
    Report report =
        read("“Nobody may walk on the pier before Friday,” Mayor Ada Lund said on Monday in Rill.");
    assertTrue(
        contents(report, about(report, "Nobody may walk")).endsWith("before Friday,”"),
        report.statements()::toString);
  }

  @Test
  void aQuotationThatGoesOnInTheNextParagraphHasTheSpeakerOfTheFirst() {
    Report report =
        read(
            "“The pier is closed and nobody may walk on it,” said Mayor Ada Lund. “The ice is"
                + " thick.\n\n“We shall open it again when the last floe has gone out to sea.”\n");
    assertEquals("P:lund", speaker(about(report, "last floe")));
  }

  @Test
  void noTwoStatementsShareAContent() {
    Report report =
        read(
            "Mayor Ada Lund said the pier was closed and accused the owners of having known it,"
                + " adding that Rill had waited. “We were not told,” the owners said, “and we will"
                + " ask for damages,” while harbour master Jon Vik denied that ships had been"
                + " turned away and told Reuters that the ice was thin.");
    Set<Span> contents = new HashSet<>();
    for (Statement s : report.statements()) {
      for (Span c : s.content()) {
        assertTrue(contents.add(c), () -> words(report, c));
        assertTrue(
            contents.stream().noneMatch(o -> !o.equals(c) && o.overlaps(c)),
            () -> words(report, c));
      }
    }
    assertTrue(report.statements().size() >= 5, report.statements()::toString);
  }

  @Test
  void boilerplateIsNeverRead() {
    Report report =
        read(
            "Mayor Ada Lund said the pier was closed until the ice had been broken.\n\nSign up for"
                + " our newsletter. Readers say it is the best way to begin the day.\n\nThe Harbour"
                + " Post said that all rights are reserved. © 2022\n");
    List<Span> readable = report.article().readable();
    for (Statement s : report.statements()) {
      assertTrue(readable.stream().anyMatch(r -> r.contains(s.span())), s::toString);
      assertFalse(contents(report, s).contains("best way"), s::toString);
    }
    assertEquals("P:lund", speaker(about(report, "pier was closed")));
  }

  @Test
  void aBareVerbInsideWhatIsDemandedIsNoCue() {
    Report report =
        read(
            "The Harbour Workers Union demands that the port halt night shifts, recall the two"
                + " dismissed foremen and publish the safety report.");
    Statement s = about(report, "halt night shifts");
    assertEquals("demands", words(report, s.cue()));
    assertEquals(
        "that the port halt night shifts, recall the two dismissed foremen and publish the safety"
            + " report",
        contents(report, s));
  }

  @Test
  void aPaperThatIsCitedIsWhereAStatementComesFromAndNotAStatement() {
    Report report =
        read(
            "Citing the ship's log, port captain Mara Olsen said the ferry had left without a pilot.");
    Statement s = about(report, "without a pilot");
    assertEquals(List.of("log"), s.via().stream().map(v -> words(report, v.span())).toList());
    assertTrue(report.statements().stream().noneMatch(o -> contents(report, o).contains("log")));
  }

  @Test
  void plainWordsOfTheSentenceBeforeAreNoPartOfAQuotation() {
    Report report =
        read(
            "The Treaty on Northern Waters, signed in 1998, obliges both states to report such"
                + " accidents. \"We have informed the owners,\" Ms. Olsen said.");
    assertEquals(
        "\"We have informed the owners,\"", contents(report, about(report, "informed the")));
  }

  @Test
  void aNameThatStandsAsAThingWouldIsNoPerson() {
    Report report =
        read(
            "Zandrix, which insures the ferry, told the port on Monday that it would pay. Zandrix declined to name a sum.");
    assertTrue(
        report.mentions().stream()
            .filter(m -> words(report, m.span()).equals("Zandrix"))
            .allMatch(m -> m.party().kind() == Party.Kind.ORGANISATION));
    assertEquals(
        2,
        report.mentions().stream().filter(m -> words(report, m.span()).equals("Zandrix")).count());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "\"I will not resign,\" he said after a meeting with the union, according to the Rill Courier.|\"I will not resign,\"|Tomas Berg|Rill Courier",
        "\"You cannot close the pier with a letter,\" the harbour master said Tuesday on Radio Ostrand, according to Coastline News reporter Ida Voss.|\"You cannot close the pier with a letter,\"|harbour master|Coastline News",
        "According to the Rill Courier, Berg said he would wait.|he would wait|Tomas Berg|Rill Courier",
        "\"We will wait for spring,\" Mr. Berg told the council, according to two people in the room.|\"We will wait for spring,\"|Tomas Berg|two people in the room",
      })
  void whatSomebodySaidAccordingToAnotherHasTheFirstAsSpeakerAndTheOtherAsRelay(
      String body, String content, String speaker, String via) {
    Report report = read("The mayor of Rill, Tomas Berg, met the union on Tuesday. " + body);
    Statement s = about(report, content);
    assertEquals(content, contents(report, s));
    assertEquals(speaker, s.speaker() == null ? null : s.speaker().name());
    assertEquals(List.of(via), s.via().stream().map(v -> words(report, v.span())).toList());
  }

  @Test
  void whatIsOnlyAccordingToSomebodyIsSaidByThatOne() {
    Report report = read("The pier was closed after the storm, according to the Rill Courier.");
    Statement s = about(report, "The pier was closed");
    assertEquals("Rill Courier", s.speaker() == null ? null : s.speaker().name());
    assertEquals(List.of(), s.via());
  }
}

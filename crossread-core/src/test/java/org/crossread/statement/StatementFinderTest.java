package org.crossread.statement;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.crossread.name.Mention;
import org.crossread.name.NameFinder;
import org.crossread.name.Party;
import org.crossread.statement.Statement.Certainty;
import org.crossread.statement.Statement.Mode;
import org.crossread.statement.Statement.Polarity;
import org.crossread.text.ResourceLines;
import org.crossread.text.Sentence;
import org.crossread.text.SentenceSplitter;
import org.crossread.text.Span;
import org.crossread.text.Text;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class StatementFinderTest {
  private static final StatementFinder FINDER = new StatementFinder();
  private static final NameFinder NAMES = new NameFinder();

  private record Read(String text, List<Statement> statements) {
    Statement first() {
      assertFalse(statements.isEmpty(), "no statement in " + text);
      return statements.getFirst();
    }

    Statement last() {
      assertFalse(statements.isEmpty(), "no statement in " + text);
      return statements.getLast();
    }

    String content(Statement s) {
      return s.content().getFirst().of(text);
    }

    String via(Statement s) {
      return String.join(", ", s.via().stream().map(r -> r.span().of(text)).toList());
    }
  }

  private static Read read(String text) {
    List<Span> paragraphs = new ArrayList<>();
    List<Sentence> sentences = new ArrayList<>();
    int from = 0;
    for (String paragraph : text.split("\n", -1)) {
      Span span = new Span(from, from + paragraph.length());
      if (!paragraph.isBlank()) {
        for (Span s : SentenceSplitter.sentences(text, span)) {
          sentences.add(new Sentence(s, paragraphs.size(), false));
        }
        paragraphs.add(span);
      }
      from = span.end() + 1;
    }
    List<Mention> mentions = NAMES.find(Text.of(text), sentences);
    return new Read(text, FINDER.find(Text.of(text), paragraphs, sentences, mentions, null));
  }

  private static String speaker(Statement s) {
    Party p = s.speaker();
    return p == null ? "open" : p.id();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Norway said the cable would be laid in May.|NOR",
        "The Norwegian Foreign Ministry said the cable would be laid in May.|NOR.MFA",
        "Oslo said the cable would be laid in May.|NOR",
        "“The cable will be laid,” said Henrik Lothe, the Norwegian foreign minister.|P:lothe",
        "A NATO official said the cable would be laid in May.|NATO",
        "Two fishermen said the cable would be laid in May.|G:two fishermen",
        "The Kremlin said the cable would be laid in May.|RUS.PRES",
      })
  void aSourceResolvesToItsParty(String text, String id) {
    assertEquals(id, speaker(read(text).first()));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "The pier was never safe, Iceland maintains.|ISL|The pier was never safe",
        "The pier was never safe, two skippers say.|G:two skipper|The pier was never safe",
        "Ships will wait in the sound, the Norwegian Foreign Ministry says.|NOR.MFA|Ships will wait in the sound",
      })
  void aCueThatClosesItsSentenceHasWhatStandsBefore(String text, String id, String content) {
    Read r = read(text);
    assertEquals(1, r.statements().size());
    assertEquals(id, speaker(r.first()));
    assertEquals(content, r.content(r.first()));
  }

  @Test
  void aPronounMeansThePersonNamedBefore() {
    Read r = read("Fire chief Josef Hartlinger arrived at noon. “It is out,” he said.");
    assertEquals("P:hartlinger", speaker(r.last()));
  }

  @Test
  void aPronounMeansTheOneOfTwoWhoAgreesWithIt() {
    Read r =
        read("Fire chief Josef Hartlinger met Mayor Anna Berger at noon. “It is out,” she said.");
    assertEquals("P:berger", speaker(r.last()));
  }

  @Test
  void aParticipleGoesOnFromTheStatementBefore() {
    Read r = read("Iceland said the cable was a threat, adding that it would close its ports.");
    assertEquals("ISL", speaker(r.last()));
  }

  @Test
  void aSecondStateIsNeverMergedIntoTheFirst() {
    Read r =
        read(
            "Iceland said the cable was a threat. Norway and others warn of the cost and say they want peace.");
    for (Statement s : r.statements()) {
      if (s.span().start() > 40) {
        assertFalse(speaker(s).equals("ISL"), s.toString());
      }
    }
  }

  @Test
  void theMinistryIsTheOneThatSpokeBefore() {
    Read r =
        read(
            "The Icelandic Foreign Ministry said the cable was a threat.\n"
                + "The ministry said its ports would be closed.");
    assertEquals("ISL.MFA", speaker(r.last()));
  }

  @Test
  void aPaperSpeaksForWhoIssuedItAndIsVia() {
    Read r =
        read(
            "In a note handed to Norwegian officials on Monday, Iceland called for talks.\n"
                + "“Our ports will be closed,” the note said.");
    assertEquals("ISL", speaker(r.last()));
    assertEquals("note", r.via(r.last()));
  }

  @Test
  void anAgencyThatPublishedTheWordsIsVia() {
    Read r =
        read(
            "“Our ports will be closed,” the note said, according to a text published by the TASS news agency.");
    assertTrue(r.via(r.first()).contains("TASS"), r.via(r.first()));
  }

  @Test
  void aQuotationThatGoesOnKeepsItsSpeaker() {
    Read r =
        read(
            "“We have asked politely,” Henrik Lothe said.\n“Now we are asking on paper, and there is a date on it.”");
    assertEquals("P:lothe", speaker(r.last()));
    assertEquals(Mode.DIRECT, r.last().mode());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Iceland said the cable was a threat.|ASSERTED",
        "Iceland denied that the cable was a threat.|DENIED",
        "Iceland did not say that the cable was a threat.|NEGATED",
        "Iceland never said that the cable was a threat.|NEGATED",
      })
  void aCueAssertsDeniesOrIsNegated(String text, Polarity polarity) {
    assertEquals(polarity, read(text).first().polarity());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Iceland said the cable was a threat.|INDIRECT",
        "“The cable is a threat to us,” Iceland said.|DIRECT",
        "Iceland said the cable was “a threat to all of us in the north”.|MIXED",
      })
  void theModeIsByTheQuotationMarks(String text, Mode mode) {
    assertEquals(mode, read(text).first().mode());
  }

  @Test
  void whatRuleAndTaggerAgreeOnIsConfirmed() {
    assertEquals(
        Certainty.CONFIRMED,
        read("“The cable is a threat to us,” Iceland said.").first().certainty());
  }

  @Test
  void aColonAtTheEndOfAParagraphAnnouncesTheNext() {
    Read r = read("Henrik Lothe said:\n“We have asked politely, and we will ask once more today.”");
    Statement s = r.last();
    assertEquals("P:lothe", speaker(s));
    assertNotNull(s.cue());
  }

  @Test
  void spansLieInTheText() {
    String text =
        "😀 “The cable is a threat to us,” Iceland said.\n“שלום”, he said: “Now.” Ünïted 👍🏽 said so.";
    Read r = read(text);
    for (Statement s : r.statements()) {
      assertTrue(s.span().end() <= text.length());
      assertFalse(r.content(s).isBlank());
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "said", "“", "“said”", "said said said said", "he he he said"})
  void scrapsAreSurvived(String text) {
    assertNotNull(read(text).statements());
  }

  @Test
  void longTextsAreReadInReasonableTime() {
    read("“Yes,” he said, and she said no. ".repeat(400));
    read("word ".repeat(30_000));
  }

  static Stream<String> documents() {
    return ResourceLines.of(StatementFinder.class, "documents.txt").stream();
  }

  @ParameterizedTest
  @MethodSource("documents")
  void everyPaperIsVia(String noun) {
    String source = "the " + noun;
    Span document = Relays.document(source, new Span(0, source.length()));
    assertNotNull(document);
    assertEquals(noun, document.of(source));
    String person = "the author of the " + noun;
    assertNull(Relays.document(person, new Span(0, person.length())));
  }

  static Stream<String> relays() {
    return ResourceLines.of(StatementFinder.class, "relays.txt").stream();
  }

  @ParameterizedTest
  @MethodSource("relays")
  void everyRelayPhraseLeadsToAnAgency(String phrase) {
    String text = "The note said so " + phrase + " Reuters";
    Span agency = new Span(text.length() - 7, text.length());
    Mention reuters =
        new Mention(
            agency, new Party("REUTERS", "Reuters", Party.Kind.AGENCY, null), Mention.Role.ACTOR);
    List<Statement.Relay> chain =
        Relays.chain(
            text,
            new Draft(new Span(0, 8), new Span(9, 13), List.of(new Span(14, 16))),
            new Span(0, text.length()),
            List.of(reuters));
    assertEquals(2, chain.size(), chain.toString());
    assertEquals(agency, chain.get(1).span());
  }
}

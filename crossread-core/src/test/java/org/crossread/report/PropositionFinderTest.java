package org.crossread.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import org.crossread.encode.BagEncoder;
import org.crossread.name.Party;
import org.crossread.quantity.TimeExpression;
import org.crossread.report.Proposition.Kind;
import org.crossread.report.Proposition.Modality;
import org.crossread.statement.Statement;
import org.crossread.text.Sentence;
import org.crossread.text.SentenceSplitter;
import org.crossread.text.Span;
import org.crossread.text.Text;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PropositionFinderTest {
  private static final PropositionFinder FINDER = new PropositionFinder();
  private static final Party MINISTER = new Party("P:ek", "Bo Ek", Party.Kind.PERSON, null);

  private static List<Proposition> find(String text, boolean headline, Statement... statements) {
    return find(text, headline, List.of(), statements);
  }

  private static List<Proposition> find(
      String text, boolean headline, List<TimeExpression> times, Statement... statements) {
    List<Sentence> sentences = new ArrayList<>();
    for (Span s : SentenceSplitter.sentences(text, new Span(0, text.length()))) {
      sentences.add(new Sentence(s, 0, headline));
    }
    return FINDER.find(
        Text.of(text),
        sentences,
        new PropositionFinder.Found(List.of(), List.of(), times, List.of(statements), List.of()),
        new BagEncoder().read(text, List.of()));
  }

  private static List<Proposition> find(String text) {
    return find(text, false);
  }

  private static List<String> spans(String text, List<Proposition> propositions) {
    return propositions.stream().map(p -> p.span().of(text)).toList();
  }

  private static Span at(String text, String part) {
    int start = text.indexOf(part);
    assertTrue(start >= 0, part);
    return new Span(start, start + part.length());
  }

  private static Statement said(
      String text, String source, String cue, Statement.Polarity polarity, String... content) {
    List<Span> spans = new ArrayList<>();
    boolean quoted = false;
    for (String c : content) {
      spans.add(at(text, c));
      quoted |= c.startsWith("“");
    }
    return new Statement(
        at(text, source),
        at(text, cue),
        spans,
        MINISTER,
        List.of(),
        quoted ? Statement.Mode.DIRECT : Statement.Mode.INDIRECT,
        polarity,
        Statement.Certainty.CONFIRMED);
  }

  private static Statement said(String text, String source, String cue, String... content) {
    return said(text, source, cue, Statement.Polarity.ASSERTED, content);
  }

  @Test
  void aPlainSentenceIsOnePropositionWithoutItsStop() {
    String text = "The ferry Gudrun left the harbour of Rill.";
    List<Proposition> found = find(text);
    assertEquals(List.of("The ferry Gudrun left the harbour of Rill"), spans(text, found));
    Proposition p = found.getFirst();
    assertEquals(Kind.SENTENCE, p.kind());
    assertEquals(0, p.sentence());
    assertNull(p.statement());
    assertNull(p.holder());
    assertNull(p.condition());
    assertFalse(p.negated());
    assertEquals(Modality.FACTUAL, p.modality());
    assertEquals(new BagEncoder().encode(spans(text, found)).getFirst(), p.vector());
    assertEquals(p.stems().stream().distinct().sorted().toList(), p.stems());
  }

  @Test
  void aHeadlineIsOneOfItsKind() {
    assertEquals(Kind.HEADLINE, find("Ferry sinks off Rill", true).getFirst().kind());
  }

  @Test
  void aListIsCutIntoItsMembersWhichShareTheWordsBeforeIt() {
    String text =
        "Iceland asked Norway to stop all work on the cable, withdraw its ships and cancel the"
            + " licences.";
    List<Proposition> found = find(text);
    assertEquals(
        List.of(
            "Iceland asked Norway to stop all work on the cable",
            "withdraw its ships",
            "cancel the licences"),
        spans(text, found));
    for (Proposition member : found.subList(1, 3)) {
      assertEquals(Kind.LIST_ITEM, member.kind());
      Span governor = member.governor();
      assertNotNull(governor);
      assertTrue(governor.of(text).startsWith("Iceland"), () -> governor.of(text));
    }
  }

  @Test
  void theMeaningOfAMemberTakesTheSharedWordsIn() {
    String text =
        "Iceland asked Norway to stop all work on the cable, withdraw its ships and cancel the"
            + " licences.";
    Proposition member = find(text).get(1);
    Span governor = member.governor();
    assertNotNull(governor);
    assertEquals(
        new BagEncoder()
            .encode(List.of(governor.of(text) + " " + member.span().of(text)))
            .getFirst(),
        member.vector());
  }

  @Test
  void attributionIsPeeledOffAndTheSpeakerHoldsWhatIsSaid() {
    String text = "The wreck has been found near the bank, the minister said on Monday.";
    Statement statement =
        said(text, "the minister", "said", "The wreck has been found near the bank");
    List<Proposition> found = find(text, false, statement);
    assertEquals(List.of("The wreck has been found near the bank"), spans(text, found));
    assertSame(statement, found.getFirst().statement());
    assertEquals(MINISTER, found.getFirst().holder());
  }

  @Test
  void anAttributionThatTellsWhenIsOneOfItsOwn() {
    String text = "The minister said on Monday that the wreck has been found near the bank.";
    Statement statement =
        said(text, "The minister", "said", "that the wreck has been found near the bank");
    TimeExpression monday =
        new TimeExpression(
            at(text, "Monday"), TimeExpression.Granularity.DAY, "monday", null, null);
    List<Proposition> found = find(text, false, List.of(monday), statement);
    assertEquals(
        List.of("The minister said on Monday", "the wreck has been found near the bank"),
        spans(text, found));
    assertEquals(Kind.ATTRIBUTION, found.getFirst().kind());
    assertEquals(
        List.of("the wreck has been found near the bank"),
        spans(text, find(text, false, statement)));
  }

  @Test
  void aLongAttributionIsOneOfItsOwn() {
    String text =
        "The wreck has been found near the bank, the minister said in a letter to the families.";
    Statement statement =
        said(text, "the minister", "said", "The wreck has been found near the bank");
    Proposition last = find(text, false, statement).getLast();
    assertEquals("the minister said in a letter to the families", last.span().of(text));
    assertEquals(Kind.ATTRIBUTION, last.kind());
  }

  @Test
  void itEndsBeforeAConjunction() {
    String text = "The owners paid in January, but the minister said the wreck has been found.";
    Statement statement = said(text, "the minister", "said", "the wreck has been found");
    assertEquals(
        List.of("The owners paid in January", "the wreck has been found"),
        spans(text, find(text, false, statement)));
  }

  @Test
  void aQuotationIsOneWithoutItsMarks() {
    String text = "“We will never leave the ship,” the captain told reporters in Rill.";
    Statement statement = said(text, "the captain", "told", "“We will never leave the ship,”");
    Proposition p = find(text, false, statement).getFirst();
    assertEquals("We will never leave the ship", p.span().of(text));
    assertEquals(Kind.QUOTATION, p.kind());
    assertTrue(p.negated());
    assertEquals(Modality.PLANNED, p.modality());
  }

  @Test
  void aQuotationInPartsBelongsToOneStatement() {
    String text =
        "“We will stay on this ship,” the captain said, “until the last man has been saved.”";
    Statement statement =
        said(
            text,
            "the captain",
            "said",
            "“We will stay on this ship,”",
            "“until the last man has been saved.”");
    List<Proposition> found = find(text, false, statement);
    assertEquals(
        List.of("We will stay on this ship", "until the last man has been saved"),
        spans(text, found));
    found.forEach(p -> assertSame(statement, p.statement()));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "true|The owners denied that the ferry had been overloaded.|that the ferry had been overloaded",
        "false|The owners denied that nobody had inspected the ferry.|that nobody had inspected the ferry",
        "true|The owners denied any plan to stop the line.|any plan to stop the line",
        "true|The owners denied having sold the old ferry.|having sold the old ferry",
        "false|The owners denied having no plan for the ferry.|having no plan for the ferry"
      })
  void whatIsDeniedIsNegatedOnceWhetherTheCueIsPeeledOffOrNot(
      boolean negated, String text, String content) {
    Statement statement = said(text, "The owners", "denied", Statement.Polarity.DENIED, content);
    List<Proposition> found = find(text, false, statement);
    assertEquals(1, found.size(), () -> spans(text, found).toString());
    assertEquals(negated, found.getFirst().negated(), () -> spans(text, found).toString());
  }

  @Test
  void aConditionGoesToTheClausesBesideIt() {
    String text = "If Norway refuses the offer, Iceland will close its harbours to all ships.";
    List<Proposition> found = find(text);
    for (Proposition p : found) {
      Span condition = p.condition();
      assertNotNull(condition, () -> p.span().of(text));
      assertTrue(condition.of(text).startsWith("If Norway refuses"), () -> condition.of(text));
    }
    assertTrue(found.stream().anyMatch(p -> p.modality() == Modality.PLANNED));
  }

  @Test
  void aConditionInTheOutletsVoiceIsNotTheSpeakers() {
    String text =
        "If the storm ends before noon on Monday, “the ferry sails to Rill at once,” the captain"
            + " said.";
    Statement statement = said(text, "the captain", "said", "“the ferry sails to Rill at once,”");
    for (Proposition p : find(text, false, statement)) {
      assertEquals(p.statement() == null, p.condition() != null, () -> p.span().of(text));
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "The master 👩‍✈️ of the ferry said “הספינה טבעה”, and the crew left the ship after it sank.",
        "İstanbul’s mayor — if asked — can’t say; the U.S. and the E.U. won’t.",
        "(He came.) [She left…] “Gone?” ‘Yes!’ — and that was it, or so the 1,000 people said.",
        "and, but, or — that yet",
        "…",
        "\0 The ferry\0 sank, and\0 nobody\0 saw it.",
        "The ferry e\u0301 sank a\u0300 Rill."
      })
  void spansAreTrimmedPiecesOfTheirSentencesInOrder(String text) {
    int at = 0;
    for (Proposition p : find(text)) {
      String words = p.span().of(text);
      assertTrue(p.span().start() >= at, words);
      assertEquals(words.strip(), words);
      assertFalse(words.isEmpty());
      assertFalse(Character.isLowSurrogate(words.charAt(0)), words);
      assertFalse(Character.isHighSurrogate(words.charAt(words.length() - 1)), words);
      at = p.span().end();
    }
  }

  @Test
  void nothingIsFoundInNothing() {
    assertEquals(List.of(), find(""));
    assertEquals(List.of(), find("… — “”"));
  }
}

package org.crossread.claim;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.crossread.article.Article;
import org.crossread.article.Block;
import org.crossread.article.Metadata;
import org.crossread.encode.Vector;
import org.crossread.name.Mention;
import org.crossread.name.Party;
import org.crossread.position.ActFinder;
import org.crossread.report.Proposition;
import org.crossread.report.Report;
import org.crossread.statement.Statement;
import org.crossread.text.ContentWords;
import org.crossread.text.Sentence;
import org.crossread.text.Span;
import org.crossread.text.Text;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StanceDetectorTest {
  private static final double CLOSE = 0.7;
  private static final List<String> NAMES = List.of("Norland", "Vestland", "Ostland");

  private final StanceDetector detector = new StanceDetector();

  /** A report of one sentence; the names of the invented states are actors. */
  private static Report report(String name, String sentence, @Nullable String holder) {
    Text text = Text.of(sentence);
    Span all = new Span(0, sentence.length());
    Sentence only = new Sentence(all, 0, false);
    List<Mention> mentions = new ArrayList<>();
    for (String n : NAMES) {
      int at = sentence.indexOf(n);
      if (at >= 0) {
        mentions.add(new Mention(new Span(at, at + n.length()), party(n), Mention.Role.ACTOR));
      }
    }
    Vector vector = Vector.unit(new float[] {1});
    Proposition told =
        new Proposition(
            new Span(0, sentence.length() - 1),
            Proposition.Kind.SENTENCE,
            0,
            null,
            statement(all, holder),
            holder == null ? null : party(holder),
            null,
            false,
            Proposition.Modality.FACTUAL,
            null,
            List.of(),
            List.of(),
            mentions,
            ContentWords.stems(sentence, all).stream().distinct().sorted().toList(),
            vector);
    Article article =
        new Article(
            Article.idOf(name, null, text),
            name,
            text,
            false,
            List.of(new Block(Block.Kind.BODY, all, "made")),
            Metadata.of(null, null, null, List.of()),
            List.of());
    return new Report(
        article,
        List.of(only),
        List.of(vector),
        mentions,
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        new ActFinder().find(text, only),
        List.of(told));
  }

  private static @Nullable Statement statement(Span all, @Nullable String holder) {
    return holder == null
        ? null
        : new Statement(
            null,
            null,
            List.of(all),
            party(holder),
            List.of(),
            Statement.Mode.INDIRECT,
            Statement.Polarity.ASSERTED,
            Statement.Certainty.CONFIRMED);
  }

  private static Party party(String name) {
    return new Party(name.substring(0, 3).toUpperCase(Locale.ROOT), name, Party.Kind.STATE, null);
  }

  private List<Difference> find(
      String a, @Nullable String holderA, String b, @Nullable String holderB) {
    Report left = report("a", a, holderA);
    Report right = report("b", b, holderB);
    return detector.find(
        Pair.of(
            left, left.propositions().getFirst(), right, right.propositions().getFirst(), CLOSE));
  }

  private String reasons(String a, String b) {
    return String.join("; ", find(a, null, b, null).stream().map(Difference::reason).toList());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Norland urged both sides to meet in May.|Norland warned both sides not to meet in May.|urged against warned",
        "Norland called for an end to the survey.|Norland agreed to an end to the survey.|called for against agreed",
        "Norland offered to host the talks in May.|Norland declined to host the talks in May.|offered against declined to host",
        "Norland is ready to stop the survey in May.|Norland refuses to stop the survey in May.|ready to against refuses",
        "The union accuses the owners of the old mill.|The union praises the owners of the old mill.|accuses against praises",
        "Norland was honoured to be host of the games.|Norland was reluctant to be host of the games.|honoured to against reluctant to",
        "Norland will attend the talks in May.|Norland will boycott the talks in May.|attend against boycott",
        "Norland will meet the owners of the mill.|Norland refused to meet the owners of the mill.|meet against refused to meet",
        "Norland has offered its ships for the survey.|Norland has withdrawn its ships for the survey.|offered against withdrawn",
        "Norland accepted the charge of bad faith.|Norland denied the charge of bad faith.|accepted against denied",
        "Norland neither supports nor opposes the new cable.|Norland fully supports the new cable.|neither supports against supports; nor opposes against supports"
      })
  void aStanceWordExchangedForAnotherKindIsTold(String a, String b, String reason) {
    String found = reasons(a, b);
    assertEquals(reason.split("; ")[0], found.split("; ")[0]);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Norland urged both sides to meet in May.|Norland called on both sides to meet in May.",
        "The minister said the talks would go on.|The minister stated the talks would go on.",
        "The minister declined to say what it cost.|The minister would not say what it cost.",
        "Norland rejects that account of the night.|That account of the night is rejected by Norland.",
        "Norland is ready to stop the survey in May.|Norland is prepared to stop the survey in May.",
        "Norland dismissed the offer of a survey.|Norland turned down the offer of a survey.",
        "The minister said the offer was too late.|The minister warned the offer was too late.",
        "Norland met Vestland in May in the port.|Norland visited Vestland in May in the port."
      })
  void synonymsAndReportingVerbsAreNoStance(String a, String b) {
    assertEquals("", reasons(a, b));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Norland confirmed that it sank the boat.|Norland denied that it sank the boat.",
        "Norland agreed that it sank the boat.|Norland denied that it sank the boat.",
        "Norland accepted the terms of the pact.|Norland did not accept the terms of the pact."
      })
  void denialAndPlainNegationAreLeftToPolarity(String a, String b) {
    assertEquals("", reasons(a, b));
  }

  @Test
  void theSamePartyForAndAgainstTheSameObjectIsToldAsPossible() {
    List<Difference> found =
        find(
            "An offer which Norland dismissed on Monday as a guided tour.",
            null,
            "Norland welcomed the Vestland proposal to inspect the cable.",
            null);
    assertEquals(1, found.size(), found.toString());
    assertEquals(Difference.Kind.STANCE, found.getFirst().kind());
    assertEquals(Difference.Certainty.POSSIBLE, found.getFirst().certainty());
  }

  @Test
  void theEvidenceIsTheTriggersOnBothSides() {
    String a = "Norland urged both sides to meet in May.";
    String b = "Norland warned both sides not to meet in May.";
    Difference d = find(a, null, b, null).getFirst();
    assertEquals("urged", d.left().span().of(a));
    assertEquals("warned", d.right().span().of(b));
    assertEquals(Difference.Certainty.CERTAIN, d.certainty());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Ostland dismissed the proposal as a tour.|Norland welcomed what the proposal says of inspections.",
        "Norland dismissed the rumours about a new mayor.|Norland welcomed the proposal to inspect the cable."
      })
  void anotherPartyOrAnotherObjectIsNoDifference(String a, String b) {
    assertEquals("", reasons(a, b));
  }

  @Test
  void holdersThatCannotBeTheSameDispute() {
    assertEquals(
        List.of(),
        find(
            "The plan should be rejected at once.",
            "Norland",
            "The plan should be accepted at once.",
            "Vestland"));
    assertEquals(
        1,
        find(
                "The plan should be rejected at once.",
                "Norland",
                "The plan should be accepted at once.",
                "Norland")
            .size());
  }

  @Test
  void theSidesMirror() {
    String a = "Norland offered to host the talks in May.";
    String b = "Norland declined to host the talks in May.";
    assertEquals("offered against declined to host", reasons(a, b));
    assertEquals("declined to host against offered", reasons(b, a));
  }

  @Test
  void withoutActsThereIsNothing() {
    assertEquals("", reasons("The bridge fell in the night.", "The bridge rose in the night."));
  }
}

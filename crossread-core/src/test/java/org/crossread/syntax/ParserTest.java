package org.crossread.syntax;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.crossread.text.Span;
import org.crossread.text.Token;
import org.crossread.text.Tokenizer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ParserTest {
  private static final String CLOSED = "The mayor closed the bridge.";
  private static final String LONG =
      "The mayor of Harwick closed the bridge, and the crew of the ferry praised Ada Lund; ";

  private static List<Token> tokens(String text) {
    return Tokenizer.tokens(text, new Span(0, text.length()));
  }

  private static Tree parse(String text) {
    return new Parser().parse(tokens(text));
  }

  private static int at(String text, String word) {
    return tokens(text).stream().map(Token::text).toList().indexOf(word);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "The mayor closed the bridge.|mayor|NSUBJ|closed",
        "The mayor closed the bridge.|bridge|DOBJ|closed",
        "The mayor closed the bridge.|The|DET|mayor",
        "Ada Lund praised the crew.|Lund|NSUBJ|praised",
        "Ada Lund praised the crew.|Ada|COMPOUND|Lund",
        "The council gave the crew a prize.|crew|DATIVE|gave",
        "The bridge was closed by the mayor.|bridge|NSUBJPASS|closed",
        "The bridge was closed by the mayor.|was|AUXPASS|closed",
        "The bridge was closed by the mayor.|by|AGENT|closed",
        "The bridge was closed by the mayor.|mayor|POBJ|by",
        "The council praised the pilot who had saved the crew.|saved|RELCL|pilot",
        "The council praised the pilot who had saved the crew.|pilot|DOBJ|praised",
        "The pilot, who saved the crew, lives in Harwick.|saved|RELCL|pilot",
        "The pilot, who saved the crew, lives in Harwick.|pilot|NSUBJ|lives",
        "The mayor praised the crew and the pilot.|pilot|CONJ|crew",
        "The mayor praised the crew and the pilot.|and|CC|crew",
        "The mayor closed the bridge and opened the road.|opened|CONJ|closed",
        "The mayor closed the bridge and opened the road.|road|DOBJ|opened",
        "The mayor of Harwick praised the crew.|of|PREP|mayor",
        "The mayor of Harwick praised the crew.|Harwick|POBJ|of",
        "The pact was signed in Harwick by Berg.|in|PREP|signed",
        "The minister said the bridge was old.|was|CCOMP|said",
        "The ferry is old.|old|ACOMP|is",
        "If the council pays, the crew will sail.|pays|ADVCL|sail",
        "If the council pays, the crew will sail.|will|AUX|sail",
        "Berg did not sign the pact.|not|NEG|sign",
        "Berg, the mayor, did not sign.|,|PUNCT|Berg",
      })
  void aWordDependsOnItsHead(String text, String word, Relation relation, String head) {
    Tree tree = parse(text);
    int i = at(text, word);
    assertEquals(relation, tree.relation(i), text);
    assertEquals(at(text, head), tree.head(i), text);
    assertTrue(tree.dependents(tree.head(i)).contains(i));
  }

  @ParameterizedTest
  @ValueSource(strings = {"'", "’"})
  void aContractionIsTwoWordsOfThreeTokens(String apostrophe) {
    String text = "The mayor didn" + apostrophe + "t close the bridge.";
    Tree tree = parse(text);
    int mark = at(text, apostrophe);
    int not = at(text, "t");
    assertEquals(PennTag.REST, tree.tag(mark));
    assertEquals(Relation.GOESWITH, tree.relation(mark));
    assertEquals(Relation.NEG, tree.relation(not));
    assertEquals(at(text, "close"), tree.head(not));
    assertEquals(Relation.AUX, tree.relation(at(text, "didn")));
  }

  @Test
  void noTokensMakeATreeWithoutWords() {
    assertEquals(0, new Parser().parse(List.of()).size());
  }

  @Test
  void theTreeDoesNotDependOnWhatWasParsedBefore() {
    Tree first = parse(CLOSED);
    for (int i = 0; i < 600; i++) {
      parse("The mayor of Norland closed bridge " + i + ".");
    }
    assertEquals(first, parse(CLOSED));
    assertEquals(first, CompletableFuture.supplyAsync(() -> parse(CLOSED)).join());
    assertNotEquals(first, parse("The bridge was closed."));
  }

  @Test
  void aVeryLongSentenceIsParsedSoon() {
    String text = LONG.repeat(2_000 / tokens(LONG).size() + 1);
    assertTrue(tokens(text).size() >= 2_000);
    Tree tree = assertTimeoutPreemptively(Duration.ofSeconds(20), () -> parse(text));
    assertEquals(tokens(text).size(), tree.size());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {CLOSED, "said said said", "…", "“😀” §", "The of and.", "12 % [x]", "a b c d e f"})
  void everyWordHangsUnderARoot(String text) {
    Tree tree = parse(text);
    assertEquals(tokens(text).size(), tree.size());
    for (int i = 0; i < tree.size(); i++) {
      int steps = 0;
      for (int k = i; k != Tree.ROOT; k = tree.head(k)) {
        assertTrue(steps++ < tree.size(), text);
      }
    }
  }

  @Test
  void aPlainSentenceHangsUnderItsVerb() {
    Tree tree = parse(CLOSED);
    for (int i = 0; i < tree.size(); i++) {
      assertTrue(tree.isWithin(i, at(CLOSED, "closed")));
    }
  }

  @Test
  void aWordIsWithinWhatItDependsOnOverOthers() {
    String text = "The bridge was closed by the mayor.";
    Tree tree = parse(text);
    assertTrue(tree.isWithin(at(text, "mayor"), at(text, "by")));
    assertTrue(tree.isWithin(at(text, "mayor"), at(text, "closed")));
    assertTrue(tree.isWithin(at(text, "mayor"), at(text, "mayor")));
    assertFalse(tree.isWithin(at(text, "by"), at(text, "mayor")));
    assertFalse(tree.isWithin(at(text, "mayor"), at(text, "bridge")));
  }
}

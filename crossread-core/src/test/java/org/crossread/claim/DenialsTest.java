package org.crossread.claim;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Set;
import java.util.TreeSet;
import org.crossread.report.Report;
import org.crossread.text.Span;
import org.crossread.text.Stemmer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DenialsTest {
  private record Read(Denials denials, Span span) {
    static Read of(String sentence) {
      return of(sentence, sentence);
    }

    static Read of(String sentence, String words) {
      Report report = Versions.read(sentence);
      int at = report.article().text().characters().indexOf(words);
      return new Read(
          Denials.of(report, report.sentences().getLast().span()),
          new Span(at, at + words.length()));
    }

    boolean affirms(String verb) {
      return denials.affirms(Set.of(Stemmer.stem(verb)), span);
    }
  }

  private static Set<String> stems(String words) {
    Set<String> stems = new TreeSet<>();
    for (String word : words.split(" ")) {
      if (!word.isEmpty()) {
        stems.add(Stemmer.stem(word));
      }
    }
    return stems;
  }

  @ParameterizedTest
  @CsvSource({
    "Norland has not signed the pact., signed",
    "Norland didn't sign the pact., signed",
    "Norland will never sign the pact., signed",
    "Norland left the talks without signing the pact., signing",
    "The ferry is not safe., safe",
    "No one signed the pact., signed",
    "Nobody signed the pact., signed",
    "Norland has signed the pact., ''",
  })
  void aWordOfNegationDeniesItsVerb(String sentence, String denied) {
    Read read = Read.of(sentence);
    assertEquals(stems(denied), read.denials.negated(read.span));
  }

  @ParameterizedTest
  @CsvSource({
    "Norland refused to sign the pact., sign",
    "Norland has declined to sign the pact., sign",
    "Norland has not signed the pact., sign",
    "Norland agreed to sign the pact., ''",
  })
  void aVerbOfRefusalDeniesItsObject(String sentence, String denied) {
    Read read = Read.of(sentence);
    assertEquals(stems(denied), read.denials.denied(read.span));
  }

  @Test
  void aVerbOfRefusalIsNoWordOfNegation() {
    Read read = Read.of("Norland refused to sign the pact.");
    assertEquals(Set.of(), read.denials.negated(read.span));
  }

  @Test
  void onlyWordsOfTheSpanDeny() {
    String sentence = "Norland has not signed the pact, and Vestland praised the mayor.";
    Read whole = Read.of(sentence, "Norland has not signed the pact");
    assertEquals(stems("signed"), whole.denials.denied(whole.span));
    Read rest = Read.of(sentence, "and Vestland praised the mayor");
    assertEquals(Set.of(), rest.denials.denied(rest.span));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Norland signed the pact.",
        "Norland has signed the pact.",
        "Norland will sign the pact.",
        "The pact was signed by Norland.",
      })
  void whatIsDoneOrPlannedIsAffirmed(String sentence) {
    assertTrue(Read.of(sentence).affirms("sign"));
    assertFalse(Read.of(sentence).affirms("burn"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Norland has not signed the pact.",
        "Norland is expected to sign the pact.",
        "Norland would sign the pact.",
        "Norland may sign the pact.",
        "Norland couldn't sign the pact.",
        "Vestland will pay if Norland signs the pact.",
        "Vestland will not pay unless Norland signs the pact.",
      })
  void whatIsOpenIsNotAffirmed(String sentence) {
    assertFalse(Read.of(sentence).affirms("sign"));
  }

  @Test
  void onlyWordsOfTheSpanAffirm() {
    String sentence = "Norland signed the pact, and Vestland praised the mayor.";
    assertTrue(Read.of(sentence, "Norland signed the pact").affirms("sign"));
    assertFalse(Read.of(sentence, "and Vestland praised the mayor").affirms("sign"));
  }

  @ParameterizedTest
  @CsvSource({
    "Norland would not sign the pact., true",
    "Norland might sign the pact., true",
    "Norland did not sign the pact., false",
    "Norland will sign the pact., false",
  })
  void aHelpingVerbTellsWhatWouldBe(String sentence, boolean expected) {
    Read read = Read.of(sentence);
    assertEquals(expected, read.denials.isHypothetical(read.span));
  }
}

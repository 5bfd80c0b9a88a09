package org.crossread.wording;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.crossread.claim.Comparer;
import org.crossread.claim.Comparison;
import org.crossread.claim.Passage;
import org.crossread.report.Report;
import org.crossread.text.ResourceLines;
import org.crossread.timeline.Compared;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class WordUseFinderTest {
  private static final String POST =
      """
      The harbour office of Rill said the riot at the ferry pier of Rill began at noon.

      “Nobody was hurt,” harbour chief Anna Berger said. Berger claimed that the so-called union had called it.

      Norway warned its ships. The “peaceful march” went on.
      """;

  private static final String WIRE =
      """
      The harbour office of Rill said the protest at the ferry pier of Rill began at noon.

      Ms. Berger said nobody was hurt. Oslo warned its ships, and the union allegedly agreed.
      """;

  private static final Comparison COMPARISON = Compared.of(null, POST, WIRE);
  private static final WordUse USE = new WordUseFinder().find(COMPARISON);

  private static String shown(Usage u) {
    return u.form()
        + u.passages().stream()
            .map(p -> " " + Compared.input(COMPARISON, p.article()).charAt(0))
            .sorted()
            .collect(Collectors.joining());
  }

  private static List<String> forms(String party) {
    return USE.parties().stream()
        .filter(n -> n.name().contains(party))
        .flatMap(n -> n.forms().stream())
        .map(WordUseFinderTest::shown)
        .toList();
  }

  @Test
  void namesOfOnePartyAreCountedByForm() {
    assertEquals(List.of("Norway a", "Oslo b"), forms("Norway"));
    assertEquals(List.of("Anna Berger a", "Berger a", "Ms. Berger b"), forms("Berger"));
  }

  @Test
  void nounsInOnePlaceOfAlignedPassagesNameOneThing() {
    assertEquals(
        List.of(List.of("protest b", "riot a")),
        USE.things().stream()
            .map(n -> n.forms().stream().map(WordUseFinderTest::shown).toList())
            .toList());
  }

  @Test
  void reportingVerbsAreCountedByArticleAndSpeaker() {
    ReportingVerb say = USE.verbs().getFirst();
    assertEquals("say", say.verb());
    assertTrue(USE.verbs().stream().anyMatch(v -> v.verb().equals("claim")), USE.toString());
    assertTrue(
        say.uses().stream()
            .anyMatch(u -> u.speaker() != null && u.speaker().name().contains("Berger")),
        say.toString());
  }

  @Test
  void shortQuotationsThatNobodySaysAreScareQuotes() {
    assertEquals(
        List.of("peaceful march a"),
        USE.scareQuotes().stream().map(WordUseFinderTest::shown).toList());
  }

  @Test
  void titlesInQuotationMarksAreNoScareQuotes() {
    Comparison c = Compared.of(null, POST.replace("“peaceful march”", "“Night Ferry”"), WIRE);
    assertEquals(List.of(), new WordUseFinder().find(c).scareQuotes());
  }

  @Test
  void hedgesAreCountedOutsideQuotationsOnly() {
    assertEquals(
        List.of("allegedly b", "so-called a"),
        USE.hedges().stream().map(WordUseFinderTest::shown).toList());
    Comparison c = Compared.of(null, POST.replace("Nobody was", "Nobody was reportedly"), WIRE);
    assertEquals(2, new WordUseFinder().find(c).hedges().size());
  }

  @Test
  void speakersAreInTheOrderOfTheirWordsWithTheirShare() {
    String a = COMPARISON.reports().get(0).id();
    List<Share> shares = USE.shares().stream().filter(s -> s.article().equals(a)).toList();
    for (int i = 0; i < shares.size(); i++) {
      Share s = shares.get(i);
      assertEquals(i + 1, s.order());
      assertTrue(s.words() > 0 && s.words() < s.articleWords(), s.toString());
      assertTrue(s.quoted() <= s.words(), s.toString());
    }
    assertTrue(USE.shares().stream().anyMatch(s -> s.quoted() == 3), USE.shares().toString());
  }

  @Test
  void everyCountHasItsExactWords() {
    List<Usage> all = new ArrayList<>(USE.hedges());
    all.addAll(USE.scareQuotes());
    USE.parties().forEach(n -> all.addAll(n.forms()));
    USE.things().forEach(n -> all.addAll(n.forms()));
    for (Usage u : all) {
      for (Passage p : u.passages()) {
        assertTrue(
            COMPARISON.quote(p).replaceFirst("^[Tt]he ", "").equalsIgnoreCase(u.form()),
            COMPARISON.quote(p) + " is no " + u.form());
      }
    }
  }

  @Test
  void theOrderOfTheReportsChangesNothing() {
    List<Report> reports = new ArrayList<>(COMPARISON.reports());
    Collections.reverse(reports);
    Comparison turned = new Comparer(new TreeMap<>()).compare(reports, List.of());
    assertEquals(USE, new WordUseFinder().find(turned));
  }

  @Test
  void anUnrelatedArticleIsNotCounted() {
    String chess =
        "Grandmaster Ilse Varga allegedly won the third round of the Linden Cup with a queen ending."
            + " Spectators filled the town library, where every board was shown on a white screen.";
    Comparison c = Compared.of(null, POST, WIRE, chess);
    assertEquals(1, c.unrelated().size());
    assertEquals(USE.hedges(), new WordUseFinder().find(c).hedges());
  }

  static Stream<String> hedges() {
    return ResourceLines.of(Hedges.class, "hedges.txt").stream();
  }

  @ParameterizedTest
  @MethodSource("hedges")
  void everyHedgeIsFound(String phrase) {
    String words = phrase.replace(" - ", "-");
    String a = "The ferry Gudrun of Rill " + words + " the old pier of the harbour office.";
    Comparison c = Compared.of(null, a, "The ferry Gudrun of Rill left the old pier.");
    assertEquals(
        List.of(words), new WordUseFinder().find(c).hedges().stream().map(Usage::form).toList());
  }

  static Stream<String> pronouns() {
    return ResourceLines.of(PartyNames.class, "pronouns.txt").stream();
  }

  @ParameterizedTest
  @MethodSource("pronouns")
  void noPronounIsAName(String word) {
    String a = "Anna Berger left the pier. " + word + " said the ferry Gudrun had sunk off Rill.";
    Comparison c = Compared.of(null, a, "Berger said the ferry Gudrun had sunk off Rill.");
    assertTrue(
        new WordUseFinder()
            .find(c).parties().stream()
                .flatMap(n -> n.forms().stream())
                .noneMatch(u -> u.form().equalsIgnoreCase(word)),
        word);
  }
}

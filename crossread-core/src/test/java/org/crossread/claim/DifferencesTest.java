package org.crossread.claim;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.crossread.name.Roles;
import org.crossread.report.Proposition;
import org.crossread.report.Report;
import org.crossread.text.ResourceLines;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Passages of different wording, where precision comes first. */
class DifferencesTest {
  @Test
  void aNegationInWhatOnlyOneSideTellsDeniesNothing() {
    assertEquals(
        List.of(),
        Versions.kinds(
            "The editor of the Bay Post was not alone.",
            "Dan Reed, the editor of the Bay Post, led the critics of the mayor."));
  }

  @Test
  void theSameContentDeniedInOtherWordsIsADifferenceOfPolarity() {
    assertEquals(
        List.of("POLARITY"),
        Versions.kinds(
            "Repairs of the old ferry will begin before the winter.",
            "Before the winter, repairs of the old ferry will not begin."));
  }

  @Test
  void aWordOfDoubtCountsWithTheVerbThatTheOtherSideTellsAsFact() {
    assertTrue(
        Versions.kinds(
                "The storm reportedly sank two old trawlers on the bank.",
                "Two old trawlers, on the bank at night, sank in the storm.")
            .contains("MODALITY"));
    assertFalse(
        Versions.kinds(
                "The storm sank two old trawlers, apparently for want of a warning.",
                "Two old trawlers, on the bank at night, sank in the storm.")
            .contains("MODALITY"));
  }

  @Test
  void anOfficialWhomOnlyOneSideNamesIsADetail() {
    String general = "Iceland presented a note to Norwegian officials on the quay.";
    List<Difference> found =
        Versions.differences(
            general,
            "The note of Iceland was handed to Norwegian ambassador Ingrid Solbakken on the quay.");
    assertTrue(
        found.stream()
            .anyMatch(d ->
                d.kind() == Difference.Kind.DETAIL
                    && d.reason()
                        .equals("only the right names who: Norwegian ambassador Ingrid Solbakken")),
        found::toString);
    for (String other :
        List.of(
            "The note of Iceland was handed to Danish ambassador Ingrid Solbakken on the quay.",
            "The note of Iceland was handed to Norwegian officials on the quay.",
            "The note of Iceland was handed over in Norway, where Ingrid Solbakken sells fish.")) {
      assertFalse(Versions.kinds(general, other).contains("DETAIL"), other);
    }
  }

  @Test
  void whatIsDeniedIsNotToldAsFact() {
    String likely = "The storm reportedly damaged two old trawlers on the bank.";
    assertTrue(
        Versions.kinds(likely, "Two old trawlers, on the bank at night, were damaged in the storm.")
            .contains("MODALITY"));
    assertFalse(
        Versions.kinds(
                likely, "Two old trawlers, on the bank at night, were not damaged in the storm.")
            .contains("MODALITY"));
  }

  @Test
  void aConditionInTheNextSentenceIsNoneOnOneSideOnly() {
    assertFalse(
        Versions.kinds(
                "The crew will strike if the line cuts pay, the union said.",
                "The crew will strike, the union said. If the line cuts pay, nobody will sail.")
            .contains("MODALITY"));
  }

  @Test
  void whatTheOtherReportTellsInTheNextSentenceIsNoDetail() {
    assertFalse(
        Versions.kinds(
                "The council bought a new ferry for the island, with two decks and a ramp.",
                "For the island the council bought a ferry. It is new, with two decks and a ramp.")
            .contains("DETAIL"));
  }

  @Test
  void aTitleBesideANameInTheAttributionIsNoDetailOfWhatWasSaid() {
    assertEquals(
        List.of(),
        Versions.kinds(
            "\"The quay is our front door and we will mend it,\" Mayor Ruth Calder said.",
            "\"The quay is our front door and we will mend it,\" Calder said."));
  }

  @Test
  void everyDifferenceHasWordsOnBothSides() {
    List<Difference> found =
        Versions.differences(
            "The ferry line sells tickets for cars at the quay.",
            "The ferry line sells tickets at the quay.");
    assertEquals(List.of(Difference.Kind.DETAIL), found.stream().map(Difference::kind).toList());
    assertFalse(found.getFirst().left().span().isEmpty());
    assertFalse(found.getFirst().right().span().isEmpty());
    assertEquals("only the left adds: for cars", found.getFirst().reason());
  }

  @Test
  void aQuotationIsHeldAgainstItsOtherWordingAlsoWhenBothHaveABetterPartner() {
    Report a =
        Versions.read(
            "Without a promise from the owners the crew would “leave this old harbour and all its yards” and"
                + " sail north. The town has two yards.");
    Report b =
        Versions.read(
            "On Friday sailors at a meeting of their union spoke of a plan to “leave our harbour, all"
                + " the yards.” The yards of the town are two.");
    Proposition p = withQuotation(a);
    Proposition q = withQuotation(b);
    Pair quoted = Pair.of(a, p, b, q, 0.2);
    assertFalse(quoted.sameWording());
    Pair left = Pair.of(a, p, b, b.propositions().getLast(), 0.9);
    Pair right = Pair.of(a, a.propositions().getLast(), b, q, 0.8);
    List<Difference> found = new DifferenceFinder().find(List.of(left, right, quoted));
    assertTrue(found.stream().anyMatch(d -> d.kind() == Difference.Kind.QUOTE), found::toString);
  }

  @Test
  void inOtherWordsANumberIsHeldAgainstAnotherOnlyWhereThePassagesAreClose() {
    Report a = Versions.read("Late on Monday night a heavy storm damaged 14 trawlers.");
    Report b = Versions.read("The storm damaged 19 trawlers at the northern quay of the town.");
    for (boolean close : List.of(true, false)) {
      Pair pair =
          Pair.of(a, a.propositions().getLast(), b, b.propositions().getLast(), close ? 0.7 : 0.5);
      assertFalse(pair.sameWording());
      List<Difference> found = new DifferenceFinder().find(List.of(pair));
      assertEquals(
          close, found.stream().anyMatch(d -> d.kind() == Difference.Kind.NUMBER), found::toString);
    }
  }

  @Test
  void aNoteOfOneReportMayBeTheDocumentOfAnother() {
    String note = "The threat came in a 14-page %s that the ministry gave to the ambassador.";
    String document =
        "The ambassador was given a fifteen-page %s by the ministry, with the threat.";
    assertTrue(
        Versions.kinds(note.formatted("note"), document.formatted("document")).contains("NUMBER"));
    assertFalse(
        Versions.kinds(note.formatted("note"), document.formatted("letter")).contains("NUMBER"));
    assertFalse(
        Versions.kinds(note.formatted("novel"), document.formatted("document")).contains("NUMBER"));
  }

  @Test
  void whatDiffersFromOneReportDiffersFromTheOneWithTheSameWords() {
    Report a = Versions.read("Late on Monday night a heavy storm damaged 14 trawlers.");
    Report copy =
        Versions.read("Late on Monday night a heavy storm damaged 14 trawlers. It rained.");
    Report b =
        Versions.read(
            "The town is rich. The storm damaged 19 trawlers at the northern quay of the town.");
    Pair best = pair(a, b, 0.9);
    Pair rival = pair(copy, b, 0.95);
    Proposition told = copy.propositions().get(copy.propositions().size() - 2);
    Pair alike = Pair.of(copy, told, b, last(b), 0.9);
    Pair other = Pair.of(copy, told, b, b.propositions().get(b.propositions().size() - 2), 0.95);
    List<Difference> found = new DifferenceFinder().find(List.of(rival, other, best, alike));
    assertEquals(
        2, found.stream().filter(d -> d.kind() == Difference.Kind.NUMBER).count(), found::toString);
  }

  @Test
  void monthsAndDaysByTheirNamesAreHeldSideBySideWhateverTheYear() {
    String march = "Iceland first protested in March.";
    assertEquals(
        List.of("DATE"), Versions.kinds(march, "Iceland says it first protested last December."));
    assertEquals(List.of(), Versions.kinds(march, "Iceland says it first protested last March."));
  }

  private static Proposition last(Report report) {
    return report.propositions().getLast();
  }

  private static Pair pair(Report a, Report b, double score) {
    return Pair.of(a, last(a), b, last(b), score);
  }

  private static Proposition withQuotation(Report report) {
    return report.propositions().stream()
        .filter(p -> report.quotations().stream().anyMatch(q -> q.overlaps(p.span())))
        .findFirst()
        .orElseThrow();
  }

  private static List<String> described(String left, String right) {
    return Versions.differences(left, right).stream()
        .filter(d -> d.reason().startsWith("described as "))
        .map(d -> d.kind() + " " + d.reason())
        .toList();
  }

  @Test
  void onePersonDescribedByTwoOfficesIsADetail() {
    String left = "Former harbour director Ann Wiek joined the list of challengers in Rill.";
    assertEquals(
        List.of("DETAIL described as Former harbour director against former ferry captain"),
        described(
            left, "The list of challengers in Rill has former ferry captain Ann Wiek on it."));
    assertEquals(
        List.of("DETAIL described as Former harbour director against a veteran negotiator"),
        described(
            left, "The list of challengers in Rill has Ann Wiek, a veteran negotiator, on it."));
    for (String same :
        List.of(
            "The list of challengers in Rill has ex-harbour director Ann Wiek on it.",
            "The list of challengers in Rill has director Ann Wiek on it.",
            "The list of challengers in Rill has the union's former director, Ann Wiek, on it.",
            "The list of challengers in Rill has Ann Wiek on it.",
            "The list of challengers in Rill has former ferry captain Mona Holm on it.")) {
      assertEquals(List.of(), described(left, same), same);
    }
  }

  @Test
  void anOfficeThatOnlyOneTellsAsPastOrWithItsYearsIsADetail() {
    String left = "Former Holm aide Ann Wiek joined the list of challengers.";
    assertEquals(
        List.of("DETAIL described as Former Holm aide against Holm aide"),
        described(left, "The list of challengers has Holm aide Ann Wiek on it."));
    assertEquals(
        List.of("DETAIL described as Former Holm aide against Holm's aide from 2010 to 2016"),
        described(
            left, "The list of challengers has Ann Wiek, Holm's aide from 2010 to 2016, on it."));
    assertEquals(
        List.of("DETAIL described as Former Holm aide against union co-chair"),
        described(left, "The list of challengers has union co-chair Ann Wiek on it."));
    for (String same :
        List.of(
            "The list of challengers has ex-aide Ann Wiek on it.",
            "The list of challengers has Ann Wiek, Holm's former aide, on it.")) {
      assertEquals(List.of(), described(left, same), same);
    }
  }

  static Stream<String> plainTitles() {
    return ResourceLines.of(DescriptionDetector.class, "plain-titles.txt").stream();
  }

  @ParameterizedTest
  @MethodSource("plainTitles")
  void aTitleAloneIsNoDescription(String title) {
    String other = "The list of challengers in Rill has Ann Wiek, a veteran negotiator, on it.";
    String capital = title.substring(0, 1).toUpperCase(Locale.ROOT) + title.substring(1);
    String rest = " Ann Wiek joined the list of challengers in Rill.";
    assertEquals(List.of(), described(capital + rest, other));
    assertEquals(
        List.of("DETAIL described as Former union " + title + " against a veteran negotiator"),
        described("Former union " + title + rest, other));
  }

  @Test
  void aDescriptionIsShownWholeWithItsAbbreviations() {
    assertEquals(
        List.of("DETAIL described as Former harbour director against an aide to Rep. Olsen"),
        described(
            "Former harbour director Ann Wiek joined the list of challengers in Rill.",
            "The list of challengers in Rill has Ann Wiek, an aide to Rep. Olsen."));
  }

  @Test
  void daysOnEitherSideOfOneVerbAreADifferenceOfDate() {
    assertTrue(
        Versions.kinds(
                "A harbour clerk on Friday apologised for a post about the ferry owners of Rill.",
                "The harbour clerk of Rill had to apologise Saturday for a post about the ferry owners.")
            .contains("DATE"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "The mayor's spokesman Carl Mull left the hall.|The press secretary, Carl Mull, left the hall.",
        "Longtime Bremen official Carl Mull left the hall.|Veteran Bremen aide Carl Mull left the hall.",
        "Journalist Carl Mull left the hall.|Radio host Carl Mull left the hall."
      })
  void oneOfficeInTwoWordingsIsNoDetail(String both) {
    String[] sides = both.split("\\|");
    assertFalse(Versions.kinds(sides[0], sides[1]).contains("DETAIL"), both);
  }

  @Test
  void likeOfficesOfTwoBodiesAreADetail() {
    assertTrue(
        Versions.kinds(
                "Carl Mull, a veteran Bremen aide, left the hall.",
                "Carl Mull, a former Oslo official, left the hall.")
            .contains("DETAIL"));
  }

  @Test
  void everyNounOfALikeOfficeIsInItsGroup() {
    for (String line : ResourceLines.of(DescriptionDetector.class, "like-offices.txt")) {
      String[] nouns = line.split(",");
      for (String noun : nouns) {
        String last = noun.substring(noun.lastIndexOf(' ') + 1);
        assertTrue(Roles.contains(last), noun + " is no noun of office in roles.txt");
        if (!noun.equals(nouns[0])) {
          assertFalse(
              Versions.kinds(
                      "Longtime " + nouns[0] + " Carl Mull left the hall.",
                      "Carl Mull, a veteran " + noun + ", left the hall.")
                  .contains("DETAIL"),
              line + ": " + noun);
        }
      }
    }
  }

  @Test
  void aDenialOfAnotherVerbIsNoDifferenceOfPolarity() {
    assertFalse(
        Versions.kinds(
                "Old ferries should cancel all trips to the outer bay in winter.",
                "In winter, trips of old ferries to the outer bay should not start.")
            .contains("POLARITY"));
  }

  @Test
  void aConditionThatTheOtherSideTellsInItsOwnWordsIsNone() {
    assertFalse(
        Versions.kinds(
                "The union will not talk about the new contract until the yard pays its debts.",
                "The yard must pay its debts before the union will talk about the new contract.")
            .contains("MODALITY"));
  }

  @Test
  void aConditionBehindButLimitsWhatFollows() {
    assertFalse(
        Versions.kinds(
                "Old ferries should leave the inner harbour early.",
                "Old ferries should leave the inner harbour early, but if tugs are free they help.")
            .contains("MODALITY"));
  }

  @Test
  void whatIsLeftOfSomethingIsNotAllOfIt() {
    assertFalse(
        Versions.kinds(
                "There are two more harbour debates on the calendar this fall.",
                "It comes before the second of three debates on the calendar this fall.")
            .contains("NUMBER"));
  }

  @Test
  void aNumberThatTheOtherSentenceHasTooIsNoOtherNumber() {
    assertFalse(
        Versions.kinds(
                "Wiek joined the guard and served for six months on Gull Island and six years in"
                    + " the reserves.",
                "The report on his service in the guard was false, six months on Gull Island and"
                    + " six years in the reserves, Wiek said.")
            .contains("NUMBER"));
  }

  @Test
  void whatTwoPeopleSayIsNotOneThingToldMoreExactly() {
    assertFalse(
        Versions.kinds(
                "The new harbour law of the bay is clear, Ann Wiek said.",
                "The new harbour law of the bay for Bremen pilots is clear, Carl Mull said.")
            .contains("DETAIL"));
  }
}

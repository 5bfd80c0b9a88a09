package org.crossread.claim;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import org.crossread.report.Proposition;
import org.crossread.report.Report;
import org.junit.jupiter.api.Test;

class CircumstanceDetectorTest {
  private static final double SURE = 0.9;

  /** Differences of all pairs of propositions of two articles, as if all were aligned. */
  private static List<String> found(String left, String right, double score) {
    Report a = Versions.read(left);
    Report b = Versions.read(right);
    List<String> found = new ArrayList<>();
    for (Proposition p : a.propositions()) {
      for (Proposition q : b.propositions()) {
        new CircumstanceDetector()
            .find(Pair.of(a, p, b, q, score))
            .forEach(d -> found.add(d.kind() + " " + d.reason()));
      }
    }
    return found.stream().distinct().toList();
  }

  private static List<String> found(String left, String right) {
    return found(left, right, SURE);
  }

  @Test
  void onlyOneTellsWhen() {
    String left = "The mayor opened the long new bridge over the Ost in 2019.";
    assertEquals(
        List.of("DETAIL only the left adds: 2019"),
        found(left, "Critics recall how proudly the mayor opened that bridge."));
    assertEquals(
        List.of("DETAIL only the right adds: 2019"),
        found("Critics recall how proudly the mayor opened that bridge.", left));
    for (String same :
        List.of(
            "Critics recall how proudly the mayor opened that bridge seven years ago.",
            "Critics recall how the mayor opened that bridge. The year 2019 was a dry one.",
            "Critics recall how the mayor opened that bridge. Mid-2019 was dry.",
            "Critics recall a storm on the river and its many boats.")) {
      assertEquals(List.of(), found(left, same), same);
    }
  }

  @Test
  void theDayOfTheNewsGoesWithoutSaying() {
    assertEquals(
        List.of(),
        found(
            "The mayor opened the long new bridge over the Ost on Tuesday.",
            "Critics recall how proudly the mayor opened that bridge."));
  }

  @Test
  void onlyOneTellsWhenItWasSaid() {
    String left = "The captain declared in March that he would not sail to Rill again.";
    assertEquals(
        List.of("DETAIL only the left adds: March"),
        found(left, "The captain had announced that he would not sail to Rill again this way."));
    assertEquals(
        List.of(),
        found(left, "The captain announced last year that he would not sail to Rill again."));
  }

  @Test
  void whatTheOtherTellsWithoutItIsShown() {
    Report a = Versions.read("The captain declared in March that he would not sail to Rill.");
    Report b = Versions.read("The captain announced that he would never sail to Rill.");
    List<Difference> found = new ArrayList<>();
    for (Proposition p : a.propositions()) {
      for (Proposition q : b.propositions()) {
        found.addAll(new CircumstanceDetector().find(Pair.of(a, p, b, q, SURE)));
      }
    }
    assertEquals(
        List.of("announced"),
        found.stream()
            .map(d -> d.right().span().of(b.article().text().characters()))
            .distinct()
            .toList());
  }

  @Test
  void onlyOneTellsWhere() {
    String left = "Police arrested the captain of the ferry in Ostrand, Norway.";
    assertEquals(
        List.of("DETAIL only the left adds: Ostrand"),
        found(left, "The ferry's captain was arrested by officers in Norway after a long chase."));
    for (String same :
        List.of(
            "The ferry's captain, of Ostrand, was arrested by officers in Norway.",
            "The ferry's captain was arrested by officers in Norway. Ostrand was calm.")) {
      assertEquals(List.of(), found(left, same), same);
    }
  }

  @Test
  void onlyOneTellsHowMany() {
    String left = "The harbour office seized at least 40 parcels on the pier.";
    assertEquals(
        List.of("DETAIL only the left adds: at least 40 parcels"),
        found(left, "Some guards of Rill took away the parcels that lay on a pier."));
    for (String same :
        List.of(
            "Some guards of Rill took away some 50 parcels that lay on a pier.",
            "Some guards of Rill took away the parcels, forty in all, from a pier.",
            "Some guards of Rill took away the crates that lay on a pier.")) {
      assertEquals(List.of(), found(left, same), same);
    }
  }

  @Test
  void aNumberInAnotherFormIsNoNumberMore() {
    String left = "The harbour office closed two piers after the storm.";
    assertEquals(
        List.of("DETAIL only the left adds: two piers"),
        found(left, "After the storm the office barred the way to piers."));
    for (String same :
        List.of(
            "After the storm the office barred the way to both piers.",
            "After the storm a two-week ban was put on the piers.")) {
      assertEquals(List.of(), found(left, same), same);
    }
    for (String two : CircumstanceDetector.TWO) {
      String other = "After the storm the office barred the way to " + two + " old piers.";
      assertEquals(List.of(), found(left, other), other);
    }
  }

  @Test
  void aYearThatIsReadAsNoDateIsThereAllTheSame() {
    String left = "The court ruled in 1898 that the harbour belongs to Rill.";
    assertEquals(
        List.of("DETAIL only the left adds: 1898"),
        found(left, "The court once ruled whose harbour it is, a pamphlet says."));
    assertEquals(
        List.of(),
        found(left, "The court once ruled whose harbour it is, pamphlet No. 1898 says."));
  }

  @Test
  void aYearBeforeAPluralIsNoNumberOfThings() {
    assertEquals(
        List.of(),
        found(
            "A committee looks into the 2012 storms on the coast.",
            "What the storms did to Rill is what a committee wants to know."));
    assertEquals(
        List.of("DETAIL only the left adds: 12 storms"),
        found(
            "A committee looks into the 12 storms on the coast.",
            "What the storms did to Rill is what a committee wants to know."));
  }

  @Test
  void aRatioIsNoNumberOfThings() {
    assertEquals(
        List.of(),
        found(
            "There is a 2 in 3 chance that the ferry sails on Monday.",
            "The chances are good that on Monday ferries go out."));
  }

  @Test
  void whatMayBeTwoEventsHasNoDetails() {
    assertEquals(
        List.of(),
        found(
            "The mayor opened the long new bridge over the Ost in 2019.",
            "Critics recall how proudly the mayor opened that bridge.",
            0.4));
  }

  @Test
  void whatTwoPeopleSayIsNotOneThing() {
    assertEquals(
        List.of(),
        found(
            "Ann Wiek said the harbour office seized at least 40 parcels.",
            "Mona Holm said officers took away the parcels from a pier."));
    assertEquals(
        List.of("DETAIL only the left adds: at least 40 parcels"),
        found(
            "Ann Wiek said the harbour office seized at least 40 parcels.",
            "Ann Wiek said officers took away the parcels from a pier."));
  }
}

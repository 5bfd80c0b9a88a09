package org.crossread.timeline;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.crossread.claim.Comparer;
import org.crossread.claim.Comparison;
import org.crossread.report.Report;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class TimelineFinderTest {
  /** A Friday. */
  private static final LocalDate DAY = LocalDate.of(2031, 3, 7);

  private static final String FERRY =
      "The ferry Gudrun sank off Rill on Monday with 11 people on board. The harbour office of Rill"
          + " opened its new pier in October 2029.";
  private static final String AGAIN =
      "The ferry Gudrun sank off Rill on 3 March with 11 people on board. The harbour office of Rill"
          + " was founded in 1988.";

  private static Timeline timeline(@Nullable LocalDate day, String... texts) {
    return new TimelineFinder().find(Compared.of(day, texts));
  }

  private static String shown(Comparison c, Moment m) {
    StringBuilder out = new StringBuilder();
    out.append(m.from() == null ? m.key() : m.from() + ".." + m.to()).append(' ');
    out.append(m.granularity());
    for (String input :
        m.told().stream()
            .map(d -> Compared.input(c, d.passage().article()) + (d.saying() ? " stated" : ""))
            .sorted()
            .toList()) {
      out.append(" | ").append(input);
    }
    return out.toString();
  }

  @Test
  void oneDayFromTwoReportsIsOneRowAndEachKeepsItsGranularity() {
    Comparison c = Compared.of(DAY, FERRY, AGAIN);
    assertEquals(
        List.of(
            "1988-01-01..1988-12-31 YEAR | b.txt",
            "2029-10-01..2029-10-31 MONTH | a.txt",
            "2031-03-03..2031-03-03 DAY | a.txt | b.txt"),
        new TimelineFinder().find(c).dated().stream().map(m -> shown(c, m)).toList());
  }

  @Test
  void passagesHoldTheirTimesAndAreExactWords() {
    Comparison c = Compared.of(DAY, FERRY, AGAIN);
    for (Moment m : new TimelineFinder().find(c).dated()) {
      for (Dated d : m.told()) {
        assertTrue(d.passage().span().contains(d.time().span()), d.toString());
        assertTrue(c.quote(d.passage()).contains(c.quote(d.time())), d.toString());
      }
    }
  }

  @Test
  void withoutADayOfPublicationAWeekdayStaysUndated() {
    Timeline t = timeline(null, FERRY, AGAIN);
    assertEquals(
        List.of("03-03", "monday"), t.undated().stream().map(Moment::key).toList(), t.toString());
    assertEquals(
        List.of(LocalDate.of(1988, 1, 1), LocalDate.of(2029, 10, 1)),
        t.dated().stream().map(Moment::from).toList());
  }

  @Test
  void theDayOfPublicationDatesNothingByItself() {
    String a = "The ferry Gudrun sank off Rill with 11 people on board.";
    String b = "The ferry Gudrun has sunk off Rill, and 11 people were on board.";
    assertTrue(timeline(DAY, a, b).isEmpty());
  }

  @Test
  void theDayOfAStatementIsNotThatOfWhatItTells() {
    String a =
        "Harbour chief Anna Berger said on Thursday that the ferry Gudrun had sunk off Rill.";
    String b = "Harbour chief Anna Berger said that the ferry Gudrun sank off Rill on Tuesday.";
    Comparison c = Compared.of(DAY, a, b);
    assertEquals(
        List.of("2031-03-04..2031-03-04 DAY | b.txt", "2031-03-06..2031-03-06 DAY | a.txt stated"),
        new TimelineFinder().find(c).dated().stream().map(m -> shown(c, m)).toList());
  }

  @Test
  void theOrderOfTheReportsChangesNothing() {
    List<Report> reports =
        new ArrayList<>(
            List.of(
                Compared.report("a.txt", FERRY, DAY),
                Compared.report("b.txt", AGAIN, null),
                Compared.report("c.txt", FERRY.replace("Monday", "Tuesday"), DAY)));
    Comparer comparer = new Comparer(new java.util.TreeMap<>());
    Timeline t = new TimelineFinder().find(comparer.compare(reports, List.of()));
    java.util.Collections.reverse(reports);
    assertEquals(t, new TimelineFinder().find(comparer.compare(reports, List.of())));
  }
}

package org.crossread.quantity;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.crossread.text.ResourceLines;
import org.crossread.text.Sentence;
import org.crossread.text.Span;
import org.crossread.text.Text;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class TimeFinderTest {
  /** A Friday. */
  private static final LocalDate DAY = LocalDate.of(2025, 11, 7);

  private final TimeFinder finder = new TimeFinder();

  private List<TimeExpression> find(String sentence, @Nullable LocalDate reference) {
    return finder.find(
        Text.of(sentence), new Sentence(new Span(0, sentence.length()), 0, false), reference);
  }

  private String shown(String sentence, @Nullable LocalDate reference) {
    return find(sentence, reference).stream()
        .map(t ->
            t.span().of(sentence)
                + " = "
                + (t.from() == null
                    ? t.key()
                    : t.from().equals(t.to()) ? t.from() : t.from() + ".." + t.to()))
        .collect(Collectors.joining("; "));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "It was signed on 17 February 2022.|17 February 2022 = 2022-02-17",
        "It was signed on February 17, 2022.|February 17, 2022 = 2022-02-17",
        "Two of the 19 Feb. 17 marchers spoke.|Feb. 17 = 2025-02-17",
        "Two of the 19 Sept. 17 marchers spoke.|Sept. 17 = 2025-09-17",
        "It was signed on Feb. 17, 2022, in the hall.|Feb. 17, 2022 = 2022-02-17",
        "It was signed on 2022-02-17 there.|2022-02-17 = 2022-02-17",
        "Boats were lost on Oct 28 there.|Oct 28 = 2025-10-28",
        "The deadline ends on 1 December.|1 December = 2025-12-01",
        "They met on Thursday.|Thursday = 2025-11-06",
        "They met Friday.|Friday = 2025-11-07",
        "They wait until Thursday.|Thursday = 2025-11-13",
        "They will meet on Thursday.|Thursday = 2025-11-13",
        "She said on Thursday it will come.|Thursday = 2025-11-06",
        "It began last December.|last December = 2024-12-01..2024-12-31",
        "It began in March.|March = 2025-03-01..2025-03-31",
        "It began in October 2021.|October 2021 = 2021-10-01..2021-10-31",
        "It comes next week.|next week = 2025-11-10..2025-11-16",
        "It comes next month.|next month = 2025-12-01..2025-12-31",
        "It came yesterday.|yesterday = 2025-11-06",
        "It came three days ago.|three days ago = 2025-11-04",
        "It began last fall.|last fall = 2024-09-01..2024-11-30",
        "It began this autumn.|this autumn = 2025-09-01..2025-11-30",
        "It has held since 2021 there.|2021 = 2021-01-01..2021-12-31",
        "It began at 5.40 a.m. and ended.|5.40 a.m. = 05:40",
        "It began at six in the morning there.|six in the morning = 06:00",
        "It began at 17:30 there.|17:30 = 17:30",
      })
  void readsAndResolves(String sentence, String expected) {
    assertEquals(expected, shown(sentence, DAY));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "They met on Thursday.|Thursday = thursday",
        "It began last December.|last December = december",
        "It comes next week.|next week = period 1 week",
        "It came today.|today = day 0",
      })
  void withoutADayOfPublicationNothingRelativeIsResolved(String sentence, String expected) {
    assertEquals(expected, shown(sentence, null));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "The 1990 treaty still holds.",
        "The 1990 Treaty still holds.",
        "The Treaty of 1994 still holds.",
        "They may march on.",
        "The fall of the wall came.",
        "He sold 2000 boats.",
        "Mar the picture if you must.",
        "An august house fell.",
      })
  void wordsThatLookLikeTimesAreNone(String sentence) {
    assertEquals("", shown(sentence, DAY));
  }

  @Test
  void aDayThatDoesNotExistStaysUnresolved() {
    assertFalse(find("It was signed on 31 February 2022.", DAY).getFirst().resolved());
  }

  static Stream<List<String>> names() {
    List<List<String>> names = new ArrayList<>();
    for (List<String> c : ResourceLines.columns(TimeFinder.class, "calendar.tsv", 3)) {
      String[] forms = c.get(2).split("/", -1);
      for (int k = 0; k < 2; k++) {
        for (String form : forms[k].split("\\|")) {
          if (!form.isEmpty()) {
            names.add(List.of(c.get(0), form));
          }
        }
      }
    }
    return names.stream();
  }

  @ParameterizedTest
  @MethodSource("names")
  void everyCalendarNameIsRead(List<String> entry) {
    String form = entry.get(1);
    String sentence =
        switch (entry.get(0)) {
          case "MONTH" -> "It was signed on 12 " + form + " there.";
          case "WEEKDAY" -> "It was signed on " + form + ", said all.";
          case "SEASON" -> "It was signed last " + form + " there.";
          default ->
              form.endsWith("s")
                  ? "It came three " + form + " ago."
                  : "It came one " + form + " ago.";
        };
    assertEquals(1, find(sentence, DAY).size(), sentence);
  }

  static Stream<List<String>> dayWords() {
    return ResourceLines.columns(TimeFinder.class, "day-words.tsv", 3).stream();
  }

  @ParameterizedTest
  @MethodSource("dayWords")
  void everyDayWordIsRead(List<String> entry) {
    TimeExpression t = find("It came " + entry.get(0) + " there.", DAY).getFirst();
    assertEquals(entry.get(1), t.granularity().name());
    if (t.granularity() == TimeExpression.Granularity.DAY) {
      assertEquals(DAY.plusDays(Integer.parseInt(entry.get(2))), t.from());
    }
  }
}

package org.crossread.quantity;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import org.crossread.text.Sentence;
import org.crossread.text.Span;
import org.crossread.text.Text;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ConflictsTest {
  private final QuantityFinder quantities = new QuantityFinder();
  private final TimeFinder times = new TimeFinder();

  private static Sentence whole(String s) {
    return new Sentence(new Span(0, s.length()), 0, false);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "an 11-page note|a ten-page note|true",
        "an 11-page note|an eleven-page note|false",
        "up to 130,000 troops|more than 100,000 troops|false",
        "up to 50 ships|up to 15 ships|true",
        "at least 14 people|at least 20 people|true",
        "at least 14 people|20 people|false",
        "at least 14 people|12 people|true",
        "about 60 boats|some 62 boats|false",
        "about 60 boats|about 90 boats|true",
        "600 boats|637 boats|false",
        "1.4 billion euros|1.4 million euros|true",
        "1.4 billion euros|1.38 billion euros|false",
        "640 kilometres|400 miles|false",
        "640 kilometres|460 kilometres|true",
        "640 kilometres|640 boats|false",
        "dozens of boats|60 boats|false",
        "a dozen boats|12 boats|false",
        "12 percent|12 per cent|false",
        "12 percent|21 percent|true",
        "two weeks|14 days|false",
        "10 to 15 boats|12 boats|false",
        "10 to 15 boats|18 boats|true",
        "50,000 euros|$50,000|false",
        "about 5 billion euros|5 billion euros|false",
        "about 5 billion euros|some 5.2 billion euros|false",
        "about 5 billion euros|9 billion euros|true",
        "$5 billion|5bn dollars|false",
        "5 km|3.1 miles|false",
        "5 km|5 miles|true",
        "10 kilometres|6.2 miles|false",
        "1 million people|1,000,000 people|false",
        "1 million people|a million people|false",
        "1m people|2 million people|true",
        "1.5 million people|1,500,000 people|false",
        "12 boats|twelve boats|false",
        "half of the boats|50 % of the boats|false",
        "half of the boats|50 percent of the boats|false",
        "a third of the boats|33 percent of the boats|false",
        "a quarter of the boats|25 per cent of the boats|false",
        "half of the boats|40 percent of the boats|true",
        "two thirds of the boats|67 percent of the boats|false",
        "43,885,310 euros|43 million euros|false",
        "43,885,310 euros|44 million euros|false",
        "43,885,310 euros|48 million euros|true",
        "nearly 44 million euros|43,885,310 euros|false",
        "roughly 141 million euros|139 million euros|false",
        "139 million euros|141 million euros|true",
        "over 200 boats|210 boats|false",
        "over 200 boats|190 boats|true",
        "fewer than 20 boats|18 boats|false",
        "fewer than 20 boats|25 boats|true",
        "as many as 40 boats|at least 30 boats|false",
        "as many as 40 boats|at least 50 boats|true",
        "three dozen boats|36 boats|false",
        "two years|24 months|false",
        "30 minutes|half an hour|false",
        "1 tonne|1,000 kilograms|false",
        "$3 million|3 million dollars|false",
        "5-day march|five-day march|false",
        "5-day march|six-day march|true",
        "500,000 people|half a million people|false",
        "1,234 boats|1,200 boats|false",
        "1,234 boats|1,300 boats|true",
      })
  void numbersConflictWhenTheyCannotBothBeRight(String left, String right, boolean conflict) {
    String a = "They saw " + left + " there.";
    String b = "They saw " + right + " there.";
    Quantity x = quantities.find(Text.of(a), whole(a)).getFirst();
    Quantity y = quantities.find(Text.of(b), whole(b)).getFirst();
    assertEquals(conflict, Conflicts.conflict(x, y), x + " " + y);
    assertEquals(conflict, Conflicts.conflict(y, x), "symmetric");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "on Thursday|on Tuesday|true|true",
        "on Thursday|on 6 November|false|false",
        "on Thursday|on 5 November|true|false",
        "last fall|last autumn|false|false",
        "last December|last October|true|true",
        "next week|next month|true|false",
        "since 2021|since 2012|true|true",
        "at 5.40 a.m.|at 8.40 a.m.|true|true",
        "at 6 a.m.|at six in the morning|false|false",
        "on 6 November|in November|false|false",
        "yesterday|on Thursday|false|false",
        "1 December|December 1|false|false",
        "on Thursday|on 6 November 2025|false|false",
        "on Thursday|on Nov. 6|false|false",
        "on Friday|on Friday morning|false|false",
        "in February|in February|false|false",
        "in February|on 28 February 2026|false|false",
        "in February|on 28 March 2026|true|false",
        "this autumn|this fall|false|false",
        "in the fall of 2024|in autumn 2024|false|false",
        "in the fall of 2024|in spring 2024|true|true",
        "today|on Friday|false|false",
        "yesterday|on Thursday|false|false",
        "yesterday|on Friday|true|false",
        "last night|on Thursday|false|false",
        "three days ago|on Tuesday|false|false",
        "a week ago|on 31 October|false|false",
        "in 2014|in March 2014|false|false",
        "in 2014|in March 2015|true|true",
        "at noon|at 12:00|false|false",
        "at midnight|at noon|true|true",
        "last week|on 28 October|false|false",
        "last week|on 5 November|true|false",
        "this month|on 3 November|false|false",
        "on 17 February 2022|on 2022-02-17|false|false",
        "on 17 February 2022|on 18 February 2022|true|true",
      })
  void timesConflictWhenTheyCannotBeTheSame(
      String left, String right, boolean withDay, boolean without) {
    assertEquals(withDay, conflict(left, right, LocalDate.of(2025, 11, 7)));
    assertEquals(without, conflict(left, right, null));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "on Friday|2025-11-07|on Friday|2025-11-06",
        "on Friday|2025-11-07|on Friday morning|2025-11-13",
        "in January|2025-11-30|in January|2026-02-02",
        "on Tuesday|2014-01-25|on Jan. 28|2014-01-23",
        "on Feb. 28, 2019|2018-12-23|at the end of February|2018-12-20",
      })
  void oneNameIsNoConflictWhenReportsOfDifferentDaysResolveItDifferently(
      String left, LocalDate leftDay, String right, LocalDate rightDay) {
    TimeExpression x = time(left, leftDay);
    TimeExpression y = time(right, rightDay);
    assertEquals(false, Conflicts.conflict(x, y), x + " " + y);
    assertEquals(false, Conflicts.conflict(y, x), "symmetric");
  }

  private TimeExpression time(String words, @Nullable LocalDate day) {
    String sentence = "It came " + words + " there.";
    return times.find(Text.of(sentence), whole(sentence), day).getFirst();
  }

  private boolean conflict(String left, String right, @Nullable LocalDate day) {
    String a = "It came " + left + " there.";
    String b = "It came " + right + " there.";
    TimeExpression x = times.find(Text.of(a), whole(a), day).getFirst();
    TimeExpression y = times.find(Text.of(b), whole(b), day).getFirst();
    assertEquals(Conflicts.conflict(x, y), Conflicts.conflict(y, x), "symmetric");
    return Conflicts.conflict(x, y);
  }
}

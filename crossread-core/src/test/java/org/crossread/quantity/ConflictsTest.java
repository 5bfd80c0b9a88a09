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
      })
  void timesConflictWhenTheyCannotBeTheSame(
      String left, String right, boolean withDay, boolean without) {
    assertEquals(withDay, conflict(left, right, LocalDate.of(2025, 11, 7)));
    assertEquals(without, conflict(left, right, null));
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

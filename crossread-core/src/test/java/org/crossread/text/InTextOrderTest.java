package org.crossread.text;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class InTextOrderTest {
  private static final List<Span> SPANS =
      List.of(new Span(2, 4), new Span(4, 9), new Span(9, 9), new Span(12, 15));

  @ParameterizedTest
  @CsvSource({"0,20,4", "2,4,1", "3,4,0", "3,10,2", "9,12,1", "15,20,0", "0,0,0", "5,5,0"})
  void thoseThatBeginInTheStretchAreFound(int start, int end, int count) {
    Span stretch = new Span(start, end);
    List<Span> expected =
        SPANS.stream().filter(s -> s.start() >= start && s.start() < end).toList();
    assertEquals(count, expected.size());
    assertEquals(expected, InTextOrder.beginningIn(SPANS, Function.identity(), stretch));
  }

  @ParameterizedTest
  @CsvSource({"0,-1", "2,0", "3,0", "4,1", "8,1", "9,-1", "11,-1", "12,3", "14,3", "15,-1"})
  void theOneThatHoldsAPlaceIsFound(int at, int number) {
    assertEquals(number, InTextOrder.holding(SPANS, Function.identity(), at));
  }

  @Test
  void nothingIsFoundInNothing() {
    List<Span> none = List.of();
    assertEquals(none, InTextOrder.beginningIn(none, Function.identity(), new Span(0, 9)));
    assertEquals(-1, InTextOrder.holding(none, Function.identity(), 0));
    assertEquals(0, InTextOrder.firstFrom(none, Function.identity(), 3));
  }
}

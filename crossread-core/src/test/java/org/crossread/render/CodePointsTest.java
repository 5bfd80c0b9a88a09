package org.crossread.render;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CodePointsTest {
  @ParameterizedTest
  @ValueSource(strings = {"", "a", "🛳", "x🛳", "Łódź 🛳 ", "\ud83d", "\udef3x"})
  void everyOffsetIsCountedAsTheTextItselfCounts(String part) {
    String text = part.repeat(2500) + "end";
    CodePoints points = new CodePoints(text);
    for (int at = 0; at <= text.length(); at++) {
      boolean within =
          at > 0
              && at < text.length()
              && Character.isLowSurrogate(text.charAt(at))
              && Character.isHighSurrogate(text.charAt(at - 1));
      if (!within) {
        assertEquals(text.codePointCount(0, at), points.before(at), "at " + at);
      }
    }
  }
}

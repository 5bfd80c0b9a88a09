package org.crossread.render;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.crossread.text.Span;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class QuotedTest {
  /** Where the passage stands is marked by braces. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "The pier {is “closed}.” Nobody came.|is “closed.”",
        "The pier {is “closed}”, she said.|is “closed”",
        "“{We wait},” she said.|“We wait,”",
        "\"{We wait},\" she said.|\"We wait,\"",
        "He called it \"{a gift}\".|\"a gift\"",
        "“{We wait} and we hope.”|“We wait …",
        "They {told us to \"shut the pier}, burn it\".|told us to \"shut the pier …",
        "“We wait and {the tide} falls.”|the tide",
        "“We wait and {the tide falls},” she said.|… the tide falls,”",
        "She was glad {of help” from the town}.|… of help” from the town",
        "{A ‘sailors}’ pier|A ‘sailors’",
        "{The sailors}’ pier|The sailors",
        "{It’s the skippers’ pier} now|It’s the skippers’ pier",
        "{No marks} here|No marks",
        "“{Our ‘old friends}’ left|“Our ‘old friends’",
        "a “{‘double}’”.|“‘double’”",
        "{all}|all",
        "5\" pipes {were laid}|were laid"
      })
  void marksThatBelongToAPassageAreShownAndTheRestIsToldByAnEllipsis(String line, String shown) {
    int start = line.indexOf('{');
    int end = line.indexOf('}') - 1;
    String text = line.replace("{", "").replace("}", "");
    Quoted q = Quoted.of(text, new Span(start, end));
    assertEquals(shown, q.before() + text.substring(start, end) + q.after());
  }
}

package org.crossread.claim;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.util.List;
import java.util.stream.Stream;
import org.crossread.text.ResourceLines;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class QuoteDetectorTest {
  private static List<String> wordings(String left, String right) {
    return Versions.differences(left, right).stream()
        .filter(d -> d instanceof Difference.Quote)
        .map(d -> ((Difference.Quote) d).wording().name())
        .toList();
  }

  private static void both(String expected, String left, String right) {
    List<String> wanted = expected.equals("-") ? List.of() : List.of(expected);
    assertEquals(wanted, wordings(left, right), left + " / " + right);
    assertEquals(wanted, wordings(right, left), right + " / " + left);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        // exact
        "“We will open the lock before the winter ice comes,” Anna Berger said.|Anna Berger said: “We will open the lock before the winter ice comes.”|-",
        "“We will open the lock with 10 men,” Anna Berger said.|“We will open the lock with ten men,” Anna Berger said.|-",
        "“Sen. Holm never opened the old lock,” Anna Berger said.|“Senator Holm never opened the old lock,” Anna Berger said.|-",
        "“Open that d--- lock and go home,” Anna Berger said.|“Open that damn lock and go home,” Anna Berger said.|-",
        "“They are not ready and we will not wait for them,” Anna Berger said.|“They're not ready and we won’t wait for them,” Anna Berger said.|-",
        "“He never opened the old lock of the harbour,” Anna Berger said.|“He [Holm] never opened the old lock of the harbour,” Anna Berger said.|-",
        "“I do not think that is O.K. at all,” Anna Berger said.|“I do not think that is OK at all,” Anna Berger said.|-",
        "“But I do not think this is okay,” Anna Berger said.|“I do not think this is O.K.,” Anna Berger said.|-",
        // an unbroken part, the rest told around it
        "“The subpoenas will be written to open every lock,” Anna Berger said.|The subpoenas “will be written to open every lock,” Anna Berger said.|-",
        "“I trust the harbour, but it must open every lock,” Anna Berger said.|“I trust the harbour,” Anna Berger said, “but it must open every lock.”|-",
        // cut
        "“They were knowingly and openly lying about the lock,” Anna Berger said.|They were “openly lying about the lock,” Anna Berger said.|CUT",
        "“We will open the lock, whatever it costs, before the ice comes,” Anna Berger said.|“We will open the lock before the ice comes,” Anna Berger said.|CUT",
        // altered
        "“I am not saying I will stay. I am not saying I will go.” Anna Berger said.|“I am not saying I will stay. I am not saying I will go.” Anna Berger added.|-",
        "“We will open the lock before the winter ice comes,” Anna Berger said.|“We will close the lock before the winter ice comes,” Anna Berger said.|ALTERED",
      })
  void wordingsOfOneUtteranceAreToldApartFromBothSides(String left, String right, String expected) {
    both(expected, left, right);
  }

  @Test
  void aReasonDoesNotSpeakOfASideWhereItMeansNone() {
    String whole =
        "“We will open the lock, whatever it costs, before the ice comes,” Ann Berg said.";
    List<Difference> found = Versions.differences(whole, whole.replace(", whatever it costs,", ""));
    assertEquals(
        List.of("the same quotation, cut on one side"),
        found.stream().map(Difference::reason).toList());
    // a renderer puts the letters of the articles in place of these
    found.forEach(d -> assertFalse(d.reason().matches(".*\\b(?:left|right)\\b.*"), d.reason()));
  }

  static Stream<List<String>> forms() {
    return ResourceLines.columns(QuotedWords.class, "quoted-forms.tsv", 2).stream();
  }

  @ParameterizedTest
  @MethodSource("forms")
  void whatOnlyADeskWritesOtherwiseIsTheSameQuotation(List<String> entry) {
    for (String form : entry.get(1).split(",")) {
      String a = "we heard " + entry.get(0) + " there";
      String b = "we heard " + form + " there";
      assertEquals(
          QuotedWords.of(a, new org.crossread.text.Span(0, a.length())),
          QuotedWords.of(b, new org.crossread.text.Span(0, b.length())),
          form);
    }
  }
}

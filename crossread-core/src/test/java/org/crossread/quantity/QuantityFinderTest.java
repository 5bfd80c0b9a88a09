package org.crossread.quantity;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.crossread.text.ResourceLines;
import org.crossread.text.Sentence;
import org.crossread.text.Span;
import org.crossread.text.Text;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class QuantityFinderTest {
  private final QuantityFinder finder = new QuantityFinder();

  private List<Quantity> find(String sentence) {
    return finder.find(Text.of(sentence), new Sentence(new Span(0, sentence.length()), 0, false));
  }

  private String shown(String sentence) {
    return find(sentence).stream()
        .map(q ->
            q.span().of(sentence)
                + " = "
                + q.low().toPlainString()
                + (q.bound() == Quantity.Bound.AT_LEAST
                    ? "+"
                    : q.low().equals(q.high()) ? "" : ".." + q.high().toPlainString())
                + (q.unit().isEmpty() ? "" : " " + q.unit()))
        .collect(Collectors.joining("; "));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "An 11-page note arrived.|11-page = 11 page",
        "A ten-page note arrived.|ten-page = 10 page",
        "They sent twenty-five boats north.|twenty-five boats = 25 boat",
        "Some 60 Norwegian vessels fish there.|Some 60 Norwegian vessels = 54..66 vessel",
        "It cost $38 million a year.|$38 million = 38000000 USD",
        "It cost 38 million dollars a year.|38 million dollars = 38000000 USD",
        "It cost €1.4bn in all.|€1.4bn = 1400000000 EUR",
        "The 1.4-billion-euro cable is laid.|1.4-billion-euro = 1400000000 EUR",
        "Prices rose 12 per cent.|12 per cent = 12 %",
        "Prices rose 2.5 percentage points.|2.5 percentage points = 2.5 pp",
        "They ran 640 km at night.|640 km = 640000 m",
        "More than 1,200 people marched.|More than 1,200 people = 1200+ peopl",
        "Up to 130,000 troops moved.|Up to 130,000 troops = 0..130000 troop",
        "Fewer than a dozen of them came.|Fewer than a dozen = 0..12",
        "Between 10 and 15 ships left.|Between 10 and 15 ships = 10..15 ship",
        "He bought 10-15 ships.|10-15 ships = 10..15 ship",
        "They need 10 to 15 million euros.|10 to 15 million euros = 10000000..15000000 EUR",
        "A 17-year-old boy won.|17-year-old = 17 age",
        "Two of the documents were lost.|Two of the documents = 2 document",
        "one hundred and twenty sheep died.|one hundred and twenty sheep = 120 sheep",
        "Nearly 100 people came.|Nearly 100 people = 90..100 peopl",
        "Five dead after a blaze.|Five dead = 5 dead",
        "He paid 12,000 euros in 2022.|12,000 euros = 12000 EUR",
      })
  void readsNumberUnitAndLimit(String sentence, String expected) {
    assertEquals(expected, shown(sentence));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "The council passed Resolution 1701 at once.",
        "He won in 2014 and again later.",
        "The 1990 treaty still holds.",
        "The 1990 Treaty still holds.",
        "Its 2015 report was long.",
        "Room No. 2 was empty.",
        "The F-16 landed safely.",
        "The old Boeing 737 landed safely.",
        "It began at 5.40 a.m. and ended.",
        "It was signed on 17 February 2022.",
        "It was signed on February 17.",
        "Call 555-0142-77 for help.",
        "The Group of Seven met.",
        "No one came.",
        "See article 5 of it.",
      })
  void yearsDatesAndNumbersInNamesAreNoCounts(String sentence) {
    assertEquals("", shown(sentence));
  }

  @Test
  void dozensAndHundredsAreVague() {
    assertEquals(Quantity.Bound.VAGUE, find("Dozens of boats left.").getFirst().bound());
  }

  @Test
  void hugeAndEndlessNumbersAreSurvived() {
    assertEquals(List.of(), find("9".repeat(400) + " boats"));
    assertTrue(find("million ".repeat(3000)).size() < 3000);
    assertTrue(find("1,000".repeat(3000)).size() <= 3000);
  }

  @Test
  void spansAreExactBehindEmoji() {
    assertEquals("60 boats = 60 boat", shown("😀 the 60 boats"));
  }

  static Stream<List<String>> approximators() {
    return ResourceLines.columns(QuantityFinder.class, "approximators.tsv", 3).stream();
  }

  @ParameterizedTest
  @MethodSource("approximators")
  void everyApproximatorIsRead(List<String> entry) {
    boolean before = entry.get(0).equals("before");
    String words = before ? entry.get(1) + " 200 boats" : "200 boats " + entry.get(1);
    Quantity q = find("They saw " + words + " there.").getFirst();
    String bound = entry.get(2).equals("BELOW") ? "ABOUT" : entry.get(2);
    assertEquals(bound, q.bound().name());
  }

  static Stream<List<String>> currencies() {
    return ResourceLines.columns(QuantityFinder.class, "currencies.tsv", 3).stream();
  }

  @ParameterizedTest
  @MethodSource("currencies")
  void everyCurrencyIsRead(List<String> entry) {
    String code = entry.get(0);
    for (String sign : entry.get(1).split("\\|")) {
      if (!sign.equals("-")) {
        assertEquals(
            code,
            find("It paid " + sign + (sign.endsWith("b") ? " " : "") + "500 there.")
                .getFirst()
                .unit(),
            sign);
      }
    }
    for (String word : entry.get(2).split("\\|")) {
      if (!word.equals("-")) {
        assertEquals(code, find("It paid 500 " + word + " there.").getFirst().unit(), word);
      }
    }
    assertEquals(code, find("It paid " + code + " 500 there.").getFirst().unit());
  }

  static Stream<List<String>> measures() {
    return ResourceLines.columns(QuantityFinder.class, "measures.tsv", 3).stream();
  }

  @ParameterizedTest
  @MethodSource("measures")
  void everyMeasureIsRead(List<String> entry) {
    for (String form : entry.get(0).split("\\|")) {
      Quantity q = find("It was 500 " + form + " there.").getFirst();
      assertEquals(entry.get(1), q.unit(), form);
      assertEquals(Quantity.Kind.MEASURE, q.kind(), form);
    }
  }

  static Stream<List<String>> words() {
    return ResourceLines.columns(QuantityFinder.class, "number-words.tsv", 3).stream();
  }

  @ParameterizedTest
  @MethodSource("words")
  void everyNumberWordIsRead(List<String> entry) {
    String word = entry.get(0);
    String value = new java.math.BigDecimal(entry.get(1)).toPlainString();
    switch (entry.get(2)) {
      case "SHORT" ->
          assertEquals("5" + value.substring(1), number("They saw 5" + word + " boats."));
      case "SCALE" -> assertEquals(value, number("They saw a " + word + " boats."));
      case "VAGUE" -> assertEquals(value, number("They saw " + word + " of boats."));
      default -> assertEquals(value, number("They saw " + word + " boats."));
    }
  }

  private String number(String sentence) {
    return find(sentence).getFirst().low().toPlainString();
  }

  static Stream<String> designators() {
    return ResourceLines.of(QuantityFinder.class, "designators.txt").stream();
  }

  @ParameterizedTest
  @MethodSource("designators")
  void everyDesignatorMakesANumberPartOfAName(String word) {
    assertEquals("", shown("They met at " + word + " 12 there."));
  }

  static Stream<List<String>> fractions() {
    return ResourceLines.columns(Fractions.class, "fractions.tsv", 3).stream();
  }

  @ParameterizedTest
  @MethodSource("fractions")
  void everyFractionIsAPercentage(List<String> entry) {
    String words = entry.get(0).replace(" - ", "-");
    Quantity q = find("They lost " + words + " of the boats.").getFirst();
    assertEquals(Quantity.Kind.PERCENT, q.kind());
    assertEquals(entry.get(1), q.low().toPlainString());
    assertEquals(entry.get(2), q.high().toPlainString());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "They lost in the second half of the game.",
        "They came in the first quarter of the year.",
        "The better half of the crew stayed.",
      })
  void aStretchOrASideIsNoFraction(String sentence) {
    assertEquals("", shown(sentence));
  }

  @ParameterizedTest
  @CsvSource({"three, true", "17, true", "dozen, true", "pier, false", "'', false", "-, false"})
  void aWordIsANumber(String word, boolean number) {
    assertEquals(number, QuantityFinder.isNumber(word));
  }
}

package org.crossread.article;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.crossread.text.ResourceLines;
import org.jsoup.Jsoup;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class ElementNamesTest {
  static List<String> words() {
    return ResourceLines.of(ElementNames.class, "frame-names.txt");
  }

  @ParameterizedTest
  @MethodSource("words")
  void everyWordOfFramesIsToldByItselfAndBetweenHyphens(String word) {
    String whole = word.replace("*", "ed");
    assertTrue(ElementNames.isFrame(whole));
    assertTrue(ElementNames.isFrame("box-" + whole + "_list"));
    assertFalse(ElementNames.isFrame("x" + whole));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "-", "story", "navigator", "more", "recommend.x", "footers"})
  void otherWordsAreNoFrames(String name) {
    assertFalse(ElementNames.isFrame(name));
  }

  @ParameterizedTest
  @CsvSource({
    "<p class='a Byline'>, false, true, false",
    "<p id=authorname>, false, true, false",
    "<p class='elementor-widget'>, false, false, false",
    "<p class='Related x'>, true, false, false",
    "<p class=postdate>, false, false, true",
    "<p class=outline>, false, false, false",
    "<p class=update-notice>, false, false, false",
  })
  void namesTellFramesBylinesAndDates(String tag, boolean frame, boolean byline, boolean date) {
    ElementNames.Told told = new ElementNames().of(Jsoup.parse(tag).body().child(0));
    assertEquals(new ElementNames.Told(frame, byline, date), told);
  }

  @ParameterizedTest
  @CsvSource({
    "/author/ada-lund, true",
    "https://rill.example/Authors/7, true",
    "/news?author=3, true",
    "/author/, false",
    "/author/?page=2, false",
    "/authority/ada, false",
    "/news/author, false",
  })
  void addressesOfAuthorsAreTold(String address, boolean is) {
    assertEquals(is, AuthorAddress.is(address));
  }
}

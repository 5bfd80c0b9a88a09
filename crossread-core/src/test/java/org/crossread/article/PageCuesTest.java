package org.crossread.article;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Cues in class names, phrases and words of a page. */
class PageCuesTest {
  /** A group and one of its entries. */
  private record Entry(String group, String entry) {}

  private static List<Entry> entries(String resource, String separator) {
    List<Entry> entries = new ArrayList<>();
    for (String line : PageNames.lines(resource)) {
      String[] cells = line.split("\t", -1);
      for (String entry : cells[1].split(separator, -1)) {
        entries.add(new Entry(cells[0], entry));
      }
    }
    return entries;
  }

  static List<Entry> names() {
    return entries("page-names.tsv", " ");
  }

  static List<Entry> phrases() {
    return entries("page-phrases.tsv", "\\|");
  }

  static List<Entry> words() {
    return entries("page-words.tsv", " ");
  }

  private static boolean has(int bits, List<String> groups, String group) {
    return (bits >> groups.indexOf(group) & 1) != 0;
  }

  @ParameterizedTest
  @MethodSource("names")
  void everyNameIsFoundWithinALongerOne(Entry e) {
    String word = e.entry().replace("*", "");
    String hump = Character.toUpperCase(word.charAt(0)) + word.substring(1);
    for (String name : List.of(word, "x-" + word + "_12", "post" + hump, "z " + word)) {
      assertTrue(has(PageNames.of(name), PageNames.GROUPS, e.group()), name);
    }
  }

  @ParameterizedTest
  @MethodSource("phrases")
  void everyPhraseIsFoundInALine(Entry e) {
    int[] words = PageText.words("Zzz “" + e.entry() + "” zzz");
    assertTrue(has(PagePhrases.of(words), PagePhrases.GROUPS, e.group()), e.entry());
  }

  @ParameterizedTest
  @MethodSource("words")
  void everyWordIsCounted(Entry e) {
    PageText text = new PageText("Zzz " + e.entry().toUpperCase(java.util.Locale.ROOT) + ".");
    assertEquals(1, e.group().equals("reader") ? text.reader : text.service, e.entry());
  }

  @ParameterizedTest
  @CsvSource({"shareholders, 1", "readmore, 0", "footing, 0", "adverse, 0", "xad, 0", "'', 0"})
  void aPartOfAWordIsNoCueUnlessItsBeginningIs(String name, int share) {
    assertEquals(share == 1, has(PageNames.of(name), PageNames.GROUPS, "share"));
    assertEquals(0, PageNames.of(name) & 1 << PageNames.GROUPS.indexOf("footer"));
  }

  @Test
  void aPhraseInTheMiddleOfALongParagraphIsNoCue() {
    String before = "boats went out ".repeat(20);
    assertEquals(0, PagePhrases.of(PageText.words(before + "read more " + before)));
    assertTrue(PagePhrases.of(PageText.words(before + "read more")) != 0);
    assertTrue(PagePhrases.of(PageText.words("Read more " + before)) != 0);
  }

  @Test
  void aParagraphIsCountedOnce() {
    PageText text = new PageText("“We went to Rill, 12 of us,” he said; then home.");
    assertEquals(11, text.words.length);
    assertEquals(2, text.digits);
    assertEquals(2, text.quotes);
    assertEquals(3, text.commas);
    assertEquals(1, text.stops);
    assertEquals(2, text.names);
    assertEquals(2, text.reader);
    assertTrue(text.endsAsSentence);
  }
}

package org.crossread.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.crossread.name.Mention;
import org.crossread.name.Party;
import org.crossread.text.PartOfSpeech;
import org.crossread.text.Span;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NameListsTest {
  private static final PartOfSpeech TAGGER = new PartOfSpeech();

  /** Every run of capitalised words is a name. */
  private static List<Mention> names(String text, List<Word> words) {
    List<Mention> names = new ArrayList<>();
    for (int i = 0; i < words.size(); i++) {
      int end = i;
      while (end < words.size() && Character.isUpperCase(words.get(end).text().codePointAt(0))) {
        end++;
      }
      if (end > i && i > 0) {
        Span span = words.get(i).span().cover(words.get(end - 1).span());
        String name = span.of(text);
        names.add(
            new Mention(
                span, new Party("P:" + name, name, Party.Kind.PERSON, null), Mention.Role.ACTOR));
      }
      i = Math.max(i, end - 1);
    }
    return names;
  }

  private static List<String> members(String text) {
    List<Word> words = Word.of(text, new Span(0, text.length()), TAGGER);
    return NameLists.find(words, 0, words.size(), names(text, words)).stream()
        .map(m -> words.get(m.from()).span().cover(words.get(m.to() - 1).span()).of(text))
        .toList();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "Letters were sent to former mayor Ada Lund, the minister Jon Vik and the painter Eva Holm.;"
            + " former mayor Ada Lund|the minister Jon Vik|the painter Eva Holm",
        "Letters were sent to former mayor Ada Lund, the minister Jon Vik, and the painter Eva Holm"
            + " last week.;former mayor Ada Lund|the minister Jon Vik|the painter Eva Holm",
        "The prize went to Ada Lund, Jon Vik, Eva Holm and Ole Strand.;Ada Lund|Jon"
            + " Vik|Eva Holm|Ole Strand",
      })
  void eachMemberOfAListIsFoundWithWhatIsSaidOfIt(String text, String expected) {
    assertEquals(Arrays.stream(expected.split("\\|")).map(String::strip).toList(), members(text));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Letters were sent to Ada Lund and Jon Vik.",
        "On Monday, Ada Lund, who led the town, met Jon Vik and left.",
        "The mayor closed the pier, the ferry stayed in port and nobody complained.",
        "In Rill, Ada Lund said the pier was safe, and Jon Vik denied it.",
        "It was cold, wet and dark.",
      })
  void otherCommasMakeNoList(String text) {
    assertEquals(List.of(), members(text));
  }

  @Test
  void aLongListTakesLinearTime() {
    String text = "They met " + "Ada Lund, Jon Vik, ".repeat(1000) + "Eva Holm.";
    assertTimeoutPreemptively(Duration.ofSeconds(60), () -> members(text));
  }
}

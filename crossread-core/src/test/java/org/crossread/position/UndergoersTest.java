package org.crossread.position;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.stream.Collectors;
import org.crossread.name.Party;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class UndergoersTest {
  /** Kinds, actors and targets. */
  private static String acts(String text) {
    return CodedTexts.acts(text).stream()
        .filter(a -> a.kind() != ActKind.STATE)
        .map(a ->
            "%s %s > %s"
                .formatted(
                    a.kind(),
                    a.actor() == null ? "?" : a.actor().name(),
                    a.targets().stream().map(Party::name).collect(Collectors.joining(", "))))
        .distinct()
        .collect(Collectors.joining("; "))
        .strip();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        // what the verb takes
        "Norway accused Iceland of cutting the nets.|ACCUSE Norway > Iceland",
        "Norway accused Iceland and Denmark of cutting the nets.|ACCUSE Norway > Iceland, Denmark",
        "Norway rejected Iceland's harbour plan.|REJECT Norway > Iceland",
        "Norway demanded that Iceland withdraw its ships.|DEMAND Norway > Iceland",
        "Norway rejected the Icelandic harbour plan.|REJECT Norway > Iceland",
        // only of what kind another thing is
        "Norway demanded a review of the Iceland bank loans.|DEMAND Norway >",
        "Norway vowed to back the Denmark talks plan.|AGREE Norway >",
        // when or where it is done
        "Norway rejected the harbour plan after talks with Iceland.|REJECT Norway >",
        "Norway threatened to close its harbours before the Iceland summit.|THREATEN Norway >",
        // what goes on behind it
        "Norway promised to help the fishermen, and the ships of Iceland left.|AGREE Norway >",
      })
  void towardsWhomItIsStandsInWhatTheVerbTakes(String text, String expected) {
    assertEquals(expected, acts(text));
  }
}

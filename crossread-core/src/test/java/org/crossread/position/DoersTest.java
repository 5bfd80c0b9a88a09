package org.crossread.position;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DoersTest {
  /** Kinds and actors, without statements. */
  private static String doers(String text) {
    return CodedTexts.acts(text).stream()
        .filter(a -> a.kind() != ActKind.STATE)
        .map(a -> a.kind() + " " + (a.actor() == null ? "?" : a.actor().name()))
        .distinct()
        .collect(Collectors.joining(", "));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Ada Lund went to Oslo for a meeting with Norway, which is resisting the harbour plan."
            + "|REJECT Norway",
        "Ada Lund met the fishermen who attacked the bank.|CONSULT Ada Lund",
        "Denmark sent a bill that would grant the islands a harbour.|''",
        "Denmark granted the islands a harbour.|AID Denmark",
        "Seeing the Norwegian ship, the smugglers surrendered to it.|''",
        "Seeing the Norwegian ship, Iceland surrendered to it.|WITHDRAW Iceland",
        "The harbour plan was approved in March by Denmark.|AGREE Denmark",
        "Ada Lund then went to see Jon Berg and seized the harbour.|COERCE Ada Lund",
      })
  void whoDoesItIsTheSubjectOfTheVerb(String text, String expected) {
    assertEquals(expected, doers(text));
  }
}

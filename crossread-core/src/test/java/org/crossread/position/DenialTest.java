package org.crossread.position;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.crossread.text.ResourceLines;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class DenialTest {
  private static long denials(String text) {
    return CodedTexts.acts(text).stream().filter(a -> a.kind() == ActKind.DENY).count();
  }

  static List<String> denied() {
    return ResourceLines.of(Denial.class, "denied.txt");
  }

  static List<String> noDenials() {
    return ResourceLines.of(Denial.class, "no-denials.txt");
  }

  @ParameterizedTest
  @MethodSource("denied")
  void thatThereIsNoneOfWhatIsChargedIsADenial(String noun) {
    assertEquals(1, denials("“There was no " + noun + " in the bay,” Norway said."), noun);
  }

  @ParameterizedTest
  @MethodSource("noDenials")
  void anOpinionOrAWishThatIsNegatedIsNoDenial(String word) {
    assertEquals(0, denials("“I am not " + word + " about the bridge,” Ola Berg said."), word);
    assertEquals(0, denials("“I have not " + word + " the bridge,” Ola Berg said."), word);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "“I did not cut the cable,” Ola Berg said.",
        "“We have never sold a single boat to them,” Ola Berg said.",
        "Ola Berg said he had not opened the gate of the harbour.",
        "Ola Berg said he was not working for the harbour when the cable broke.",
        "“I had no contact with the crew,” Ola Berg said.",
        "Norway said it did not cut the cable.",
        "Norway said it does not sell boats to Iceland.",
        "“It is not planned,” Norway said.",
        "Norway said it had nothing to do with the cable.",
        "“There is no attack on the island,” Norway said.",
      })
  void whatSomebodyDidNotDoIsDenied(String text) {
    assertEquals(1, denials(text), text);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "“I don't think the bridge will hold,” Ola Berg said.",
        "Ola Berg said he would not run for mayor again.",
        "“We cannot wait any longer for the bridge,” Ola Berg said.",
        "“There should be no toll on the bridge,” Ola Berg said.",
        "“It's not about the toll,” Ola Berg said.",
        "“They didn't come to the harbour,” Ola Berg said.",
        "“There is no question that the bridge is old,” Ola Berg said.",
        "“I am not only the mayor,” Ola Berg said.",
        "“I'm not going to build a bridge,” Ola Berg said.",
        "“I had no idea about the bridge,” Ola Berg said.",
        "“We have no money to repair the leaks,” Ola Berg said.",
        "Ola Berg said he did not have the time for a second bridge.",
        "“I have decided not to open the bridge,” Ola Berg said.",
      })
  void otherNegationsDenyNothing(String text) {
    assertEquals(0, denials(text), text);
  }

  @Test
  void whatIsDeniedTwiceInOneBreathIsOneDenial() {
    assertEquals(1, denials("“We do not touch and cannot touch the island,” Norway said."));
  }
}

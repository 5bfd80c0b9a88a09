package org.crossread.claim;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.crossread.name.Party;
import org.junit.jupiter.api.Test;

class HoldersTest {
  private static final Party STATE = new Party("NOR", "Norway", Party.Kind.STATE, null);
  private static final Party MINISTRY =
      new Party("NOR.MFA", "Norway: Foreign Ministry", Party.Kind.ORGAN, "NOR");

  private static Party person(String id, String principal) {
    return new Party("P:" + id, id, Party.Kind.PERSON, principal);
  }

  @Test
  void aPersonIsOneWhomeverEitherReportLetsSpeakFor() {
    assertTrue(Holders.areOne(person("wiek", "NOR"), person("wiek", null)));
    assertTrue(Holders.areOne(person("wiek", "NOR"), person("wiek", "NATO")));
  }

  @Test
  void twoPeopleOfOneStateAreTwo() {
    assertFalse(Holders.areOne(person("wiek", "NOR"), person("holm", "NOR")));
    assertFalse(Holders.areOne(person("wiek", null), person("holm", null)));
  }

  @Test
  void aStateIsOneWithWhatSpeaksForIt() {
    assertTrue(Holders.areOne(STATE, MINISTRY));
    assertTrue(Holders.areOne(person("wiek", "NOR"), MINISTRY));
    assertFalse(Holders.areOne(person("wiek", null), MINISTRY));
  }

  @Test
  void oneUtteranceIsCollatedThoughOnlyOneReportTellsTheSpeakersOffice() {
    String left =
        "Norwegian Foreign Minister Ann Wiek said: “We will not sell one more ship to the yard.”";
    String right = "Ann Wiek said: “We will never sell another ship to the yard.”";
    assertEquals(List.of("QUOTE"), Versions.kinds(left, right));
    String other =
        "Norwegian Prime Minister Mona Holm said: “We will never sell another ship to the yard.”";
    assertFalse(Versions.kinds(left, other).contains("QUOTE"));
  }
}

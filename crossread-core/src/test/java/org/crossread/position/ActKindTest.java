package org.crossread.position;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import org.crossread.position.ActKind.Stance;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class ActKindTest {
  @ParameterizedTest
  @CsvSource({
    "AGREE,FAVOURS",
    "WELCOME,FAVOURS",
    "PROPOSE,FAVOURS",
    "AID,FAVOURS",
    "REJECT,OPPOSES",
    "DENY,OPPOSES",
    "DISPUTE,OPPOSES",
    "ACCUSE,OPPOSES",
    "THREATEN,OPPOSES",
    "COERCE,OPPOSES",
    "ASSAULT,OPPOSES",
    "STATE,NEUTRAL",
    "DEMAND,NEUTRAL",
    "APPEAL,NEUTRAL",
    "WARN,NEUTRAL",
    "CONSULT,NEUTRAL",
    "MOBILIZE,NEUTRAL",
    "WITHDRAW,NEUTRAL"
  })
  void standsToItsObject(ActKind kind, Stance stance) {
    assertEquals(stance, kind.stance());
  }

  @ParameterizedTest
  @EnumSource(names = {"REJECT", "DENY", "DISPUTE", "ACCUSE", "WARN", "THREATEN"})
  void notToOpposeIsNotToFavour(ActKind kind) {
    assertEquals(ActKind.STATE, kind.negated());
    assertEquals(ActKind.STATE, kind.refused());
  }

  @ParameterizedTest
  @EnumSource(names = {"AGREE", "WELCOME", "PROPOSE"})
  void notToFavourIsToReject(ActKind kind) {
    assertEquals(ActKind.REJECT, kind.negated());
    assertEquals(ActKind.REJECT, kind.refused());
  }

  @ParameterizedTest
  @EnumSource
  void aNegatedActNeverFavours(ActKind kind) {
    ActKind negated = kind.negated();
    ActKind refused = kind.refused();
    assertNotEquals(Stance.FAVOURS, negated == null ? Stance.NEUTRAL : negated.stance());
    assertNotEquals(Stance.FAVOURS, refused == null ? Stance.NEUTRAL : refused.stance());
  }

  @Test
  void silenceIsNoRejection() {
    assertNull(ActKind.STATE.refused());
    assertNull(ActKind.STATE.negated());
  }
}

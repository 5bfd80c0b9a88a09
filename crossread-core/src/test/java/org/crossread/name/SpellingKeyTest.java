package org.crossread.name;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SpellingKeyTest {
  @ParameterizedTest
  @CsvSource({
    "Joseph,Josef",
    "Zelenskyy,Zelensky",
    "Tórshavn,Torshavn",
    "Reykjavík,REYKJAVIK",
    "Meier,Meyer",
    "Håkon,Hakon",
    "Müller,Muller"
  })
  void spellingsOfOneNameMeet(String a, String b) {
    assertEquals(SpellingKey.of(a), SpellingKey.of(b));
  }

  @ParameterizedTest
  @CsvSource({"Brandvold,Brandval", "Berger,Burger", "Oslo,Ohio", "Anna Berger,Berger"})
  void otherNamesStayApart(String a, String b) {
    assertNotEquals(SpellingKey.of(a), SpellingKey.of(b));
  }
}

package org.crossread.syntax;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class PennTagTest {
  @ParameterizedTest
  @EnumSource
  void tagsOfNamesAreNoneOfVerbs(PennTag tag) {
    assertEquals(tag.name().startsWith("NNP"), tag.isName());
    assertEquals(tag.name().startsWith("VB"), tag.isVerb());
    assertEquals(tag.name().matches("NN.*|CD|PRP"), tag.isNominal());
  }
}

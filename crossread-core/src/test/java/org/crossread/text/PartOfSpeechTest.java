package org.crossread.text;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.crossread.text.PartOfSpeech.Tag;
import org.junit.jupiter.api.Test;

class PartOfSpeechTest {
  private final PartOfSpeech tagger = new PartOfSpeech();

  @Test
  void tagsAPlainSentence() {
    String text = "The old bridge fell in Rill.";
    assertEquals(
        List.of(Tag.DET, Tag.ADJ, Tag.NOUN, Tag.VERB, Tag.ADP, Tag.PROPN, Tag.PUNCT),
        tagger.tags(Tokenizer.tokens(text, new Span(0, text.length()))));
  }

  @Test
  void givesOneTagATokenForAnything() {
    for (String text : List.of("", "don’t 'cannot' U.S. 😀 §", "12 % [x]", "\u0000 \ud800")) {
      List<Token> tokens = Tokenizer.tokens(text, new Span(0, text.length()));
      assertEquals(tokens.size(), tagger.tags(tokens).size());
    }
  }
}

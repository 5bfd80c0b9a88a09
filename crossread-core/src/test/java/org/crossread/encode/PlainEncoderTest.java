package org.crossread.encode;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.crossread.text.Span;
import org.junit.jupiter.api.Test;

class PlainEncoderTest {
  private static final PlainEncoder ENCODER = new PlainEncoder();

  private static Vector one(String text) {
    return ENCODER.encode(List.of(text)).getFirst();
  }

  @Test
  void textsThatShareWordsAreNearerThanOthers() {
    Vector text = one("The ferry sank off Rill on Monday night.");
    double near = text.cosine(one("On Monday night the ferry went down near Rill."));
    double far = text.cosine(one("The council raised the price of water."));
    assertTrue(near > far + 0.2, near + " against " + far);
  }

  @Test
  void theSameWordsInAnotherOrderAreNearButNotTheSame() {
    double cosine = one("Iceland criticised Norway").cosine(one("Norway criticised Iceland"));
    assertTrue(cosine > 0.5 && cosine < 0.99, "" + cosine);
  }

  @Test
  void aTextWithoutContentWordsHasNoDirection() {
    assertEquals(0, one("of the and").cosine(one("of the and")));
  }

  @Test
  void stretchesOfATextAreEncodedAsIfTheyStoodAlone() {
    String text = "The ferry sank. The crew was saved.";
    Encoding read = ENCODER.read(text, List.of(new Span(0, text.length())));
    assertNull(read.marks());
    assertEquals(one("The crew was saved."), read.vector(List.of(new Span(16, text.length()))));
    assertEquals(one("The crew The ferry"), read.vector(List.of(new Span(16, 24), new Span(0, 9))));
  }
}

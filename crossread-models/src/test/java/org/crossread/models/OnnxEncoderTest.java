package org.crossread.models;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.crossread.encode.Vector;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OnnxEncoderTest {
  private static final OnnxEncoder ENCODER = new OnnxEncoder();

  private static final List<String> SENTENCES =
      List.of(
          "The ferry Gudrun sank off Rill on Monday night.",
          "Gone.",
          "",
          "🛳 הספינה טבעה 東京",
          "An inquiry by the maritime office will begin as soon as the wreck has been found, the"
              + " harbour master of Rill told reporters on the pier, where the crew had gathered.",
          "The council raised the price of water.",
          "\0");

  @AfterAll
  static void close() {
    ENCODER.close();
  }

  private static Vector one(String text) {
    return ENCODER.encode(List.of(text)).getFirst();
  }

  @Test
  void aVectorDoesNotDependOnWhatElseIsEncoded() {
    List<Vector> alone = SENTENCES.stream().map(OnnxEncoderTest::one).toList();
    assertEquals(alone, ENCODER.encode(SENTENCES));
    List<String> reversed = new ArrayList<>(SENTENCES);
    Collections.reverse(reversed);
    assertEquals(alone.reversed(), ENCODER.encode(reversed));
  }

  @Test
  void anotherEncoderGivesTheSameVectors() {
    try (OnnxEncoder other = new OnnxEncoder()) {
      assertEquals(ENCODER.encode(SENTENCES), other.encode(SENTENCES));
      assertEquals(ENCODER.version(), other.version());
    }
  }

  @Test
  void severalThreadsGetTheSameVectors() throws Exception {
    List<Vector> expected = ENCODER.encode(SENTENCES);
    try (OnnxEncoder shared = new OnnxEncoder();
        ExecutorService threads = Executors.newFixedThreadPool(4)) {
      List<Future<List<Vector>>> results = new ArrayList<>();
      for (int i = 0; i < 8; i++) {
        results.add(threads.submit(() -> shared.encode(SENTENCES)));
      }
      for (Future<List<Vector>> result : results) {
        assertEquals(expected, result.get());
      }
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "The ferry sank off Rill on Monday night.|On Monday night the ship went down near Rill.|The"
            + " council raised the price of water.",
        "Iceland expelled the ambassador.|The envoy was told to leave Iceland.|The yard builds three"
            + " trawlers a year.",
        "Three people died in the fire.|The blaze killed three.|Chess players met in the library."
      })
  void aParaphraseIsNearerThanAnotherSubject(String text, String paraphrase, String other) {
    double near = one(text).cosine(one(paraphrase));
    double far = one(text).cosine(one(other));
    assertTrue(near > far + 0.1, near + " against " + far);
  }

  @Test
  void vectorsAreOfOneSizeAndOfLengthOne() {
    for (Vector v : ENCODER.encode(SENTENCES)) {
      assertEquals(384, v.size());
      assertEquals(1, v.cosine(v), 1e-5);
    }
  }

  @Test
  void noTextsGiveNoVectors() {
    assertEquals(List.of(), ENCODER.encode(List.of()));
  }

  @Test
  void aTextTooLongIsCutAndNotRefused() {
    String start = "the ferry sank off Rill ".repeat(60);
    assertEquals(one(start), one(start + "and a trawler saved the crew ".repeat(5000)));
  }

  @Test
  void charactersOfAnyKindAreEncoded() {
    Random random = new Random(1);
    for (int round = 0; round < 50; round++) {
      StringBuilder text = new StringBuilder();
      for (int n = random.nextInt(30); n > 0; n--) {
        text.append((char) random.nextInt(Character.MAX_VALUE + 1));
      }
      Vector v = one(text.toString());
      assertTrue(Double.isFinite(v.cosine(v)), text::toString);
    }
  }

  @Test
  void closingTwiceIsHarmlessAndTheNextTextOpensItAgain() {
    OnnxEncoder encoder = new OnnxEncoder();
    assertDoesNotThrow(encoder::close);
    Vector before = encoder.encode(List.of("The ferry sank.")).getFirst();
    encoder.close();
    encoder.close();
    assertEquals(before, encoder.encode(List.of("The ferry sank.")).getFirst());
    encoder.close();
  }

  @Test
  void preparedItGivesTheSameVectorsAlsoWhenClosedMeanwhile() {
    try (OnnxEncoder encoder = new OnnxEncoder()) {
      encoder.prepare();
      assertEquals(ENCODER.encode(SENTENCES), encoder.encode(SENTENCES));
      encoder.close();
      encoder.prepare();
      encoder.close();
      assertEquals(ENCODER.encode(SENTENCES), encoder.encode(SENTENCES));
    }
  }

  @Test
  void theVersionNamesTheModel() {
    assertEquals("bge-small-en-v1.5-int8", ENCODER.version());
  }
}

package org.crossread.models;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.crossread.encode.Encoding;
import org.crossread.encode.Marks;
import org.crossread.encode.Vector;
import org.crossread.text.Span;
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
          "🛳 הספינה טבעה 東京",
          "An inquiry by the maritime office will begin as soon as the wreck has been found, the"
              + " harbour master of Rill told reporters on the pier, where the crew had gathered.",
          "The council raised the price of water.");

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
  void whatIsReadOfAParagraphDoesNotDependOnParagraphsFarBehindIt() {
    String line = "Mayor Ada Lund said the ferry would sail again in May.\n";
    String text = (line + "The pier is old, but Jon Vik denied that it was closed.\n").repeat(14);
    String more = text + "The council raised the price of water.\n".repeat(60);
    assertEquals(partsWithin(text, line.length()), partsWithin(more, line.length()));
    assertFalse(partsWithin(more, line.length()).isEmpty());
  }

  private static List<Span> partsWithin(String text, int end) {
    return marks(ENCODER.read(text, lines(text))).parts().stream()
        .map(Marks.Part::span)
        .filter(s -> s.end() < end)
        .toList();
  }

  @Test
  void partsAndNamesAreWholeWordsInOrderAndDoNotOverlap() {
    String text =
        "“The ferry will sail again,” said Mayor Ada Lund, adding that Rill had waited long.\n"
            + "Norway’s Coast Guard denied that it had been told. 🛳🛳 “Nobody called us\n"
            + "x".repeat(3000)
            + "\n"
            + "“".repeat(500)
            + " he said.";
    Marks marks = marks(ENCODER.read(text, lines(text)));
    List<Span> spans = new ArrayList<>();
    marks.parts().forEach(p -> spans.add(p.span()));
    assertFalse(spans.isEmpty());
    List<Span> names = marks.names().stream().map(Marks.Name::span).toList();
    assertFalse(names.isEmpty());
    for (List<Span> each : List.of(spans, names)) {
      for (int i = 0; i < each.size(); i++) {
        assertEquals(each.get(i).of(text).strip(), each.get(i).of(text));
        assertTrue(i == 0 || each.get(i - 1).end() <= each.get(i).start());
      }
    }
  }

  @Test
  void aStatementIsMarkedAndItsContentBelongsToItsCue() {
    String text =
        "Harbour master Jon Vik said the pier was closed, but the mayor denied that ships had been"
            + " turned away.";
    Marks marks = marks(ENCODER.read(text, lines(text)));
    List<Marks.Part> cues = marks.parts().stream().filter(p -> p.role() == Marks.Role.CUE).toList();
    assertEquals(List.of("said", "denied"), cues.stream().map(c -> c.span().of(text)).toList());
    for (Marks.Part p : marks.parts()) {
      if (p.role() == Marks.Role.CONTENT) {
        boolean first = p.span().of(text).contains("pier");
        double own = marks.link(p, cues.get(first ? 0 : 1));
        assertTrue(own > marks.link(p, cues.get(first ? 1 : 0)) && own > marks.alone(p));
      }
    }
    assertEquals("DENY", marks.act(cues.get(1)).kind());
  }

  @Test
  void aTextOfManyWindowsTakesTimeInProportion() {
    String line = "The minister said that the ferry would sail again in May, if the ice is gone. ";
    String text = line.repeat(400);
    Encoding read = ENCODER.read(text, lines(text));
    long cues = marks(read).parts().stream().filter(p -> p.role() == Marks.Role.CUE).count();
    assertTrue(cues > 300, cues + " cues in one paragraph of 400 statements");
    Span last = new Span(text.length() - line.length(), text.length());
    assertEquals(1, read.vector(List.of(last)).cosine(read.vector(List.of(last))), 1e-5);
  }

  @Test
  void whatALongTextHasBehindTheLimitIsNotReadAndThePlaceIsTold() {
    String line = "The minister said that the ferry would sail again in May, if the ice is gone.\n";
    String text = line.repeat(60);
    List<Marks.Part> all = marks(ENCODER.read(text, lines(text))).parts();
    assertEquals(Integer.MAX_VALUE, marks(ENCODER.read(text, lines(text))).end());
    try (OnnxEncoder little = new OnnxEncoder(1, OnnxEncoder.class::getResourceAsStream, 500)) {
      Encoding read = little.read(text, lines(text));
      Marks marks = marks(read);
      int end = marks.end();
      assertTrue(end > 10 * line.length() && end < 50 * line.length(), "ends at " + end);
      assertEquals(all.stream().filter(p -> p.span().start() < end).toList(), marks.parts());
      Vector none = read.vector(List.of(new Span(end, text.length())));
      assertEquals(0, none.cosine(none));
    }
  }

  @Test
  void wordsThatWereNotReadHaveNoVector() {
    String text = "The ferry sank.\nNobody read this.";
    Encoding read = ENCODER.read(text, List.of(new Span(0, 15)));
    Vector none = read.vector(List.of(new Span(16, text.length())));
    assertEquals(0, none.cosine(none));
  }

  private static List<Span> lines(String text) {
    List<Span> lines = new ArrayList<>();
    int from = 0;
    for (String line : text.split("\n", -1)) {
      if (!line.isBlank()) {
        lines.add(new Span(from, from + line.length()));
      }
      from += line.length() + 1;
    }
    return lines;
  }

  private static Marks marks(Encoding encoding) {
    Marks marks = encoding.marks();
    assertNotNull(marks);
    return marks;
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
  void aThreadThatIsInterruptedGivesUpBetweenWindowsAndClosingWaitsForIt() throws Exception {
    String text = "The minister said that the ferry would sail again in May.\n".repeat(3000);
    try (OnnxEncoder encoder = new OnnxEncoder(1);
        ExecutorService threads = Executors.newSingleThreadExecutor()) {
      CountDownLatch begun = new CountDownLatch(1);
      Future<Encoding> reading =
          threads.submit(() -> {
            begun.countDown();
            return encoder.read(text, lines(text));
          });
      begun.await();
      threads.shutdownNow();
      encoder.close();
      ExecutionException e = assertThrows(ExecutionException.class, reading::get);
      assertInstanceOf(CancellationException.class, e.getCause());
    }
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
    assertEquals("crossread-reader-2", ENCODER.version());
  }

  /**
   * ONNX Runtime 1.29 reports its use over the network, on Linux too, and ends the process when the
   * command line is longer than some 4,000 characters. No version with that is taken.
   */
  @Test
  void theNativeLibraryReportsNothing() throws IOException {
    String place = "/ai/onnxruntime/native/linux-x64/libonnxruntime.so";
    try (InputStream in = OnnxEncoderTest.class.getResourceAsStream(place)) {
      assertNotNull(in, place);
      String bytes = new String(in.readAllBytes(), StandardCharsets.ISO_8859_1);
      assertTrue(bytes.contains("onnxruntime"));
      assertFalse(bytes.contains("ORT_DISABLE_TELEMETRY"));
      assertFalse(bytes.contains("/proc/self/cmdline"));
    }
  }
}

package org.crossread.models;

import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.FloatBuffer;
import java.nio.LongBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.crossread.encode.Encoder;
import org.crossread.encode.Encoding;
import org.crossread.encode.Vector;
import org.crossread.text.Span;
import org.jspecify.annotations.Nullable;

/**
 * The small encoder of this project: a MiniLM of six layers (Wang et al. 2020) with heads for
 * statements, names, acts, links and vectors, trained as training/encoder tells. One window a run:
 * the int8 model quantises activations over a whole run, so that batch mates would change each
 * other's results, and the same text must give the same bytes whatever it is read with. Processors
 * of other makes may round otherwise; vectors and scores are kept to steps much larger than that,
 * which makes a difference rare but not impossible. The model loads at the first text or when it is
 * prepared. Thread-safe.
 */
public final class OnnxEncoder implements Encoder, AutoCloseable {
  private static final String MODEL = "reader.onnx";
  private static final String FILE = "reader.txt";
  private static final int THREADS = 2;

  /**
   * Pieces of one text that are read, some 75,000 words; what follows gets no marks and vectors.
   */
  private static final int MOST_PIECES = 100_000;

  private final int threads;
  private @Nullable OrtSession session;
  private @Nullable WordPiece pieces;
  private @Nullable ReaderFile file;

  /** An encoder that uses two cores for each text. */
  public OnnxEncoder() {
    this(THREADS);
  }

  /**
   * An encoder that uses {@code threads} cores for each text: one where many texts are read at the
   * same time.
   */
  public OnnxEncoder(int threads) {
    this.threads = threads;
  }

  @Override
  public List<Vector> encode(List<String> texts) {
    List<Vector> vectors = new ArrayList<>(texts.size());
    for (String text : texts) {
      Span whole = new Span(0, text.length());
      vectors.add(read(text, List.of(whole)).vector(List.of(whole)));
    }
    return vectors;
  }

  @Override
  public Encoding read(String characters, List<Span> paragraphs) {
    OnnxEncoding.Builder read = new OnnxEncoding.Builder(file());
    int size = 0;
    for (Windows.Window window : new Windows(characters, pieces()).of(paragraphs)) {
      size += window.ids().length;
      if (size > MOST_PIECES) {
        break;
      }
      run(window, read, characters.length());
    }
    return read.build();
  }

  @Override
  public String version() {
    return file().version();
  }

  /**
   * Begins to load the model beside the calling thread, so that the first text waits less. Results
   * are the same with and without; a fault shows at the first text.
   */
  public void prepare() {
    Thread.ofPlatform()
        .daemon()
        .name("encoder")
        .start(() -> {
          try {
            session();
            pieces();
          } catch (OrtException | RuntimeException e) {
            // The first text meets the same fault where it can be told.
            return;
          }
        });
  }

  private void run(Windows.Window window, OnnxEncoding.Builder read, int length) {
    long[] shape = {1, window.ids().length};
    long[] mask = new long[window.ids().length];
    Arrays.fill(mask, 1);
    try {
      OrtEnvironment environment = OrtEnvironment.getEnvironment();
      try (OnnxTensor a = tensor(environment, longs(window.ids()), shape);
          OnnxTensor b = tensor(environment, mask, shape);
          OnnxTensor c = tensor(environment, longs(window.types()), shape);
          OrtSession.Result result =
              session().run(Map.of("input_ids", a, "attention_mask", b, "token_type_ids", c))) {
        read.add(
            window,
            floats(result, "statements"),
            floats(result, "names"),
            floats(result, "acts"),
            floats(result, "links"),
            floats(result, "vectors"));
      }
    } catch (OrtException e) {
      throw new IllegalStateException(
          "the encoder failed on a text of " + length + " characters", e);
    }
  }

  private static OnnxTensor tensor(OrtEnvironment environment, long[] values, long[] shape)
      throws OrtException {
    return OnnxTensor.createTensor(environment, LongBuffer.wrap(values), shape);
  }

  private static FloatBuffer floats(OrtSession.Result result, String head) {
    if (result.get(head).orElse(null) instanceof OnnxTensor tensor) {
      return tensor.getFloatBuffer();
    }
    throw new IllegalStateException(
        "model file " + MODEL + " gives no " + head + ": build the project again");
  }

  private static long[] longs(int[] values) {
    return Arrays.stream(values).asLongStream().toArray();
  }

  private synchronized ReaderFile file() {
    ReaderFile loaded = file;
    if (loaded == null) {
      loaded = ReaderFile.load(FILE);
      file = loaded;
    }
    return loaded;
  }

  private synchronized WordPiece pieces() {
    WordPiece loaded = pieces;
    if (loaded == null) {
      loaded = WordPiece.load();
      pieces = loaded;
    }
    return loaded;
  }

  private synchronized OrtSession session() throws OrtException {
    OrtSession open = session;
    if (open == null) {
      byte[] model = model();
      OrtSession.SessionOptions options = new OrtSession.SessionOptions();
      options.setIntraOpNumThreads(threads);
      try {
        open = OrtEnvironment.getEnvironment().createSession(model, options);
      } catch (OrtException e) {
        throw new IllegalStateException(
            "model file " + MODEL + " is damaged: build the project again, or read with --fast", e);
      }
      session = open;
    }
    return open;
  }

  private byte[] model() {
    try (InputStream in = OnnxEncoder.class.getResourceAsStream(MODEL)) {
      byte[] model = in == null ? new byte[0] : in.readAllBytes();
      file().check(MODEL, model.length);
      return model;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Frees the native session; the next text opens a new one. */
  @Override
  public synchronized void close() {
    OrtSession open = session;
    session = null;
    if (open != null) {
      try {
        open.close();
      } catch (OrtException e) {
        throw new IllegalStateException("the encoder did not close", e);
      }
    }
  }
}

package org.crossread.models;

import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.LongBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.crossread.encode.Encoder;
import org.crossread.encode.Vector;
import org.jspecify.annotations.Nullable;

/**
 * Sentence vectors by the int8 model bge-small-en-v1.5 (Xiao et al. 2023): the hidden state of the
 * opening piece, of length one. One text a run: the model quantises activations over a whole batch,
 * so batch mates would change each other's vectors, and the same text must give the same bytes
 * whatever it is compared with. The model loads at the first text or when it is prepared.
 * Thread-safe.
 */
public final class OnnxEncoder implements Encoder, AutoCloseable {
  private static final String MODEL = "/bge-small-en-v1.5-q.onnx";
  private static final String VERSION = "bge-small-en-v1.5-int8";

  /** Pieces of a text that are read; a longer text is cut. */
  private static final int MOST_PIECES = 254;

  private static final int THREADS = 2;

  /** Values are kept to this step: what differs between processors is smaller. */
  private static final float STEP = 1f / 4096;

  private @Nullable OrtSession session;
  private @Nullable WordPiece pieces;

  @Override
  public List<Vector> encode(List<String> texts) {
    List<Vector> vectors = new ArrayList<>(texts.size());
    for (String text : texts) {
      vectors.add(one(text));
    }
    return vectors;
  }

  @Override
  public String version() {
    return VERSION;
  }

  /**
   * Begins to load the model beside the calling thread, so that the first text waits less. Vectors
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

  private Vector one(String text) {
    WordPiece wordPiece = pieces();
    List<WordPiece.Piece> cut = wordPiece.pieces(text, MOST_PIECES);
    long[] ids = new long[cut.size() + 2];
    long[] mask = new long[ids.length];
    ids[0] = wordPiece.start();
    for (int i = 0; i < cut.size(); i++) {
      ids[i + 1] = cut.get(i).id();
    }
    ids[ids.length - 1] = wordPiece.end();
    java.util.Arrays.fill(mask, 1);
    long[] shape = {1, ids.length};
    try {
      OrtEnvironment environment = OrtEnvironment.getEnvironment();
      try (OnnxTensor a = OnnxTensor.createTensor(environment, LongBuffer.wrap(ids), shape);
          OnnxTensor b = OnnxTensor.createTensor(environment, LongBuffer.wrap(mask), shape);
          OnnxTensor c =
              OnnxTensor.createTensor(environment, LongBuffer.wrap(new long[ids.length]), shape);
          OrtSession.Result result =
              session().run(Map.of("input_ids", a, "attention_mask", b, "token_type_ids", c))) {
        float[][][] states = (float[][][]) result.get(0).getValue();
        return rounded(Vector.unit(states[0][0]));
      }
    } catch (OrtException e) {
      throw new IllegalStateException(
          "the encoder failed on a text of " + text.length() + " characters", e);
    }
  }

  private static Vector rounded(Vector vector) {
    float[] values = vector.toArray();
    for (int i = 0; i < values.length; i++) {
      values[i] = Math.round(values[i] / STEP) * STEP;
    }
    return Vector.unit(values);
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
      try (InputStream in = OnnxEncoder.class.getResourceAsStream(MODEL)) {
        if (in == null) {
          throw new IllegalStateException(
              "model " + MODEL + " is missing: build the project again");
        }
        OrtSession.SessionOptions options = new OrtSession.SessionOptions();
        options.setIntraOpNumThreads(THREADS);
        open = OrtEnvironment.getEnvironment().createSession(in.readAllBytes(), options);
        session = open;
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
    return open;
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

package org.crossread.models;

import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import java.io.IOException;
import java.io.InputStream;
import java.nio.FloatBuffer;
import java.nio.LongBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CancellationException;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import org.crossread.encode.Encoder;
import org.crossread.encode.EncoderException;
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
  /** What the native side may say of its own fault. */
  private static final int MOST_SAID = 200;

  private static final String MODEL = "reader.onnx";
  private static final String FILE = "reader.txt";

  /** Where the files of the model come from. */
  interface Files {
    /** The content of a file; null when there is none of that name. */
    @Nullable InputStream open(String name);
  }

  private static final int THREADS = 2;

  /**
   * Pieces of one text that are read, some 75,000 words; what follows gets no marks and vectors.
   */
  private static final int MOST_PIECES = 100_000;

  private final int threads;
  private final Files files;
  private final int most;

  /** Held by what runs the session, so that it is never closed under a running thread. */
  private final ReadWriteLock use = new ReentrantReadWriteLock();

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
    this(threads, OnnxEncoder.class::getResourceAsStream, MOST_PIECES);
  }

  /** One of other files and another limit, in pieces. */
  OnnxEncoder(int threads, Files files, int most) {
    this.threads = threads;
    this.files = files;
    this.most = most;
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

  /**
   * {@inheritDoc}
   *
   * @throws EncoderException when the model cannot be used
   * @throws CancellationException when the thread is interrupted, which a long text is looked for
   *     between windows
   */
  @Override
  public Encoding read(String characters, List<Span> paragraphs) {
    OnnxEncoding.Builder read = new OnnxEncoding.Builder(file());
    int size = 0;
    for (Windows.Window window : new Windows(characters, pieces()).of(paragraphs, most)) {
      size += window.ids().length;
      if (size > most) {
        read.endsAt(window.start());
        break;
      }
      if (Thread.currentThread().isInterrupted()) {
        throw new CancellationException("reading was given up");
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
          } catch (RuntimeException e) {
            // The first text meets the same fault where it can be told.
            return;
          }
        });
  }

  private void run(Windows.Window window, OnnxEncoding.Builder read, int length) {
    long[] shape = {1, window.ids().length};
    long[] mask = new long[window.ids().length];
    Arrays.fill(mask, 1);
    use.readLock().lock();
    try {
      OrtSession open = session();
      OrtEnvironment environment = OrtEnvironment.getEnvironment();
      try (OnnxTensor a = tensor(environment, longs(window.ids()), shape);
          OnnxTensor b = tensor(environment, mask, shape);
          OnnxTensor c = tensor(environment, longs(window.types()), shape);
          OrtSession.Result result =
              open.run(Map.of("input_ids", a, "attention_mask", b, "token_type_ids", c))) {
        read.add(
            window,
            floats(result, "statements", window, file().statements().labels().size()),
            floats(result, "names", window, file().names().labels().size()),
            floats(result, "acts", window, file().acts().size()),
            floats(result, "links", window, 4 * file().link()),
            floats(result, "vectors", window, 0));
      }
    } catch (OrtException e) {
      throw new IllegalStateException(
          "the encoder failed on a text of " + length + " characters", e);
    } finally {
      use.readLock().unlock();
    }
  }

  private static OnnxTensor tensor(OrtEnvironment environment, long[] values, long[] shape)
      throws OrtException {
    return OnnxTensor.createTensor(environment, LongBuffer.wrap(values), shape);
  }

  /**
   * What one head gives.
   *
   * @param values a piece, as the file of labels has them; 0 for any number
   */
  private FloatBuffer floats(
      OrtSession.Result result, String head, Windows.Window window, int values) {
    FloatBuffer floats =
        result.get(head).orElse(null) instanceof OnnxTensor tensor
            ? tensor.getFloatBuffer()
            : FloatBuffer.allocate(0);
    int pieces = window.ids().length;
    if (floats.remaining() % pieces == 0
        && (values == 0 ? floats.hasRemaining() : floats.remaining() == values * pieces)) {
      return floats;
    }
    throw new EncoderException(
        String.format(
            java.util.Locale.ROOT,
            "model file %s is of another version than %s: it gives %d values at %s for %d pieces%s",
            MODEL,
            FILE,
            floats.remaining(),
            head,
            pieces,
            ReaderFile.REMEDY));
  }

  private static long[] longs(int[] values) {
    return Arrays.stream(values).asLongStream().toArray();
  }

  private synchronized ReaderFile file() {
    ReaderFile loaded = file;
    if (loaded == null) {
      loaded = ReaderFile.load(FILE, files.open(FILE));
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

  private synchronized OrtSession session() {
    OrtSession open = session;
    if (open == null) {
      byte[] model = model();
      try {
        OrtSession.SessionOptions options = new OrtSession.SessionOptions();
        options.setIntraOpNumThreads(threads);
        OrtEnvironment environment = OrtEnvironment.getEnvironment();
        environment.setTelemetry(false); // the builds for Windows have some
        open = environment.createSession(model, options);
      } catch (OrtException e) {
        throw new EncoderException(
            "model file " + MODEL + " is damaged" + said(e) + ReaderFile.REMEDY, e);
      } catch (LinkageError e) {
        throw new EncoderException(
            "the native library of ONNX Runtime does not load on this machine"
                + said(e)
                + "; read with --fast, which needs none",
            e);
      }
      session = open;
    }
    return open;
  }

  /** The innermost message, as the outer ones only say that something failed. */
  private static String said(Throwable e) {
    Throwable fault = e;
    while (fault.getCause() != null && fault.getCause().getMessage() != null) {
      fault = fault.getCause();
    }
    String message = fault.getMessage();
    if (message == null || message.isBlank()) {
      return "";
    }
    String line = message.lines().findFirst().orElse("").strip();
    return " (" + (line.length() <= MOST_SAID ? line : line.substring(0, MOST_SAID) + " …") + ")";
  }

  private byte[] model() {
    try (InputStream in = files.open(MODEL)) {
      if (in == null) {
        throw new EncoderException("model file " + MODEL + " is missing" + ReaderFile.REMEDY);
      }
      byte[] model = in.readAllBytes();
      file().check(MODEL, model.length);
      return model;
    } catch (IOException e) {
      throw new EncoderException(
          "model file " + MODEL + " cannot be read" + said(e) + ReaderFile.REMEDY, e);
    }
  }

  /** Frees the native session when no thread uses it; the next text opens a new one. */
  @Override
  public void close() {
    use.writeLock().lock();
    try {
      OrtSession open = taken();
      if (open != null) {
        open.close();
      }
    } catch (OrtException e) {
      throw new IllegalStateException("the encoder did not close", e);
    } finally {
      use.writeLock().unlock();
    }
  }

  private synchronized @Nullable OrtSession taken() {
    OrtSession open = session;
    session = null;
    return open;
  }
}

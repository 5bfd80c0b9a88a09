package org.crossread.syntax;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.util.Arrays;

/**
 * The weights of a linear classifier over hashed features, in whole numbers, so that sums do not
 * depend on their order. Immutable; thread-safe.
 */
final class Weights {
  private static final int MOST_BITS = 22;
  private static final int MOST_CLASSES = 64;
  private static final int HEADER = 2 * Integer.BYTES;

  private final int classes;
  private final int shift;
  private final byte[] table;

  private Weights(int bits, int classes, byte[] table) {
    this.classes = classes;
    this.shift = Integer.SIZE - bits;
    this.table = table;
  }

  /**
   * The weights in {@code resource} beside this class: the number of bits of a row, that of classes
   * and the table, row by row.
   *
   * @throws IllegalStateException when there is no such resource, or it is not of this form
   */
  static Weights of(String resource) {
    try (InputStream in = Weights.class.getResourceAsStream(resource)) {
      if (in == null) {
        throw new IllegalStateException("no resource " + resource);
      }
      return of(in.readAllBytes(), resource);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * The same from bytes.
   *
   * @throws IllegalStateException when they are not of this form
   */
  static Weights of(byte[] bytes, String resource) {
    ByteBuffer in = ByteBuffer.wrap(bytes);
    int bits = bytes.length < HEADER ? 0 : in.getInt();
    int classes = bytes.length < HEADER ? 0 : in.getInt();
    if (bits < 1 || bits > MOST_BITS || classes < 1 || classes > MOST_CLASSES) {
      throw new IllegalStateException(resource + ": not a table of weights");
    }
    if (bytes.length - HEADER != classes << bits) {
      throw new IllegalStateException(resource + ": " + (bytes.length - HEADER) + " weights");
    }
    return new Weights(bits, classes, Arrays.copyOfRange(bytes, HEADER, bytes.length));
  }

  int classes() {
    return classes;
  }

  /** Adds up the weights of features into {@code scores}, one a class, which is cleared before. */
  void score(Features features, int[] scores) {
    Arrays.fill(scores, 0, classes, 0);
    for (int i = 0; i < features.size(); i++) {
      int row = (features.hash(i) >>> shift) * classes;
      for (int c = 0; c < classes; c++) {
        scores[c] += table[row + c];
      }
    }
  }
}

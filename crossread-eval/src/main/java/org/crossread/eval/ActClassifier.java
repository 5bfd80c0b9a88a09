package org.crossread.eval;

import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import org.crossread.encode.Vector;

/**
 * What an act between two parties is, by all words of its sentence: a logistic regression over
 * {@link ActFeatures} and the sentence's vector. Trained by training/position; only measured, since
 * in sentences that hold several acts the frames are right more often. Immutable and thread-safe.
 */
final class ActClassifier {
  private static final ActClass[] CLASSES = ActClass.values();

  private static final class Holder {
    static final ActClassifier SHIPPED = new ActClassifier("acts.bin");
  }

  private final int size;
  private final float[] bias = new float[CLASSES.length];
  private final float[] scales = new float[CLASSES.length];
  private final float[] vectorScales = new float[CLASSES.length];
  private final byte[][] words = new byte[CLASSES.length][ActFeatures.BINS];
  private final byte[][] values;

  private ActClassifier(String resource) {
    try (InputStream in = ActClassifier.class.getResourceAsStream(resource)) {
      if (in == null) {
        throw new IllegalStateException("no resource " + resource);
      }
      DataInputStream data = new DataInputStream(in);
      size = data.readInt();
      values = new byte[CLASSES.length][size];
      for (int c = 0; c < CLASSES.length; c++) {
        bias[c] = data.readFloat();
        scales[c] = data.readFloat();
        vectorScales[c] = data.readFloat();
        data.readFully(words[c]);
        data.readFully(values[c]);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(resource, e);
    }
  }

  /** The model that ships with this class; loaded on first use. */
  static ActClassifier shipped() {
    return Holder.SHIPPED;
  }

  /**
   * The probability of each class, in the order of {@link ActClass}, rounded to six digits.
   *
   * @param vector of the whole sentence
   * @throws IllegalArgumentException when the vector has another size than those of the training
   */
  double[] probabilities(MarkedSentence sentence, Vector vector) {
    return probabilities(ActFeatures.of(sentence), vector);
  }

  private double[] probabilities(int[] bins, Vector vector) {
    if (vector.size() != size) {
      throw new IllegalArgumentException("a vector of " + vector.size() + ", not " + size);
    }
    double[] scores = new double[CLASSES.length];
    double most = Double.NEGATIVE_INFINITY;
    for (int c = 0; c < CLASSES.length; c++) {
      long sum = 0;
      for (int bin : bins) {
        sum += words[c][bin];
      }
      double dot = 0;
      for (int i = 0; i < size; i++) {
        dot += values[c][i] * vector.at(i);
      }
      scores[c] = bias[c] + scales[c] * sum + vectorScales[c] * dot;
      most = Math.max(most, scores[c]);
    }
    double total = 0;
    for (int c = 0; c < CLASSES.length; c++) {
      scores[c] = StrictMath.exp(scores[c] - most);
      total += scores[c];
    }
    for (int c = 0; c < CLASSES.length; c++) {
      scores[c] = Math.rint(1e6 * scores[c] / total) / 1e6;
    }
    return scores;
  }
}

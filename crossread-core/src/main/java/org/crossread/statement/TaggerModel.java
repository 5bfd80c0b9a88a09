package org.crossread.statement;

import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.Arrays;

/**
 * Weights of a linear-chain conditional random field: one row of label weights a feature hash, and
 * for each class of step a matrix of label after label. Immutable. Rows are stored as bytes with
 * one scale; open addressing, linear probing.
 */
final class TaggerModel {
  private static final int MAGIC = 0x43525431;
  private static final int MOST_ROWS = 4_000_000;

  private final int[] keys;
  private final int[] rows;
  private final byte[] weights;
  private final float scale;
  private final float[] steps;

  /**
   * @param hashes sorted ascending, no two equal
   * @param weights {@link Label#COUNT} bytes a hash, in the same order
   * @param scale what a weight of 1 stands for
   * @param steps {@link TagFeatures#STEPS} matrices of {@link Label#COUNT} squared
   */
  TaggerModel(int[] hashes, byte[] weights, float scale, float[] steps) {
    this.weights = weights.clone();
    this.scale = scale;
    this.steps = steps.clone();
    int capacity = Integer.highestOneBit(Math.max(8, hashes.length * 2)) * 2;
    keys = new int[capacity];
    rows = new int[capacity];
    Arrays.fill(rows, -1);
    for (int r = 0; r < hashes.length; r++) {
      int at = slot(hashes[r]);
      while (rows[at] >= 0) {
        at = at + 1 & capacity - 1;
      }
      keys[at] = hashes[r];
      rows[at] = r;
    }
  }

  private int slot(int hash) {
    return (hash * 0x9E3779B1 >>> 7) & keys.length - 1;
  }

  /** Adds the weights of {@code feature} to {@code scores}, if the model knows it. */
  void add(int feature, float[] scores, int offset) {
    int at = slot(feature);
    while (rows[at] >= 0) {
      if (keys[at] == feature) {
        int row = rows[at] * Label.COUNT;
        for (int y = 0; y < Label.COUNT; y++) {
          scores[offset + y] += weights[row + y] * scale;
        }
        return;
      }
      at = at + 1 & keys.length - 1;
    }
  }

  /** The weight of label {@code y} after label {@code x} at a step of class {@code step}. */
  float step(int step, int x, int y) {
    return steps[(step * Label.COUNT + x) * Label.COUNT + y];
  }

  static TaggerModel read(InputStream in) throws IOException {
    DataInputStream data = new DataInputStream(new BufferedInputStream(in, 1 << 16));
    if (data.readInt() != MAGIC) {
      throw new IOException("not a tagger model");
    }
    int n = data.readInt();
    if (n < 0 || n > MOST_ROWS) {
      throw new IOException("tagger model of " + n + " rows");
    }
    float scale = data.readFloat();
    int[] hashes = new int[n];
    long last = Integer.MIN_VALUE;
    for (int i = 0; i < n; i++) {
      last += readNumber(data);
      hashes[i] = (int) last;
    }
    byte[] weights = new byte[n * Label.COUNT];
    data.readFully(weights);
    float[] steps = new float[TagFeatures.STEPS * Label.COUNT * Label.COUNT];
    for (int i = 0; i < steps.length; i++) {
      steps[i] = data.readFloat();
    }
    return new TaggerModel(hashes, weights, scale, steps);
  }

  static void write(OutputStream out, int[] hashes, byte[] weights, float scale, float[] steps)
      throws IOException {
    DataOutputStream data = new DataOutputStream(out);
    data.writeInt(MAGIC);
    data.writeInt(hashes.length);
    data.writeFloat(scale);
    long last = Integer.MIN_VALUE;
    for (int hash : hashes) {
      writeNumber(data, hash - last);
      last = hash;
    }
    data.write(weights);
    for (float step : steps) {
      data.writeFloat(step);
    }
    data.flush();
  }

  private static long readNumber(DataInputStream data) throws IOException {
    long value = 0;
    for (int shift = 0; shift < 35; shift += 7) {
      int b = data.readUnsignedByte();
      value |= (long) (b & 127) << shift;
      if (b < 128) {
        break;
      }
    }
    return value;
  }

  private static void writeNumber(DataOutputStream data, long number) throws IOException {
    long value = number;
    while (value >= 128) {
      data.writeByte((int) (value & 127 | 128));
      value >>>= 7;
    }
    data.writeByte((int) value);
  }
}

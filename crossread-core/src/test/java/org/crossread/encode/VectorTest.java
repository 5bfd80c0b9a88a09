package org.crossread.encode;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Random;
import org.junit.jupiter.api.Test;

class VectorTest {
  private static Vector random(Random random, int size) {
    float[] values = new float[size];
    for (int i = 0; i < size; i++) {
      values[i] = random.nextFloat() * 20 - 10;
    }
    return Vector.unit(values);
  }

  @Test
  void anyVectorIsOfLengthOne() {
    Random random = new Random(1);
    for (int size = 1; size < 400; size += 7) {
      assertEquals(1, length(random(random, size)), 1e-6);
    }
    assertArrayEquals(new float[] {0.6f, -0.8f}, Vector.unit(new float[] {3, -4}).toArray());
  }

  @Test
  void largeAndSmallValuesDoNotOverflow() {
    assertEquals(1, length(Vector.unit(new float[] {3e38f, 3e38f})), 1e-6);
    assertEquals(1, length(Vector.unit(new float[] {1e-30f, 1e-30f})), 1e-6);
  }

  private static double length(Vector vector) {
    double sum = 0;
    for (float v : vector.toArray()) {
      sum += (double) v * v;
    }
    return Math.sqrt(sum);
  }

  @Test
  void allZeroStaysAllZeroAndIsNearNothing() {
    Vector zero = Vector.unit(new float[3]);
    assertArrayEquals(new float[3], zero.toArray());
    assertEquals(0, zero.cosine(Vector.unit(new float[] {1, 2, 3})));
  }

  @Test
  void theCosineIsSymmetricAndBetweenMinusOneAndOne() {
    Random random = new Random(2);
    for (int round = 0; round < 500; round++) {
      Vector a = random(random, 30);
      Vector b = random(random, 30);
      assertEquals(a.cosine(b), b.cosine(a));
      assertTrue(Math.abs(a.cosine(b)) <= 1 + 1e-6, () -> "cosine " + a.cosine(b));
      assertEquals(1, a.cosine(a), 1e-6);
    }
  }

  @Test
  void vectorsCompareByValueWhateverTheirScale() {
    Vector one = Vector.unit(new float[] {1, 2});
    assertEquals(one, Vector.unit(new float[] {2, 4}));
    assertEquals(one.hashCode(), Vector.unit(new float[] {2, 4}).hashCode());
    assertFalse(one.equals(Vector.unit(new float[] {2, 1})));
    assertFalse(one.equals(null));
    assertEquals(2, one.size());
  }

  @Test
  void neitherTheInputNorTheOutputIsShared() {
    float[] values = {3, 4};
    Vector vector = Vector.unit(values);
    values[0] = 100;
    vector.toArray()[1] = 100;
    assertEquals(Vector.unit(new float[] {3, 4}), vector);
    assertEquals(0.6f, vector.at(0));
  }

  @Test
  void vectorsOfDifferentSizeHaveNoCosine() {
    Vector small = Vector.unit(new float[] {1});
    Vector large = Vector.unit(new float[] {1, 1});
    assertThrows(IllegalArgumentException.class, () -> small.cosine(large));
    assertThrows(IllegalArgumentException.class, () -> large.cosine(small));
  }
}

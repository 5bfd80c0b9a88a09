package org.crossread.claim;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import org.crossread.encode.Vector;
import org.junit.jupiter.api.Test;

class PairContextTest {
  private static final int SIZE = 37;

  @Test
  void cosinesAreThoseOfTheVectorsLessTheirMean() {
    Random random = new Random(7);
    List<Vector> vectors =
        IntStream.range(0, 9)
            .mapToObj(k -> {
              float[] values = new float[SIZE];
              for (int i = 0; i < SIZE; i++) {
                values[i] = 1 + random.nextFloat();
              }
              return Vector.unit(values);
            })
            .toList();
    PairContext context = new PairContext(List.of(Set.of("ferry")), vectors);
    for (Vector a : vectors) {
      for (Vector b : vectors) {
        double cosine = context.cosine(context.centred(a), context.centred(b), a.cosine(b));
        assertEquals(less(vectors, a).cosine(less(vectors, b)), cosine, 1e-5);
      }
    }
  }

  private static Vector less(List<Vector> vectors, Vector vector) {
    float[] values = vector.toArray();
    for (int i = 0; i < values.length; i++) {
      for (Vector v : vectors) {
        values[i] -= v.at(i) / vectors.size();
      }
    }
    return Vector.unit(values);
  }

  @Test
  void whatIsTheMeanIsLikeNothing() {
    Vector vector = Vector.unit(new float[] {3, 4});
    PairContext context = new PairContext(List.of(Set.of("ferry")), List.of(vector, vector));
    PairContext.Centred centred = context.centred(vector);
    assertEquals(0, context.cosine(centred, centred, vector.cosine(vector)));
  }

  @Test
  void withoutVectorsNothingIsAlike() {
    Vector none = Vector.unit(new float[2]);
    PairContext context = new PairContext(List.of(), List.of(none, none));
    assertEquals(0, context.cosine(context.centred(none), context.centred(none), 0));
  }

  @Test
  void wordsGetOneNumberEach() {
    Numbers numbers = new Numbers();
    assertArrayEquals(new int[] {0, 1, 0}, numbers.of(List.of("the", "ferry", "the")));
    assertArrayEquals(new int[] {1, 2}, numbers.sorted(List.of("sank", "ferry")));
  }
}

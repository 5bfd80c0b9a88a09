package org.crossread.story;

/**
 * A fingerprint whose terms are weighed by how rare they are at the moment: the one side of a
 * comparison. Immutable.
 */
final class Weighed {
  private static final Field[] FIELDS = Field.values();

  /** A rarity is kept in steps of a twentieth; none is more than 12.5. */
  private static final float RARITY_STEPS = 20;

  private static final int BYTE = 255;

  private final Fingerprint fingerprint;
  private final int[] terms;
  private final long[] counts;
  private final float[] rarities;
  private final float[] lengths;

  Weighed(Fingerprint fingerprint, Idf idf) {
    this.fingerprint = fingerprint;
    int n = fingerprint.terms().size();
    terms = new int[n];
    counts = new long[n];
    rarities = new float[n];
    double[] squares = new double[FIELDS.length];
    PackedTerms.Cursor each = fingerprint.terms().cursor();
    for (int i = 0; each.next(); i++) {
      terms[i] = each.term();
      counts[i] = each.counts();
      rarities[i] = (float) idf.of(terms[i]);
      for (Field field : FIELDS) {
        double weight = weight(i, field);
        squares[field.ordinal()] += weight * weight;
      }
    }
    lengths = new float[FIELDS.length];
    for (int f = 0; f < lengths.length; f++) {
      lengths[f] = (float) Math.sqrt(squares[f]);
    }
  }

  Fingerprint fingerprint() {
    return fingerprint;
  }

  /** Number of terms, which ascend. */
  int size() {
    return terms.length;
  }

  int term(int i) {
    return terms[i];
  }

  long counts(int i) {
    return counts[i];
  }

  float rarity(int i) {
    return rarities[i];
  }

  /** What term {@code i} weighs in {@code field}; 0 where it does not stand there. */
  float weight(int i, Field field) {
    return Counts.damped(counts[i], field) * rarities[i];
  }

  /** What of the rarities is kept, for {@link #kept}. Not to be written to. */
  byte[] keptRarities() {
    byte[] kept = new byte[rarities.length];
    for (int i = 0; i < kept.length; i++) {
      kept[i] = (byte) Math.min(BYTE, Math.round(rarities[i] * RARITY_STEPS));
    }
    return kept;
  }

  /** The rarity that {@code kept} stands for. */
  static float kept(byte kept) {
    return (kept & BYTE) / RARITY_STEPS;
  }

  /** Lengths of the vectors of weights by field. To be kept, and not written to. */
  float[] lengths() {
    return lengths;
  }
}

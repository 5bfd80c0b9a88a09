package org.crossread.story;

/** A fingerprint whose terms are weighed by how rare they are. Immutable. */
final class Weighed {
  private static final Field[] FIELDS = Field.values();

  private final Fingerprint fingerprint;
  private final float[] weights;
  private final float[] norms;

  Weighed(Fingerprint fingerprint, TermVector.Idf idf) {
    this.fingerprint = fingerprint;
    TermCounts counts = fingerprint.counts();
    weights = new float[counts.size()];
    for (int i = 0; i < weights.length; i++) {
      weights[i] = counts.weight(i) * (float) idf.of(counts.term(i));
    }
    norms = new float[FIELDS.length];
    for (Field f : FIELDS) {
      norms[f.ordinal()] = TermVector.norm(weights, counts.from(f), counts.to(f));
    }
  }

  private Weighed(Fingerprint fingerprint, Weighed same) {
    this.fingerprint = fingerprint;
    this.weights = same.weights;
    this.norms = same.norms;
  }

  /** The same terms under the id and day of {@code copy}, an article of the same words. */
  Weighed under(Fingerprint copy) {
    return new Weighed(fingerprint.under(copy.id(), copy.day()), this);
  }

  Fingerprint fingerprint() {
    return fingerprint;
  }

  TermVector field(Field field) {
    return fingerprint.counts().field(field, weights, norms[field.ordinal()]);
  }
}

package org.crossread.story;

/** A fingerprint whose terms are weighed by how rare they are. Immutable. */
final class Weighed {
  private final Fingerprint fingerprint;
  private final TermVector[] fields = new TermVector[Field.values().length];

  Weighed(Fingerprint fingerprint, TermVector.Idf idf) {
    this.fingerprint = fingerprint;
    for (Field f : Field.values()) {
      fields[f.ordinal()] = fingerprint.field(f).weighted(idf);
    }
  }

  private Weighed(Fingerprint fingerprint, TermVector[] fields) {
    this.fingerprint = fingerprint;
    System.arraycopy(fields, 0, this.fields, 0, fields.length);
  }

  /** The same terms under the id and day of {@code copy}, an article of the same words. */
  Weighed under(Fingerprint copy) {
    return new Weighed(fingerprint.under(copy.id(), copy.day()), fields);
  }

  Fingerprint fingerprint() {
    return fingerprint;
  }

  TermVector field(Field field) {
    return fields[field.ordinal()];
  }
}

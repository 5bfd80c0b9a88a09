package org.crossread.claim;

import java.util.Comparator;

/**
 * Two passages of one claim that tell it differently, with the evidence words on both sides. There
 * is no difference without evidence. {@code left} is the passage of the smaller article id.
 */
public sealed interface Difference {
  /** By kind, then place. */
  Comparator<Difference> ORDER =
      Comparator.comparing(Difference::kind)
          .thenComparing(Difference::left)
          .thenComparing(Difference::right);

  /** The words on one side that differ. */
  Passage left();

  /** The words on the other side. */
  Passage right();

  /**
   * Why, in plain words. It may call the sides "left" and "right", but only before a colon, after
   * which words of the articles may follow: a renderer that shows the sides turned turns them too.
   */
  String reason();

  Certainty certainty();

  /**
   * How sure it is that the two tell it differently, in three steps: by how well the passages match
   * and by how many such differences readers found right.
   */
  enum Certainty {
    /** Readers found at least four of five such differences right. */
    CERTAIN,
    /** At least half of them. */
    LIKELY,
    /** Fewer, or too few were read. */
    POSSIBLE
  }

  /** The ten kinds, in the order in which they are shown. */
  enum Kind {
    NUMBER,
    DATE,
    PLACE,
    NAME,
    WHO,
    QUOTE,
    POLARITY,
    MODALITY,
    STANCE,
    DETAIL
  }

  /** Incompatible numbers of the same thing. */
  record Number(Passage left, Passage right, String reason, Certainty certainty)
      implements Difference {}

  /** Different days or times of the same event. */
  record Date(Passage left, Passage right, String reason, Certainty certainty)
      implements Difference {}

  /** Different places. */
  record Place(Passage left, Passage right, String reason, Certainty certainty)
      implements Difference {}

  /** Different or differently spelled names. */
  record Name(Passage left, Passage right, String reason, Certainty certainty)
      implements Difference {}

  /** Attributed to different speakers or sources. */
  record Who(Passage left, Passage right, String reason, Certainty certainty)
      implements Difference {}

  /** One utterance in different words. */
  record Quote(Passage left, Passage right, Wording wording, String reason, Certainty certainty)
      implements Difference {}

  /** Affirmed against denied. */
  record Polarity(Passage left, Passage right, String reason, Certainty certainty)
      implements Difference {}

  /** With a condition or less certain on one side. */
  record Modality(Passage left, Passage right, String reason, Certainty certainty)
      implements Difference {}

  /** Welcomed against dismissed, and the like. */
  record Stance(Passage left, Passage right, String reason, Certainty certainty)
      implements Difference {}

  /** One side says more exactly what the other says in general. */
  record Detail(Passage left, Passage right, String reason, Certainty certainty)
      implements Difference {}

  /** How one utterance's wordings relate. */
  enum Wording {
    CUT,
    ALTERED,
    TRANSLATION,
    INDIRECT
  }

  /** The kind as a word of the interface. */
  default Kind kind() {
    return switch (this) {
      case Number n -> Kind.NUMBER;
      case Date d -> Kind.DATE;
      case Place p -> Kind.PLACE;
      case Name n -> Kind.NAME;
      case Who w -> Kind.WHO;
      case Quote q -> Kind.QUOTE;
      case Polarity p -> Kind.POLARITY;
      case Modality m -> Kind.MODALITY;
      case Stance s -> Kind.STANCE;
      case Detail d -> Kind.DETAIL;
    };
  }

  /** The same evidence as a difference of another kind; a quotation counts as altered. */
  default Difference as(Kind other, String why) {
    return of(other, why, certainty());
  }

  /** The same with a certainty that is no greater than {@code most}. */
  default Difference atMost(Certainty most) {
    if (certainty().compareTo(most) >= 0) {
      return this;
    }
    return this instanceof Quote q
        ? new Quote(left(), right(), q.wording(), reason(), most)
        : of(kind(), reason(), most);
  }

  private Difference of(Kind kind, String why, Certainty sure) {
    return switch (kind) {
      case NUMBER -> new Number(left(), right(), why, sure);
      case DATE -> new Date(left(), right(), why, sure);
      case PLACE -> new Place(left(), right(), why, sure);
      case NAME -> new Name(left(), right(), why, sure);
      case WHO -> new Who(left(), right(), why, sure);
      case QUOTE -> new Quote(left(), right(), Wording.ALTERED, why, sure);
      case POLARITY -> new Polarity(left(), right(), why, sure);
      case MODALITY -> new Modality(left(), right(), why, sure);
      case STANCE -> new Stance(left(), right(), why, sure);
      case DETAIL -> new Detail(left(), right(), why, sure);
    };
  }
}

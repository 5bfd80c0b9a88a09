package org.crossread.story;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;

/** What two articles have in common, as numbers for the scorer. Symmetric and stateless. */
final class PairFeatures {
  /** In the order of the values. */
  static final List<String> NAMES =
      List.of(
          "names",
          "title",
          "lead",
          "body",
          "pairs",
          "numbers",
          "places",
          "names-rooted",
          "lead-rooted",
          "body-rooted",
          "pairs-rooted",
          "lead-in-body",
          "rarest",
          "shared-weight",
          "shared-pairs",
          "shared-numbers",
          "other-numbers",
          "other-places",
          "other-names",
          "days",
          "same-day",
          "length",
          "length-ratio",
          "names-by-length",
          "lead-by-length",
          "body-by-length",
          "shared-by-length");

  /** Dates further apart count as this far: they are distrusted. */
  private static final double MOST_DAYS = 30;

  /** Words of a long article, for the scale of lengths. */
  private static final double LONG = 600;

  /** Fewer terms on a side make no disagreement. */
  private static final int LEAST_NUMBERS = 4;

  private static final int LEAST_PLACES = 2;
  private static final int LEAST_NAMES = 3;

  private PairFeatures() {}

  static double[] of(Weighed a, Weighed b) {
    Shared named = Shared.of(a, b, Field.NAMES);
    double names = named.cosine();
    Shared words = Shared.of(a, b, Field.BODY);
    double body = words.cosine();
    Shared paired = Shared.of(a, b, Field.PAIRS);
    double pairs = paired.cosine();
    Shared counted = Shared.of(a, b, Field.NUMBERS);
    double numbers = counted.cosine();
    double title = cosine(a, b, Field.TITLE);
    double lead = cosine(a, b, Field.LEAD);
    double places = cosine(a, b, Field.PLACES);
    double crossed =
        (a.field(Field.LEAD).cosine(b.field(Field.BODY))
                + b.field(Field.LEAD).cosine(a.field(Field.BODY)))
            / 2;
    double shorter = Math.min(a.fingerprint().words(), b.fingerprint().words());
    double longer = Math.max(a.fingerprint().words(), b.fingerprint().words());
    double length = StrictMath.log1p(shorter) / StrictMath.log1p(LONG);
    double shared = StrictMath.log1p(words.sum() + named.sum());
    double days = days(a.fingerprint(), b.fingerprint());
    return new double[] {
      names,
      title,
      lead,
      body,
      pairs,
      numbers,
      places,
      Math.sqrt(names),
      Math.sqrt(lead),
      Math.sqrt(body),
      Math.sqrt(pairs),
      crossed,
      Math.max(words.most(), named.most()),
      shared,
      StrictMath.log1p(paired.sum()),
      StrictMath.log1p(counted.sum()),
      apart(a, b, Field.NUMBERS, LEAST_NUMBERS),
      apart(a, b, Field.PLACES, LEAST_PLACES),
      apart(a, b, Field.NAMES, LEAST_NAMES),
      days < 0 ? 0 : StrictMath.log1p(days) / StrictMath.log1p(MOST_DAYS),
      days >= 0 && days <= 1 ? 1 : 0,
      length,
      StrictMath.log1p(shorter) / StrictMath.log1p(Math.max(1, longer)),
      names * length,
      lead * length,
      body * length,
      shared * length
    };
  }

  private static double cosine(Weighed a, Weighed b, Field field) {
    return a.field(field).cosine(b.field(field));
  }

  /** 1 when both sides tell at least so much in a field and nothing of it is the same. */
  private static double apart(Weighed a, Weighed b, Field field, int least) {
    TermVector x = a.field(field);
    TermVector y = b.field(field);
    return x.size() >= least && y.size() >= least && !x.meets(y) ? 1 : 0;
  }

  /** Days between, at most {@link #MOST_DAYS}; negative when one is not told. */
  private static double days(Fingerprint a, Fingerprint b) {
    LocalDate x = a.day();
    LocalDate y = b.day();
    return x == null || y == null
        ? -1
        : Math.min(MOST_DAYS, Math.abs(ChronoUnit.DAYS.between(x, y)));
  }

  /**
   * Rarity of what both have.
   *
   * @param sum of the rarities of the shared terms
   * @param most that of the rarest
   * @param cosine of the two fields
   */
  private record Shared(double sum, double most, double cosine) {
    static Shared of(Weighed a, Weighed b, Field field) {
      TermVector x = a.field(field);
      TermVector y = b.field(field);
      TermCounts counts = a.fingerprint().counts();
      int from = counts.from(field);
      double sum = 0;
      double most = 0;
      double dot = 0;
      int i = 0;
      int j = 0;
      while (i < x.size() && j < y.size()) {
        int s = x.term(i);
        int t = y.term(j);
        if (s == t) {
          double idf = x.weight(i) / counts.weight(from + i);
          sum += idf;
          dot += (double) x.weight(i) * y.weight(j);
          most = Math.max(most, idf);
        }
        i += s <= t ? 1 : 0;
        j += t <= s ? 1 : 0;
      }
      return new Shared(sum, most, x.cosineOf(y, dot));
    }
  }
}

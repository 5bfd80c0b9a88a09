package org.crossread.story;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What one article has in common with others, as numbers for the scorer. For one thread. */
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

  private static final Field[] FIELDS = Field.values();
  private static final int SLOTS = 2048;

  private final Weighed article;

  /** Places of the article's terms, plus one, by the lower bits of the term and what follows. */
  private final byte[] slots = new byte[SLOTS];

  private final double[] dots = new double[FIELDS.length];
  private final double[] sums = new double[FIELDS.length];
  private final double[] most = new double[FIELDS.length];
  private double leadInBody;
  private double bodyInLead;

  /** The features of {@code article} with others, one after the other. */
  PairFeatures(Weighed article) {
    this.article = article;
    for (int i = 0; i < article.size(); i++) {
      int slot = article.term(i) & SLOTS - 1;
      while (slots[slot] != 0) {
        slot = slot + 1 & SLOTS - 1;
      }
      slots[slot] = (byte) (i + 1);
    }
  }

  /** The place of a term among those of the article; -1 when it has it not. */
  private int place(int term) {
    int slot = term & SLOTS - 1;
    for (int i = slots[slot] & 255; i != 0; i = slots[slot] & 255) {
      if (article.term(i - 1) == term) {
        return i - 1;
      }
      slot = slot + 1 & SLOTS - 1;
    }
    return -1;
  }

  private void share(Fingerprint other, byte @Nullable [] rarities) {
    Arrays.fill(dots, 0);
    Arrays.fill(sums, 0);
    Arrays.fill(most, 0);
    leadInBody = 0;
    bodyInLead = 0;
    PackedTerms.Cursor theirs = other.terms().cursor();
    for (int j = 0; theirs.next(); j++) {
      int i = place(theirs.term());
      if (i >= 0) {
        float rarity = article.rarity(i);
        float then = rarities == null ? rarity : Weighed.kept(rarities[j]);
        share(article.counts(i), theirs.counts(), rarity, then);
      }
    }
  }

  private void share(long ours, long theirs, float rarity, float then) {
    for (Field field : FIELDS) {
      int f = field.ordinal();
      float a = Counts.damped(ours, field) * rarity;
      float b = Counts.damped(theirs, field) * then;
      if (a != 0 && b != 0) {
        dots[f] += (double) a * b;
        sums[f] += rarity;
        most[f] = Math.max(most[f], rarity);
      }
    }
    float lead = Counts.damped(ours, Field.LEAD) * rarity;
    float body = Counts.damped(ours, Field.BODY) * rarity;
    leadInBody += (double) lead * (Counts.damped(theirs, Field.BODY) * then);
    bodyInLead += (double) body * (Counts.damped(theirs, Field.LEAD) * then);
  }

  private double sum(Field field) {
    return sums[field.ordinal()];
  }

  private static double cosine(double dot, float a, float b) {
    return a == 0 || b == 0 ? 0 : Math.min(1, dot / ((double) a * b));
  }

  private double cosine(Field field, float[] lengths) {
    int f = field.ordinal();
    return cosine(dots[f], article.lengths()[f], lengths[f]);
  }

  /**
   * What the article has in common with {@code other}.
   *
   * @param lengths of the vectors of the other, as {@link Weighed#lengths}
   * @param rarities of the terms of the other, as {@link Weighed#keptRarities}; null when they are
   *     those of now
   */
  double[] with(Fingerprint other, float[] lengths, byte @Nullable [] rarities) {
    share(other, rarities);
    Fingerprint own = article.fingerprint();
    double names = cosine(Field.NAMES, lengths);
    double lead = cosine(Field.LEAD, lengths);
    double body = cosine(Field.BODY, lengths);
    double pairs = cosine(Field.PAIRS, lengths);
    int l = Field.LEAD.ordinal();
    int b = Field.BODY.ordinal();
    double crossed =
        (cosine(leadInBody, article.lengths()[l], lengths[b])
                + cosine(bodyInLead, article.lengths()[b], lengths[l]))
            / 2;
    double shorter = Math.min(own.words(), other.words());
    double longer = Math.max(own.words(), other.words());
    double length = StrictMath.log1p(shorter) / StrictMath.log1p(LONG);
    double shared = StrictMath.log1p(sum(Field.BODY) + sum(Field.NAMES));
    double days = days(own, other);
    return new double[] {
      names,
      cosine(Field.TITLE, lengths),
      lead,
      body,
      pairs,
      cosine(Field.NUMBERS, lengths),
      cosine(Field.PLACES, lengths),
      Math.sqrt(names),
      Math.sqrt(lead),
      Math.sqrt(body),
      Math.sqrt(pairs),
      crossed,
      Math.max(most[b], most[Field.NAMES.ordinal()]),
      shared,
      StrictMath.log1p(sum(Field.PAIRS)),
      StrictMath.log1p(sum(Field.NUMBERS)),
      apart(other, Field.NUMBERS, LEAST_NUMBERS),
      apart(other, Field.PLACES, LEAST_PLACES),
      apart(other, Field.NAMES, LEAST_NAMES),
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

  /** 1 when both sides tell at least so much in a field and nothing of it is the same. */
  private double apart(Fingerprint other, Field field, int least) {
    return article.fingerprint().terms().size(field) >= least
            && other.terms().size(field) >= least
            && sum(field) == 0
        ? 1
        : 0;
  }

  /** Days between, at most {@link #MOST_DAYS}; negative when one is not told. */
  private static double days(Fingerprint a, Fingerprint b) {
    LocalDate x = a.day();
    LocalDate y = b.day();
    return x == null || y == null
        ? -1
        : Math.min(MOST_DAYS, Math.abs(ChronoUnit.DAYS.between(x, y)));
  }
}

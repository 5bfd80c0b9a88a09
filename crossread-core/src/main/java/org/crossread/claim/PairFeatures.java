package org.crossread.claim;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;
import org.crossread.encode.Vector;
import org.crossread.name.Party;
import org.crossread.position.Act;
import org.crossread.position.ActKind;
import org.crossread.position.ActKind.Stance;
import org.crossread.quantity.Conflicts;
import org.crossread.quantity.Quantity;
import org.crossread.report.Proposition;
import org.crossread.report.Proposition.Kind;
import org.crossread.report.Report;

/** The evidence for two propositions of two reports telling the same thing, as numbers. */
final class PairFeatures {
  /** Names of the numbers, in order. */
  static final List<String> NAMES =
      named(
          "overlap",
          "containment",
          "centred",
          "cosine",
          "sentence-overlap",
          "sentence-centred",
          "bigrams",
          "names",
          "same-number",
          "other-number",
          "same-holder",
          "other-holder",
          "length",
          "polarity",
          "governed-overlap",
          "same-act",
          "opposed-act",
          "sentence-least-margin",
          "sentence-most-margin",
          "place-apart",
          "both-leading",
          "place-mean",
          "both-quoted",
          "one-quoted",
          "both-members",
          "one-aside",
          "one-headline",
          "rarest-shared",
          "shared",
          "inside-most",
          "inside-least",
          "sentence-of-other-most",
          "sentence-of-other-least",
          "least-margin-before",
          "most-margin-before",
          "best-rank",
          "worst-rank",
          "scaled",
          "crowd",
          "least-crowd",
          "sentences-before",
          "sentences-after",
          "sentences-around",
          "run");

  /** Sentences that lead a report: news tells the most important first. */
  private static final int LEADING = 3;

  private final PairContext context;
  private final double[][] sentenceOverlap;
  private final double[][] sentenceCentred;
  private final double[][] cosine;
  private final double[][] centred;

  /** What each proposition of the left report shares with each of the right one. */
  private final List<List<WeighedStems.Shared>> shared;

  /** Of each proposition of the left report and each sentence of the right one. */
  private final double[][] leftToSentences;

  private final double[][] rightToSentences;

  /** Overlap and centred cosine of each two sentences, added. */
  private final double[][] sentences;

  private final Margins sentenceMargins;

  /** Of each proposition of the left report and each sentence of the right one. */
  private final double[][] leftInside;

  private final double[][] rightInside;
  private final Rivals rivals;
  private final List<Side> l;
  private final List<Side> r;

  /**
   * What is used of one proposition.
   *
   * @param place of its sentence in the report, from 0 to 1
   * @param bigrams of stems, as numbers, ascending
   * @param names of parties, as numbers, ascending
   * @param words of the passage, as numbers, in text order
   * @param roles who does what to whom
   */
  private record Side(
      Outline.Part part,
      Proposition proposition,
      double place,
      WeighedStems stems,
      WeighedStems governed,
      PairContext.Centred centred,
      int[] bigrams,
      int[] names,
      int[] words,
      RoleStems roles) {}

  PairFeatures(Outline leftOutline, Outline rightOutline) {
    Report left = leftOutline.report();
    Report right = rightOutline.report();
    List<Set<String>> stems = new ArrayList<>(leftOutline.sentences());
    stems.addAll(rightOutline.sentences());
    List<Vector> vectors = new ArrayList<>(left.sentenceVectors());
    vectors.addAll(right.sentenceVectors());
    context = new PairContext(stems, vectors);
    Numbers numbers = new Numbers();
    l = sides(leftOutline, numbers);
    r = sides(rightOutline, numbers);
    List<WeighedStems> weighed = stems.stream().map(context::weighed).toList();
    List<WeighedStems> leftSentences = weighed.subList(0, left.sentences().size());
    List<WeighedStems> rightSentences = weighed.subList(left.sentences().size(), weighed.size());
    List<Vector> leftVectors = left.sentenceVectors();
    List<Vector> rightVectors = right.sentenceVectors();
    List<PairContext.Centred> leftMiddle = leftVectors.stream().map(context::centred).toList();
    List<PairContext.Centred> rightMiddle = rightVectors.stream().map(context::centred).toList();
    sentenceOverlap = overlaps(shared(leftSentences, rightSentences));
    sentenceCentred = centred(leftMiddle, rightMiddle, Cosines.of(leftVectors, rightVectors));
    sentences = sum(sentenceOverlap, sentenceCentred);
    sentenceMargins = new Margins(sentences);
    List<Vector> leftOwn = vectors(left);
    List<Vector> rightOwn = vectors(right);
    List<PairContext.Centred> leftCentred = l.stream().map(Side::centred).toList();
    List<PairContext.Centred> rightCentred = r.stream().map(Side::centred).toList();
    cosine = Cosines.of(leftOwn, rightOwn);
    centred = centred(leftCentred, rightCentred, cosine);
    leftToSentences = centred(leftCentred, rightMiddle, Cosines.of(leftOwn, rightVectors));
    rightToSentences = centred(rightCentred, leftMiddle, Cosines.of(rightOwn, leftVectors));
    leftInside = inside(l, rightSentences);
    rightInside = inside(r, leftSentences);
    shared = shared(l.stream().map(Side::stems).toList(), r.stream().map(Side::stems).toList());
    rivals = new Rivals(sum(overlaps(shared), centred));
  }

  private static List<String> named(String... own) {
    return Stream.concat(Arrays.stream(own), RoleStems.NAMES.stream()).toList();
  }

  private static List<Vector> vectors(Report report) {
    return report.propositions().stream().map(Proposition::vector).toList();
  }

  /** Share of the stems of each proposition that each sentence of the other report holds. */
  private static double[][] inside(List<Side> sides, List<WeighedStems> sentences) {
    return sides.stream()
        .map(s -> sentences.stream().mapToDouble(x -> s.stems().with(x).ofLeft()).toArray())
        .toArray(double[][]::new);
  }

  private static List<List<WeighedStems.Shared>> shared(
      List<WeighedStems> left, List<WeighedStems> right) {
    return left.stream().map(x -> right.stream().map(x::with).toList()).toList();
  }

  private static double[][] overlaps(List<List<WeighedStems.Shared>> shared) {
    return shared.stream()
        .map(row -> row.stream().mapToDouble(WeighedStems.Shared::overlap).toArray())
        .toArray(double[][]::new);
  }

  /**
   * Cosines of vectors less the mean.
   *
   * @param cosines of the vectors as they are
   */
  private double[][] centred(
      List<PairContext.Centred> rows, List<PairContext.Centred> columns, double[][] cosines) {
    double[][] centred = new double[cosines.length][];
    for (int i = 0; i < cosines.length; i++) {
      PairContext.Centred row = rows.get(i);
      centred[i] = new double[cosines[i].length];
      for (int j = 0; j < cosines[i].length; j++) {
        centred[i][j] = context.cosine(row, columns.get(j), cosines[i][j]);
      }
    }
    return centred;
  }

  private static double[][] sum(double[][] a, double[][] b) {
    double[][] sum = new double[a.length][];
    for (int i = 0; i < a.length; i++) {
      sum[i] = a[i].clone();
      for (int j = 0; j < a[i].length; j++) {
        sum[i][j] += b[i][j];
      }
    }
    return sum;
  }

  private List<Side> sides(Outline outline, Numbers numbers) {
    int sentences = outline.sentences().size();
    return outline.parts().stream()
        .map(part ->
            new Side(
                part,
                part.proposition(),
                (double) part.proposition().sentence() / sentences,
                context.weighed(part.stems()),
                context.weighed(part.governed()),
                context.centred(part.proposition().vector()),
                numbers.sorted(part.bigrams()),
                numbers.sorted(part.names()),
                numbers.of(part.words()),
                RoleStems.of(part.roles(), context)))
        .toList();
  }

  /** The features of proposition {@code i} of the left and {@code j} of the right report. */
  double[] of(int i, int j) {
    Side a = l.get(i);
    Side b = r.get(j);
    Proposition p = a.proposition();
    Proposition q = b.proposition();
    Party holder = p.holder();
    Party otherHolder = q.holder();
    double holderKnown = holder != null && otherHolder != null ? 1 : 0;
    double sameHolder =
        holder != null && otherHolder != null && holder.root().equals(otherHolder.root()) ? 1 : 0;
    double[] numbers = numbers(p, q);
    double[] acts = acts(p, q);
    WeighedStems.Shared both = shared.get(i).get(j);
    double leftThere = leftInside[i][q.sentence()];
    double rightThere = rightInside[j][p.sentence()];
    double leftLike = leftToSentences[i][q.sentence()];
    double rightLike = rightToSentences[j][p.sentence()];
    double[] own = {
      both.overlap(),
      both.containment(),
      centred[i][j],
      cosine[i][j],
      sentenceOverlap[p.sentence()][q.sentence()],
      sentenceCentred[p.sentence()][q.sentence()],
      Numbers.jaccard(a.bigrams(), b.bigrams()),
      Numbers.jaccard(a.names(), b.names()),
      numbers[0],
      numbers[1],
      sameHolder,
      holderKnown - sameHolder,
      Math.abs(Math.log((1.0 + p.stems().size()) / (1.0 + q.stems().size()))),
      p.negated() != q.negated() ? 1 : 0,
      a.governed().with(b.governed()).overlap(),
      acts[0],
      acts[1],
      sentenceMargins.least(p.sentence(), q.sentence()),
      sentenceMargins.most(p.sentence(), q.sentence()),
      Math.abs(a.place() - b.place()),
      p.sentence() < LEADING && q.sentence() < LEADING ? 1 : 0,
      (a.place() + b.place()) / 2,
      both(p, q, Kind.QUOTATION),
      one(p, q, Kind.QUOTATION),
      both(p, q, Kind.LIST_ITEM),
      isAside(p) != isAside(q) ? 1 : 0,
      p.kind() == Kind.HEADLINE || q.kind() == Kind.HEADLINE ? 1 : 0,
      both.rarest(),
      Math.log1p(both.mass()),
      Math.max(leftThere, rightThere),
      Math.min(leftThere, rightThere),
      Math.max(leftLike, rightLike),
      Math.min(leftLike, rightLike),
      rivals.leastMargin(i, j),
      rivals.mostMargin(i, j),
      rivals.bestRank(i, j),
      rivals.worstRank(i, j),
      rivals.scaled(i, j),
      rivals.crowd(i, j),
      rivals.leastCrowd(i, j),
      sentences(p.sentence() - 1, q.sentence() - 1),
      sentences(p.sentence() + 1, q.sentence() + 1),
      Math.max(
          Math.max(
              sentences(p.sentence() - 1, q.sentence()), sentences(p.sentence() + 1, q.sentence())),
          Math.max(
              sentences(p.sentence(), q.sentence() - 1),
              sentences(p.sentence(), q.sentence() + 1))),
      Math.log1p(longestRun(a.words(), b.words()))
    };
    return DoubleStream.concat(Arrays.stream(own), Arrays.stream(a.roles().with(b.roles())))
        .toArray();
  }

  /** How like two sentences are; 0 where a report has no such sentence. */
  private double sentences(int i, int j) {
    boolean exist = i >= 0 && j >= 0 && i < sentences.length && j < sentences[i].length;
    return exist ? sentences[i][j] : 0;
  }

  /** Number of words of the longest sequence that stands in both. */
  private static int longestRun(int[] a, int[] b) {
    int longest = 0;
    int[] runs = new int[b.length + 1];
    for (int word : a) {
      // From the end, so that what stands before is still of the word before.
      for (int j = b.length; j > 0; j--) {
        runs[j] = word == b[j - 1] ? runs[j - 1] + 1 : 0;
        longest = Math.max(longest, runs[j]);
      }
    }
    return longest;
  }

  private static double both(Proposition p, Proposition q, Kind kind) {
    return p.kind() == kind && q.kind() == kind ? 1 : 0;
  }

  private static double one(Proposition p, Proposition q, Kind kind) {
    return (p.kind() == kind) != (q.kind() == kind) ? 1 : 0;
  }

  private static boolean isAside(Proposition p) {
    return p.kind() == Kind.APPOSITION || p.kind() == Kind.ATTRIBUTION;
  }

  /** Whether the two do the same, and whether one favours and the other opposes. */
  private static double[] acts(Proposition p, Proposition q) {
    Act x = p.act();
    Act y = q.act();
    if (x == null || y == null || x.kind() == ActKind.STATE || y.kind() == ActKind.STATE) {
      return new double[] {0, 0};
    }
    Stance a = x.kind().stance();
    Stance b = y.kind().stance();
    boolean opposed =
        a == Stance.FAVOURS && b == Stance.OPPOSES || a == Stance.OPPOSES && b == Stance.FAVOURS;
    return new double[] {x.kind() == y.kind() ? 1 : 0, opposed ? 1 : 0};
  }

  private static double[] numbers(Proposition p, Proposition q) {
    double same = 0;
    double other = 0;
    for (Quantity x : p.quantities()) {
      for (Quantity y : q.quantities()) {
        if (Conflicts.conflict(x, y)) {
          other = 1;
        } else if (Conflicts.comparable(x, y)) {
          same = 1;
        }
      }
    }
    return new double[] {same, other};
  }

  /** How much of one proposition of the left report another of it tells again, 0 to 1. */
  double[][] leftRestatements() {
    return restatements(l);
  }

  /** As {@link #leftRestatements()}, of the right report. */
  double[][] rightRestatements() {
    return restatements(r);
  }

  private double[][] restatements(List<Side> sides) {
    double[][] shares = new double[sides.size()][sides.size()];
    for (int i = 0; i < shares.length; i++) {
      for (int j = 0; j < i; j++) {
        Side later = sides.get(i);
        double like =
            context.cosine(later.centred(), sides.get(j).centred(), later.part().alike().get(j));
        shares[i][j] = like <= 0 ? 0 : like * like;
        shares[j][i] = shares[i][j];
      }
    }
    return shares;
  }

  int leftSize() {
    return l.size();
  }

  int rightSize() {
    return r.size();
  }
}

package org.crossread.syntax;

/**
 * Says what each word is to its head, from left to right, by a linear classifier. Stateless;
 * thread-safe.
 */
final class Labels {
  private static final Relation[] RELATIONS = Relation.values();

  private Labels() {}

  static Relation[] of(Words words, int[] heads, Weights weights) {
    Relation[] labels = new Relation[heads.length];
    Features features = new Features();
    Family family = new Family(heads);
    int[] scores = new int[weights.classes()];
    for (int i = 0; i < heads.length; i++) {
      look(words, heads, family, labels, i, features);
      weights.score(features, scores);
      labels[i] = RELATIONS[Choice.best(scores)];
    }
    return labels;
  }

  /** The dependents next to each word. */
  static final class Family {
    private final int[] first;
    private final int[] last;
    private final int[] before;
    private final int[] count;

    Family(int[] heads) {
      int size = heads.length;
      first = filled(size + 1);
      last = filled(size + 1);
      before = filled(size);
      count = new int[size + 1];
      for (int i = 0; i < size; i++) {
        int head = heads[i];
        before[i] = last[head];
        first[head] = first[head] < 0 ? i : first[head];
        last[head] = i;
        count[head]++;
      }
    }

    private static int[] filled(int size) {
      int[] values = new int[size];
      java.util.Arrays.fill(values, State.NONE);
      return values;
    }
  }

  /** What the decision about word {@code d} sees. */
  static void look(Words w, int[] heads, Family family, Relation[] labels, int d, Features f) {
    f.clear();
    int h = heads[d];
    int root = h == w.size() ? 99 : 0;
    int wh = w.form(h) + root;
    int th = w.tag(h) + root;
    int wd = w.form(d);
    int td = w.tag(d);
    int side = h > d ? 1 : 2;
    int distance = side * 8 + Math.min(7, Math.abs(h - d));
    int sibling = family.before[d];
    int said = sibling < 0 ? 0 : label(labels, sibling);
    int first = family.first[d];
    int last = family.last[d];
    int helper = helper(w, heads, h);
    int grand = root > 0 ? 0 : heads[h];
    f.add(wh, side);
    f.add(th, side);
    f.add(wd, side);
    f.add(td, side);
    f.add(th, td, side);
    f.add(wh, td, side);
    f.add(th, wd, side);
    f.add(wh, wd, side);
    f.add(Features.mix(th, td), distance);
    f.add(Features.mix(th, td), side, said);
    f.add(Features.mix(wh, td), side, said);
    f.add(Features.mix(th, wd), side, said);
    f.add(Features.mix(th, td), side, helper);
    f.add(Features.mix(wd, th), side, helper);
    f.add(Features.mix(th, td), w.tag(d - 1), w.tag(d + 1));
    f.add(td, w.form(d - 1), side);
    f.add(td, w.form(d + 1), side);
    f.add(wd, w.form(d + 1));
    f.add(Features.mix(th, td), side, w.tag(first));
    f.add(Features.mix(th, td), side, w.form(first));
    f.add(Features.mix(th, td), side, w.tag(last));
    f.add(Features.mix(th, td), side, Math.min(4, family.count[d]));
    f.add(Features.mix(wh, td), side, w.form(first));
    f.add(Features.mix(th, td), w.tag(grand), side);
    f.add(wh, w.suffix(d, 3), side);
    f.add(th, w.suffix(d, 3), side);
    f.add(Features.mix(th, td), w.suffix(h, 3), side);
    f.add(Features.mix(th, td), w.form(h - 1), side);
    f.add(Features.mix(th, td), w.form(h + 1), side);
    f.add(Features.mix(w.shape(d), w.shape(h)), td, distance);
    f.add(w.isGlued(d) ? 1 : 0, wd, w.form(d - 1));
    f.add(Features.mix(th, td), side, sibling < 0 ? 0 : w.form(sibling));
    f.add(Features.mix(td, side), w.form(last), th);
  }

  private static int label(Relation[] labels, int i) {
    Relation label = labels[i];
    return label == null ? 0 : label.ordinal() + 1;
  }

  /** The form of the verb that helps head {@code h}: its last dependent before it that is one. */
  private static int helper(Words w, int[] heads, int h) {
    for (int i = h - 1; i >= 0 && i >= h - 6; i--) {
      int tag = w.tag(i) - 1;
      if (i < heads.length && heads[i] == h && tag >= 0 && isHelper(tag)) {
        return w.form(i);
      }
    }
    return 0;
  }

  private static boolean isHelper(int tag) {
    return PennTag.values()[tag].isVerb() || tag == PennTag.MD.ordinal();
  }
}

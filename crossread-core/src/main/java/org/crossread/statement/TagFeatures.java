package org.crossread.statement;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.crossread.text.PartOfSpeech.Tag;
import org.jspecify.annotations.Nullable;

/**
 * What the tagger looks at: for each word a set of 32-bit feature hashes. Neighbouring words and
 * parts of speech; the quotation a word stands in and what stands around it; the reporting verbs to
 * its left and right in the sentence; the clause marks around it. In the second pass also the
 * labels of the first.
 */
final class TagFeatures {
  private static final int MOST = 128;
  private static final Set<String> CLAUSE_MARKS = Set.of(",", ";", ":", "—", "–", "-", "(", ")");

  private final ParagraphWords p;
  private final int n;
  private final int[] word;
  private final int[] tag;
  private final int[] shape;
  private final int[] suffix;
  private final boolean[] verb;
  private final int[] verbBefore;
  private final int[] verbAfter;
  private final int[] markBefore;
  private final int[] markAfter;
  private final int[] quoteStart;
  private final int[] quoteEnd;
  private final int[] sentenceStart;
  private final int[] sentenceEnd;
  private final int before;
  private final Label @Nullable [] first;
  private final int[] cueBefore;
  private final int[] cueAfter;

  private final int[] buffer = new int[MOST];
  private int size;

  /**
   * @param before what the paragraph before ended with, from {@link #ending}
   * @param first labels of the first pass, or null in it
   */
  TagFeatures(ParagraphWords p, int before, Label @Nullable [] first) {
    this.p = p;
    this.n = p.size();
    this.before = before;
    this.first = first;
    word = new int[n];
    tag = new int[n];
    shape = new int[n];
    suffix = new int[n];
    verb = new boolean[n];
    sentenceStart = new int[n];
    sentenceEnd = new int[n];
    for (int i = 0; i < n; i++) {
      String w = p.lower().get(i);
      word[i] = w.hashCode();
      tag[i] = p.tags().get(i).ordinal() + 1;
      shape[i] = shape(p.word(i));
      suffix[i] = w.length() > 4 ? w.substring(w.length() - 3).hashCode() : 0;
      verb[i] = CueWords.contains(w) && p.quoted()[i] == 0;
      sentenceStart[i] = i > 0 && p.sentence()[i - 1] == p.sentence()[i] ? sentenceStart[i - 1] : i;
    }
    for (int i = n - 1; i >= 0; i--) {
      sentenceEnd[i] =
          i + 1 < n && p.sentence()[i + 1] == p.sentence()[i] ? sentenceEnd[i + 1] : i + 1;
    }
    verbBefore = nearest(verb, -1);
    verbAfter = nearest(verb, 1);
    boolean[] mark = new boolean[n];
    for (int i = 0; i < n; i++) {
      mark[i] = CLAUSE_MARKS.contains(p.word(i)) || p.quoted()[i] == 2;
    }
    markBefore = nearest(mark, -1);
    markAfter = nearest(mark, 1);
    quoteStart = new int[n];
    quoteEnd = new int[n];
    quotations();
    boolean[] cue = new boolean[n];
    if (first != null) {
      for (int i = 0; i < n; i++) {
        cue[i] = first[i] == Label.B_CUE;
      }
    }
    cueBefore = nearest(cue, -1);
    cueAfter = nearest(cue, 1);
  }

  /** How a paragraph ended, for the one after it: its last mark and its last reporting verb. */
  static int ending(ParagraphWords p) {
    if (p.size() == 0) {
      return 0;
    }
    int last = p.size() - 1;
    boolean quote = false;
    boolean verb = false;
    for (int i = Math.max(0, last - 60); i <= last; i++) {
      quote |= p.quoted()[i] == 1;
      verb |= p.quoted()[i] == 0 && CueWords.contains(p.lower().get(i));
    }
    return mix(
        mix(p.lower().get(last).hashCode(), p.quoted()[last]), (quote ? 2 : 0) + (verb ? 1 : 0));
  }

  /** The nearest set position on one side within the sentence, itself left out; -1 for none. */
  private int[] nearest(boolean[] set, int step) {
    int[] nearest = new int[n];
    int seen = -1;
    for (int k = 0; k < n; k++) {
      int i = step < 0 ? k : n - 1 - k;
      boolean same = seen >= 0 && p.sentence()[seen] == p.sentence()[i];
      nearest[i] = same ? seen : -1;
      if (set[i]) {
        seen = i;
      }
    }
    return nearest;
  }

  private void quotations() {
    Arrays.fill(quoteStart, -1);
    Arrays.fill(quoteEnd, -1);
    int i = 0;
    while (i < n) {
      if (p.quoted()[i] == 0) {
        i++;
        continue;
      }
      int j = i + 1;
      while (j < n && p.quoted()[j] != 0 && !(p.quoted()[j - 1] == 2 && j - 1 > i)) {
        j++;
      }
      for (int k = i; k < j; k++) {
        quoteStart[k] = i;
        quoteEnd[k] = j;
      }
      i = j;
    }
  }

  private static int shape(String w) {
    int c = w.codePointAt(0);
    if (!Character.isLetterOrDigit(c)) {
      return 2;
    }
    if (Character.isDigit(c)) {
      return 1;
    }
    if (!Character.isUpperCase(c)) {
      return 0;
    }
    if (w.length() == 1) {
      return 4;
    }
    return w.chars().allMatch(ch -> !Character.isLowerCase(ch)) ? 5 : 3;
  }

  private static int bucket(int distance) {
    int d = Math.abs(distance);
    return d <= 4 ? d : d <= 6 ? 5 : d <= 9 ? 6 : d <= 14 ? 7 : d <= 24 ? 8 : 9;
  }

  private int word(int i) {
    return i < 0 || i >= n ? 7 : word[i];
  }

  private int tag(int i) {
    return i < 0 || i >= n ? 0 : tag[i];
  }

  private int shape(int i) {
    return i < 0 || i >= n ? 9 : shape[i];
  }

  private int quoted(int i) {
    return i < 0 || i >= n ? 3 : p.quoted()[i];
  }

  private int label(Label[] labels, int i) {
    return i < 0 || i >= n ? 9 : labels[i].ordinal();
  }

  /** Feature hashes of word {@code i}; a fresh array. */
  int[] at(int i) {
    size = 0;
    int q = quoted(i);
    int t = 1;
    for (int d = -3; d <= 3; d++) {
      add(t++, word(i + d));
      add(t++, tag(i + d), tag(i));
    }
    for (int d = -1; d <= 1; d++) {
      add(t++, shape(i + d), q);
    }
    add(t++, word(i - 1), word(i));
    add(t++, word(i), word(i + 1));
    add(t++, word(i - 2), word(i - 1));
    add(t++, word(i + 1), word(i + 2));
    add(t++, word(i), tag(i + 1));
    add(t++, tag(i - 1), word(i));
    add(t++, word(i - 1), tag(i));
    add(t++, tag(i), word(i + 1));
    add(t++, mix(tag(i - 1), tag(i)), tag(i + 1));
    add(t++, mix(tag(i - 2), tag(i - 1)), tag(i));
    add(t++, mix(tag(i), tag(i + 1)), tag(i + 2));
    add(t++, mix(word(i - 1), word(i)), word(i + 1));
    add(t++, mix(mix(shape(i - 1), shape(i)), shape(i + 1)), tag(i));
    add(t++, suffix[i], tag(i));
    add(t++, q);
    add(t++, mix(quoted(i - 1), q), quoted(i + 1));
    add(t++, mix(quoted(i - 1), q), tag(i));
    add(t++, mix(q, word(i)));
    position(i, 60);
    verbs(i, 70);
    marks(i, 90);
    quotation(i, 110);
    if (first != null) {
      labels(i, 130, first);
    }
    return Arrays.copyOf(buffer, size);
  }

  private void position(int i, int t) {
    int a = sentenceStart[i];
    int b = sentenceEnd[i];
    add(t, bucket(i - a));
    add(t + 1, bucket(b - 1 - i), word(b - 1));
    add(t + 2, word(a), bucket(i - a));
    add(t + 3, Math.min(3, p.sentence()[i]), bucket(i - a));
    if (p.sentence()[i] == 0) {
      add(t + 4, before, bucket(i - a));
      add(t + 5, before, quoted(i));
    }
    add(t + 6, a > 0 ? mix(quoted(a - 1), word(a - 1)) : 0, quoted(i));
  }

  private void verbs(int i, int t) {
    int v = verbBefore[i];
    int w = verbAfter[i];
    int left = v < 0 ? 0 : word[v];
    int right = w < 0 ? 0 : word[w];
    int q = quoted(i);
    add(t, left, bucket(v < 0 ? 99 : i - v));
    add(t + 1, right, bucket(w < 0 ? 99 : w - i));
    add(t + 2, left, mix(q, v < 0 ? 0 : word(v + 1)));
    add(t + 3, right, mix(q, w < 0 ? 0 : word(w - 1)));
    add(t + 4, mix(v < 0 ? 0 : 1, w < 0 ? 0 : 1), mix(q, tag(i)));
    add(t + 5, v < 0 ? 0 : mix(1, tag(v - 1)), v < 0 ? 0 : mix(tag(v + 1), bucket(i - v)));
    add(t + 6, w < 0 ? 0 : mix(1, tag(w - 1)), w < 0 ? 0 : mix(tag(w + 1), bucket(w - i)));
    add(t + 7, left, tag(i));
    add(t + 8, right, tag(i));
    if (v >= 0) {
      boolean mark = markBefore[i] > v;
      add(t + 9, left, mix(mark ? 1 : 0, tag(v + 1)));
      add(t + 10, left, mix(word(v + 1), bucket(i - v)));
    }
    if (w >= 0) {
      boolean mark = markAfter[i] >= 0 && markAfter[i] < w;
      int m = markAfter[i] < 0 ? 0 : word(markAfter[i]);
      add(t + 11, right, mix(mark ? 1 : 0, m));
      add(t + 12, mix(mark ? bucket(w - markAfter[i]) : 0, w + 1 >= n ? 1 : tag(w + 1)), q);
    }
  }

  private void marks(int i, int t) {
    int a = markBefore[i];
    int b = markAfter[i];
    int l = a < 0 ? sentenceStart[i] - 1 : a;
    int r = b < 0 ? sentenceEnd[i] - 1 : b;
    int q = quoted(i);
    add(t, word(l), mix(word(l + 1), q));
    add(t + 1, word(r), mix(word(r + 1), q));
    add(t + 2, word(r), mix(word(r + 1), word(r + 2)));
    add(t + 3, word(r), mix(tag(r + 1), tag(r + 2)));
    add(t + 4, word(l), mix(tag(l - 1), tag(l - 2)));
    add(t + 5, word(l), mix(word(l - 1), word(l - 2)));
    add(t + 6, mix(bucket(i - l), bucket(r - i)), q);
    add(t + 7, word(l), word(r));
    add(t + 8, mix(tag(l + 1), tag(l + 2)), mix(tag(r + 1), tag(r + 2)));
  }

  private void quotation(int i, int t) {
    int a = quoteStart[i];
    if (a < 0) {
      return;
    }
    int b = quoteEnd[i];
    add(t, word(a - 1), mix(bucket(b - a), i == a ? 1 : i == b - 1 ? 2 : 0));
    add(t + 1, mix(word(a - 2), word(a - 1)), 0);
    add(t + 2, word(b), word(b + 1));
    add(t + 3, mix(tag(b), tag(b + 1)), tag(b + 2));
    add(t + 4, mix(tag(a - 2), tag(a - 1)), mix(tag(b), bucket(b - a)));
    add(t + 5, b - 2 >= a ? word(b - 2) : 0, mix(word(b), tag(b + 1)));
    add(t + 6, sentenceStart[a] == a ? 1 : 0, mix(bucket(b - a), tag(i)));
    int v = verbBefore[a];
    int w = verbAfter[b - 1];
    add(t + 7, v < 0 ? 0 : word[v], bucket(v < 0 ? 99 : a - v));
    add(t + 8, w < 0 ? 0 : word[w], bucket(w < 0 ? 99 : w - b));
  }

  private void labels(int i, int t, Label[] l) {
    for (int d = -3; d <= 3; d++) {
      add(t + 3 + d, label(l, i + d), tag(i));
    }
    add(t + 7, label(l, i), mix(label(l, i - 1), label(l, i + 1)));
    add(t + 8, mix(label(l, i - 1), label(l, i)), word(i));
    add(t + 9, label(l, i), mix(word(i - 1), word(i)));
    add(t + 10, label(l, i), mix(word(i), word(i + 1)));
    int v = cueBefore[i];
    int w = cueAfter[i];
    int left = v < 0 ? 0 : word[v];
    int right = w < 0 ? 0 : word[w];
    int q = quoted(i);
    add(t + 11, left, mix(bucket(v < 0 ? 99 : i - v), q));
    add(t + 12, right, mix(bucket(w < 0 ? 99 : w - i), q));
    add(t + 13, mix(v < 0 ? 0 : 1, w < 0 ? 0 : 1), mix(label(l, i), q));
    if (v >= 0) {
      int e = v + 1;
      while (e < n && l[e] == Label.I_CUE) {
        e++;
      }
      add(t + 14, mix(label(l, e), word(e)), bucket(i - e));
      add(t + 15, label(l, v - 1), mix(label(l, e), mix(label(l, i), markBefore[i] > v ? 1 : 0)));
      add(t + 16, left, mix(word(e), markBefore[i] > v ? word(markBefore[i]) : 0));
    }
    if (w >= 0) {
      int e = w + 1;
      while (e < n && l[e] == Label.I_CUE) {
        e++;
      }
      boolean mark = markAfter[i] >= 0 && markAfter[i] < w;
      add(t + 17, label(l, w - 1), mix(label(l, e), mix(label(l, i), mark ? 1 : 0)));
      add(t + 18, right, mix(tag(w - 1), mark ? word(markAfter[i]) : 0));
    }
    int r = markAfter[i] < 0 ? sentenceEnd[i] - 1 : markAfter[i];
    add(t + 19, label(l, i), mix(label(l, r), mix(label(l, r + 1), label(l, r + 2))));
    int m = markBefore[i] < 0 ? sentenceStart[i] - 1 : markBefore[i];
    add(t + 20, label(l, i), mix(label(l, m), mix(label(l, m - 1), label(l, m + 1))));
  }

  private void add(int template, int a) {
    buffer[size++] = mix(mix(0x9E3779B9, template), a);
  }

  private void add(int template, int a, int b) {
    buffer[size++] = mix(mix(mix(0x9E3779B9, template), a), b);
  }

  /** Combines two hashes; a step of MurmurHash3. */
  private static int mix(int hash, int value) {
    int k = value * 0xcc9e2d51;
    k = Integer.rotateLeft(k, 15) * 0x1b873593;
    int h = Integer.rotateLeft(hash ^ k, 13) * 5 + 0xe6546b64;
    h ^= h >>> 16;
    return h;
  }

  /** The class of the step from word {@code i - 1} to word {@code i}, for transition weights. */
  static int step(ParagraphWords p, int i) {
    int left = i == 0 ? 3 : p.quoted()[i - 1];
    return (left * 3 + p.quoted()[i]) * STEP_TAGS + group(p, i) * 3 + (i == 0 ? 0 : mark(p, i - 1));
  }

  private static final int STEP_TAGS = 15;
  static final int STEPS = 12 * STEP_TAGS;

  private static int group(ParagraphWords p, int i) {
    Tag t = p.tags().get(i);
    return switch (t) {
      case VERB, AUX -> 1;
      case PROPN, NOUN, PRON, DET, ADJ, NUM -> 2;
      case PUNCT, SYM -> 3;
      case SCONJ, CCONJ, ADP, PART -> 4;
      default -> 0;
    };
  }

  private static int mark(ParagraphWords p, int i) {
    String w = p.word(i);
    return List.of(".", "!", "?").contains(w) ? 2 : p.tags().get(i) == Tag.PUNCT ? 1 : 0;
  }
}

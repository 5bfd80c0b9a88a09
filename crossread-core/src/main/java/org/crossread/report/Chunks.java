package org.crossread.report;

import java.util.List;
import java.util.Set;
import org.crossread.text.PartOfSpeech.Tag;

/** What runs of tagged words are made of, told without a tree. Stateless. */
final class Chunks {
  /** Fewer words than this do not stand alone. */
  static final int MIN_WORDS = 3;

  /** How far after a conjunction the verb of a new clause may stand. */
  static final int SUBJECT_REACH = 9;

  static final Set<String> COORDINATE = Set.of("and", "but", "or", "nor", "yet", "then");

  private Chunks() {}

  /** A participle right before a noun belongs to the noun ("announced withdrawal"). */
  static boolean modifies(List<Word> w, int i) {
    return w.get(i).is(Tag.VERB)
        && i + 1 < w.size()
        && w.get(i + 1).is(Tag.NOUN, Tag.PROPN)
        && i > 0
        && w.get(i - 1).is(Tag.DET, Tag.ADJ, Tag.NUM);
  }

  /**
   * A verb, or what the tagger took for a noun though a determiner follows ("withdraw all") or
   * though it is a verb earlier in the sentence.
   */
  static boolean isVerbAt(List<Word> w, int i) {
    Word x = w.get(i);
    if (x.isVerb()) {
      return !modifies(w, i);
    }
    if (x.is(Tag.NOUN, Tag.ADJ) && i + 1 < w.size() && w.get(i + 1).is(Tag.DET)) {
      return true;
    }
    for (int k = 0; k < i; k++) {
      if (w.get(k).is(Tag.VERB) && w.get(k).lower().equals(x.lower())) {
        return true;
      }
    }
    return false;
  }

  static boolean isInfinitive(List<Word> w, int i) {
    int k = i + 1;
    while (k < w.size() && w.get(k).isMark()) {
      k++;
    }
    return k < w.size() && w.get(k).isVerb();
  }

  static boolean hasVerb(List<Word> w, int from, int to) {
    for (int i = from; i < to; i++) {
      if (w.get(i).isVerb() && !modifies(w, i)) {
        return true;
      }
    }
    return false;
  }

  /** A nominal, and after it within reach a verb. */
  static boolean hasSubjectAndVerb(List<Word> w, int from, int to) {
    boolean subject = false;
    for (int i = from; i < to && i < from + SUBJECT_REACH; i++) {
      Word x = w.get(i);
      if (x.isVerb() && !modifies(w, i)) {
        return subject;
      }
      if (x.lower().equals("to") && isInfinitive(w, i)) {
        return false;
      }
      if (x.isNominal() || x.lower().equals("there")) {
        subject = true;
      } else if (x.is(Tag.SCONJ) || COORDINATE.contains(x.lower()) && !subject) {
        return false;
      }
    }
    return false;
  }

  static int nextMark(List<Word> w, int from, int to) {
    for (int i = from + 1; i < to; i++) {
      String t = w.get(i).text();
      if (t.equals(",") || t.equals(";") || t.equals("—") || t.equals("–") || t.equals(":")) {
        return i;
      }
    }
    return to;
  }

  static boolean enough(List<Word> w, int from, int to) {
    return size(w, from, to) >= MIN_WORDS;
  }

  /** Number of words that are no marks. */
  static int size(List<Word> w, int from, int to) {
    int n = 0;
    for (int i = from; i < to; i++) {
      if (!w.get(i).isMark()) {
        n++;
      }
    }
    return n;
  }

  static int content(List<Word> w, int from, int to) {
    int n = 0;
    for (int i = from; i < to; i++) {
      if (w.get(i).is(Tag.NOUN, Tag.PROPN, Tag.VERB, Tag.ADJ, Tag.NUM)) {
        n++;
      }
    }
    return n;
  }
}

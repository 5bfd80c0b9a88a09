package org.crossread.eval;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.TreeSet;
import org.crossread.position.Act;
import org.crossread.position.ActFinder;
import org.crossread.text.Sentence;
import org.crossread.text.Span;
import org.crossread.text.Text;
import org.crossread.text.Token;
import org.crossread.text.Tokenizer;
import org.jspecify.annotations.Nullable;

/**
 * What {@link ActClassifier} sees of an act: the words of its sentence, pairs of them, and the
 * triggers in it, each as such and with its place before, between or behind the two parties, whose
 * own words count as nothing. Hashed to {@link #BINS}.
 */
final class ActFeatures {
  static final int BINS = 1 << 15;

  /** Longer words are told by their beginning. */
  private static final int WHOLE = 7;

  private static final int BEGINNING = 6;

  private static final ActFinder FINDER = new ActFinder();

  private final TreeSet<Integer> bins = new TreeSet<>();

  private ActFeatures() {}

  /**
   * Bins that are set, rising.
   *
   * @param sentence within {@code characters}
   * @param source words that name who acts
   * @param target words that name towards whom; null when the sentence does not
   * @param triggers those of the sentence
   */
  static int[] of(
      String characters, Span sentence, Span source, @Nullable Span target, List<Act> triggers) {
    ActFeatures features = new ActFeatures();
    features.words(characters, sentence, source, target);
    features.triggers(source, target, triggers);
    return features.bins.stream().mapToInt(Integer::intValue).toArray();
  }

  /** As the other, of a sentence that stands alone; without a source its beginning is one. */
  static int[] of(MarkedSentence s) {
    Span all = new Span(0, s.text().length());
    List<Act> triggers = FINDER.find(Text.of(s.text()), new Sentence(all, 0, false));
    Span source = s.source() == null ? new Span(0, 0) : s.source();
    return of(s.text(), all, source, s.target(), triggers);
  }

  private void words(String characters, Span sentence, Span source, @Nullable Span target) {
    List<String> stems = new ArrayList<>();
    List<Integer> starts = new ArrayList<>();
    for (Token t : Tokenizer.tokens(characters, sentence)) {
      boolean ofSource = t.span().overlaps(source);
      boolean ofTarget = target != null && t.span().overlaps(target);
      if (!t.isWord() && !ofSource && !ofTarget) {
        continue;
      }
      String stem = ofSource ? "<s>" : ofTarget ? "<t>" : stem(t.text());
      boolean again = (ofSource || ofTarget) && !stems.isEmpty() && stems.getLast().equals(stem);
      if (!again) {
        stems.add(stem);
        starts.add(t.span().start());
      }
    }
    for (int i = 0; i < stems.size(); i++) {
      add("w", stems.get(i));
      add(place(starts.get(i), source, target), stems.get(i));
      if (i > 0) {
        add("b", stems.get(i - 1) + " " + stems.get(i));
      }
    }
    if (target != null && source.start() < target.start()) {
      add("order", "");
    }
  }

  private void triggers(Span source, @Nullable Span target, List<Act> triggers) {
    boolean first = true;
    for (Act a : triggers) {
      String kind = a.kind().name();
      int at = a.trigger().start();
      add("k", kind);
      add(a.nominal() ? "kn" : "kv", kind);
      add("e", a.entry());
      add("k" + place(at, source, target), kind);
      if (first && at > source.start()) {
        add("f", kind);
        add("fe", a.entry());
        first = false;
      }
    }
  }

  private static String place(int at, Span source, @Nullable Span target) {
    int s = source.start();
    int t = target == null ? Integer.MAX_VALUE : target.start();
    return at < Math.min(s, t) ? "before" : at < Math.max(s, t) ? "between" : "after";
  }

  private static String stem(String word) {
    String lower = word.toLowerCase(Locale.ROOT);
    return lower.length() > WHOLE ? lower.substring(0, BEGINNING) : lower;
  }

  private void add(String kind, String value) {
    bins.add(Math.floorMod((kind + " " + value).hashCode(), BINS));
  }
}

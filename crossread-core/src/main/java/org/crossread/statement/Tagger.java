package org.crossread.statement;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Labels the words of a paragraph as source, cue, content or none: a linear-chain conditional
 * random field (Lafferty, McCallum and Pereira 2001), run twice; the second pass sees the labels of
 * the first. Trained by training/statements/TrainTagger. Immutable and thread-safe.
 */
final class Tagger {
  private static final float NEVER = -1e9f;

  private static final class Holder {
    static final Tagger SHIPPED = new Tagger(read("tagger-first.bin"), read("tagger-second.bin"));
  }

  private final TaggerModel firstPass;
  private final TaggerModel secondPass;

  Tagger(TaggerModel firstPass, TaggerModel secondPass) {
    this.firstPass = firstPass;
    this.secondPass = secondPass;
  }

  /** The model that ships with this class; loaded on first use. */
  static Tagger shipped() {
    return Holder.SHIPPED;
  }

  private static TaggerModel read(String name) {
    try (InputStream in = Tagger.class.getResourceAsStream(name)) {
      if (in == null) {
        throw new IllegalStateException("no resource " + name);
      }
      return TaggerModel.read(in);
    } catch (IOException e) {
      throw new UncheckedIOException(name, e);
    }
  }

  /**
   * One label a word.
   *
   * @param before {@link TagFeatures#ending} of the paragraph before, 0 for none
   */
  Label[] labels(ParagraphWords p, int before) {
    Label[] first = pass(firstPass, p, before, null);
    return pass(secondPass, p, before, first);
  }

  static Label[] pass(TaggerModel model, ParagraphWords p, int before, Label @Nullable [] first) {
    int n = p.size();
    int k = Label.COUNT;
    TagFeatures features = new TagFeatures(p, before, first);
    float[] scores = new float[n * k];
    for (int i = 0; i < n; i++) {
      for (int f : features.at(i)) {
        model.add(f, scores, i * k);
      }
    }
    return viterbi(model, p, scores);
  }

  private static Label[] viterbi(TaggerModel model, ParagraphWords p, float[] scores) {
    int n = p.size();
    int k = Label.COUNT;
    Label[] all = Label.values();
    int[] back = new int[n * k];
    float[] best = new float[k];
    Arrays.fill(best, NEVER);
    best[0] = 0;
    for (int i = 0; i < n; i++) {
      int step = TagFeatures.step(p, i);
      float[] now = new float[k];
      for (int y = 0; y < k; y++) {
        float top = NEVER * 2;
        int from = 0;
        for (int x = 0; x < k; x++) {
          if (Label.follows(all[x], all[y])) {
            float s = best[x] + model.step(step, x, y);
            if (s > top) {
              top = s;
              from = x;
            }
          }
        }
        now[y] = top + scores[i * k + y];
        back[i * k + y] = from;
      }
      best = now;
    }
    Label[] labels = new Label[n];
    int y = 0;
    for (int x = 1; x < k; x++) {
      if (best[x] > best[y]) {
        y = x;
      }
    }
    for (int i = n - 1; i >= 0; i--) {
      labels[i] = all[y];
      y = back[i * k + y];
    }
    return labels;
  }
}

package org.crossread.models;

import java.nio.FloatBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.crossread.encode.Encoding;
import org.crossread.encode.Marks;
import org.crossread.encode.Vector;
import org.crossread.text.Span;

/** What the encoder read in one text. Immutable and thread-safe. */
final class OnnxEncoding implements Encoding, Marks {
  /** Values of a vector are kept to this step: what differs between processors is smaller. */
  private static final float STEP = 1f / 4096;

  /** The same for the scores of links. */
  private static final double LINK_STEP = 1.0 / 64;

  /** Score of a label that cannot be. */
  private static final float IMPOSSIBLE = -1e4f;

  private final ReaderFile file;
  private final List<Span> words;
  private final float[] sums;
  private final int[] counts;
  private final int size;
  private final List<Part> parts;
  private final List<Name> names;
  private final List<Found> found;
  private final int end;
  private final Vector none;

  /**
   * A part with what the heads tell at its first piece, and the link keys of its window's opening.
   */
  private record Found(Role role, Span span, float[] keys, float[] opening, float[] acts) {}

  private OnnxEncoding(Builder b) {
    file = b.file;
    words = List.copyOf(b.words);
    size = b.size;
    sums = Arrays.copyOf(b.sums, words.size() * size);
    counts = Arrays.copyOf(b.counts, words.size());
    names = List.copyOf(b.names);
    found = List.copyOf(b.found);
    end = b.end;
    none = Vector.unit(new float[size]);
    List<Part> all = new ArrayList<>();
    for (int i = 0; i < found.size(); i++) {
      all.add(new Part(found.get(i).role(), found.get(i).span(), i));
    }
    parts = List.copyOf(all);
  }

  @Override
  public Vector vector(List<Span> spans) {
    float[] mean = new float[size];
    int n = 0;
    for (Span span : spans) {
      for (int w = firstAfter(span.start());
          w < words.size() && words.get(w).start() < span.end();
          w++) {
        n += counts[w];
        for (int i = 0; i < size; i++) {
          mean[i] += sums[w * size + i];
        }
      }
    }
    if (n == 0) {
      return none;
    }
    float[] rounded = Vector.unit(mean).toArray();
    for (int i = 0; i < size; i++) {
      rounded[i] = Math.round(rounded[i] / STEP) * STEP;
    }
    return Vector.unit(rounded);
  }

  /** The first word that ends after {@code at}. */
  private int firstAfter(int at) {
    int low = 0;
    int high = words.size();
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (words.get(middle).end() <= at) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }

  @Override
  public Marks marks() {
    return this;
  }

  @Override
  public int end() {
    return end;
  }

  @Override
  public List<Part> parts() {
    return parts;
  }

  @Override
  public List<Name> names() {
    return names;
  }

  @Override
  public double link(Part from, Part to) {
    return product(from, found.get(to.number()).keys());
  }

  @Override
  public double alone(Part from) {
    return product(from, found.get(from.number()).opening());
  }

  /**
   * A content asks with the first key and a cue answers with the second; third and fourth alike.
   */
  private double product(Part from, float[] answer) {
    float[] ask = found.get(from.number()).keys();
    int a = from.role() == Role.CONTENT ? 0 : 2 * file.link();
    double sum = 0;
    for (int i = 0; i < file.link(); i++) {
      sum += (double) ask[a + i] * answer[a + file.link() + i];
    }
    return Math.round(sum / LINK_STEP) * LINK_STEP;
  }

  @Override
  public Act act(Part cue) {
    float[] scores = found.get(cue.number()).acts();
    int best = 0;
    for (int i = 1; i < scores.length; i++) {
      best = scores[i] > scores[best] ? i : best;
    }
    double sum = 0;
    for (float s : scores) {
      sum += Math.exp(s - scores[best]);
    }
    return new Act(file.acts().get(best), Math.round(1 / sum / LINK_STEP) * LINK_STEP);
  }

  /** Collects windows in text order. Not thread-safe. */
  static final class Builder {
    private final ReaderFile file;
    private final List<Span> words = new ArrayList<>();
    private final List<Name> names = new ArrayList<>();
    private final List<Found> found = new ArrayList<>();
    private float[] sums = new float[0];
    private int[] counts = new int[0];
    private int size;
    private int end = Integer.MAX_VALUE;

    Builder(ReaderFile file) {
      this.file = file;
    }

    void add(
        Windows.Window window,
        FloatBuffer statements,
        FloatBuffer nameScores,
        FloatBuffer acts,
        FloatBuffer links,
        FloatBuffer vectors) {
      size = vectors.remaining() / window.ids().length;
      int[] parted = labels(window, statements, file.statements());
      int[] named = labels(window, nameScores, file.names());
      float[] opening = row(links, 0, 4 * file.link());
      int row = 0;
      for (int p = 0; p < window.parts().size(); p++) {
        Windows.Part part = window.parts().get(p);
        int[] first = window.first()[p];
        for (int w = 0; w < part.words().size(); w++, row++) {
          Span word = part.words().get(w);
          boolean joins = w == 0 && part.continues();
          String label = file.statements().labels().get(parted[row]);
          if (label.startsWith("B-") && !(joins && continues(label))) {
            found.add(
                new Found(
                    role(label),
                    word,
                    row(links, first[w], 4 * file.link()),
                    opening,
                    row(acts, first[w], file.acts().size())));
          } else if (!label.equals("O")) {
            Found last = found.removeLast();
            found.add(
                new Found(
                    last.role(),
                    last.span().cover(word),
                    last.keys(),
                    last.opening(),
                    last.acts()));
          }
          String name = file.names().labels().get(named[row]);
          if (name.startsWith("B-")) {
            names.add(new Name(NameKind.valueOf(upper(name)), word));
          } else if (!name.equals("O")) {
            Name last = names.removeLast();
            names.add(new Name(last.kind(), last.span().cover(word)));
          }
          addWord(word, vectors, first[w], first[w + 1]);
        }
        row++;
      }
    }

    /** Whether the last part ends where the last word does and has this label's role. */
    private boolean continues(String label) {
      return !found.isEmpty()
          && !words.isEmpty()
          && found.getLast().role() == role(label)
          && found.getLast().span().end() == words.getLast().end();
    }

    private static Role role(String label) {
      return Role.valueOf(upper(label));
    }

    private static String upper(String label) {
      return label.substring(2).toUpperCase(java.util.Locale.ROOT);
    }

    /**
     * Labels of the words and closing marks of a window, part after part. A mark has none, so that
     * nothing goes on from a headline into the paragraph below.
     */
    private static int[] labels(Windows.Window window, FloatBuffer scores, Chain chain) {
      float[] none = new float[chain.labels().size()];
      Arrays.fill(none, 1, none.length, IMPOSSIBLE);
      List<float[]> rows = new ArrayList<>();
      for (int[] first : window.first()) {
        for (int w = 0; w < first.length; w++) {
          rows.add(w + 1 < first.length ? row(scores, first[w], none.length) : none);
        }
      }
      return chain.best(rows.toArray(new float[0][]));
    }

    private static float[] row(FloatBuffer buffer, int at, int size) {
      float[] row = new float[size];
      buffer.get(at * size, row);
      return row;
    }

    private void addWord(Span word, FloatBuffer vectors, int from, int to) {
      int n = words.size();
      if (n == counts.length) {
        counts = Arrays.copyOf(counts, Math.max(256, 2 * n));
        sums = Arrays.copyOf(sums, counts.length * size);
      }
      words.add(word);
      counts[n] = to - from;
      for (int at = from; at < to; at++) {
        for (int i = 0; i < size; i++) {
          sums[n * size + i] += vectors.get(at * size + i);
        }
      }
    }

    /** Tells that nothing from {@code offset} on is read. */
    void endsAt(int offset) {
      end = offset;
    }

    OnnxEncoding build() {
      return new OnnxEncoding(this);
    }
  }
}

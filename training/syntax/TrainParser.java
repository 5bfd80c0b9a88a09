package org.crossread.syntax;

import java.io.BufferedOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.crossread.text.Span;
import org.crossread.text.Token;

/**
 * Trains the three classifiers of {@link Parser} as averaged perceptrons. Arguments: folder of the
 * weights, parsed sentences to train on, parsed sentences to measure on (see CARD.md). A line holds
 * the tokens of a sentence as {@code form|glued|tag|head|relation}, the head from 0 on, -1 for the
 * root.
 */
public final class TrainParser {
  private static final int SEED = 11;
  private static final int TAG_EPOCHS = Integer.getInteger("tags", 6);
  private static final int ARC_EPOCHS = Integer.getInteger("arcs", 12);
  private static final int LABEL_EPOCHS = Integer.getInteger("labels", 5);
  private static final int TAG_BITS = Integer.getInteger("tagbits", 20);
  private static final int ARC_BITS = Integer.getInteger("arcbits", 22);
  private static final int LABEL_BITS = Integer.getInteger("labelbits", 20);

  private record Sentence(List<Token> tokens, PennTag[] tags, int[] heads, Relation[] relations) {}

  /** Weights while they are learnt, with the sums that their means are made of. */
  private static final class Learner {
    private final int bits;
    private final int classes;
    private final int[] now;
    private final long[] sums;
    private final int[] since;
    private int step;

    Learner(int bits, int classes) {
      this.bits = bits;
      this.classes = classes;
      now = new int[classes << bits];
      sums = new long[classes << bits];
      since = new int[classes << bits];
    }

    void score(Features f, int[] scores) {
      Arrays.fill(scores, 0, classes, 0);
      for (int i = 0; i < f.size(); i++) {
        int row = (f.hash(i) >>> (32 - bits)) * classes;
        for (int c = 0; c < classes; c++) {
          scores[c] += now[row + c];
        }
      }
    }

    void learn(Features f, int good, int bad) {
      step++;
      if (good == bad) {
        return;
      }
      for (int i = 0; i < f.size(); i++) {
        int row = (f.hash(i) >>> (32 - bits)) * classes;
        change(row + good, 1);
        change(row + bad, -1);
      }
    }

    private void change(int cell, int by) {
      sums[cell] += (long) now[cell] * (step - since[cell]);
      since[cell] = step;
      now[cell] += by;
    }

    /** The means, brought to whole numbers of one byte; the rare larger ones are cut. */
    byte[] means() {
      double[] means = new double[now.length];
      double[] sizes = new double[now.length];
      int used = 0;
      for (int i = 0; i < now.length; i++) {
        means[i] = (sums[i] + (double) now[i] * (step - since[i])) / Math.max(1, step);
        if (Math.abs(means[i]) > 1e-3) {
          sizes[used++] = Math.abs(means[i]);
        }
      }
      double[] sorted = Arrays.copyOf(sizes, used);
      Arrays.sort(sorted);
      double most = used == 0 ? 1 : sorted[(int) ((used - 1) * 0.999)];
      byte[] bytes = new byte[now.length];
      for (int i = 0; i < now.length; i++) {
        bytes[i] = (byte) Math.max(-127, Math.min(127, Math.round(means[i] / most * 127)));
      }
      return bytes;
    }

    Weights weights(Path file) throws IOException {
      try (DataOutputStream out =
          new DataOutputStream(new BufferedOutputStream(Files.newOutputStream(file)))) {
        out.writeInt(bits);
        out.writeInt(classes);
        out.write(means());
      }
      return TrainParser.weights(file);
    }
  }

  private TrainParser() {}

  public static void main(String[] args) throws IOException {
    if (args[0].equals("measure")) {
      Path of = Path.of(args[1]);
      measure(
          read(Path.of(args[2])),
          weights(of.resolve("tags.bin")),
          weights(of.resolve("arcs.bin")),
          weights(of.resolve("labels.bin")));
      return;
    }
    Path folder = Path.of(args[0]);
    Files.createDirectories(folder);
    List<Sentence> train = read(Path.of(args[1]));
    List<Sentence> dev = read(Path.of(args[2]));
    System.out.println(train.size() + " sentences, " + dev.size() + " to measure on");
    Weights tags = tagger(train, folder.resolve("tags.bin"));
    List<Words> trainWords = new ArrayList<>(Collections.nCopies(train.size(), null));
    for (int half = 0; half < 2; half++) { // tags of a half by a tagger that has not seen it
      List<Sentence> others = new ArrayList<>();
      for (int i = 0; i < train.size(); i++) {
        if (i / 50 % 2 != half) {
          others.add(train.get(i));
        }
      }
      Weights cross = tagger(others, folder.resolve("cross.bin"));
      for (int i = 0; i < train.size(); i++) {
        if (i / 50 % 2 == half) {
          Words words = new Words(train.get(i).tokens());
          Tagger.tag(words, cross);
          trainWords.set(i, words);
        }
      }
    }
    Files.delete(folder.resolve("cross.bin"));
    Weights labels = labeller(train, trainWords, folder.resolve("labels.bin"));
    arcs(train, trainWords, folder.resolve("arcs.bin"), dev, tags, labels);
  }

  private static Weights weights(Path file) throws IOException {
    return Weights.of(Files.readAllBytes(file), file.toString());
  }

  private static Weights tagger(List<Sentence> train, Path file) throws IOException {
    Learner learner = new Learner(TAG_BITS, PennTag.values().length);
    Features f = new Features();
    int[] scores = new int[PennTag.values().length];
    for (int epoch = 0; epoch < TAG_EPOCHS; epoch++) {
      long wrong = 0;
      long all = 0;
      for (int s : order(train.size(), epoch)) {
        Sentence sentence = train.get(s);
        Words words = new Words(sentence.tokens());
        for (int i = 0; i < words.size(); i++) {
          Tagger.look(words, i, f);
          learner.score(f, scores);
          int said = Choice.best(scores);
          learner.learn(f, sentence.tags()[i].ordinal(), said);
          words.tag(i, PennTag.values()[said]);
          all++;
          wrong += said == sentence.tags()[i].ordinal() ? 0 : 1;
        }
      }
      System.out.printf("tags %d: %.4f%n", epoch, 1 - wrong / (double) all);
    }
    return learner.weights(file);
  }

  private static Weights labeller(List<Sentence> train, List<Words> words, Path file)
      throws IOException {
    int classes = Relation.values().length;
    Learner learner = new Learner(LABEL_BITS, classes);
    Features f = new Features();
    int[] scores = new int[classes];
    for (int epoch = 0; epoch < LABEL_EPOCHS; epoch++) {
      long wrong = 0;
      long all = 0;
      for (int s : order(train.size(), 100 + epoch)) {
        Sentence sentence = train.get(s);
        int[] heads = sentence.heads();
        Labels.Family family = new Labels.Family(heads);
        Relation[] said = new Relation[heads.length];
        for (int i = 0; i < heads.length; i++) {
          Labels.look(words.get(s), heads, family, said, i, f);
          learner.score(f, scores);
          int best = Choice.best(scores);
          int gold = sentence.relations()[i].ordinal();
          learner.learn(f, gold, best);
          said[i] = Relation.values()[best];
          all++;
          wrong += best == gold ? 0 : 1;
        }
      }
      System.out.printf("labels %d: %.4f%n", epoch, 1 - wrong / (double) all);
    }
    return learner.weights(file);
  }

  private static void arcs(
      List<Sentence> train,
      List<Words> words,
      Path file,
      List<Sentence> dev,
      Weights tags,
      Weights labels)
      throws IOException {
    Learner learner = new Learner(ARC_BITS, State.MOVES);
    Features f = new Features();
    int[] scores = new int[State.MOVES];
    Random random = new Random(SEED);
    for (int epoch = 0; epoch < ARC_EPOCHS; epoch++) {
      long wrong = 0;
      long all = 0;
      for (int s : order(train.size(), 200 + epoch)) {
        int[] gold = train.get(s).heads();
        State state = new State(gold.length);
        while (!state.isDone()) {
          Arcs.look(words.get(s), state, f);
          learner.score(f, scores);
          int best = -1;
          int good = -1;
          int least = Integer.MAX_VALUE;
          for (int m = 0; m < State.MOVES; m++) {
            if (state.may(m)) {
              least = Math.min(least, cost(state, gold, m));
            }
          }
          for (int m = 0; m < State.MOVES; m++) {
            if (!state.may(m)) {
              continue;
            }
            best = best < 0 || scores[m] > scores[best] ? m : best;
            if (cost(state, gold, m) == least && (good < 0 || scores[m] > scores[good])) {
              good = m;
            }
          }
          boolean right = cost(state, gold, best) == least;
          learner.learn(f, good, right ? good : best);
          all++;
          wrong += right ? 0 : 1;
          state.move(epoch > 0 && random.nextDouble() < 0.9 ? best : good);
        }
      }
      System.out.printf("arcs %d: %.4f%n", epoch, 1 - wrong / (double) all);
      if (epoch % 3 == 2 || epoch == ARC_EPOCHS - 1) {
        measure(dev, tags, learner.weights(file), labels);
      }
    }
  }

  /** How many arcs of {@code gold} cannot be made any more after a move (Goldberg, Nivre 2013). */
  private static int cost(State state, int[] gold, int move) {
    int size = gold.length;
    int next = state.next();
    int lost = 0;
    if (move == State.SHIFT) {
      for (int k = 0; k < state.depth(); k++) {
        int word = state.stacked(k);
        lost += gold[word] == next ? 1 : 0;
        lost += k > 0 && gold[next] == word ? 1 : 0;
      }
      return lost;
    }
    int word = state.stacked(0);
    int head = gold[word];
    for (int d = next; d < size; d++) {
      lost += gold[d] == word ? 1 : 0;
    }
    if (move == State.LEFT) {
      lost += head > next || head == state.stacked(1) && head >= 0 ? 1 : 0;
    } else {
      lost += head >= next ? 1 : 0;
    }
    return lost;
  }

  private static void measure(List<Sentence> dev, Weights tags, Weights arcs, Weights labels) {
    long all = 0;
    long tagged = 0;
    long attached = 0;
    long labelled = 0;
    long gold = 0;
    long told = 0;
    long both = 0;
    for (Sentence s : dev) {
      Words words = new Words(s.tokens());
      Tagger.tag(words, tags);
      int[] heads = Arcs.heads(words, arcs);
      Relation[] relations = Labels.of(words, heads, labels);
      for (int i = 0; i < heads.length; i++) {
        if (s.tags()[i] == PennTag.MARK || s.tags()[i] == PennTag.REST) {
          continue;
        }
        all++;
        tagged += words.tag(i) - 1 == s.tags()[i].ordinal() ? 1 : 0;
        boolean head = heads[i] == s.heads()[i];
        attached += head ? 1 : 0;
        labelled += head && relations[i] == s.relations()[i] ? 1 : 0;
        boolean g = isSubject(s.relations()[i]);
        boolean t = isSubject(relations[i]);
        gold += g ? 1 : 0;
        told += t ? 1 : 0;
        both += g && t && head && relations[i] == s.relations()[i] ? 1 : 0;
      }
    }
    System.out.printf(
        "dev: tags %.4f, heads %.4f, heads and relations %.4f, subjects %.4f / %.4f%n",
        tagged / (double) all,
        attached / (double) all,
        labelled / (double) all,
        both / (double) told,
        both / (double) gold);
  }

  private static boolean isSubject(Relation r) {
    return r == Relation.NSUBJ || r == Relation.NSUBJPASS;
  }

  private static int[] order(int size, int epoch) {
    List<Integer> order = new ArrayList<>();
    for (int i = 0; i < size; i++) {
      order.add(i);
    }
    Collections.shuffle(order, new Random(SEED + epoch));
    return order.stream().mapToInt(Integer::intValue).toArray();
  }

  private static List<Sentence> read(Path file) throws IOException {
    List<Sentence> sentences = new ArrayList<>();
    for (String line : Files.readAllLines(file)) {
      String[] cells = line.split(" ");
      List<Token> tokens = new ArrayList<>();
      PennTag[] tags = new PennTag[cells.length];
      int[] heads = new int[cells.length];
      Relation[] relations = new Relation[cells.length];
      int at = 0;
      for (int i = 0; i < cells.length; i++) {
        String[] f = cells[i].split("\\|");
        at += f[1].equals("1") ? 0 : 1;
        tokens.add(new Token(new Span(at, at + f[0].length()), f[0]));
        at += f[0].length();
        tags[i] = PennTag.valueOf(f[2]);
        heads[i] = f[3].equals("-1") ? cells.length : Integer.parseInt(f[3]);
        relations[i] = Relation.valueOf(f[4]);
      }
      sentences.add(new Sentence(tokens, tags, heads, relations));
    }
    return sentences;
  }
}

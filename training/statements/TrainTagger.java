package org.crossread.statement;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.zip.GZIPInputStream;
import org.crossread.text.PartOfSpeech;
import org.crossread.text.Span;
import org.crossread.text.Token;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Trains the two passes of the statement tagger by stochastic gradient ascent on the conditional
 * log-likelihood (AdaGrad, feature dropout). The second pass is trained on labels that the first
 * gave to articles it had not seen (jackknife by article).
 *
 * <p>usage: TrainTagger TRAIN.jsonl[.gz] DEV.jsonl[.gz] OUT-FOLDER [name=value ...] with epochs=8
 * folds=4 least=4 rate=.05 dropout=.7 decay=1e-6 rows=300000 bias=0 seed=1.
 * {@code bias} is taken from every step to O: it trades precision for recall
 */
public final class TrainTagger {
  private static final int K = Label.COUNT;

  private final int epochs;
  private final int folds;
  private final int least;
  private final float rate;
  private final float dropout;
  private final float decay;
  private final int rows;
  private final float bias;
  private final long seed;

  private TrainTagger(String[] arguments) {
    epochs = (int) option(arguments, "epochs", 8);
    folds = (int) option(arguments, "folds", 5);
    least = (int) option(arguments, "least", 3);
    rate = (float) option(arguments, "rate", .15);
    dropout = (float) option(arguments, "dropout", .4);
    decay = (float) option(arguments, "decay", 1e-6);
    rows = (int) option(arguments, "rows", 300_000);
    bias = (float) option(arguments, "bias", 0);
    seed = (long) option(arguments, "seed", 1);
  }

  private static double option(String[] arguments, String name, double otherwise) {
    for (String a : arguments) {
      if (a.startsWith(name + "=")) {
        return Double.parseDouble(a.substring(name.length() + 1));
      }
    }
    return otherwise;
  }

  private record Sample(int document, ParagraphWords words, int before, Label[] gold) {}

  public static void main(String[] arguments) throws IOException {
    new TrainTagger(arguments).run(Path.of(arguments[0]), Path.of(arguments[1]), Path.of(arguments[2]));
  }

  private void run(Path trainFile, Path devFile, Path out) throws IOException {
    List<Sample> train = read(trainFile);
    List<Sample> dev = read(devFile);
    System.err.println(train.size() + " paragraphs to train on, " + dev.size() + " to look at");
    Label[][] none = new Label[train.size()][];
    TaggerModel first = model(train, none, Files.newOutputStream(out.resolve("tagger-first.bin")));
    Label[][] devFirst = tag(first, dev, new Label[dev.size()][]);
    System.out.println("first pass: " + figures(dev, devFirst));
    Label[][] trainFirst = new Label[train.size()][];
    IntStream.range(0, folds)
        .parallel()
        .forEach(
            fold -> {
              List<Sample> others = train.stream().filter(s -> s.document() % folds != fold).toList();
              List<Sample> held = train.stream().filter(s -> s.document() % folds == fold).toList();
              Label[][] labels =
                  tag(
                      fit(others, new Label[others.size()][], null),
                      held,
                      new Label[held.size()][]);
              int at = 0;
              for (int i = 0; i < train.size(); i++) {
                if (train.get(i).document() % folds == fold) {
                  trainFirst[i] = labels[at++];
                }
              }
            });
    System.out.println("first pass, held out: " + figures(train, trainFirst));
    TaggerModel second =
        model(train, trainFirst, Files.newOutputStream(out.resolve("tagger-second.bin")));
    System.out.println("second pass: " + figures(dev, tag(second, dev, devFirst)));
  }

  private TaggerModel model(List<Sample> samples, Label[][] first, OutputStream to)
      throws IOException {
    try (OutputStream out = to) {
      return fit(samples, first, out);
    }
  }

  private static Label[][] tag(TaggerModel model, List<Sample> samples, Label[][] first) {
    Label[][] labels = new Label[samples.size()][];
    for (int i = 0; i < labels.length; i++) {
      labels[i] = Tagger.pass(model, samples.get(i).words(), samples.get(i).before(), first[i]);
    }
    return labels;
  }

  /** Exact span F1 of source, cue and content within paragraphs. */
  private static String figures(List<Sample> samples, Label[][] labels) {
    int[][] count = new int[3][3];
    for (int i = 0; i < labels.length; i++) {
      List<String> gold = spans(samples.get(i).gold());
      List<String> found = spans(labels[i]);
      for (String s : gold) {
        count[s.charAt(0) - '0'][0]++;
      }
      for (String s : found) {
        count[s.charAt(0) - '0'][1]++;
        if (gold.contains(s)) {
          count[s.charAt(0) - '0'][2]++;
        }
      }
    }
    StringBuilder line = new StringBuilder();
    String[] names = {"source", "cue", "content"};
    for (int r = 0; r < 3; r++) {
      line.append(
          "%s P %.3f R %.3f F1 %.3f  "
              .formatted(
                  names[r],
                  (double) count[r][2] / Math.max(1, count[r][1]),
                  (double) count[r][2] / Math.max(1, count[r][0]),
                  2.0 * count[r][2] / Math.max(1, count[r][0] + count[r][1])));
    }
    return line.toString();
  }

  private static List<String> spans(Label[] labels) {
    List<String> spans = new ArrayList<>();
    for (int i = 0; i < labels.length; i++) {
      if (labels[i].begins()) {
        int j = i + 1;
        while (j < labels.length && labels[j] == labels[i].next()) {
          j++;
        }
        spans.add((labels[i].ordinal() - 1) / 2 + " " + i + " " + j);
      }
    }
    return spans;
  }

  // --- training ---

  private TaggerModel fit(List<Sample> samples, Label[][] first, OutputStream out) {
    int[][][] ids = new int[samples.size()][][];
    for (int s = 0; s < ids.length; s++) {
      Sample sample = samples.get(s);
      TagFeatures features = new TagFeatures(sample.words(), sample.before(), first[s]);
      ids[s] = new int[sample.gold().length][];
      for (int i = 0; i < ids[s].length; i++) {
        ids[s][i] = features.at(i);
      }
    }
    int[] counts = new int[1 << 22];
    int[] hashes = frequent(ids, counts);
    System.err.println(hashes.length + " features");
    for (int[][] sample : ids) {
      for (int i = 0; i < sample.length; i++) {
        sample[i] =
            Arrays.stream(sample[i]).map(h -> Arrays.binarySearch(hashes, h)).filter(r -> r >= 0).toArray();
      }
    }
    float[] weights = new float[hashes.length * K];
    float[] squares = new float[hashes.length * K];
    float[] steps = new float[TagFeatures.STEPS * K * K];
    float[] stepSquares = new float[steps.length];
    Random random = new Random(seed);
    int[] order = IntStream.range(0, ids.length).toArray();
    for (int epoch = 0; epoch < epochs; epoch++) {
      for (int i = order.length - 1; i > 0; i--) {
        int j = random.nextInt(i + 1);
        int t = order[i];
        order[i] = order[j];
        order[j] = t;
      }
      float step = rate * (1 - (float) epoch / (epochs + 1));
      double likelihood = 0;
      for (int s : order) {
        likelihood += update(samples.get(s), ids[s], weights, squares, steps, stepSquares, step, random);
      }
      if (out != null) {
        System.err.println("epoch " + epoch + ": " + likelihood);
      }
    }
    return quantised(hashes, counts, weights, steps, out);
  }

  private int[] frequent(int[][][] ids, int[] counts) {
    long total = Arrays.stream(ids).mapToLong(s -> Arrays.stream(s).mapToLong(f -> f.length).sum()).sum();
    int[] all = new int[Math.toIntExact(total)];
    int at = 0;
    for (int[][] sample : ids) {
      for (int[] features : sample) {
        System.arraycopy(features, 0, all, at, features.length);
        at += features.length;
      }
    }
    Arrays.sort(all);
    int kept = 0;
    for (int i = 0; i < all.length; ) {
      int j = i;
      while (j < all.length && all[j] == all[i]) {
        j++;
      }
      if (j - i >= least) {
        counts[kept] = j - i;
        all[kept++] = all[i];
      }
      i = j;
    }
    return Arrays.copyOf(all, kept);
  }

  private double update(
      Sample sample,
      int[][] ids,
      float[] weights,
      float[] squares,
      float[] steps,
      float[] stepSquares,
      float step,
      Random random) {
    int n = ids.length;
    if (n == 0) {
      return 0;
    }
    int[][] kept = new int[n][];
    double[][] score = new double[n][K];
    float keep = 1 / (1 - dropout);
    int threshold = (int) (dropout * (1 << 16));
    for (int i = 0; i < n; i++) {
      int[] of = new int[ids[i].length];
      int size = 0;
      for (int id : ids[i]) {
        if ((random.nextInt() >>> 16) >= threshold) {
          of[size++] = id;
          for (int y = 0; y < K; y++) {
            score[i][y] += weights[id * K + y] * keep;
          }
        }
      }
      kept[i] = Arrays.copyOf(of, size);
    }
    Label[] all = Label.values();
    int[] classes = new int[n];
    double[][] alpha = new double[n][K];
    double[][] beta = new double[n][K];
    double[][][] edge = new double[n][K][K];
    double logZ = 0;
    double gold = 0;
    int last = 0;
    for (int i = 0; i < n; i++) {
      classes[i] = TagFeatures.step(sample.words(), i);
      double top = Arrays.stream(score[i]).max().orElse(0);
      double sum = 0;
      for (int y = 0; y < K; y++) {
        double node = Math.exp(score[i][y] - top);
        for (int x = 0; x < K; x++) {
          boolean may = Label.follows(all[x], all[y]) && (i > 0 || x == 0);
          edge[i][x][y] =
              may ? node * Math.exp(steps[(classes[i] * K + x) * K + y]) : 0;
          alpha[i][y] += (i == 0 ? x == 0 ? 1 : 0 : alpha[i - 1][x]) * edge[i][x][y];
        }
        sum += alpha[i][y];
      }
      for (int y = 0; y < K; y++) {
        alpha[i][y] /= sum;
        for (int x = 0; x < K; x++) {
          edge[i][x][y] /= sum;
        }
      }
      logZ += Math.log(sum) + top;
      int g = sample.gold()[i].ordinal();
      gold += score[i][g] + steps[(classes[i] * K + last) * K + g];
      last = g;
    }
    Arrays.fill(beta[n - 1], 1);
    for (int i = n - 2; i >= 0; i--) {
      for (int x = 0; x < K; x++) {
        for (int y = 0; y < K; y++) {
          beta[i][x] += edge[i + 1][x][y] * beta[i + 1][y];
        }
      }
    }
    double[] gradient = new double[K];
    for (int i = 0; i < n; i++) {
      int g = sample.gold()[i].ordinal();
      for (int y = 0; y < K; y++) {
        gradient[y] = (y == g ? 1 : 0) - alpha[i][y] * beta[i][y];
      }
      for (int id : kept[i]) {
        for (int y = 0; y < K; y++) {
          int at = id * K + y;
          float d = (float) gradient[y] * keep - decay * weights[at];
          squares[at] += d * d;
          weights[at] += step * d / (float) Math.sqrt(squares[at] + 1e-6f);
        }
      }
      int before = i == 0 ? 0 : sample.gold()[i - 1].ordinal();
      for (int x = 0; x < K; x++) {
        double from = i == 0 ? x == 0 ? 1 : 0 : alpha[i - 1][x];
        for (int y = 0; y < K; y++) {
          double expected = from * edge[i][x][y] * beta[i][y];
          float d = (float) ((x == before && y == g ? 1 : 0) - expected);
          if (d != 0) {
            int at = (classes[i] * K + x) * K + y;
            d -= decay * steps[at];
            stepSquares[at] += d * d;
            steps[at] += step * d / (float) Math.sqrt(stepSquares[at] + 1e-6f);
          }
        }
      }
    }
    return gold - logZ;
  }

  /** Keeps the rows that matter most: a large spread of weights, and often met. */
  private TaggerModel quantised(
      int[] hashes, int[] counts, float[] weights, float[] steps, OutputStream out) {
    double[] worth = new double[hashes.length];
    for (int r = 0; r < hashes.length; r++) {
      float low = Float.MAX_VALUE;
      float high = -Float.MAX_VALUE;
      for (int y = 0; y < K; y++) {
        low = Math.min(low, weights[r * K + y]);
        high = Math.max(high, weights[r * K + y]);
      }
      worth[r] = (high - low) * Math.sqrt(Math.min(counts[r], 100));
    }
    double[] sorted = worth.clone();
    Arrays.sort(sorted);
    double least = sorted[Math.max(0, sorted.length - rows)];
    float most = 0;
    int kept = 0;
    boolean[] keep = new boolean[hashes.length];
    for (int r = 0; r < hashes.length; r++) {
      keep[r] = worth[r] >= least && worth[r] > 0;
      if (keep[r]) {
        kept++;
        for (int y = 0; y < K; y++) {
          most = Math.max(most, Math.abs(weights[r * K + y]));
        }
      }
    }
    float[] biased = steps.clone();
    for (int at = 0; at < biased.length; at += K) {
      biased[at] -= bias;
    }
    float scale = most / 127;
    int[] kHashes = new int[kept];
    byte[] bytes = new byte[kept * K];
    int at = 0;
    for (int r = 0; r < hashes.length; r++) {
      if (keep[r]) {
        kHashes[at] = hashes[r];
        for (int y = 0; y < K; y++) {
          bytes[at * K + y] = (byte) Math.round(weights[r * K + y] / scale);
        }
        at++;
      }
    }
    System.err.println("largest weight " + most + ", kept " + kept + " of " + hashes.length);
    if (out != null) {
      try {
        TaggerModel.write(out, kHashes, bytes, scale, biased);
      } catch (IOException e) {
        throw new java.io.UncheckedIOException(e);
      }
    }
    return new TaggerModel(kHashes, bytes, scale, biased);
  }

  // --- reading ---

  private static List<Sample> read(Path file) throws IOException {
    JsonMapper json = JsonMapper.builder().build();
    PartOfSpeech tagger = new PartOfSpeech();
    List<Sample> samples = new ArrayList<>();
    try (InputStream raw = Files.newInputStream(file);
        InputStream in = file.toString().endsWith(".gz") ? new GZIPInputStream(raw) : raw;
        BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
      int document = 0;
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        JsonNode node = json.readTree(line);
        String text = node.get("text").stringValue();
        int[] points = codePoints(text);
        List<Span> paragraphs = paragraphs(text);
        List<Quotation> quotations = Quotations.find(text, paragraphs);
        int before = 0;
        for (Span paragraph : paragraphs) {
          List<Quotation> inside =
              quotations.stream().filter(q -> paragraph.contains(q.span())).toList();
          ParagraphWords words = ParagraphWords.of(text, paragraph, inside, tagger);
          samples.add(new Sample(document, words, before, gold(node, words, points)));
          before = TagFeatures.ending(words);
        }
        document++;
      }
    }
    return samples;
  }

  /** UTF-16 offset of each code point. */
  private static int[] codePoints(String text) {
    int[] at = new int[text.codePointCount(0, text.length()) + 1];
    int offset = 0;
    for (int i = 0; i < at.length; i++) {
      at[i] = offset;
      if (offset < text.length()) {
        offset += Character.charCount(text.codePointAt(offset));
      }
    }
    return at;
  }

  private static List<Span> paragraphs(String text) {
    List<Span> spans = new ArrayList<>();
    int start = 0;
    for (int i = 0; i <= text.length(); i++) {
      if (i == text.length() || text.charAt(i) == '\n') {
        if (!text.substring(start, i).isBlank()) {
          spans.add(new Span(start, i));
        }
        start = i + 1;
      }
    }
    return spans;
  }

  private static Label[] gold(JsonNode node, ParagraphWords words, int[] points) {
    Label[] labels = new Label[words.size()];
    Arrays.fill(labels, Label.O);
    for (JsonNode quote : node.get("quotes")) {
      for (JsonNode c : quote.get("contents")) {
        mark(labels, words, c, points, Label.B_CONTENT);
      }
      for (JsonNode s : quote.get("sources")) {
        mark(labels, words, s, points, Label.B_SOURCE);
      }
      if (!quote.get("cue").isNull()) {
        mark(labels, words, quote.get("cue"), points, Label.B_CUE);
      }
    }
    Label last = Label.O;
    for (int i = 0; i < labels.length; i++) {
      if (!Label.follows(last, labels[i])) {
        labels[i] = Label.values()[labels[i].ordinal() - 1];
      }
      last = labels[i];
    }
    return labels;
  }

  private static void mark(
      Label[] labels, ParagraphWords words, JsonNode span, int[] points, Label begin) {
    Span s = new Span(points[span.get("start").intValue()], points[span.get("end").intValue()]);
    boolean open = false;
    for (int i = 0; i < labels.length; i++) {
      Token t = words.tokens().get(i);
      if (t.span().overlaps(s)) {
        labels[i] = open ? begin.next() : begin;
        open = true;
      }
    }
  }
}

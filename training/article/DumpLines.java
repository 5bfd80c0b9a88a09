package org.crossread.article;

import java.io.BufferedOutputStream;
import java.io.BufferedReader;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.BufferedInputStream;
import java.io.InputStreamReader;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import org.crossread.text.Span;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.json.JsonFactory;

/**
 * Features of the lines of flattened pages, for flat.py.
 *
 * <p>{@code variants PAGES OUT}: PAGES is what {@code crossread eval lines --predictions} wrote. OUT
 * gets the same pages in more habits (JSON lines again): clip, the article with a few lines around
 * it; clean, its body lines alone; sentences and wrapped, a clip with one sentence a line or broken
 * at a fixed width.
 *
 * <p>{@code first PAGES OUT.bin} and {@code second PAGES P.bin OUT.bin}: rows of 32-bit floats, big
 * end first, in the order of the lines; P.bin holds one float a line, the first pass's probability.
 *
 * <p>{@code read PAGES FIRST.txt SECOND.txt OUT.bin}: what {@link LineClassifier} makes of
 * each line with this pair of models: 1 body, -1 title, 0 anything else.
 */
public final class DumpLines {
  private DumpLines() {}

  private record Page(String id, String habit, List<String> lines, List<Boolean> gold) {}

  public static void main(String[] args) throws Exception {
    switch (args[0]) {
      case "variants" -> variants(read(Path.of(args[1])), Path.of(args[2]));
      case "first", "second" -> features(args);
      case "read" -> kinds(args);
      case "names" -> {
        System.out.println(String.join(" ", LineFeatures.firstNames()));
        System.out.println(String.join(" ", LineFeatures.secondNames()));
      }
      default -> throw new IllegalArgumentException(args[0]);
    }
  }

  private static void features(String[] args) throws Exception {
    boolean second = args[0].equals("second");
    DataInputStream passed =
        second
            ? new DataInputStream(new BufferedInputStream(Files.newInputStream(Path.of(args[2]))))
            : null;
    try (DataOutputStream out = out(args[args.length - 1])) {
      for (Page page : read(Path.of(args[1]))) {
        LineFeatures text = LineModel.features(page.lines());
        float[] p = new float[text.size()];
        for (int i = 0; second && i < p.length; i++) {
          p[i] = passed.readFloat();
        }
        LineFeatures.Passed sums = second ? new LineFeatures.Passed(text, p) : null;
        for (int i = 0; i < text.size(); i++) {
          for (double v : second ? text.second(i, sums) : text.first(i)) {
            out.writeFloat((float) v);
          }
        }
      }
    }
  }

  private static void kinds(String[] args) throws Exception {
    LineModel model =
        new LineModel(
            BlockModel.parse(Files.readAllLines(Path.of(args[2])), LineFeatures.firstNames()),
            BlockModel.parse(Files.readAllLines(Path.of(args[3])), LineFeatures.secondNames()));
    try (DataOutputStream out = out(args[4])) {
      for (Page page : read(Path.of(args[1]))) {
        StringBuilder text = new StringBuilder();
        List<Span> spans = new ArrayList<>();
        for (String line : page.lines()) {
          spans.add(new Span(text.length(), text.length() + line.length()));
          text.append(line).append('\n');
        }
        for (Block b : LineClassifier.classify(text.toString(), spans, model)) {
          out.writeFloat(
              switch (b.kind()) {
                case BODY -> 1;
                case TITLE -> -1;
                default -> 0;
              });
        }
      }
    }
  }

  private static DataOutputStream out(String file) throws Exception {
    return new DataOutputStream(
        new BufferedOutputStream(Files.newOutputStream(Path.of(file)), 1 << 20));
  }

  private static List<Page> read(Path file) throws Exception {
    List<Page> pages = new ArrayList<>();
    try (BufferedReader in =
        new BufferedReader(
            new InputStreamReader(
                new GZIPInputStream(Files.newInputStream(file)), StandardCharsets.UTF_8))) {
      for (String line = in.readLine(); line != null; line = in.readLine()) {
        pages.add(page(line));
      }
    }
    return pages;
  }

  private static Page page(String json) {
    String id = "";
    String habit = "";
    List<String> lines = new ArrayList<>();
    List<Boolean> gold = new ArrayList<>();
    try (JsonParser parser = new JsonFactory().createParser(ObjectReadContext.empty(), json)) {
      for (JsonToken t = parser.nextToken(); t != null; t = parser.nextToken()) {
        if (t == JsonToken.PROPERTY_NAME) {
          String name = parser.currentName();
          parser.nextToken();
          switch (name) {
            case "id" -> id = parser.getString();
            case "habit" -> habit = parser.getString();
            case "text" -> lines.add(parser.getString());
            case "gold" -> gold.add(parser.getBooleanValue());
            default -> {}
          }
        }
      }
    }
    return new Page(id, habit, lines, gold);
  }

  private static void variants(List<Page> pages, Path file) throws Exception {
    try (PrintWriter out =
        new PrintWriter(
            new java.io.OutputStreamWriter(
                new GZIPOutputStream(Files.newOutputStream(file)), StandardCharsets.UTF_8))) {
      for (Page page : pages) {
        int first = page.gold().indexOf(true);
        int last = page.gold().lastIndexOf(true);
        if (!page.habit().equals("pasted") || first < 0) {
          continue;
        }
        Random random = new Random(page.id().hashCode());
        Page clip = clip(page, first - random.nextInt(7), last + 1 + random.nextInt(16), "clip");
        write(clip, out);
        Page clean = new Page(page.id(), "clean", new ArrayList<>(), new ArrayList<>());
        Page sentences = new Page(page.id(), "sentences", new ArrayList<>(), new ArrayList<>());
        Page wrapped = new Page(page.id(), "wrapped", new ArrayList<>(), new ArrayList<>());
        int width = 50 + random.nextInt(40);
        for (int i = 0; i < clip.lines().size(); i++) {
          String line = clip.lines().get(i);
          boolean gold = clip.gold().get(i);
          if (gold) {
            clean.lines().add(line);
            clean.gold().add(true);
          }
          for (String s : line.split("(?<=[.!?][\"”’)]?) +(?=[\\p{Lu}\"“])")) {
            sentences.lines().add(s);
            sentences.gold().add(gold);
          }
          for (String s : wrapped(line, width)) {
            wrapped.lines().add(s);
            wrapped.gold().add(gold);
          }
        }
        write(clean, out);
        write(sentences, out);
        write(wrapped, out);
      }
    }
  }

  private static Page clip(Page page, int from, int to, String habit) {
    int a = Math.max(0, from);
    int b = Math.min(page.lines().size(), to);
    return new Page(page.id(), habit, page.lines().subList(a, b), page.gold().subList(a, b));
  }

  private static List<String> wrapped(String line, int width) {
    List<String> rows = new ArrayList<>();
    StringBuilder row = new StringBuilder();
    for (String word : line.split(" ")) {
      if (row.length() > 0 && row.length() + 1 + word.length() > width) {
        rows.add(row.toString());
        row.setLength(0);
      }
      row.append(row.length() > 0 ? " " : "").append(word);
    }
    rows.add(row.toString());
    return rows;
  }

  private static void write(Page page, PrintWriter out) {
    StringBuilder json = new StringBuilder("{\"id\":\"" + page.id() + "\",\"habit\":\"");
    json.append(page.habit()).append("\",\"lines\":[");
    for (int i = 0; i < page.lines().size(); i++) {
      json.append(i > 0 ? "," : "").append("{\"text\":\"");
      for (char c : page.lines().get(i).toCharArray()) {
        if (c < ' ' || c == '"' || c == '\\' || c > '~') {
          json.append(String.format("\\u%04x", (int) c));
        } else {
          json.append(c);
        }
      }
      json.append("\",\"gold\":").append(page.gold().get(i)).append('}');
    }
    out.println(json.append("]}"));
  }
}

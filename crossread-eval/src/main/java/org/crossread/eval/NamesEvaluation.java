package org.crossread.eval;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.crossread.encode.Encoder;
import org.crossread.encode.Marks;
import org.crossread.encode.Marks.NameKind;
import org.crossread.text.Span;
import org.jspecify.annotations.Nullable;

/**
 * Names that the encoder marks, on sentences of one word and one BIO label a line with a tab
 * between (CoNLL-2003, Tjong Kim Sang and De Meulder 2003; CrossNER, Liu et al. 2021). A name is
 * right when its words and its kind are. The kinds of the set are taken for the five of the
 * encoder; where the set tells no countries, states count as places.
 */
final class NamesEvaluation implements Evaluation {
  private static final String REMEDY =
      "give a file of word TAB label lines with B- and I- labels, empty lines between sentences,"
          + " like ner/politics-dev.txt.gz";
  private static final int DECIMALS = 3;

  /** Sentences that are read as one text. */
  private static final int TOGETHER = 15;

  private static final Map<String, NameKind> KINDS =
      Map.ofEntries(
          Map.entry("per", NameKind.PERSON),
          Map.entry("person", NameKind.PERSON),
          Map.entry("politician", NameKind.PERSON),
          Map.entry("org", NameKind.ORGANISATION),
          Map.entry("organisation", NameKind.ORGANISATION),
          Map.entry("organization", NameKind.ORGANISATION),
          Map.entry("politicalparty", NameKind.ORGANISATION),
          Map.entry("loc", NameKind.PLACE),
          Map.entry("location", NameKind.PLACE),
          Map.entry("country", NameKind.STATE));

  private final Encoder encoder;

  NamesEvaluation(Encoder encoder) {
    this.encoder = encoder;
  }

  /** A text of a few sentences, a line each, and its names. */
  private record Document(String text, List<Span> lines, Set<Marks.Name> names) {}

  @Override
  public Result run(Path data, @Nullable Path predictions) throws DataException, IOException {
    List<List<String[]>> sentences = sentences(data);
    boolean states =
        sentences.stream().flatMap(List::stream).anyMatch(w -> w[1].endsWith("-country"));
    int right = 0;
    int found = 0;
    int gold = 0;
    StringBuilder out = new StringBuilder();
    for (int i = 0; i < sentences.size(); i += TOGETHER) {
      Document d = document(sentences.subList(i, Math.min(sentences.size(), i + TOGETHER)));
      Marks marks = encoder.read(d.text(), d.lines()).marks();
      if (marks == null) {
        throw DataException.invalid(
            data, "cannot be measured with --fast, which marks no names", "leave --fast out");
      }
      Set<Marks.Name> given = new HashSet<>();
      for (Marks.Name n : marks.names()) {
        out.append(n.kind()).append('\t').append(n.span().of(d.text())).append('\n');
        boolean place = n.kind() == NameKind.STATE && !states;
        given.add(place ? new Marks.Name(NameKind.PLACE, n.span()) : n);
      }
      gold += d.names().size();
      found += given.size();
      given.retainAll(d.names());
      right += given.size();
    }
    if (predictions != null) {
      Output.write(predictions, out.toString());
    }
    return new Result(
        List.of(
            new Measure("f1", 2.0 * right / Math.max(1, found + gold), DECIMALS),
            new Measure("precision", (double) right / Math.max(1, found), DECIMALS),
            new Measure("recall", (double) right / Math.max(1, gold), DECIMALS),
            Measure.count("names", gold),
            Measure.count("sentences", sentences.size())),
        List.of());
  }

  private static List<List<String[]>> sentences(Path data) throws DataException, IOException {
    List<List<String[]>> sentences = new ArrayList<>();
    List<String[]> words = new ArrayList<>();
    int number = 0;
    for (String line : DataFile.lines(data, REMEDY)) {
      number++;
      if (line.isBlank()) {
        if (!words.isEmpty()) {
          sentences.add(List.copyOf(words));
          words.clear();
        }
        continue;
      }
      String[] cells = line.split("\t", -1);
      if (cells.length < 2 || !cells[cells.length - 1].matches("O|[BI]-.+")) {
        throw DataException.invalid(data, "line " + number + " is no word and label", REMEDY);
      }
      if (!cells[0].startsWith("-DOCSTART")) {
        words.add(new String[] {cells[0], cells[cells.length - 1]});
      }
    }
    if (!words.isEmpty()) {
      sentences.add(List.copyOf(words));
    }
    if (sentences.isEmpty()) {
      throw DataException.invalid(data, "holds no sentence", REMEDY);
    }
    return sentences;
  }

  private static Document document(List<List<String[]>> sentences) {
    StringBuilder text = new StringBuilder();
    List<Span> lines = new ArrayList<>();
    Set<Marks.Name> names = new HashSet<>();
    for (List<String[]> sentence : sentences) {
      int line = text.length();
      int start = -1;
      String kind = "";
      for (String[] word : sentence) {
        boolean inside = word[1].startsWith("I-") && word[1].substring(2).equals(kind);
        if (!inside) {
          close(names, kind, start, text.length() - 1);
          kind = word[1].equals("O") ? "" : word[1].substring(2);
          start = text.length();
        }
        text.append(word[0]).append(' ');
      }
      close(names, kind, start, text.length() - 1);
      lines.add(new Span(line, text.length() - 1));
      text.setCharAt(text.length() - 1, '\n');
    }
    return new Document(text.toString(), lines, names);
  }

  private static void close(Set<Marks.Name> names, String kind, int start, int end) {
    if (!kind.isEmpty()) {
      NameKind named = KINDS.getOrDefault(kind.toLowerCase(Locale.ROOT), NameKind.OTHER);
      names.add(new Marks.Name(named, new Span(start, end)));
    }
  }
}

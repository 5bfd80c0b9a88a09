package org.crossread.position;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.crossread.text.ResourceLines;
import org.crossread.text.Span;
import org.crossread.text.Token;
import org.crossread.text.Tokenizer;

/**
 * The entries of {@code frames.tsv}, by the first word of each form. Immutable after construction.
 */
final class Frames {
  private static final String GAP = "*";
  private static final int LEAST_COLUMNS = 3;

  /** Words that may stand in a gap: an article, two adjectives and a noun. */
  private static final int LONGEST_GAP = 4;

  private final Map<String, List<Form>> byFirstWord = new HashMap<>();

  /** As what a form counts. */
  enum Part {
    VERB,
    NOUN,
    ANY
  }

  /**
   * One form of an entry.
   *
   * @param words in lower case, "*" for a gap
   * @param base whether it is the first form of its entry, the infinitive of a verb
   */
  record Form(ActKind kind, String lemma, Part part, List<String> words, boolean base) {
    Form {
      words = List.copyOf(words);
    }
  }

  /** A form found at words {@code from} to {@code to}, the latter excluded. */
  record Match(Form form, int from, int to) {}

  /** Tells the part of speech of the word at an index. */
  interface PartAt {
    Part of(int index, Form form);
  }

  /**
   * @param lines kind TAB entry TAB form TAB form ...
   * @throws IllegalStateException naming the line that cannot be read
   */
  Frames(List<String> lines) {
    for (String line : lines) {
      List<String> cells = List.of(line.split("\t", -1));
      if (cells.size() < LEAST_COLUMNS || cells.stream().anyMatch(String::isBlank)) {
        throw new IllegalStateException("frames.tsv: not kind, entry and forms: " + line);
      }
      String entry = cells.get(1);
      Part part = entry.endsWith("/v") ? Part.VERB : entry.endsWith("/n") ? Part.NOUN : Part.ANY;
      String lemma = part == Part.ANY ? entry : entry.substring(0, entry.length() - 2);
      for (int i = 2; i < cells.size(); i++) {
        add(new Form(kind(cells.get(0), line), lemma, part, words(cells.get(i)), i == 2), line);
      }
    }
    byFirstWord
        .values()
        .forEach(forms -> forms.sort(Comparator.comparingInt((Form f) -> -f.words().size())));
  }

  static Frames shipped() {
    return Holder.SHIPPED;
  }

  private static final class Holder {
    static final Frames SHIPPED = new Frames(ResourceLines.of(Frames.class, "frames.tsv"));
  }

  private static ActKind kind(String name, String line) {
    for (ActKind kind : ActKind.values()) {
      if (kind.name().equals(name)) {
        return kind;
      }
    }
    throw new IllegalStateException("frames.tsv: no kind of act \"" + name + "\": " + line);
  }

  static List<String> words(String form) {
    return Tokenizer.tokens(form, new Span(0, form.length())).stream().map(Token::text).toList();
  }

  private void add(Form form, String line) {
    List<String> words = form.words();
    if (words.getFirst().equals(GAP) || words.getLast().equals(GAP)) {
      throw new IllegalStateException("frames.tsv: a form begins or ends with a gap: " + line);
    }
    byFirstWord.computeIfAbsent(words.getFirst(), k -> new ArrayList<>()).add(form);
  }

  /** The longest form that stands at {@code at} of {@code words}; empty when none does. */
  List<Match> at(List<String> words, int at, PartAt parts) {
    for (Form form : byFirstWord.getOrDefault(words.get(at), List.of())) {
      int end = end(words, at, form.words(), 0);
      if (end > 0 && (form.part() == Part.ANY || parts.of(at, form) == form.part())) {
        return List.of(new Match(form, at, end));
      }
    }
    return List.of();
  }

  /** Index after the last word of the form from its word {@code k} on; 0 when it is not there. */
  private static int end(List<String> words, int at, List<String> form, int k) {
    int i = at;
    for (int j = k; j < form.size(); j++) {
      if (form.get(j).equals(GAP)) {
        for (int gap = 1; gap <= LONGEST_GAP && i + gap < words.size(); gap++) {
          String within = words.get(i + gap - 1);
          if (!Character.isLetterOrDigit(within.codePointAt(0)) || within.equals(form.get(j + 1))) {
            return 0; // "want to ask him to" is no "want * to"
          }
          int end = end(words, i + gap, form, j + 1);
          if (end > 0) {
            return end;
          }
        }
        return 0;
      }
      if (i >= words.size() || !words.get(i).equals(form.get(j))) {
        return 0;
      }
      i++;
    }
    return i;
  }
}

package org.crossread.position;

import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.crossread.position.Frames.Form;
import org.crossread.position.Frames.Match;
import org.crossread.text.ResourceLines;
import org.crossread.text.Stemmer;
import org.jspecify.annotations.Nullable;

/**
 * Which sense of a trigger the words around it leave, by {@code senses.tsv}. Immutable after
 * construction.
 */
final class Senses {
  /** Words on a side of the trigger that tell its sense. */
  private static final int REACH = 6;

  /** Marks over which no word tells the sense. */
  private static final Set<String> ENDS = Set.of(",", ".", ";", ":", "—", "–", "(", ")", "?", "!");

  private static final String NO_ACT = "-";
  private static final int COLUMNS = 5;

  /** Where the words stand that tell the sense. */
  private enum Place {
    NEXT,
    BEFORE,
    NEAR,
    AROUND
  }

  /**
   * One line.
   *
   * @param there whether the words must be there, not missing
   * @param kind null when the trigger names no act then
   */
  private record Sense(boolean there, Place place, Set<String> stems, @Nullable ActKind kind) {}

  private final Map<String, List<Sense>> byEntry = new HashMap<>();

  /**
   * @param lines entry, "if" or "unless", place, words and kind
   * @throws IllegalStateException naming the line that cannot be read
   */
  Senses(List<List<String>> lines) {
    for (List<String> line : lines) {
      try {
        Set<String> stems = new HashSet<>();
        Arrays.stream(line.get(3).split(" ")).map(Stemmer::stem).forEach(stems::add);
        String result = line.get(COLUMNS - 1);
        Sense sense =
            new Sense(
                switch (line.get(1)) {
                  case "if" -> true;
                  case "unless" -> false;
                  default -> throw new IllegalArgumentException("neither if nor unless");
                },
                Place.valueOf(line.get(2).toUpperCase(Locale.ROOT)),
                stems,
                result.equals(NO_ACT) ? null : ActKind.valueOf(result));
        byEntry.merge(line.getFirst(), List.of(sense), Senses::joined);
      } catch (IllegalArgumentException e) {
        throw new IllegalStateException("senses.tsv: " + e.getMessage() + ": " + line, e);
      }
    }
  }

  private static List<Sense> joined(List<Sense> a, List<Sense> b) {
    return Stream.concat(a.stream(), b.stream()).toList();
  }

  private static final class Holder {
    static final Senses SHIPPED =
        new Senses(ResourceLines.columns(Senses.class, "senses.tsv", COLUMNS));
  }

  static Senses shipped() {
    return Holder.SHIPPED;
  }

  /** Entries that the file has lines for. */
  Set<String> entries() {
    return Set.copyOf(byEntry.keySet());
  }

  /**
   * The match with the kind that its words leave it; null when they name no act.
   *
   * @param words of the sentence in lower case
   */
  @Nullable Match read(Match match, List<String> words) {
    Form form = match.form();
    for (Sense s : byEntry.getOrDefault(form.kind() + "/" + form.lemma(), List.of())) {
      if (holds(s, match, words)) {
        ActKind kind = s.kind();
        return kind == null
            ? null
            : new Match(
                new Form(kind, form.lemma(), form.part(), form.words(), form.base()),
                match.from(),
                match.to());
      }
    }
    return match;
  }

  private static boolean holds(Sense sense, Match match, List<String> words) {
    boolean found =
        switch (sense.place()) {
          case NEXT -> isAt(sense, words, match.to());
          case BEFORE -> isAt(sense, words, match.from() - 1);
          case NEAR -> isTowards(sense, words, match.to(), 1);
          case AROUND ->
              isTowards(sense, words, match.to(), 1)
                  || isTowards(sense, words, match.from() - 1, -1);
        };
    return found == sense.there();
  }

  private static boolean isAt(Sense sense, List<String> words, int i) {
    return i >= 0 && i < words.size() && sense.stems().contains(Stemmer.stem(words.get(i)));
  }

  private static boolean isTowards(Sense sense, List<String> words, int from, int step) {
    int seen = 0;
    for (int i = from; i >= 0 && i < words.size() && seen < REACH; i += step) {
      String word = words.get(i);
      if (Character.isLetterOrDigit(word.codePointAt(0))) {
        seen++;
        if (isAt(sense, words, i)) {
          return true;
        }
      } else if (ENDS.contains(word) && !isWithinNumber(words, i)) {
        return false;
      }
    }
    return false;
  }

  /** "5,200 troops". */
  private static boolean isWithinNumber(List<String> words, int i) {
    return i > 0
        && i + 1 < words.size()
        && Character.isDigit(words.get(i - 1).codePointAt(0))
        && Character.isDigit(words.get(i + 1).codePointAt(0));
  }
}

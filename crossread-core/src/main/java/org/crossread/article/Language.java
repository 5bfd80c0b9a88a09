package org.crossread.article;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.crossread.text.Text;

/** The language of an article by its most frequent function words. */
final class Language {
  private static final int LEAST_WORDS = 20;
  private static final int MOST_WORDS = 2000;
  private static final double LEAST_SHARE = 0.08;
  private static final Pattern WORD = Pattern.compile("\\p{L}+");

  /** Function words that the other languages listed do not share. */
  private static final Map<String, Set<String>> WORDS =
      new java.util.TreeMap<>(
          Map.of(
              "en",
                  Set.of(
                      "the", "and", "of", "to", "that", "was", "for", "with", "said", "is", "has",
                      "it", "on", "from"),
              "de",
                  Set.of(
                      "der", "die", "und", "das", "ist", "nicht", "mit", "von", "den", "dem", "ein",
                      "eine", "auf"),
              "fr",
                  Set.of(
                      "le", "les", "et", "des", "est", "une", "dans", "pour", "qui", "que", "du",
                      "sur", "pas"),
              "es",
                  Set.of(
                      "el", "los", "las", "una", "por", "con", "para", "del", "se", "que", "y",
                      "es"),
              "it",
                  Set.of(
                      "il", "gli", "che", "della", "di", "non", "per", "una", "con", "sono", "del",
                      "le"),
              "nl",
                  Set.of(
                      "het", "een", "van", "en", "niet", "dat", "voor", "zijn", "met", "op", "de",
                      "aan"),
              "pt",
                  Set.of(
                      "os", "uma", "não", "para", "com", "do", "da", "em", "que", "por", "mais",
                      "um")));

  private Language() {}

  /**
   * ISO 639-1 code; {@code other} when the letters are not Latin, {@code und} when no language
   * known here fits, {@code en} when it is too short to tell.
   */
  static String of(Text text, List<Block> blocks) {
    java.util.TreeMap<String, Integer> hits = new java.util.TreeMap<>();
    int words = 0;
    int letters = 0;
    int latin = 0;
    for (Block b : blocks) {
      if (b.kind() != Block.Kind.BODY) {
        continue;
      }
      Matcher m = WORD.matcher(text.of(b.span()));
      while (m.find() && words < MOST_WORDS) {
        words++;
        letters++;
        if (Character.UnicodeScript.of(m.group().codePointAt(0)) == Character.UnicodeScript.LATIN) {
          latin++;
        }
        String w = m.group().toLowerCase(Locale.ROOT);
        for (Map.Entry<String, Set<String>> e : WORDS.entrySet()) {
          if (e.getValue().contains(w)) {
            hits.merge(e.getKey(), 1, Integer::sum);
          }
        }
      }
    }
    if (latin * 2 < letters) {
      return "other";
    }
    if (words < LEAST_WORDS) {
      return "en";
    }
    String best = "und";
    int most = 0;
    for (Map.Entry<String, Integer> e : hits.entrySet()) {
      if (e.getValue() > most) {
        most = e.getValue();
        best = e.getKey();
      }
    }
    return most < LEAST_SHARE * words ? "und" : best;
  }
}

package org.crossread.article;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import opennlp.tools.langdetect.LanguageDetectorME;
import opennlp.tools.langdetect.LanguageDetectorModel;
import org.crossread.text.ResourceLines;
import org.crossread.text.Text;

/**
 * The language of an article. Plain English is told by its function words alone; anything else goes
 * to the detector of Apache OpenNLP, whose model is loaded when it is first asked. Thread-safe.
 */
final class Language {
  /** Fewer Latin words tell no language. Chosen. */
  private static final int LEAST_WORDS = 5;

  /** Fewer words are a short text. Chosen. */
  private static final int SHORT = 20;

  private static final int MOST_WORDS = 2000;

  /** UTF-16 units that the detector reads; twice as many change no answer. Chosen. */
  private static final int MOST_CHARACTERS = 4000;

  /** English news of the annotated pages has 0.15 to 0.35 of these words. Chosen. */
  private static final double LEAST_SHARE = 0.1;

  /** English function words for each one of another language, so that mixed texts are asked of. */
  private static final int MARGIN = 2;

  /** Half more than each of the detector's 103 languages has when it knows none of the letters. */
  private static final double KNOWN = 0.015;

  /** Sentences of twenty words had 0.09 to 0.8 in their language, noise and names to 0.04. */
  private static final double SURE = 0.05;

  /** How much likelier than the next the language of a short text must be. Chosen. */
  private static final double AHEAD = 1.3;

  private static final String MODEL = "/langdetect-183.bin";

  /** One bit for each language that a word is a function word of; the first is English. */
  private static final Map<String, Integer> FUNCTION_WORDS = new HashMap<>();

  private static final int ENGLISH = 1;
  private static final Map<String, String> CODES = new HashMap<>();

  static {
    int languages = 1;
    for (List<String> row : ResourceLines.columns(Language.class, "function-words.tsv", 2)) {
      int bit = row.get(0).equals("en") ? ENGLISH : 1 << languages++;
      for (String word : row.get(1).split(" ", -1)) {
        FUNCTION_WORDS.merge(word, bit, (a, b) -> a | b);
      }
    }
    for (String code : Locale.getISOLanguages()) {
      CODES.put(Locale.of(code).getISO3Language(), code);
    }
    for (List<String> row : ResourceLines.columns(Language.class, "languages.tsv", 2)) {
      CODES.put(row.get(0), row.get(1));
    }
  }

  private static final class Holder {
    static final LanguageDetectorModel INSTANCE = load();
  }

  private Language() {}

  private static LanguageDetectorModel load() {
    try (InputStream in = Language.class.getResourceAsStream(MODEL)) {
      if (in == null) {
        throw new IllegalStateException("no resource " + MODEL);
      }
      return new LanguageDetectorModel(in);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * The language of the body: ISO 639-1, or ISO 639-3 where that has no code. {@code en} when it is
   * too short to tell, {@code und} when no language fits, {@code other} when its letters are not
   * Latin and the detector does not know them.
   */
  static String of(Text text, List<Block> blocks) {
    StringBuilder body = new StringBuilder();
    for (Block b : blocks) {
      if (b.kind() == Block.Kind.BODY) {
        body.append(text.of(b.span())).append('\n');
      }
    }
    return of(body);
  }

  static String of(CharSequence body) {
    int[] hits = new int[Integer.SIZE];
    Set<String> english = new HashSet<>();
    int words = 0;
    int latin = 0;
    int at = 0;
    while (words < MOST_WORDS) {
      while (at < body.length() && !Character.isLetter(Character.codePointAt(body, at))) {
        at += Character.charCount(Character.codePointAt(body, at));
      }
      if (at == body.length()) {
        break;
      }
      int from = at;
      while (at < body.length() && isOfWord(Character.codePointAt(body, at))) {
        at += Character.charCount(Character.codePointAt(body, at));
      }
      words++;
      latin += isLatin(Character.codePointAt(body, from)) ? 1 : 0;
      String word = body.subSequence(from, at).toString().toLowerCase(Locale.ROOT);
      int of = FUNCTION_WORDS.getOrDefault(word, 0);
      for (int bits = of; bits != 0; bits &= bits - 1) {
        hits[Integer.numberOfTrailingZeros(bits)]++;
      }
      if ((of & ENGLISH) != 0) {
        english.add(word);
      }
    }
    int inEnglish = hits[0];
    hits[0] = 0;
    int inOther = Arrays.stream(hits).max().orElse(0);
    // One function word alone may stand in Finnish ("on") or Danish ("for") as well.
    if (english.size() > 1
        && inEnglish >= LEAST_SHARE * words
        && inEnglish >= MARGIN * inOther
        && latin * 2 >= words) {
      return "en";
    }
    if (latin * 2 < words) {
      return detected(body, KNOWN, 1, "other");
    }
    if (words < LEAST_WORDS) {
      return "en";
    }
    return words < SHORT ? detected(body, KNOWN, AHEAD, "en") : detected(body, SURE, 1, "und");
  }

  private static boolean isOfWord(int c) {
    return Character.isLetter(c)
        || switch (Character.getType(c)) {
          case Character.NON_SPACING_MARK,
              Character.ENCLOSING_MARK,
              Character.COMBINING_SPACING_MARK ->
              true;
          default -> false;
        };
  }

  private static boolean isLatin(int letter) {
    return letter < 128 || Character.UnicodeScript.of(letter) == Character.UnicodeScript.LATIN;
  }

  private static String detected(CharSequence body, double least, double ahead, String otherwise) {
    CharSequence read = body.subSequence(0, Math.min(body.length(), MOST_CHARACTERS));
    opennlp.tools.langdetect.Language[] found =
        new LanguageDetectorME(Holder.INSTANCE).predictLanguages(read);
    double best = found[0].getConfidence();
    String code = CODES.getOrDefault(found[0].getLang(), found[0].getLang());
    return code.equals("en") || best >= least && best >= ahead * found[1].getConfidence()
        ? code
        : otherwise;
  }
}

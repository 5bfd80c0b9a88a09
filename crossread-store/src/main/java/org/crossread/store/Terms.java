package org.crossread.store;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.crossread.text.Span;
import org.crossread.text.Stemmer;
import org.crossread.text.Text;
import org.crossread.text.Token;
import org.crossread.text.Tokenizer;

/**
 * The words that search knows: stems of English, in lower case and without accents. They consist of
 * ASCII letters and digits alone, so that no tokenizer of a database cuts them in its own way.
 * Thread-safe.
 */
final class Terms {
  /** Stems remembered; when they are more they are forgotten. */
  private static final int MOST_KNOWN = 100_000;

  private static final String ENCODED = "x0";

  private final Map<String, String> known = new ConcurrentHashMap<>();

  /** The terms of the words of {@code text}, in order, with repetition. */
  List<String> of(String text) {
    List<String> terms = new ArrayList<>();
    for (Token token : Tokenizer.tokens(text, new Span(0, text.length()))) {
      if (token.isWord()) {
        terms.add(term(token.text()));
      }
    }
    return terms;
  }

  private String term(String word) {
    String found = known.get(word);
    if (found == null) {
      if (known.size() > MOST_KNOWN) {
        known.clear();
      }
      found = plain(Stemmer.stem(word));
      known.put(word, found);
    }
    return found;
  }

  private static String plain(String stem) {
    for (int i = 0; i < stem.length(); i++) {
      char c = stem.charAt(i);
      if ((c < 'a' || c > 'z') && (c < '0' || c > '9')) {
        return ENCODED + HexFormat.of().formatHex(stem.getBytes(StandardCharsets.UTF_8));
      }
    }
    return stem;
  }

  /** Words in lower case as they stand, for names of speakers and outlets. */
  static List<String> plainWords(String text) {
    List<String> words = new ArrayList<>();
    String lower = text.toLowerCase(Locale.ROOT);
    for (Token token : Tokenizer.tokens(lower, new Span(0, lower.length()))) {
      if (token.isWord()) {
        words.add(plain(token.text()));
      }
    }
    return words;
  }

  /** A number that passages of the same terms share, whatever stands between their words. */
  static long same(List<String> terms) {
    return Long.parseUnsignedLong(
        Text.sha256(String.join(" ", terms)).substring(0, Long.BYTES * 2), 16);
  }
}

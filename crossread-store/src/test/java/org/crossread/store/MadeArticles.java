package org.crossread.store;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.crossread.report.ReportReader;

/**
 * Any number of articles out of the sentences of the invented examples: names, numbers and some
 * words are made up anew in each. The same seed and number give the same article.
 */
final class MadeArticles {
  private static final int NAMES = 5_000;
  private static final int WORDS = 30_000;
  private static final int LEAST = 12;
  private static final int MORE = 16;
  private static final Pattern WORD = Pattern.compile("[A-Z][a-z]{3,}|\\d+|[a-z]{5,}");
  private static final String[] SYLLABLES = {
    "ba", "den", "fir", "go", "hal", "ik", "jor", "ka", "lum", "mer", "nis", "ol", "pra", "que",
    "ros", "sta", "tur", "ul", "vel", "wex", "yan", "zor"
  };

  private final long seed;
  private final List<String> sentences = new ArrayList<>();

  MadeArticles(long seed) throws Exception {
    this.seed = seed;
    for (String story : List.of("strait", "works-fire")) {
      for (Articles.Extracted e : Fixtures.story(story)) {
        ReportReader.sentences(e.article()).stream()
            .filter(s -> !s.headline())
            .map(s -> e.article().text().of(s.span()))
            .forEach(sentences::add);
      }
    }
  }

  /** The name that speaks in some sentences of the article of this number. */
  String speaker(int number) {
    Random random = new Random(seed * 31 + number);
    return name(skewed(random, NAMES));
  }

  /** The article of this number, as a page. */
  Articles.Extracted article(int number) throws Exception {
    Random random = new Random(seed * 31 + number);
    String speaker = name(skewed(random, NAMES));
    int n = LEAST + random.nextInt(MORE);
    String[] paragraphs = new String[n];
    for (int i = 0; i < n; i++) {
      String made = made(sentences.get(random.nextInt(sentences.size())), random);
      paragraphs[i] =
          i % 4 == 1 ? made.replaceFirst("[.”\"]+$", "") + ", " + speaker + " said." : made;
    }
    String title = made("Strait talks resume after ferry", random) + " " + number;
    return Fixtures.page("https://made.example/" + seed + "/" + number, title, paragraphs);
  }

  private static String made(String sentence, Random random) {
    Matcher m = WORD.matcher(sentence);
    StringBuilder out = new StringBuilder();
    while (m.find()) {
      char first = m.group().charAt(0);
      String other;
      if (Character.isDigit(first)) {
        other = String.valueOf(1 + random.nextInt(9_999));
      } else if (Character.isUpperCase(first)) {
        other = random.nextInt(3) == 0 ? name(skewed(random, NAMES)) : m.group();
      } else {
        other = random.nextInt(4) == 0 ? word(skewed(random, WORDS)) : m.group();
      }
      m.appendReplacement(out, Matcher.quoteReplacement(other));
    }
    return m.appendTail(out).toString();
  }

  /** Small numbers are frequent, as words are. */
  private static int skewed(Random random, int most) {
    double u = random.nextDouble();
    return (int) (Math.pow(most, u)) - 1;
  }

  static String name(int n) {
    String word = word(n + WORDS);
    return Character.toUpperCase(word.charAt(0)) + word.substring(1);
  }

  static String word(int n) {
    StringBuilder out = new StringBuilder();
    int rest = n + SYLLABLES.length;
    while (rest > 0) {
      out.append(SYLLABLES[rest % SYLLABLES.length]);
      rest /= SYLLABLES.length;
    }
    return out.toString();
  }
}

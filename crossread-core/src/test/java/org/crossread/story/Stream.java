package org.crossread.story;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;

/** Invented articles of invented events: each event has names, figures and words of its own. */
final class Stream {
  static final Fingerprinter FINGERPRINTER = new Fingerprinter(Background.shipped());

  private static final List<String> SYLLABLES =
      List.of("ba", "dor", "fen", "gil", "hal", "ket", "lum", "mar", "nos", "pra", "rin", "sto");
  private static final int WORDS = 30;

  private Stream() {}

  static Fingerprint article(String id, String title, String body, @Nullable LocalDate day) {
    return FINGERPRINTER.of(id, title, body, day, "en");
  }

  /** Article {@code number} of event {@code event}; the same numbers give the same article. */
  static Fingerprint of(int event, int number) {
    String[] text = text(event, number);
    return article(
        "e" + event + "-" + number, text[0], text[1], LocalDate.of(2031, 3, 1 + event % 20));
  }

  /** Title and body of words that were made for the event. */
  static String[] text(int event, int number) {
    Random facts = new Random(77L * event);
    List<String> nouns = new ArrayList<>();
    for (int i = 0; i < WORDS; i++) {
      nouns.add(word(facts) + word(facts));
    }
    String place = capital(word(facts) + "vik" + word(facts));
    String person = capital(word(facts) + "sen" + word(facts));
    int figure = 100 + facts.nextInt(9000);
    Random words = new Random(1000L * event + number);
    StringBuilder body = new StringBuilder();
    for (int s = 0; s < 8; s++) {
      body.append("The ").append(nouns.get(words.nextInt(WORDS))).append(" near ").append(place);
      body.append(' ').append(nouns.get(words.nextInt(WORDS))).append(" the ");
      body.append(nouns.get(words.nextInt(WORDS))).append(", said ").append(person);
      body.append(" of the ").append(figure).append(' ').append(nouns.getLast()).append(".\n");
    }
    String title = "The " + nouns.get(words.nextInt(WORDS)) + " of " + place + " " + nouns.get(0);
    return new String[] {title, body.toString()};
  }

  private static String word(Random random) {
    return SYLLABLES.get(random.nextInt(SYLLABLES.size()))
        + SYLLABLES.get(random.nextInt(SYLLABLES.size()));
  }

  private static String capital(String word) {
    return Character.toUpperCase(word.charAt(0)) + word.substring(1);
  }

  /** {@code each} articles of each of {@code events} events, one after the other. */
  static List<Fingerprint> of(int events, int from, int each) {
    List<Fingerprint> all = new ArrayList<>();
    for (int n = 0; n < each; n++) {
      for (int e = from; e < from + events; e++) {
        all.add(of(e, n));
      }
    }
    return all;
  }
}

package org.crossread.statement;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.crossread.name.Gender;
import org.crossread.name.Mention;
import org.crossread.name.Party;
import org.crossread.text.Sentence;
import org.crossread.text.Span;
import org.crossread.text.Token;
import org.crossread.text.Tokenizer;
import org.jspecify.annotations.Nullable;

/**
 * What one article says of its people where it names them: their titles, offices and professions
 * before the name and in apposition, the places and organisations that go with them, and whom "he"
 * or "she" can be. Linear in the text.
 */
final class Introductions {
  /**
   * People of one article; more are looked up for nobody, so that the time stays linear. Chosen.
   */
  private static final int MOST_PEOPLE = 1000;

  private final Map<String, Known> people = new LinkedHashMap<>();

  Introductions(String characters, List<Sentence> sentences, List<Mention> mentions) {
    int s = 0;
    int tokensOf = -1;
    List<Token> tokens = List.of();
    for (Mention m : mentions) {
      boolean full = people.size() == MOST_PEOPLE && !people.containsKey(m.party().id());
      if (m.party().kind() != Party.Kind.PERSON || full) {
        continue;
      }
      while (s < sentences.size() && sentences.get(s).span().end() < m.span().end()) {
        s++;
      }
      if (s == sentences.size() || !sentences.get(s).span().contains(m.span())) {
        continue;
      }
      if (tokensOf != s) {
        tokens = Tokenizer.tokens(characters, sentences.get(s).span());
        tokensOf = s;
      }
      Known k =
          people.computeIfAbsent(m.party().id(), id -> new Known(m.party(), m.span().start()));
      int from = 0;
      while (from < tokens.size() && tokens.get(from).span().end() <= m.span().start()) {
        from++;
      }
      int to = from;
      while (to < tokens.size() && tokens.get(to).span().end() <= m.span().end()) {
        to++;
      }
      int head = Appositions.before(tokens, from, k);
      boolean behindComma = to < tokens.size() && tokens.get(to).text().equals(",");
      if (head > 0 && tokens.get(head - 1).text().equals(",") && behindComma) {
        Appositions.inFront(tokens, head - 1, k);
      }
      Appositions.after(tokens, to, k, others(characters, mentions, m, sentences.get(s).span()));
    }
  }

  private static List<Span> others(
      String characters, List<Mention> mentions, Mention m, Span sentence) {
    int at =
        java.util.Collections.binarySearch(
            mentions, m, java.util.Comparator.comparing(Mention::span));
    List<Span> spans = new ArrayList<>();
    for (int i = Math.max(0, at) + 1; i < mentions.size(); i++) {
      Mention o = mentions.get(i);
      if (!sentence.contains(o.span())) {
        break;
      }
      int end = o.span().end();
      boolean possesses =
          end < characters.length()
              && SourcePhrase.isApostrophe(characters.substring(end, end + 1));
      if (o.party().kind() == Party.Kind.PERSON && !possesses) {
        spans.add(o.span());
      }
    }
    return spans;
  }

  Gender gender(Party person) {
    Known k = people.get(person.id());
    return k == null ? Gender.UNKNOWN : k.gender();
  }

  @Nullable Known of(Party person) {
    return people.get(person.id());
  }

  private static boolean isName(String modifier) {
    return Character.isUpperCase(modifier.codePointAt(0))
        && !FREE.contains(modifier.toLowerCase(Locale.ROOT));
  }

  /** Whether nobody in the article is said to have this role. */
  boolean isUnborne(String role) {
    return people.values().stream().noneMatch(k -> k.roles.contains(role));
  }

  /**
   * The people named before {@code at}, or behind it when the phrase holds a name, whom "the Ohio
   * senator" can mean: their role is the head, and every modifier was said of them. Those of that
   * office now before those who had it once.
   */
  List<Party> bearers(SourcePhrase phrase, int at) {
    boolean former = phrase.modifiers().stream().anyMatch(w -> w.equalsIgnoreCase("former"));
    List<Known> fit = new ArrayList<>();
    List<Known> later = new ArrayList<>();
    for (Known k : people.values()) {
      if (k.roles.contains(phrase.head()) && hasAll(k, phrase.modifiers())) {
        (k.first < at ? fit : later).add(k);
      }
    }
    if (fit.isEmpty() && phrase.modifiers().stream().anyMatch(Introductions::isName)) {
      fit = later;
    }
    fit = narrowed(fit, k -> former != k.present.contains(phrase.head()));
    if (phrase.modifiers().isEmpty()) {
      fit = narrowed(fit, k -> k.bare.contains(phrase.head()));
    }
    return fit.stream().map(Known::party).toList();
  }

  /**
   * People whom "the Ohio senator" may introduce further: of that role, or of any office for a
   * member of a party, where the article says of nobody what the modifiers say, and nothing known
   * of them speaks against it.
   */
  List<Party> newlyDescribed(SourcePhrase phrase, int at) {
    boolean said =
        phrase.modifiers().stream()
            .map(m -> m.toLowerCase(Locale.ROOT))
            .filter(m -> !FREE.contains(m))
            .anyMatch(m -> people.values().stream().anyMatch(k -> k.words.contains(m)));
    boolean partisan = PARTISAN.contains(phrase.head());
    if (said || !partisan && phrase.modifiers().isEmpty()) {
      return List.of();
    }
    List<Party> fit = new ArrayList<>();
    for (Known k : people.values()) {
      boolean role =
          partisan
              ? k.roles.stream().anyMatch(OFFICES::contains)
                  && k.roles.stream().noneMatch(PARTISAN::contains)
              : k.roles.contains(phrase.head());
      boolean placed =
          phrase.modifiers().stream()
                  .anyMatch(m -> Appositions.isRegion(m.toLowerCase(Locale.ROOT)))
              && k.words.stream().anyMatch(Appositions::isRegion);
      if (k.first < at && role && !placed) {
        fit.add(k.party());
      }
    }
    return fit;
  }

  private static final Set<String> PARTISAN = Set.of("republican", "democrat", "independent");
  private static final Set<String> OFFICES =
      Set.of("senator", "governor", "lawmaker", "representative", "mayor", "president");

  private static List<Known> narrowed(List<Known> fit, java.util.function.Predicate<Known> better) {
    List<Known> narrow = fit.stream().filter(better).toList();
    return narrow.isEmpty() ? fit : narrow;
  }

  /** Adjectives that writers add to somebody known: they need not have been said before. */
  private static final Set<String> FREE =
      Set.of(
          "former",
          "then",
          "longtime",
          "embattled",
          "veteran",
          "senior",
          "junior",
          "top",
          "outspoken",
          "lone",
          "ex",
          "new",
          "freshman",
          "newly",
          "elected",
          "mr",
          "mrs",
          "ms",
          "dr");

  private static boolean hasAll(Known k, Set<String> modifiers) {
    String name = k.party().name().toLowerCase(Locale.ROOT);
    for (String m : modifiers) {
      String lower = m.toLowerCase(Locale.ROOT);
      if (!FREE.contains(lower) && !k.words.contains(lower) && !name.contains(lower)) {
        return false;
      }
    }
    return true;
  }
}

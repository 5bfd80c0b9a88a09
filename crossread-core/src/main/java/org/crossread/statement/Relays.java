package org.crossread.statement;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.crossread.name.Mention;
import org.crossread.name.Party;
import org.crossread.statement.Statement.Relay;
import org.crossread.text.ResourceLines;
import org.crossread.text.Span;
import org.crossread.text.Token;
import org.crossread.text.Tokenizer;
import org.jspecify.annotations.Nullable;

/** Finds through whom a statement came: a paper that speaks, an agency or outlet it was told. */
final class Relays {
  /** Characters looked at in front of an outlet's name; the longest phrase is shorter. */
  private static final int BEFORE = 40;

  /** Words that may stand between the phrase and the name: "the state-run TASS". */
  private static final int BETWEEN = 5;

  /** Words between the article and the paper: "an 11-page document". */
  private static final int MEDIUM = 4;

  private static final Set<String> ARTICLES =
      Set.of("a", "an", "the", "this", "his", "her", "its", "their", "another");
  private static final Set<String> THROUGH = Set.of("in", "via", "through", "citing", "quoting");

  /** Marks inside the name of a paper: "an 11-page document", "the ship's log". */
  private static final Set<String> JOINTS = Set.of("-", "'", "’");

  private static final Set<String> DOCUMENTS =
      Set.copyOf(ResourceLines.of(Relays.class, "documents.txt"));
  private static final List<String> PHRASES = ResourceLines.of(Relays.class, "relays.txt");

  private Relays() {}

  /** Whether {@code word} names a paper, in the singular or plural. */
  static boolean isDocument(String word) {
    String lower = word.toLowerCase(Locale.ROOT);
    return DOCUMENTS.contains(lower)
        || lower.endsWith("s") && DOCUMENTS.contains(lower.substring(0, lower.length() - 1));
  }

  /** The first word of {@code source} that names a paper and is not a modifier; null for none. */
  static @Nullable Span document(String characters, Span source) {
    List<Token> tokens = Tokenizer.tokens(characters, source);
    for (int i = 0; i < tokens.size(); i++) {
      String word = tokens.get(i).text();
      if (isDocument(word)) {
        return tokens.get(i).span();
      }
      String lower = word.toLowerCase(Locale.ROOT);
      if (i > 0
          && (lower.equals("of")
              || lower.equals("by")
              || lower.equals("in")
              || lower.equals(","))) {
        return null;
      }
    }
    return null;
  }

  /**
   * The relay chain of a statement in a sentence, nearest to the speaker first.
   *
   * @param mentions of that sentence
   */
  static List<Relay> chain(String characters, Draft d, Span sentence, List<Mention> mentions) {
    Span source = d.source();
    List<Span> content = d.content(); // names inside it relay nothing
    List<Relay> chain = new ArrayList<>();
    Span document = source == null ? null : document(characters, source);
    if (document == null) {
      document = medium(characters, source, sentence, content);
    }
    if (document != null) {
      chain.add(new Relay(document, null));
    }
    for (Mention m : mentions) {
      boolean outlet =
          m.party().kind() == Party.Kind.AGENCY || m.party().kind() == Party.Kind.ORGANISATION;
      boolean told = content.stream().anyMatch(c -> c.contains(m.span()));
      boolean whole = source != null && source.start() == m.span().start();
      if (outlet && !told && !whole && behindPhrase(characters, sentence, m, document != null)) {
        chain.add(new Relay(m.span(), m.party()));
      }
    }
    Span relay = d.relay();
    if (relay != null && chain.stream().noneMatch(r -> r.span().overlaps(relay))) {
      chain.add(named(relay, mentions));
    }
    return chain;
  }

  /** The outlet or agency that a source names, else the first name in it. */
  private static Relay named(Span source, List<Mention> mentions) {
    Mention named = null;
    for (Mention m : mentions) {
      boolean outlet =
          m.party().kind() == Party.Kind.AGENCY || m.party().kind() == Party.Kind.ORGANISATION;
      if (source.contains(m.span()) && (named == null || outlet)) {
        named = m;
      }
    }
    return named == null ? new Relay(source, null) : new Relay(named.span(), named.party());
  }

  /**
   * The paper in or through which somebody says it: "said in an official response", "in a note
   * handed over, Iceland called"; without a source, also the paper that speaks in the sentence.
   */
  private static @Nullable Span medium(
      String characters, @Nullable Span source, Span sentence, List<Span> content) {
    List<Token> tokens = Tokenizer.tokens(characters, sentence);
    for (int i = 1; i < tokens.size(); i++) {
      Span span = tokens.get(i).span();
      if (!isDocument(tokens.get(i).text()) || content.stream().anyMatch(c -> c.contains(span))) {
        continue;
      }
      int from = i - 1;
      while (from >= 0
          && i - from <= MEDIUM
          && (tokens.get(from).isWord() || JOINTS.contains(tokens.get(from).text()))
          && !ARTICLES.contains(tokens.get(from).text().toLowerCase(Locale.ROOT))) {
        from--;
      }
      if (from < 0 || !ARTICLES.contains(tokens.get(from).text().toLowerCase(Locale.ROOT))) {
        continue;
      }
      String before = from == 0 ? "" : tokens.get(from - 1).text().toLowerCase(Locale.ROOT);
      boolean speaks =
          source == null
              && i + 1 < tokens.size()
              && CueWords.contains(tokens.get(i + 1).text().toLowerCase(Locale.ROOT));
      if (THROUGH.contains(before) || speaks) {
        return span;
      }
    }
    return null;
  }

  private static boolean behindPhrase(String characters, Span sentence, Mention m, boolean paper) {
    int from = Math.max(sentence.start(), m.span().start() - BEFORE);
    String before = characters.substring(from, m.span().start()).toLowerCase(Locale.ROOT).strip();
    boolean agency = m.party().kind() == Party.Kind.AGENCY;
    for (String phrase : PHRASES) {
      boolean weak = phrase.length() <= 2 || phrase.equals("according to");
      if (weak && !agency || weak && phrase.equals("according to") && !paper) {
        continue;
      }
      int at = before.lastIndexOf(phrase);
      if (at < 0 || at > 0 && Character.isLetter(before.charAt(at - 1))) {
        continue;
      }
      String rest = before.substring(at + phrase.length());
      boolean bounded = rest.isEmpty() || !Character.isLetter(rest.charAt(0));
      String between = rest.strip();
      int words = between.isEmpty() ? 0 : between.split("[\\s-]+").length;
      int most = weak ? 1 : BETWEEN;
      if (bounded && words <= most && between.indexOf(',') < 0 && between.indexOf('.') < 0) {
        return true;
      }
    }
    return false;
  }
}

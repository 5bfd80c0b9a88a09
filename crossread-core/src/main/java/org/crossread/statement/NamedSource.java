package org.crossread.statement;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.crossread.name.Mention;
import org.crossread.name.Party;
import org.crossread.name.Roles;
import org.crossread.text.InTextOrder;
import org.crossread.text.Span;
import org.crossread.text.StopWords;
import org.crossread.text.Token;
import org.crossread.text.Tokenizer;
import org.jspecify.annotations.Nullable;

/** Which of the names inside a source is the speaker, if any: not a principal, not a modifier. */
final class NamedSource {
  private static final Set<String> COMPLEMENT =
      Set.of("of", "on", "in", "about", "with", "against", "to", "between", "over");

  /** Behind a noun these make a person whom it serves, never the speaker: "a lawyer for Lothe". */
  private static final Set<String> SERVES = Set.of("for", "to", "with", "from", "by", "against");

  /** Roles whose bearers are one of many and do not speak for the whole: "members of Congress". */
  private static final Set<String> ONE_OF_MANY = Set.of("member", "members");

  private final String characters;
  private final List<Mention> mentions;
  private final SentenceNames names;

  NamedSource(String characters, List<Mention> mentions, SentenceNames names) {
    this.characters = characters;
    this.mentions = mentions;
    this.names = names;
  }

  /** A person whom the source names and who is the speaker, not merely somebody's principal. */
  @Nullable Party person(Span source, SourcePhrase phrase) {
    for (Mention m : within(source)) {
      if (m.party().kind() == Party.Kind.PERSON
          && m.role() == Mention.Role.ACTOR
          && (!names.isPossessive(m) || m.span().end() + 2 >= source.end())
          && !isModifier(source, m)
          && !isServed(phrase, m)) {
        return m.party();
      }
    }
    return null;
  }

  /** "A Lothe campaign aide": a name with a common noun right behind it. */
  private boolean isModifier(Span source, Mention m) {
    if (m.span().end() >= source.end()) {
      return false;
    }
    List<Token> behind = Tokenizer.tokens(characters, new Span(m.span().end(), source.end()));
    if (behind.isEmpty() || !behind.getFirst().isWord()) {
      return false;
    }
    String word = behind.getFirst().text();
    return Character.isLowerCase(word.codePointAt(0)) && !StopWords.contains(word);
  }

  /** "A spokesman for Mayor Lothe", "aides of Lothe": the name of whom the speaker serves. */
  private boolean isServed(SourcePhrase phrase, Mention m) {
    if (phrase.headSpan().end() > m.span().start()) {
      return false;
    }
    List<Token> between =
        Tokenizer.tokens(characters, new Span(phrase.headSpan().end(), m.span().start()));
    if (between.stream().anyMatch(t -> !t.isWord() && !t.text().equals("."))) {
      return false;
    }
    boolean common =
        !phrase.head().isEmpty()
            && Character.isLowerCase(characters.codePointAt(phrase.headSpan().start()));
    for (int i = 0; i < between.size(); i++) {
      String lower = between.get(i).text().toLowerCase(Locale.ROOT);
      if (common && SERVES.contains(lower)) {
        return true;
      }
      if (lower.equals("of")) {
        return between.subList(i + 1, between.size()).stream()
            .filter(Token::isWord)
            .map(t -> t.text().toLowerCase(Locale.ROOT))
            .allMatch(w ->
                SourcePhrase.isDeterminer(w)
                    || w.length() <= 3
                    || !Appositions.rolesOf(w).isEmpty());
      }
    }
    return false;
  }

  private List<Mention> within(Span source) {
    return InTextOrder.beginningIn(mentions, Mention::span, source).stream()
        .filter(m -> source.contains(m.span()))
        .toList();
  }

  boolean servesPerson(Span source, SourcePhrase phrase) {
    return within(source).stream()
        .anyMatch(m -> m.party().kind() == Party.Kind.PERSON && isServed(phrase, m));
  }

  /** The first actor but a person that the source names. */
  @Nullable Party party(Span source) {
    for (Mention m : within(source)) {
      if (m.role() == Mention.Role.ACTOR
          && m.party().kind() != Party.Kind.PERSON
          && !(m.party().kind() == Party.Kind.STATE
              && (isModifier(source, m) || possesses(source, m)))
          && !isComplement(source, m)) {
        return m.party();
      }
    }
    return null;
  }

  /** "Norway's fishermen" are not Norway; "a friend of Norway's" is not in question. */
  private boolean possesses(Span source, Mention m) {
    return names.isPossessive(m) && m.span().end() + 2 < source.end();
  }

  /** "The treaty on northern waters" is not the waters, but "an official of the UN" is the UN's. */
  private boolean isComplement(Span source, Mention m) {
    boolean complement = false;
    boolean role = false;
    for (Token t : Tokenizer.tokens(characters, new Span(source.start(), m.span().start()))) {
      String lower = t.text().toLowerCase(Locale.ROOT);
      if (Roles.contains(lower) && !ONE_OF_MANY.contains(lower)) {
        role = true;
      }
      complement |= role ? lower.equals("on") : COMPLEMENT.contains(lower);
    }
    return complement;
  }
}

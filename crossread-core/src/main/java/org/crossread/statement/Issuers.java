package org.crossread.statement;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.crossread.name.Mention;
import org.crossread.name.Party;
import org.crossread.text.Sentence;
import org.crossread.text.Span;
import org.crossread.text.Token;
import org.crossread.text.Tokenizer;
import org.jspecify.annotations.Nullable;

/**
 * Who speaks through a paper: the party named in the source ("a study by the institute"), else the
 * one in the sentence that brought that paper up ("Iceland handed a note over"), else in the first
 * sentence with any paper.
 */
final class Issuers {
  private final String characters;
  private final List<Sentence> sentences;
  private final List<Mention> mentions;
  private final SentenceNames names;
  private @Nullable Party first;
  private boolean firstKnown;

  Issuers(
      String characters, List<Sentence> sentences, List<Mention> mentions, SentenceNames names) {
    this.characters = characters;
    this.sentences = sentences;
    this.mentions = mentions;
    this.names = names;
  }

  /**
   * @param paper the word for it in the source
   */
  @Nullable Party of(Span source, Span paper) {
    for (Mention m : mentions) {
      if (source.contains(m.span()) && canIssue(m) && m.role() != Mention.Role.PLACE) {
        return m.party();
      }
    }
    Party same = introduced(singular(paper), source.start());
    if (same != null) {
      return same;
    }
    if (!firstKnown) {
      firstKnown = true;
      first = introduced(null, Integer.MAX_VALUE);
    }
    return first;
  }

  private static boolean canIssue(Mention m) {
    return switch (m.party().kind()) {
      case STATE, ORGAN, ALLIANCE, PERSON, ORGANISATION -> true;
      case AGENCY, GROUP, PLACE -> false;
    };
  }

  private String singular(Span word) {
    String lower = word.of(characters).toLowerCase(Locale.ROOT);
    return lower.endsWith("s") ? lower.substring(0, lower.length() - 1) : lower;
  }

  /** Who issued {@code paper}, or any paper when it is null, in the first sentence that says so. */
  private @Nullable Party introduced(@Nullable String paper, int before) {
    for (Sentence s : sentences) {
      if (s.span().end() > before) {
        return null;
      }
      if (s.headline()) {
        continue;
      }
      for (Token t : Tokenizer.tokens(characters, s.span())) {
        if (Relays.isDocument(t.text()) && (paper == null || paper.equals(singular(t.span())))) {
          Party issuer = issuer(s, t.span(), paper == null);
          if (issuer != null) {
            return issuer;
          }
        }
      }
    }
    return null;
  }

  private @Nullable Party issuer(Sentence s, Span word, boolean any) {
    List<Mention> here = new ArrayList<>();
    for (Mention m : mentions) {
      if (s.span().contains(m.span())) {
        here.add(m);
      }
    }
    for (Mention m : here) {
      // "the ministry's note"
      if (canIssue(m)
          && m.span().end() <= word.start()
          && word.start() - m.span().end() < 24
          && names.isPossessive(m)) {
        return m.party();
      }
    }
    Party state = null;
    for (Mention m : here) {
      if (m.role() != Mention.Role.ACTOR || !canIssue(m) || !isSubject(s, word, m)) {
        continue;
      }
      // an ambassador hands a paper over for the state
      boolean envoy = m.party().id().endsWith(".EMB");
      boolean organ =
          m.party().kind() == Party.Kind.ORGAN
              || !any && m.party().kind() != Party.Kind.STATE && m.span().end() <= word.start();
      if (organ && !envoy) {
        return m.party();
      }
      if (state == null && (envoy || m.party().kind() == Party.Kind.STATE)) {
        state = envoy ? principal(m.party()) : m.party();
      }
    }
    return state;
  }

  /**
   * In front of the word, behind "by", behind "that" or "which" ("a note that the ministry sent"),
   * or behind the phrase that opens the sentence with it; never within a quotation that the paper
   * is named for ("“Norway must act,” said the note").
   */
  private boolean isSubject(Sentence s, Span word, Mention m) {
    String before =
        characters
            .substring(Math.max(s.span().start(), m.span().start() - 12), m.span().start())
            .toLowerCase(Locale.ROOT);
    if (m.span().start() >= word.end() && before.matches(".*\\b(by|from) (the )?$")) {
      return true;
    }
    if (m.span().start() >= word.end()
        && characters
            .substring(word.end(), m.span().start())
            .toLowerCase(Locale.ROOT)
            .matches("\\s*,? ?(that|which) (the )?")) {
      return true;
    }
    boolean quoted =
        m.span().end() <= word.start()
            && characters
                .substring(m.span().end(), word.start())
                .chars()
                .anyMatch(c -> c == '"' || c == '”');
    if (quoted || names.isReceiver(m)) {
      return false;
    }
    String opening = s.span().of(characters).toLowerCase(Locale.ROOT);
    return m.span().end() <= word.start()
        || opening.startsWith("in ")
            && characters.substring(word.end(), m.span().start()).contains(",");
  }

  /** The party it speaks for, if the article names that; else itself. */
  private Party principal(Party party) {
    return mentions.stream()
        .map(Mention::party)
        .filter(p -> p.id().equals(party.root()))
        .findFirst()
        .orElse(party);
  }
}

package org.crossread.statement;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.crossread.name.Mention;
import org.crossread.name.Party;
import org.crossread.text.InTextOrder;
import org.crossread.text.ResourceLines;
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
  private static final Set<String> ISSUES = new HashSet<>();

  static {
    for (String line : ResourceLines.of(Issuers.class, "issues.txt")) {
      ISSUES.addAll(List.of(line.split(" ")));
    }
  }

  private final String characters;
  private final List<Sentence> sentences;
  private final List<Mention> mentions;
  private final SentenceNames names;
  private final Map<String, Party> byId = new HashMap<>();
  private @Nullable Map<String, Introduced> papers;
  private @Nullable Party first;

  /** Who issued a paper, and where the sentence that says so ends. */
  private record Introduced(Party issuer, int end) {}

  Issuers(
      String characters, List<Sentence> sentences, List<Mention> mentions, SentenceNames names) {
    this.characters = characters;
    this.sentences = sentences;
    this.mentions = mentions;
    this.names = names;
    mentions.forEach(m -> byId.putIfAbsent(m.party().id(), m.party()));
  }

  /**
   * @param paper the word for it in the source
   */
  @Nullable Party of(Span source, Span paper) {
    for (Mention m : InTextOrder.beginningIn(mentions, Mention::span, source)) {
      if (source.contains(m.span()) && canIssue(m) && m.role() != Mention.Role.PLACE) {
        return m.party();
      }
    }
    Map<String, Introduced> known = papers;
    if (known == null) {
      known = introduced();
      papers = known;
    }
    Introduced same = known.get(singular(paper));
    if (same != null && same.end() <= source.start()) {
      return same.issuer();
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

  /** Who issued each kind of paper in the first sentence that says so; sets {@link #first} too. */
  private Map<String, Introduced> introduced() {
    Map<String, Introduced> found = new HashMap<>();
    for (Sentence s : sentences) {
      if (s.headline()) {
        continue;
      }
      List<Mention> here = InTextOrder.beginningIn(mentions, Mention::span, s.span());
      for (Token t : Tokenizer.tokens(characters, s.span())) {
        if (!Relays.isDocument(t.text())) {
          continue;
        }
        String paper = singular(t.span());
        if (!found.containsKey(paper)) {
          Party issuer = issuer(s, here, t.span(), false);
          if (issuer != null) {
            found.put(paper, new Introduced(issuer, s.span().end()));
          }
        }
        if (first == null) {
          first = issuer(s, here, t.span(), true);
        }
      }
    }
    return found;
  }

  private @Nullable Party issuer(Sentence s, List<Mention> here, Span word, boolean any) {
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
    if (m.span().overlaps(word)) {
      return false; // the word is part of the name
    }
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
    if (m.span().end() <= word.start()) {
      return brings(new Span(m.span().end(), word.start()));
    }
    return opening.startsWith("in ")
        && characters.substring(word.end(), m.span().start()).contains(",");
  }

  /** "Sent a", "said in a", "and its": what makes of a subject in front of a paper its issuer. */
  private boolean brings(Span between) {
    boolean says = false;
    for (Token t : Tokenizer.tokens(characters, between)) {
      String lower = t.text().toLowerCase(Locale.ROOT);
      if (ISSUES.contains(lower) || says && (lower.equals("in") || lower.equals("through"))) {
        return true;
      }
      says |= CueWords.contains(lower);
    }
    return false;
  }

  /** The party it speaks for, if the article names that; else itself. */
  private Party principal(Party party) {
    return byId.getOrDefault(party.root(), party);
  }
}

package org.crossread.statement;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.crossread.name.Mention;
import org.crossread.name.Party;
import org.crossread.text.InTextOrder;
import org.crossread.text.Sentence;
import org.crossread.text.Span;
import org.crossread.text.Token;
import org.crossread.text.Tokenizer;
import org.jspecify.annotations.Nullable;

/**
 * The names of each sentence outside quotation marks, and what a name is there: subject, receiver,
 * possessor, opening of the sentence.
 */
final class SentenceNames {
  private static final Set<String> RECEIVES =
      Set.of(
          "to", "for", "with", "against", "of", "on", "at", "from", "between", "than", "about",
          "over", "by", "like", "as", "into", "toward");

  private static final Set<String> JOINS = Set.of("and", "or");

  /** Characters in front of a name in which its preposition and titles are looked for. */
  private static final int BEFORE = 48;

  /** No phrase with its preposition goes on over these. */
  private static final Pattern BREAK = Pattern.compile("[,;:()“”\"—–]");

  /** Characters of the appositions between a name and "who". */
  private static final int APPOSED = 80;

  /** Sentences within which what stands before still counts as near; a paragraph of news has 3. */
  private static final int NEAR = 40;

  private final String characters;
  private final List<Sentence> sentences;
  private final List<List<Mention>> named;

  SentenceNames(String characters, List<Sentence> sentences, List<Mention> mentions) {
    this.characters = characters;
    this.sentences = sentences;
    List<Span> quoted =
        Quotations.find(characters, paragraphs(sentences)).stream()
            .filter(q -> q.depth() == 0 && !q.scare())
            .map(Quotation::content)
            .toList();
    named = new ArrayList<>();
    int m = 0;
    int q = 0;
    for (Sentence s : sentences) {
      List<Mention> here = new ArrayList<>();
      for (; m < mentions.size() && mentions.get(m).span().start() < s.span().end(); m++) {
        Mention mention = mentions.get(m);
        while (q < quoted.size() && quoted.get(q).end() <= mention.span().start()) {
          q++;
        }
        boolean inside = q < quoted.size() && quoted.get(q).contains(mention.span());
        if (s.span().contains(mention.span()) && !inside) {
          here.add(mention);
        }
      }
      named.add(here);
    }
  }

  /** The sentences, in text order. */
  List<Sentence> sentences() {
    return sentences;
  }

  /** The names of sentence number {@code i}, in text order. */
  List<Mention> of(int i) {
    return named.get(i);
  }

  private static List<Span> paragraphs(List<Sentence> sentences) {
    List<Span> paragraphs = new ArrayList<>();
    int last = -1;
    for (Sentence s : sentences) {
      if (s.paragraph() == last) {
        paragraphs.set(paragraphs.size() - 1, paragraphs.getLast().cover(s.span()));
      } else {
        paragraphs.add(s.span());
      }
      last = s.paragraph();
    }
    return paragraphs;
  }

  /** Number of the sentence that holds {@code at}; -1 for none. */
  int sentenceAt(int at) {
    return InTextOrder.holding(sentences, Sentence::span, at);
  }

  /**
   * Whether sentence number {@code i}, before or at {@code here}, is near enough for a word of it
   * to be meant: in the same paragraph or the one before, and not pages away.
   */
  boolean isNear(int i, int here) {
    return i >= 0
        && here - i <= NEAR
        && sentences.get(here).paragraph() - sentences.get(i).paragraph() <= 1;
  }

  /** Where what is near to {@code at} begins; {@code at} when no sentence holds it. */
  int firstNear(int at) {
    int here = sentenceAt(at);
    int i = here;
    while (i > 0 && isNear(i - 1, here)) {
      i--;
    }
    return i < 0 ? at : sentences.get(i).span().start();
  }

  /** Where the sentence that holds {@code at} begins; {@code at} when none does. */
  int startOf(int at) {
    int here = sentenceAt(at);
    return here < 0 ? at : sentences.get(here).span().start();
  }

  /** Number of the paragraph that holds {@code at}; -1 for none. */
  int paragraphOf(int at) {
    int here = sentenceAt(at);
    return here < 0 ? -1 : sentences.get(here).paragraph();
  }

  /** The party named right in front of a participle at {@code at}. */
  @Nullable Party adjacent(int at) {
    int here = sentenceAt(at);
    if (here < 0) {
      return null;
    }
    for (Mention m : named.get(here)) {
      if (m.span().end() <= at
          && m.role() == Mention.Role.ACTOR
          && characters.substring(m.span().end(), at).isBlank()) {
        return m.party();
      }
    }
    return null;
  }

  /**
   * The party that a relative pronoun at {@code at} goes on from: named right in front of it, or a
   * person with appositions between commas ("Ann Berg, Democrat of Ohio, who").
   */
  @Nullable Party relative(int at) {
    int here = sentenceAt(at);
    if (here < 0) {
      return null;
    }
    Party person = null;
    for (Mention m : named.get(here)) {
      if (m.span().end() > at || m.role() == Mention.Role.MODIFIER) {
        continue;
      }
      String between = characters.substring(m.span().end(), at).strip();
      boolean direct = between.isEmpty() || between.equals(",");
      if (direct && m.party().kind() != Party.Kind.PLACE && m.role() == Mention.Role.ACTOR) {
        boolean home = between.equals(",") && isHome(m);
        if (!home) {
          return m.party();
        }
      }
      if (m.party().kind() == Party.Kind.PERSON
          && (between.startsWith(",") || between.startsWith("(") || between.startsWith("of "))
          && between.endsWith(",")
          && between.length() <= APPOSED) {
        person = m.party();
      }
    }
    return person;
  }

  /** "D-New York", "Democrat of Georgia", "Ann Berg of the Coastal Party": where one belongs. */
  private boolean isHome(Mention m) {
    String before = characters.substring(Math.max(0, m.span().start() - 8), m.span().start());
    return before.endsWith("-") || before.endsWith(" of ") || before.endsWith(" of the ");
  }

  /** The first actor of the sentence before {@code at}. */
  @Nullable Party subject(int at) {
    int here = sentenceAt(at);
    if (here < 0) {
      return null;
    }
    for (Mention m : named.get(here)) {
      if (m.span().end() <= at
          && m.role() == Mention.Role.ACTOR
          && !isReceiver(m)
          && !isPossessive(m)) {
        return m.party();
      }
    }
    return null;
  }

  /** The party with whose name the sentence that holds {@code at} begins. */
  @Nullable Party opening(int at) {
    int here = sentenceAt(at);
    if (here < 0) {
      return null;
    }
    for (Mention m : named.get(here)) {
      if (m.role() != Mention.Role.ACTOR || m.span().end() > at) {
        continue;
      }
      Span before = new Span(sentences.get(here).span().start(), m.span().start());
      boolean opens =
          Tokenizer.tokens(characters, before).stream()
              .filter(Token::isWord)
              .map(Token::text)
              .allMatch(w ->
                  SourcePhrase.isDeterminer(w.toLowerCase(Locale.ROOT))
                      || Appositions.isTitle(w.toLowerCase(Locale.ROOT)));
      return opens && !isPossessive(m) ? m.party() : null;
    }
    return null;
  }

  /** "Lothe's spokesman" is not Lothe. */
  boolean isPossessive(Mention m) {
    int end = m.span().end();
    if (end >= characters.length()
        || !SourcePhrase.isApostrophe(characters.substring(end, end + 1))) {
      return false;
    }
    return characters.startsWith("s", end + 1)
        || characters.charAt(end - 1) == 's' && characters.startsWith(" ", end + 1);
  }

  /** "Handed to American officials", "about Mr. Lothe": no subject. */
  boolean isReceiver(Mention m) {
    int from = Math.max(startOf(m.span().start()), m.span().start() - BEFORE);
    String before = characters.substring(from, m.span().start()).stripTrailing();
    String[] words = BREAK.split(before, -1);
    words = words[words.length - 1].split("[^\\p{L}]+");
    for (int i = words.length - 1; i >= 0 && i >= words.length - 5; i--) {
      String lower = words[i].toLowerCase(Locale.ROOT);
      if (RECEIVES.contains(lower)) {
        return true;
      }
      boolean title =
          JOINS.contains(lower) || !words[i].isEmpty() && Character.isUpperCase(words[i].charAt(0));
      if (!title && !SourcePhrase.isDeterminer(lower) && Appositions.rolesOf(lower).isEmpty()) {
        return false;
      }
    }
    return false;
  }
}

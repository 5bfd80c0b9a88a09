package org.crossread.statement;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.crossread.name.Mention;
import org.crossread.name.Party;
import org.crossread.text.InTextOrder;
import org.crossread.text.ResourceLines;
import org.crossread.text.Span;
import org.crossread.text.Stemmer;
import org.jspecify.annotations.Nullable;

/**
 * Which organisation "the ministry" or "the group" means: one whose name ends so, of the nearest
 * sentence that names any; else the latest source with that head; else the only one named so
 * before; else the only one near of the kind that the noun tells. Filled as sources are resolved;
 * one object serves one article.
 */
final class HeadMatch {
  private static final Map<String, Set<Party.Kind>> GENERIC =
      ResourceLines.columns(HeadMatch.class, "generic-heads.tsv", 2).stream()
          .collect(
              Collectors.toUnmodifiableMap(
                  c -> c.get(0),
                  c ->
                      List.of(c.get(1).split("\\|")).stream()
                          .map(Party.Kind::valueOf)
                          .collect(Collectors.toUnmodifiableSet())));

  private final String characters;
  private final List<Mention> mentions;
  private final SentenceNames names;
  private final Map<String, List<Mention>> byLastWord;
  private final Map<String, Party> byHead = new HashMap<>();

  HeadMatch(String characters, List<Mention> mentions, SentenceNames names) {
    this.characters = characters;
    this.mentions = mentions;
    this.names = names;
    this.byLastWord = byLastWord(characters, mentions);
  }

  /** Whether the phrase means some organisation that was named before. */
  boolean isOfSome(SourcePhrase phrase) {
    return isBare(phrase) && GENERIC.containsKey(phrase.head());
  }

  /** Whom the phrase means when no name near ends so; null when that is not clear. */
  @Nullable Party farther(SourcePhrase phrase, int at) {
    Party same = byHead.get(Stemmer.stem(phrase.head()));
    return same != null && isSaid(phrase, same) ? same : generic(phrase, at);
  }

  /** The organisations of the nearest sentence with any whose name ends as the phrase does. */
  Set<Party> near(SourcePhrase phrase, int at) {
    if (Character.isUpperCase(characters.codePointAt(phrase.headSpan().start()))) {
      return Set.of();
    }
    int here = names.sentenceAt(at);
    for (int i = here; here >= 0 && names.isNear(i, here); i--) {
      Set<Party> found = new LinkedHashSet<>();
      for (Mention m : names.of(i)) {
        Party p = m.party();
        if (m.span().end() <= at
            && p.kind() != Party.Kind.PERSON
            && (endsWith(p.name(), phrase.head())
                || endsWith(m.span().of(characters), phrase.head()))
            && isSaid(phrase, p)) {
          found.add(p);
        }
      }
      if (!found.isEmpty()) {
        return found;
      }
    }
    return Set.of();
  }

  private static boolean endsWith(String name, String head) {
    return name.toLowerCase(Locale.ROOT).endsWith(" " + head);
  }

  private boolean isBare(SourcePhrase phrase) {
    return phrase.modifiers().isEmpty()
        && Character.isLowerCase(characters.codePointAt(phrase.headSpan().start()));
  }

  /** "The group": the one organisation that spoke or was named last. */
  private @Nullable Party generic(SourcePhrase phrase, int at) {
    if (!isBare(phrase)) {
      return null;
    }
    Party ends = endsWith(phrase.head(), at);
    if (ends != null) {
      return ends;
    }
    Set<Party.Kind> kinds = GENERIC.get(phrase.head());
    if (kinds == null) {
      return null;
    }
    Party found = null;
    int first = names.firstNear(at);
    for (int i = InTextOrder.firstFrom(mentions, Mention::span, at) - 1; i >= 0; i--) {
      Mention m = mentions.get(i);
      if (m.span().start() < first) {
        break;
      }
      if (m.span().end() <= at
          && m.role() == Mention.Role.ACTOR
          && kinds.contains(m.party().kind())) {
        if (found != null && !found.equals(m.party())) {
          return null;
        }
        found = m.party();
      }
    }
    return found;
  }

  /** "The committee" is the only one named before whose name ends so. */
  private @Nullable Party endsWith(String head, int at) {
    List<Mention> named = byLastWord.getOrDefault(head, List.of());
    boolean first = !named.isEmpty() && named.getFirst().span().end() <= at;
    boolean second = named.size() > 1 && named.get(1).span().end() <= at;
    return first && !second ? named.getFirst().party() : null;
  }

  /** For each last word of longer names the first mentions of the first two parties named so. */
  private static Map<String, List<Mention>> byLastWord(String characters, List<Mention> mentions) {
    Map<String, List<Mention>> byWord = new HashMap<>();
    for (Mention m : mentions) {
      String text = m.span().of(characters);
      int space = text.lastIndexOf(' ');
      if (space < 0 || m.party().kind() == Party.Kind.PERSON) {
        continue;
      }
      List<Mention> named =
          byWord.computeIfAbsent(
              text.substring(space + 1).toLowerCase(Locale.ROOT), w -> new ArrayList<>(2));
      if (named.isEmpty() || named.size() == 1 && !named.getFirst().party().equals(m.party())) {
        named.add(m);
      }
    }
    return byWord;
  }

  /**
   * Whether the name of {@code party} holds every modifier: "the Republican senator" is no other.
   */
  private static boolean isSaid(SourcePhrase phrase, Party party) {
    String name = party.name().toLowerCase(Locale.ROOT);
    return phrase.modifiers().stream().allMatch(m -> name.contains(m.toLowerCase(Locale.ROOT)));
  }

  /** Tells who a source was, for phrases with its head. */
  void remember(Span source, Party speaker) {
    SourcePhrase phrase = SourcePhrase.of(characters, source);
    if (phrase.head().length() > 3) {
      byHead.put(Stemmer.stem(phrase.head()), speaker);
    }
    if (speaker.kind() != Party.Kind.PERSON && speaker.kind() != Party.Kind.GROUP) {
      String name = speaker.name();
      String end = name.substring(name.lastIndexOf(' ') + 1);
      byHead.putIfAbsent(Stemmer.stem(end.toLowerCase(Locale.ROOT)), speaker);
    }
  }
}

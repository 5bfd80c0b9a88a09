package org.crossread.wording;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.crossread.claim.Claim;
import org.crossread.claim.Passage;
import org.crossread.report.Report;
import org.crossread.text.ContentWords;
import org.crossread.text.PartOfSpeech;
import org.crossread.text.PartOfSpeech.Tag;
import org.crossread.text.Sentence;
import org.crossread.text.Span;
import org.crossread.text.Stemmer;
import org.crossread.text.Token;
import org.crossread.text.Tokenizer;
import org.crossread.text.Variants;

/**
 * Nouns that stand for one thing or event: where two passages of one claim have the same words on
 * both sides of a place, and another noun in it. Each such noun is then counted in all articles.
 */
final class ThingNames {
  /** Shorter words are hardly ever what names a thing. */
  private static final int LEAST_LETTERS = 4;

  /** Content words that the two passages share besides; below it the places are not one. */
  private static final int LEAST_SHARED = 3;

  /** More nouns than this are no longer one thing. */
  private static final int MOST_NOUNS = 5;

  private final Map<String, Report> reports;
  private final PartOfSpeech tagger = new PartOfSpeech();

  /** A word of a passage. */
  private record Word(Token token, Tag tag, String stem) {}

  ThingNames(Map<String, Report> reports) {
    this.reports = reports;
  }

  List<Naming> of(List<Claim> claims) {
    SortedMap<String, SortedSet<String>> groups = new TreeMap<>();
    for (Claim claim : claims) {
      List<Passage> passages = claim.passages();
      for (int i = 0; i < passages.size(); i++) {
        for (int j = i + 1; j < passages.size(); j++) {
          if (!passages.get(i).article().equals(passages.get(j).article())) {
            exchanged(words(passages.get(i)), words(passages.get(j)), groups);
          }
        }
      }
    }
    Set<SortedSet<String>> distinct = new HashSet<>(groups.values());
    SortedMap<String, Forms> counted = counted(groups.keySet());
    List<Naming> namings = new ArrayList<>();
    for (SortedSet<String> group : distinct) {
      List<Usage> usages = new ArrayList<>();
      for (String stem : group) {
        Forms forms = counted.get(stem);
        if (forms != null) {
          usages.addAll(forms.usages());
        }
      }
      usages.sort(
          Comparator.comparingInt((Usage u) -> -u.passages().size()).thenComparing(Usage::form));
      if (usages.size() > 1 && group.size() <= MOST_NOUNS) {
        namings.add(new Naming("", "", usages));
      }
    }
    namings.sort(
        Comparator.comparingInt((Naming n) -> -n.uses())
            .thenComparing(n -> n.forms().getFirst().form()));
    return namings;
  }

  private List<Word> words(Passage passage) {
    Report report = reports.get(passage.article());
    if (report == null) {
      return List.of();
    }
    String text = report.article().text().characters();
    List<Token> tokens = Tokenizer.tokens(text, passage.span());
    List<Tag> tags = tagger.tags(tokens);
    List<Word> words = new ArrayList<>();
    for (int i = 0; i < tokens.size(); i++) {
      Token t = tokens.get(i);
      if (t.isWord() && tags.get(i) != Tag.DET) {
        words.add(new Word(t, named(report, t.span()) ? Tag.PROPN : tags.get(i), stem(t.text())));
      }
    }
    return words;
  }

  private static boolean named(Report report, Span word) {
    return report.mentions().stream().anyMatch(m -> m.span().overlaps(word))
        || report.times().stream().anyMatch(t -> t.span().overlaps(word));
  }

  private static String stem(String word) {
    return Variants.canonical(Stemmer.stem(word.toLowerCase(Locale.ROOT)));
  }

  private static void exchanged(
      List<Word> left, List<Word> right, SortedMap<String, SortedSet<String>> groups) {
    Set<String> a = new HashSet<>(left.stream().map(Word::stem).toList());
    Set<String> b = new HashSet<>(right.stream().map(Word::stem).toList());
    Set<String> both = new HashSet<>(a);
    both.retainAll(b);
    for (int i = 0; i < left.size(); i++) {
      Word x = left.get(i);
      if (!isNoun(x) || b.contains(x.stem())) {
        continue;
      }
      for (int j = 0; j < right.size(); j++) {
        Word y = right.get(j);
        if (isNoun(y)
            && !a.contains(y.stem())
            && at(left, i - 1).equals(at(right, j - 1))
            && at(left, i + 1).equals(at(right, j + 1))
            && content(both) >= LEAST_SHARED) {
          join(x.stem(), y.stem(), groups);
        }
      }
    }
  }

  /** The stem at a place; the ends of two passages are alike. */
  private static String at(List<Word> words, int i) {
    return i < 0 || i >= words.size() ? "" : words.get(i).stem();
  }

  private static long content(Set<String> stems) {
    return stems.stream()
        .filter(s -> !ContentWords.stems(s, new Span(0, s.length())).isEmpty())
        .count();
  }

  private static boolean isNoun(Word w) {
    return w.tag() == Tag.NOUN && w.token().text().length() >= LEAST_LETTERS;
  }

  private static void join(String a, String b, SortedMap<String, SortedSet<String>> groups) {
    SortedSet<String> all = new TreeSet<>(Set.of(a, b));
    all.addAll(groups.getOrDefault(a, new TreeSet<>()));
    all.addAll(groups.getOrDefault(b, new TreeSet<>()));
    for (String stem : all) {
      groups.put(stem, all);
    }
  }

  /** Every use of these stems as a noun. */
  private SortedMap<String, Forms> counted(Set<String> stems) {
    SortedMap<String, Forms> counted = new TreeMap<>();
    if (stems.isEmpty()) {
      return counted;
    }
    for (Report report : reports.values()) {
      for (Sentence s : report.sentences()) {
        for (Word w : words(new Passage(report.id(), s.span()))) {
          if (w.tag() == Tag.NOUN && stems.contains(w.stem())) {
            counted
                .computeIfAbsent(w.stem(), k -> new Forms())
                .add(
                    w.stem(),
                    w.token().text().toLowerCase(Locale.ROOT),
                    new Passage(report.id(), w.token().span()));
          }
        }
      }
    }
    return counted;
  }
}

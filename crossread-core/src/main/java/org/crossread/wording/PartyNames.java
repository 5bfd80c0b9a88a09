package org.crossread.wording;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.crossread.claim.Passage;
import org.crossread.name.Mention;
import org.crossread.name.Party;
import org.crossread.report.Report;
import org.crossread.statement.Statement;
import org.crossread.text.ResourceLines;
import org.crossread.text.Sentence;
import org.crossread.text.Span;
import org.crossread.text.StopWords;
import org.crossread.text.Token;
import org.crossread.text.Tokenizer;

/**
 * The words used for each party: its names, with the title before a person's, and the other words
 * that name the source of a statement ("the governor").
 */
final class PartyNames {
  /** Longer sources describe; they do not name. Chosen. */
  private static final int MOST_SOURCE_WORDS = 4;

  /** Tokens of titles before a name at most: "Republican", "Gov", ".". Chosen. */
  private static final int MOST_TITLE_TOKENS = 4;

  private static final Set<String> NO_NAMES = noNames();

  private PartyNames() {}

  /** Pronouns, and documents: "the letter says" names no party. */
  private static Set<String> noNames() {
    Set<String> words = new HashSet<>(ResourceLines.of(PartyNames.class, "pronouns.txt"));
    for (String line : ResourceLines.of(Statement.class, "documents.txt")) {
      words.addAll(List.of(line.split("[\\s,]+")));
    }
    return Set.copyOf(words);
  }

  static List<Naming> of(List<Report> reports) {
    SortedMap<String, Forms> forms = new TreeMap<>();
    SortedMap<String, Party> parties = new TreeMap<>();
    for (Report report : reports) {
      String text = report.article().text().characters();
      for (Mention m : report.mentions()) {
        parties.putIfAbsent(m.party().id(), m.party());
        Span span = m.party().kind() == Party.Kind.PERSON ? titled(report, m.span()) : m.span();
        add(forms, m.party(), report, withoutGenitive(text, span));
      }
      for (Statement s : report.statements()) {
        Span source = s.source();
        Party speaker = s.speaker();
        if (source != null && speaker != null && names(report, source)) {
          parties.putIfAbsent(speaker.id(), speaker);
          add(forms, speaker, report, source);
        }
      }
    }
    List<Naming> namings = new ArrayList<>();
    forms.forEach((id, f) -> {
      Party party = parties.get(id);
      if (f.size() > 1 && party != null) {
        namings.add(new Naming(id, party.name(), f.usages()));
      }
    });
    namings.sort(Comparator.comparingInt((Naming n) -> -n.uses()).thenComparing(Naming::id));
    return namings;
  }

  private static void add(SortedMap<String, Forms> forms, Party party, Report report, Span span) {
    String words = span.of(report.article().text().characters()).replaceAll("\\s+", " ");
    String plain = words.replace('’', '\'').replaceFirst("^(?:[Tt]he|[Aa]n?) ", "");
    forms
        .computeIfAbsent(party.id(), id -> new Forms())
        .add(
            plain.toLowerCase(Locale.ROOT).replace(".", ""), plain, new Passage(report.id(), span));
  }

  /** With what stands before a name and begins with a capital, but at the start of a sentence. */
  private static Span titled(Report report, Span name) {
    String text = report.article().text().characters();
    Span sentence = sentence(report, name);
    List<Token> before = Tokenizer.tokens(text, new Span(sentence.start(), name.start()));
    int start = name.start();
    for (int i = before.size() - 1; i >= 0 && before.size() - i <= MOST_TITLE_TOKENS; i--) {
      Token t = before.get(i);
      boolean dot = t.text().equals(".");
      boolean abbreviated = i + 1 < before.size() && before.get(i + 1).text().equals(".");
      boolean capital =
          Character.isUpperCase(t.text().codePointAt(0))
              && (abbreviated || !StopWords.contains(t.text().toLowerCase(Locale.ROOT)));
      if (dot && i > 0) {
        continue;
      }
      if (!capital || isPerson(report, t.span())) {
        break;
      }
      start = t.span().start();
    }
    return new Span(start, name.end());
  }

  /** Whether the words are somebody's name. */
  private static boolean isPerson(Report report, Span word) {
    return report.mentions().stream()
        .anyMatch(m -> m.span().overlaps(word) && m.party().kind() == Party.Kind.PERSON);
  }

  private static Span sentence(Report report, Span span) {
    for (Sentence s : report.sentences()) {
      if (s.span().contains(span)) {
        return s.span();
      }
    }
    return span;
  }

  private static Span withoutGenitive(String text, Span span) {
    String words = span.of(text);
    boolean genitive = words.endsWith("'s") || words.endsWith("’s");
    return genitive && span.length() > 2 ? new Span(span.start(), span.end() - 2) : span;
  }

  /** A short source that is no pronoun and holds no name, which is counted by itself. */
  private static boolean names(Report report, Span source) {
    List<Token> words =
        Tokenizer.tokens(report.article().text().characters(), source).stream()
            .filter(Token::isWord)
            .toList();
    return !words.isEmpty()
        && words.size() <= MOST_SOURCE_WORDS
        && words.stream().noneMatch(w -> NO_NAMES.contains(w.text().toLowerCase(Locale.ROOT)))
        && report.mentions().stream().noneMatch(m -> m.span().overlaps(source));
  }
}

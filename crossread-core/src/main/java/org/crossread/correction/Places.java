package org.crossread.correction;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import org.crossread.claim.Passage;
import org.crossread.report.Proposition;
import org.crossread.report.Report;
import org.crossread.text.Span;
import org.crossread.text.Text;

/**
 * Finds the passages that keys name in reports. In the text itself a key is a place. In a later
 * version, which somebody has to name, it is the only place with the same words, or none. Articles
 * of one and the same text are all found.
 */
final class Places {
  private final List<Report> reports;
  private final Map<String, String> versions;

  /** What a key names; {@code note} says why it names nothing, or that it was carried over. */
  record Found(List<Passage> passages, String note) {
    Found {
      passages = List.copyOf(passages);
    }

    boolean isEmpty() {
      return passages.isEmpty();
    }
  }

  /**
   * @param versions of one article: hash of the text to that of the later one that stands for it
   */
  Places(List<Report> reports, Map<String, String> versions) {
    this.reports = reports;
    this.versions = versions;
  }

  /** Whether a text, or the version that stands for it, is among the reports. */
  boolean holds(PassageKey key) {
    return !with(key.text()).isEmpty() || !with(versions.getOrDefault(key.text(), "")).isEmpty();
  }

  Found find(PassageKey key) {
    List<Report> own = with(key.text());
    if (!own.isEmpty()) {
      Text text = own.getFirst().article().text();
      String words = text.characters();
      if (words.codePointCount(0, words.length()) < key.end()) {
        return new Found(List.of(), "its place is beyond the end of the text");
      }
      int start = words.offsetByCodePoints(0, key.start());
      Span span = new Span(start, words.offsetByCodePoints(start, key.end() - key.start()));
      if (!Text.sha256(text.of(span)).equals(key.words())) {
        return new Found(List.of(), "the words at its place are not those it names");
      }
      return found(own, span, "");
    }
    List<Report> later = with(versions.getOrDefault(key.text(), ""));
    if (later.isEmpty()) {
      return new Found(List.of(), "the text it was made on is not among the articles");
    }
    List<Span> same = same(later.getFirst().article().text().characters(), key);
    return same.size() == 1
        ? found(later, same.getFirst(), "carried over to a later version with the same words")
        : new Found(
            List.of(),
            same.isEmpty()
                ? "the later version of the article has not these words"
                : "the later version of the article has these words " + same.size() + " times");
  }

  private List<Report> with(String text) {
    return reports.stream().filter(r -> r.article().text().id().equals(text)).toList();
  }

  private static Found found(List<Report> reports, Span span, String note) {
    return new Found(reports.stream().map(r -> new Passage(r.id(), span)).toList(), note);
  }

  private static List<Span> same(String words, PassageKey key) {
    List<Span> same = new ArrayList<>();
    int length = key.end() - key.start();
    int count = words.codePointCount(0, words.length());
    int start = 0;
    int end = count < length ? 0 : words.offsetByCodePoints(0, length);
    for (int i = 0; i + length <= count; i++) {
      if (Text.sha256(words.substring(start, end)).equals(key.words())) {
        same.add(new Span(start, end));
      }
      if (i + length < count) {
        start = words.offsetByCodePoints(start, 1);
        end = words.offsetByCodePoints(end, 1);
      }
    }
    return same;
  }

  /**
   * The compared passages that these are: those that lie in one of them, or else the smallest that
   * it lies in.
   */
  SortedSet<Passage> compared(List<Passage> passages) {
    SortedSet<Passage> compared = new TreeSet<>();
    for (Report r : reports) {
      for (Passage p : passages) {
        if (!p.article().equals(r.id())) {
          continue;
        }
        List<Span> spans = r.propositions().stream().map(Proposition::span).toList();
        List<Span> within = spans.stream().filter(p.span()::contains).toList();
        if (within.isEmpty()) {
          within =
              spans.stream()
                  .filter(s -> s.contains(p.span()))
                  .min(Comparator.comparingInt(Span::length).thenComparing(s -> s))
                  .stream()
                  .toList();
        }
        within.forEach(s -> compared.add(new Passage(r.id(), s)));
      }
    }
    return compared;
  }
}

package org.crossread.claim;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.crossread.report.Report;

/**
 * Groups the articles of a claim by how they tell it. Two articles share a reading when nothing
 * differs between them and both differ from the same others; this is an equivalence, so the groups
 * do not depend on any order. Added detail and attribution alone make no reading of their own.
 */
final class Readings {
  private Readings() {}

  static List<Reading> of(
      SortedMap<String, List<Passage>> byArticle,
      List<Difference> differences,
      Map<String, Report> reports) {
    SortedMap<String, Set<String>> differsFrom = new TreeMap<>();
    SortedMap<String, Set<Passage>> evidence = new TreeMap<>();
    for (String a : byArticle.keySet()) {
      differsFrom.put(a, new TreeSet<>());
      evidence.put(a, new TreeSet<>());
    }
    for (Difference d : differences) {
      if (!makesReading(d)) {
        continue;
      }
      add(differsFrom, d.left().article(), d.right().article());
      add(differsFrom, d.right().article(), d.left().article());
      add(evidence, d.left().article(), d.left());
      add(evidence, d.right().article(), d.right());
    }
    SortedMap<String, List<String>> groups = new TreeMap<>();
    for (Map.Entry<String, Set<String>> e : differsFrom.entrySet()) {
      groups
          .computeIfAbsent(String.join(" ", e.getValue()), k -> new ArrayList<>())
          .add(e.getKey());
    }
    List<Reading> readings = new ArrayList<>();
    for (List<String> articles : groups.values()) {
      List<Passage> passages =
          articles.stream()
              .flatMap(a -> byArticle.getOrDefault(a, List.of()).stream())
              .sorted()
              .toList();
      readings.add(
          new Reading(
              key(evidence.getOrDefault(articles.getFirst(), Set.of()), reports), passages));
    }
    readings.sort((x, y) -> x.passages().getFirst().compareTo(y.passages().getFirst()));
    return readings;
  }

  private static boolean makesReading(Difference d) {
    return switch (d) {
      case Difference.Detail x -> false;
      case Difference.Who x -> false;
      case Difference.Number x -> true;
      case Difference.Date x -> true;
      case Difference.Place x -> true;
      case Difference.Name x -> true;
      case Difference.Quote x -> true;
      case Difference.Polarity x -> true;
      case Difference.Modality x -> true;
      case Difference.Stance x -> true;
    };
  }

  private static <T> void add(Map<String, Set<T>> map, String key, T value) {
    Set<T> set = map.get(key);
    if (set != null) {
      set.add(value);
    }
  }

  private static String key(Set<Passage> evidence, Map<String, Report> reports) {
    List<String> words = new ArrayList<>();
    for (Passage p : evidence) {
      Report r = reports.get(p.article());
      if (r != null && !p.span().isEmpty()) {
        words.add(r.article().text().of(p.span()).replaceAll("\\s+", " "));
      }
    }
    return String.join("; ", words);
  }
}

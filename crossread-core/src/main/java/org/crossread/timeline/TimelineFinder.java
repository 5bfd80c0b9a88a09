package org.crossread.timeline;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.crossread.claim.Comparison;
import org.crossread.claim.Passage;
import org.crossread.quantity.TimeExpression;
import org.crossread.quantity.TimeExpression.Granularity;
import org.crossread.report.Proposition;
import org.crossread.report.Report;
import org.crossread.statement.Statement;
import org.crossread.text.Sentence;
import org.crossread.text.Span;
import org.jspecify.annotations.Nullable;

/**
 * The timeline of a comparison: every date that its reports give, with the passage that it dates.
 * Times of day alone date nothing. Does not depend on the order of the reports. Stateless and
 * thread-safe.
 */
public final class TimelineFinder {
  /** The timeline of the reports that share the story. */
  public Timeline find(Comparison comparison) {
    SortedMap<String, List<Dated>> told = new TreeMap<>();
    SortedMap<String, TimeExpression> times = new TreeMap<>();
    for (Report report : comparison.reports()) {
      if (comparison.unrelated().contains(report.id())) {
        continue;
      }
      for (TimeExpression t : report.times()) {
        if (t.granularity() == Granularity.HOUR) {
          continue;
        }
        String key = key(t);
        times.putIfAbsent(key, t);
        told.computeIfAbsent(key, k -> new ArrayList<>()).add(dated(report, t));
      }
    }
    List<Moment> dated = new ArrayList<>();
    List<Moment> undated = new ArrayList<>();
    told.forEach((key, passages) -> {
      TimeExpression t = times.get(key);
      if (t != null) {
        (t.resolved() ? dated : undated).add(moment(t, passages));
      }
    });
    dated.sort(
        Comparator.comparing(TimelineFinder::from)
            .thenComparing(TimelineFinder::to)
            .thenComparing(Moment::granularity));
    undated.sort(Comparator.comparing(Moment::key).thenComparing(Moment::granularity));
    return new Timeline(dated, undated);
  }

  private static LocalDate from(Moment m) {
    return m.from() == null ? LocalDate.MAX : m.from();
  }

  private static LocalDate to(Moment m) {
    return m.to() == null ? LocalDate.MAX : m.to();
  }

  /** What makes one moment: the same days as exactly, or the same unresolved words. */
  private static String key(TimeExpression t) {
    return t.resolved()
        ? granularity(t) + " " + t.from() + " " + t.to()
        : granularity(t) + " " + t.key();
  }

  /** "Yesterday" and "three days ago" are days. */
  private static Granularity granularity(TimeExpression t) {
    LocalDate from = t.from();
    return from != null && from.equals(t.to()) ? Granularity.DAY : t.granularity();
  }

  private static Moment moment(TimeExpression t, List<Dated> told) {
    return new Moment(
        t.from(),
        t.to(),
        granularity(t),
        t.resolved() ? "" : t.key(),
        told.stream().sorted().distinct().toList());
  }

  private static Dated dated(Report report, TimeExpression t) {
    Passage time = new Passage(report.id(), t.span());
    Span sentence = sentence(report, t.span());
    Proposition own = smallest(report, t.span());
    Statement saying = saying(report, own, t.span(), sentence);
    Span passage =
        saying != null ? within(saying.span().cover(t.span()), sentence) : span(own, sentence);
    return new Dated(new Passage(report.id(), passage), time, saying != null);
  }

  private static Span span(@Nullable Proposition own, Span sentence) {
    return own == null ? sentence : own.span();
  }

  private static Span within(Span span, Span sentence) {
    return new Span(Math.max(span.start(), sentence.start()), Math.min(span.end(), sentence.end()));
  }

  /** The shortest proposition that holds the time. */
  private static @Nullable Proposition smallest(Report report, Span time) {
    Proposition smallest = null;
    for (Proposition p : report.propositions()) {
      if (p.span().contains(time)
          && (smallest == null || p.span().length() < smallest.span().length())) {
        smallest = p;
      }
    }
    return smallest;
  }

  /**
   * The statement that the time dates as an act of saying: it stands beside the reporting words and
   * not in what is said. Null when it dates what is told.
   */
  private static @Nullable Statement saying(
      Report report, @Nullable Proposition own, Span time, Span sentence) {
    Span told = own == null || own.kind() == Proposition.Kind.ATTRIBUTION ? null : own.span();
    for (Statement s : report.statements()) {
      Span cue = s.cue();
      if (cue != null
          && sentence.contains(cue)
          && s.content().stream().noneMatch(c -> c.overlaps(time))
          && (told == null || told.overlaps(cue))) {
        return s;
      }
    }
    return null;
  }

  private static Span sentence(Report report, Span time) {
    for (Sentence s : report.sentences()) {
      if (s.span().contains(time)) {
        return s.span();
      }
    }
    return time;
  }
}

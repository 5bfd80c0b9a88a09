package org.crossread.position;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.crossread.encode.Vector;
import org.crossread.name.Party;
import org.crossread.text.Span;
import org.crossread.text.Text;
import org.jspecify.annotations.Nullable;

/**
 * The positions of all parties with what became of them, by party, issue and counterpart. It
 * follows from the acts alone: their order changes nothing.
 *
 * @param rows by party, then by the place where the position is first told
 */
public record Ledger(List<Row> rows) {
  public Ledger {
    rows = List.copyOf(rows);
  }

  /**
   * The acts of one report.
   *
   * @param article id of the article
   * @param group number of its group of copies: reports of one group count once
   * @param outlet null when unknown
   * @param published null when unknown
   * @param vectors one an act, or empty when none were made
   */
  public record Source(
      String article,
      int group,
      @Nullable String outlet,
      @Nullable LocalDate published,
      Text text,
      List<CodedAct> acts,
      List<Vector> vectors) {
    public Source {
      acts = List.copyOf(acts);
      vectors = List.copyOf(vectors);
      if (!vectors.isEmpty() && vectors.size() != acts.size()) {
        throw new IllegalArgumentException(
            vectors.size() + " vectors for " + acts.size() + " acts of article " + article);
      }
    }
  }

  /** A passage that shows something, and the act in it. */
  public record Evidence(String article, @Nullable String outlet, Span span, CodedAct act) {}

  /**
   * What became of a position, as somebody tells it.
   *
   * @param by the party that asserts it; null when the outlet itself does
   * @param day day of the act when told, else of the report; null when unknown
   */
  public record Event(
      Status status, @Nullable Party by, @Nullable LocalDate day, Evidence evidence) {}

  /**
   * The position of one party on one issue.
   *
   * @param id stable for the same passages
   * @param kind of the act that puts it forward
   * @param issue name of the issue, out of the words of the texts
   * @param position the passage that says it best
   * @param counterparts in order of id
   * @param status of the last event
   * @param contested whether outlets tell different ends
   * @param events by day, then status
   * @param conditions words that limit it, each once
   * @param firstSeen earliest day; null when no report has one
   * @param outlets names, in order; those unknown are left out
   * @param evidence all passages that put it forward
   * @param threats passages in which its party threatens in case it does not get it
   * @param edges ids of rows that it is tied to as a package
   */
  public record Row(
      String id,
      Party party,
      ActKind kind,
      String issue,
      String position,
      List<Party> counterparts,
      Status status,
      boolean contested,
      List<Event> events,
      List<String> conditions,
      Set<CodedAct.Flag> flags,
      @Nullable LocalDate firstSeen,
      @Nullable LocalDate lastSeen,
      List<String> outlets,
      List<Evidence> evidence,
      List<Evidence> threats,
      List<String> edges) {
    public Row {
      counterparts = List.copyOf(counterparts);
      events = List.copyOf(events);
      conditions = List.copyOf(conditions);
      flags = Set.copyOf(flags);
      outlets = List.copyOf(outlets);
      evidence = List.copyOf(evidence);
      threats = List.copyOf(threats);
      edges = List.copyOf(edges);
      if (evidence.isEmpty()) {
        throw new IllegalArgumentException("a position has a passage that puts it forward");
      }
    }

    /** This position with another name of its issue. */
    public Row withIssue(String name) {
      return new Row(
          id,
          party,
          kind,
          name,
          position,
          counterparts,
          status,
          contested,
          events,
          conditions,
          flags,
          firstSeen,
          lastSeen,
          outlets,
          evidence,
          threats,
          edges);
    }
  }

  /** The ledger of the acts of {@code sources}; the same in any order of them. */
  public static Ledger of(List<Source> sources) {
    return of(sources, null);
  }

  /**
   * As {@link #of(List)}.
   *
   * @param today day from which positions not told of for long are {@link Status#STALE}; null for
   *     none
   */
  public static Ledger of(List<Source> sources, @Nullable LocalDate today) {
    return new LedgerBuilder(sources, today).ledger();
  }
}

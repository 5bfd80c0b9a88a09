package org.crossread.position;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.crossread.name.Party;
import org.crossread.position.CodedAct.Flag;
import org.crossread.position.Ledger.Event;
import org.crossread.position.LedgerBuilder.Entry;
import org.crossread.position.LedgerBuilder.Group;
import org.jspecify.annotations.Nullable;

/**
 * Which acts are events of which positions. An act that speaks of another in its words answers to
 * that; otherwise it answers to the nearest position of its target on the same issue. Silence is no
 * event.
 */
final class LedgerEvents {
  /** Nearness from which an act answers to a position it does not name; chosen. */
  private static final double ANSWERS = 0.22;

  /** What a party takes back that it had put forward. */
  private static final List<String> TAKEN_BACK =
      List.of("demand", "offer", "proposal", "condition", "objection", "request", "threat");

  /** Nearness from which a proposal is one on the same issue; chosen. */
  private static final double COUNTERS = 0.45;

  private final List<Entry> entries;
  private final List<Group> groups;
  private final Issues issues;
  private final Map<Group, List<Event>> events = new IdentityHashMap<>();

  LedgerEvents(List<Entry> entries, List<Group> groups, Issues issues) {
    this.entries = entries;
    this.groups = groups;
    this.issues = issues;
    groups.forEach(g -> events.put(g, repeated(g)));
    for (Entry e : entries) {
      answer(e);
    }
  }

  /** Events of a group, by day, status and place. */
  List<Event> of(Group group) {
    List<Event> own = new ArrayList<>(events.getOrDefault(group, List.of()));
    own.sort(
        Comparator.comparing((Event e) -> e.day() == null ? LocalDate.MAX : e.day())
            .thenComparing(Event::status)
            .thenComparing(e -> e.evidence().article())
            .thenComparing(e -> e.evidence().span()));
    return List.copyOf(own);
  }

  /** Its party says so again: told in so many words, or on a later day. */
  private static List<Event> repeated(Group group) {
    List<Event> own = new ArrayList<>();
    LocalDate first = null;
    for (Entry e : group.entries()) {
      LocalDate day = e.day();
      boolean later = first != null && day != null && day.isAfter(first);
      if (e.act().flags().contains(Flag.REITERATED) || later) {
        own.add(event(Status.REITERATED, e, e.act().actor()));
      }
      first = first == null ? day : first;
    }
    return own;
  }

  private static Event event(Status status, Entry e, @Nullable Party by) {
    return new Event(status, by, e.day(), e.evidence());
  }

  private void answer(Entry e) {
    Status status = status(e);
    if (status == null) {
      return;
    }
    boolean named = false;
    for (Group g : groups) {
      if (speaksOf(e, g)) {
        add(g, event(status, e, e.act().actor()));
        named = true;
      }
    }
    if (named) {
      return;
    }
    Group nearest = nearest(e, status);
    if (nearest != null) {
      add(nearest, event(status, e, by(e, status)));
    }
  }

  private static @Nullable Party by(Entry e, Status status) {
    return status == Status.CONTRADICTED_BY_CONDUCT && e.act().embeddedIn() < 0
        ? null
        : e.act().actor();
  }

  private void add(Group g, Event event) {
    events.computeIfAbsent(g, k -> new ArrayList<>()).add(event);
  }

  /** Whether the words of the act hold an act of the group. */
  private static boolean speaksOf(Entry e, Group g) {
    for (Entry member : g.entries()) {
      if (member.source() == e.source() && member.act().embeddedIn() == e.index()) {
        return true;
      }
    }
    return false;
  }

  private @Nullable Status status(Entry e) {
    return switch (e.act().kind()) {
      case REJECT -> Status.REJECTED;
      case WELCOME -> Status.WELCOMED;
      case AGREE -> LedgerBuilder.isAnswer(e) ? Status.ACCEPTED : null;
      case DISPUTE -> Status.DISPUTED;
      case WARN -> Status.DISPUTED;
      case CONSULT -> e.act().rule().contains("respond") ? Status.ANSWERED : null;
      case ACCUSE ->
          e.act().flags().contains(Flag.PACKAGE)
              ? Status.REITERATED // "took single topics out of our indivisible proposals"
              : isIgnored(e) ? Status.CLAIMED_IGNORED : null;
      case AID, MOBILIZE, COERCE, ASSAULT ->
          e.act().isEmbedded() ? null : Status.CONTRADICTED_BY_CONDUCT; // else a claim
      case WITHDRAW -> isTakenBack(e) ? Status.WITHDRAWN : null;
      case PROPOSE, DEMAND -> Status.COUNTERED;
      case THREATEN -> Status.OPEN;
      default -> null;
    };
  }

  private static boolean isTakenBack(Entry e) {
    String words = e.words().toLowerCase(Locale.ROOT);
    return TAKEN_BACK.stream().anyMatch(words::contains);
  }

  private static boolean isIgnored(Entry e) {
    String words = e.words().toLowerCase(Locale.ROOT);
    return words.contains("ignor")
        || words.contains("failed to")
        || words.contains("not engaging")
        || words.contains("no answer");
  }

  /** The position that the act answers to by its issue; null when none is near enough. */
  private @Nullable Group nearest(Entry e, Status status) {
    Group best = null;
    Group general = null;
    Group beside = null;
    double most = least(status);
    for (Group g : groups) {
      if (!mayAnswer(e, g, status)) {
        continue;
      }
      if (general == null && g.first().topic().isGeneral()) {
        general = g;
      }
      if (beside == null && e.act().isEmbedded() && isBeside(e, g)) {
        beside = g;
      }
      if (e.act().kind() == ActKind.THREATEN
          && (e.act().condition() == null || !g.first().topic().sameObject(e.topic()))) {
        continue; // a threat belongs to what would spare the other side
      }
      if (status == Status.REITERATED) {
        return g;
      }
      double near = 0;
      for (Entry member : g.entries()) {
        near = Math.max(near, issues.near(e.topic(), member.topic()));
      }
      if (near > most) {
        most = near;
        best = g;
      }
    }
    boolean wide =
        switch (status) {
          case ANSWERED, CLAIMED_IGNORED, OPEN -> true;
          default -> false;
        };
    return beside != null ? beside : best == null && wide ? general : best;
  }

  private static double least(Status status) {
    return switch (status) {
      case COUNTERED -> COUNTERS;
      case ANSWERED, CLAIMED_IGNORED, OPEN -> Issues.SAME;
      default -> ANSWERS;
    };
  }

  /** Whether somebody speaks of both in one breath. */
  private static boolean isBeside(Entry e, Group g) {
    return g.entries().stream()
        .anyMatch(m -> m.source() == e.source() && m.act().embeddedIn() == e.act().embeddedIn());
  }

  private static boolean mayAnswer(Entry e, Group g, Status status) {
    String actor = e.party();
    String holder = g.first().party();
    String family = LedgerBuilder.family(g.first());
    boolean own = actor.equals(holder);
    if (g.entries().contains(e)) {
      return false;
    }
    return switch (status) {
      case COUNTERED ->
          !own
              && !family.equals("denied")
              && e.act().targets().stream().anyMatch(t -> t.root().equals(holder))
              && isLater(e, g);
      case WITHDRAWN -> own && !family.equals("denied");
      case REITERATED -> own && family.equals("whole");
      case CLAIMED_IGNORED -> own && family.equals("wanted");
      case OPEN -> own && family.equals("wanted");
      case CONTRADICTED_BY_CONDUCT ->
          !own && family.equals("wanted") && (g.targets().contains(actor) || isAlly(actor, g));
      case DISPUTED -> !own && (family.equals("denied") || family.equals("announced"));
      case ANSWERED, ACCEPTED, REJECTED, WELCOMED ->
          !own
              && !family.equals("denied")
              && e.act().targets().stream().anyMatch(t -> t.root().equals(holder));
      default -> false;
    };
  }

  private static boolean isLater(Entry e, Group g) {
    LocalDate day = e.day();
    LocalDate first = g.first().day();
    boolean said = e.words().toLowerCase(Locale.ROOT).contains("counter");
    return said || day != null && first != null && day.isAfter(first);
  }

  /** "Western governments" are among those of whom the United States or NATO are asked. */
  private static boolean isAlly(String actor, Group g) {
    return actor.equals("WEST") && (g.targets().contains("USA") || g.targets().contains("NATO"));
  }
}

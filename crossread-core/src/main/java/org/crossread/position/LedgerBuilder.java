package org.crossread.position;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.crossread.encode.Vector;
import org.crossread.name.Party;
import org.crossread.position.CodedAct.Flag;
import org.crossread.position.Ledger.Event;
import org.crossread.position.Ledger.Evidence;
import org.crossread.position.Ledger.Row;
import org.crossread.position.Ledger.Source;
import org.crossread.text.Span;
import org.jspecify.annotations.Nullable;

/**
 * Makes a ledger in three steps: acts that put a position forward are grouped by party and issue
 * (average link); acts that answer to one are its events; each row gets the status of its last
 * event. Every step goes through the acts in one fixed order.
 */
final class LedgerBuilder {
  /** Days without a word after which a position is stale; chosen. */
  private static final int STALE_DAYS = 90;

  private static final Set<ActKind> POSITIONS =
      EnumSet.of(ActKind.DEMAND, ActKind.APPEAL, ActKind.PROPOSE, ActKind.AGREE, ActKind.DENY);

  private static final Set<String> ANSWERING =
      Set.of(
          "agree", "accept", "approve", "ratify", "sign", "adopt", "consent", "comply", "accede");

  private final List<Entry> entries = new ArrayList<>();
  private final Issues issues;
  private final @Nullable LocalDate today;

  /** An act with what is needed to lay it beside others. */
  record Entry(Source source, int index, CodedAct act, Issues.Topic topic) {
    String party() {
      return act.party();
    }

    Evidence evidence() {
      return new Evidence(source.article(), source.outlet(), act.span(), act);
    }

    @Nullable LocalDate day() {
      return act.time() != null && act.time().to() != null && !isFuture()
          ? act.time().to()
          : source.published();
    }

    private boolean isFuture() {
      LocalDate to = act.time() == null ? null : act.time().to();
      return to != null && source.published() != null && to.isAfter(source.published());
    }

    String words() {
      return source.text().of(act.span());
    }
  }

  LedgerBuilder(List<Source> sources, @Nullable LocalDate today) {
    this.today = today;
    Map<String, Source> byArticle = new TreeMap<>();
    sources.forEach(s -> byArticle.put(s.article(), s));
    List<Source> ordered = new ArrayList<>(byArticle.values());
    ordered.sort(
        Comparator.comparing((Source s) -> s.published() == null ? LocalDate.MAX : s.published())
            .thenComparing(Source::article));
    Set<String> seen = new TreeSet<>();
    for (Source s : ordered) {
      List<Entry> own = new ArrayList<>();
      for (int i = 0; i < s.acts().size(); i++) {
        Entry e = entry(s, i);
        String key = s.group() + "\t" + e.act().kind() + "\t" + e.party() + "\t" + e.words();
        if (!seen.contains(key)) {
          own.add(e); // what a copy takes over is told once; what it adds is its own
        }
      }
      own.forEach(
          e -> seen.add(s.group() + "\t" + e.act().kind() + "\t" + e.party() + "\t" + e.words()));
      entries.addAll(own);
    }
    this.issues = new Issues(entries.stream().map(Entry::topic).toList());
  }

  private static Entry entry(Source s, int i) {
    CodedAct act = s.acts().get(i);
    boolean deed = act.kind().isDeed();
    Span about = act.issue() != null && !deed ? act.issue() : act.span();
    if (act.kind() == ActKind.THREATEN && act.condition() != null) {
      about = act.condition(); // what would spare the other side is what is wanted of it
    }
    Vector vector = s.vectors().isEmpty() ? null : s.vectors().get(i);
    List<Party> parties = new ArrayList<>(act.kind() == ActKind.DENY ? List.of() : act.targets());
    if (act.actor() != null) {
      parties.add(act.actor());
    }
    Span time = act.time() == null ? null : act.time().span();
    List<String> stems = Issues.stems(s.text().characters(), about, time, parties);
    return new Entry(s, i, act, new Issues.Topic(stems, vector));
  }

  Ledger ledger() {
    List<Group> groups = new ArrayList<>();
    Map<String, List<Entry>> byParty = new TreeMap<>();
    for (Entry e : entries) {
      if (isPosition(e)) {
        byParty.computeIfAbsent(e.party() + " " + family(e), k -> new ArrayList<>()).add(e);
      }
    }
    byParty.values().forEach(of -> groups.addAll(Grouping.groups(of, issues)));
    List<Row> rows = new ArrayList<>();
    LedgerEvents events = new LedgerEvents(entries, groups, issues);
    for (Group g : groups) {
      rows.add(row(g, events.of(g)));
    }
    rows.sort(
        Comparator.comparing((Row r) -> r.party().root()).thenComparing(LedgerBuilder::first));
    return new Ledger(withEdges(rows));
  }

  private static Evidence firstEvidence(Row r) {
    return r.evidence().getFirst();
  }

  private static String first(Row r) {
    Evidence e = firstEvidence(r);
    return e.article() + String.format("%09d", e.span().start()) + r.id();
  }

  /** Whether an act puts a position forward: what a party wants, offers, holds or denies. */
  private static boolean isPosition(Entry e) {
    boolean whole = e.act().kind() == ActKind.STATE && e.act().flags().contains(Flag.PACKAGE);
    whole |= isAnnounced(e);
    boolean known = e.act().actor() != null && Roles.isPolitical(e.act().actor());
    return known && !isAnswer(e) && (POSITIONS.contains(e.act().kind()) || whole);
  }

  /** "The announcement of a drawdown", when somebody else speaks of it. */
  private static boolean isAnnounced(Entry e) {
    return e.act().kind() == ActKind.STATE && e.act().rule().startsWith("noun");
  }

  /** "Accepted", "agreed to": an answer rather than an offer of one's own. */
  static boolean isAnswer(Entry e) {
    String rule = e.act().rule();
    return e.act().kind() == ActKind.AGREE
        && ANSWERING.contains(rule.substring(rule.lastIndexOf(' ') + 1));
  }

  /** What is wanted and what is denied are never one position. */
  static String family(Entry e) {
    return switch (e.act().kind()) {
      case DENY -> "denied";
      case PROPOSE, AGREE -> "offered";
      case STATE -> isAnnounced(e) ? "announced" : "whole";
      default -> "wanted";
    };
  }

  /** Acts that are one position, in the order of the entries. */
  record Group(List<Entry> entries) {
    Group {
      entries = List.copyOf(entries);
    }

    Entry first() {
      return entries.getFirst();
    }

    Set<String> targets() {
      Set<String> targets = new TreeSet<>();
      entries.forEach(e -> e.act().targets().forEach(t -> targets.add(t.root())));
      return targets;
    }
  }

  private Row row(Group group, List<Event> events) {
    Entry shown = medoid(group);
    Map<String, Integer> counts = new HashMap<>();
    Map<String, Party> counterparts = new TreeMap<>();
    Set<String> conditions = new TreeSet<>();
    Set<Flag> flags = EnumSet.noneOf(Flag.class);
    Set<String> outlets = new TreeSet<>();
    LocalDate first = null;
    LocalDate last = null;
    for (Entry e : group.entries()) {
      e.topic().stems().forEach(s -> counts.merge(s, 1, Integer::sum));
      e.act().targets().forEach(t -> counterparts.putIfAbsent(t.root(), t));
      if (e.act().condition() != null) {
        conditions.add(e.source().text().of(e.act().condition()));
      }
      flags.addAll(e.act().flags());
      if (e.source().outlet() != null) {
        outlets.add(e.source().outlet());
      }
      LocalDate day = e.day();
      if (day != null) {
        first = first == null || day.isBefore(first) ? day : first;
        last = last == null || day.isAfter(last) ? day : last;
      }
    }
    flags.remove(Flag.TARGET_INFERRED);
    List<Evidence> threats =
        events.stream()
            .map(Event::evidence)
            .filter(e -> e.act().kind() == ActKind.THREATEN)
            .toList();
    if (!threats.isEmpty()) {
      flags.add(Flag.THREAT_ATTACHED);
    }
    List<Event> told =
        events.stream().filter(e -> e.evidence().act().kind() != ActKind.THREATEN).toList();
    for (Event e : events) {
      if (e.evidence().outlet() != null) {
        outlets.add(e.evidence().outlet());
      }
      if (e.day() != null && (last == null || e.day().isAfter(last))) {
        last = e.day();
      }
    }
    Party party = Objects.requireNonNull(shown.act().actor());
    return new Row(
        id(group),
        party,
        shown.act().kind(),
        name(shown, counts.keySet()),
        shown.words(),
        List.copyOf(counterparts.values()),
        status(told, last),
        contested(told),
        told,
        List.copyOf(conditions),
        flags,
        first,
        last,
        List.copyOf(outlets),
        group.entries().stream().map(Entry::evidence).toList(),
        threats,
        List.of());
  }

  /** Words for the issue; of a demand that names none ("its list of demands") those of its noun. */
  private static String name(Entry shown, Set<String> topic) {
    CodedAct act = shown.act();
    String characters = shown.source().text().characters();
    if (shown.topic().stems().isEmpty() || shown.topic().isGeneral() && act.issue() == null) {
      return act.trigger().of(characters);
    }
    Span words = act.issue() != null ? act.issue() : act.span();
    boolean asked = POSITIONS.contains(act.kind()) && act.kind() != ActKind.DENY;
    String name = asked ? IssueNames.deed(characters, words) : "";
    return name.isEmpty()
        ? Issues.name(characters, IssueNames.withoutAddressee(characters, words), topic)
        : name;
  }

  private Status status(List<Event> events, @Nullable LocalDate last) {
    Status status = Status.OPEN;
    LocalDate day = null;
    for (Event e : events) {
      boolean later = day == null || e.day() == null || !e.day().isBefore(day);
      boolean newer = day != null && e.day() != null && e.day().isAfter(day);
      if (later && (newer || e.status().compareTo(status) > 0)) {
        status = e.status();
        day = e.day() == null ? day : e.day();
      }
    }
    boolean ended = status == Status.ACCEPTED || status == Status.WITHDRAWN;
    boolean old = today != null && last != null && last.plusDays(STALE_DAYS).isBefore(today);
    return old && !ended ? Status.STALE : status;
  }

  /** Whether one outlet tells that it was taken up and another that it was not. */
  private static boolean contested(List<Event> events) {
    Set<String> up = new TreeSet<>();
    Set<String> down = new TreeSet<>();
    for (Event e : events) {
      switch (e.status()) {
        case WELCOMED, ACCEPTED -> up.add(e.evidence().article());
        case REJECTED, DISPUTED, CONTRADICTED_BY_CONDUCT -> down.add(e.evidence().article());
        default -> {}
      }
    }
    return !up.isEmpty() && !down.isEmpty() && !(up.equals(down) && up.size() == 1);
  }

  private Entry medoid(Group group) {
    Entry best = group.first();
    double most = -1;
    for (Entry a : group.entries()) {
      double sum = 0;
      for (Entry b : group.entries()) {
        sum += a == b ? 0 : issues.near(a.topic(), b.topic());
      }
      if (sum > most) {
        most = sum;
        best = a;
      }
    }
    return best;
  }

  private static String id(Group group) {
    Entry e = group.first();
    String article = e.source().article();
    return e.party()
        + ":"
        + article.substring(0, Math.min(8, article.length()))
        + ":"
        + e.act().span().start();
  }

  /** A position that others come only together with is tied to all that its party wants. */
  private static List<Row> withEdges(List<Row> rows) {
    List<Row> tied = new ArrayList<>();
    for (Row r : rows) {
      List<String> edges = new ArrayList<>();
      for (Row o : rows) {
        boolean same = o.party().root().equals(r.party().root()) && o != r;
        boolean wanted = isWanted(o) || isWanted(r);
        if (same && wanted && (isWhole(r) || isWhole(o))) {
          edges.add(o.id());
        }
      }
      tied.add(
          new Row(
              r.id(),
              r.party(),
              r.kind(),
              r.issue(),
              r.position(),
              r.counterparts(),
              r.status(),
              r.contested(),
              r.events(),
              r.conditions(),
              r.flags(),
              r.firstSeen(),
              r.lastSeen(),
              r.outlets(),
              r.evidence(),
              r.threats(),
              edges));
    }
    return tied;
  }

  private static boolean isWhole(Row r) {
    return r.kind() == ActKind.STATE && r.flags().contains(Flag.PACKAGE);
  }

  private static boolean isWanted(Row r) {
    return r.kind() == ActKind.DEMAND || r.kind() == ActKind.APPEAL;
  }
}

package org.crossread.eval;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.crossread.position.Status;
import org.crossread.text.Span;

/**
 * Scores a ledger. A row made by hand goes to the row of its party that shows most of its passages,
 * each row found serving one; it has its evidence when that row shows at least half of them. A
 * passage is shown where two spans share at least half of the shorter and a fifth of the longer. A
 * status is right when the words of the hand-made one name it.
 */
final class LedgerScore {
  /** Words of a status written by hand, and what they allow. */
  private static final Map<String, List<Status>> WORDS =
      Map.of(
          "reiterated", List.of(Status.REITERATED),
          "ignored", List.of(Status.CLAIMED_IGNORED),
          "conduct", List.of(Status.CONTRADICTED_BY_CONDUCT),
          "rejected", List.of(Status.REJECTED),
          "welcomed", List.of(Status.WELCOMED),
          "accepted", List.of(Status.ACCEPTED),
          "disputed", List.of(Status.DISPUTED),
          "contested", List.of(Status.DISPUTED),
          "withdrawn", List.of(Status.WITHDRAWN),
          "maintained", List.of(Status.REITERATED));

  private final Map<String, Place> places = new HashMap<>();
  private final List<Shown> rows = new ArrayList<>();
  private final List<Group> groups = new ArrayList<>();
  private final List<Place> alone = new ArrayList<>();
  private final StringBuilder judged = new StringBuilder();

  /** Where a passage stands. */
  record Place(String document, Span span) {
    boolean shows(Place other) {
      int shared = span.shared(other.span);
      return document.equals(other.document)
          && shared > 0
          && shared >= 0.5 * Math.min(span.length(), other.span.length())
          && shared >= 0.2 * Math.max(span.length(), other.span.length());
    }
  }

  /** A row of the ledger with all its passages. */
  record Shown(String id, String party, Status status, String issue, List<Place> places) {
    Shown {
      places = List.copyOf(places);
    }

    long of(List<Place> wanted) {
      return wanted.stream().filter(w -> places.stream().anyMatch(w::shows)).count();
    }
  }

  private record Group(String where, List<Place> places, boolean differs) {
    boolean holds(List<Place> wanted) {
      return places.stream().anyMatch(p -> wanted.stream().anyMatch(p::shows));
    }

    boolean leaves(String document) {
      return places.stream().anyMatch(p -> !p.document().equals(document));
    }
  }

  private record Match(int gold, Shown row, long shared) {}

  /**
   * @param positions passages by id
   */
  LedgerScore(List<Table.Row> positions) throws DataException {
    for (Table.Row row : positions) {
      places.put(
          row.value("id"),
          new Place(row.value("document"), new Span(row.integer("start"), row.integer("end"))));
    }
  }

  void add(Shown row) {
    rows.add(row);
  }

  /**
   * Passages that stand side by side.
   *
   * @param where what holds them
   * @param differs whether a difference between them is told
   */
  void addBeside(String where, List<Place> passages, boolean differs) {
    groups.add(new Group(where, List.copyOf(passages), differs));
  }

  /** A passage that is shown by itself. */
  void addAlone(Place place) {
    alone.add(place);
  }

  List<Measure> ledger(List<Table.Row> gold, String column) throws DataException {
    List<Match> matches = new ArrayList<>();
    for (int i = 0; i < gold.size(); i++) {
      List<Place> wanted = places(gold.get(i), gold.get(i).value("evidence"));
      for (Shown row : rows) {
        long shared = row.of(wanted);
        if (shared > 0 && row.party().equalsIgnoreCase(gold.get(i).value("party"))) {
          matches.add(new Match(i, row, shared));
        }
      }
    }
    matches.sort(
        Comparator.comparingLong((Match m) -> -m.shared())
            .thenComparingInt(Match::gold)
            .thenComparing(m -> m.row().id()));
    Map<Integer, Shown> taken = new HashMap<>();
    Set<Shown> used = new HashSet<>();
    for (Match m : matches) {
      if (!taken.containsKey(m.gold()) && !used.contains(m.row())) {
        taken.put(m.gold(), m.row());
        used.add(m.row());
      }
    }
    int statuses = 0;
    int evident = 0;
    int right = 0;
    long shown = 0;
    long wantedAll = 0;
    long fitting = 0;
    long passages = 0;
    for (int i = 0; i < gold.size(); i++) {
      List<Place> wanted = places(gold.get(i), gold.get(i).value("evidence"));
      Shown row = taken.get(i);
      long shared = row == null ? 0 : row.of(wanted);
      boolean status = row != null && allowed(gold.get(i).value(column)).contains(row.status());
      boolean evidence = row != null && 2 * shared >= wanted.size();
      statuses += status ? 1 : 0;
      evident += evidence ? 1 : 0;
      right += status && evidence ? 1 : 0;
      shown += shared;
      wantedAll += wanted.size();
      if (row != null) {
        passages += row.places().size();
        fitting += row.places().stream().filter(p -> wanted.stream().anyMatch(p::shows)).count();
      }
      judged.append(
          String.join(
                  "\t",
                  "row",
                  gold.get(i).value("party"),
                  gold.get(i).value("issue"),
                  row == null ? "-" : row.id(),
                  row == null ? "-" : row.issue(),
                  row == null ? "-" : row.status().label(),
                  status ? "right" : "wrong",
                  shared + "/" + wanted.size())
              + "\n");
    }
    return List.of(
        Measure.count("right", right),
        Measure.count("status.right", statuses),
        Measure.count("evidence.half", evident),
        Measure.count("rows", gold.size()),
        Measure.count("rows.shown", rows.size()),
        new Measure("evidence.recall", ratio(shown, wantedAll), 3),
        new Measure("evidence.precision", ratio(fitting, passages), 3));
  }

  /**
   * Passages of both reports are joined when a claim of the comparison holds a passage of each, or
   * a row of the ledger does among those that put it forward or among its events of one status;
   * those of one report stay alone when they are shown and nothing joins them to another report.
   */
  List<Measure> alignments(List<Table.Row> gold) throws DataException {
    int joined = 0;
    int two = 0;
    int kept = 0;
    int one = 0;
    int flagged = 0;
    int differing = 0;
    for (Table.Row row : gold) {
      List<List<Place>> sides = new ArrayList<>();
      for (Map.Entry<String, String> e : row.values().entrySet()) {
        boolean ids = !e.getKey().equals("relation") && !e.getKey().equals("comment");
        if (ids && !e.getValue().isBlank()) {
          sides.add(places(row, e.getValue()));
        }
      }
      boolean right;
      String where = "";
      if (sides.size() == 2) {
        two++;
        right =
            groups.stream().anyMatch(g -> g.holds(sides.getFirst()) && g.holds(sides.getLast()));
        joined += right ? 1 : 0;
        if (row.value("relation").equals("differs")) {
          differing++;
          flagged +=
              groups.stream()
                      .anyMatch(
                          g -> g.differs() && g.holds(sides.getFirst()) && g.holds(sides.getLast()))
                  ? 1
                  : 0;
        }
      } else {
        one++;
        List<Place> side = sides.getFirst();
        String document = side.getFirst().document();
        boolean shown =
            alone.stream().anyMatch(a -> side.stream().anyMatch(a::shows))
                || groups.stream().anyMatch(g -> g.holds(side));
        for (Group g : groups) {
          where += g.holds(side) && g.leaves(document) ? " " + g.where() : "";
        }
        right = shown && where.isEmpty();
        kept += right ? 1 : 0;
      }
      judged.append(
          "alignment\t"
              + String.join("\t", row.values().values().stream().limit(3).toList())
              + "\t"
              + (right ? "right" : "wrong")
              + where
              + "\n");
    }
    return List.of(
        Measure.count("alignments.right", joined + kept),
        Measure.count("alignments.joined", joined),
        Measure.count("alignments.two.sided", two),
        Measure.count("alignments.kept", kept),
        Measure.count("alignments.one.sided", one),
        Measure.count("differs.flagged", flagged),
        Measure.count("differs", differing));
  }

  /** One line a row of the ledger or alignment made by hand, with what became of it. */
  String judged() {
    return judged.toString();
  }

  /** What a status written by hand allows: "open" alone, or all that it names. */
  static Set<Status> allowed(String words) {
    Set<Status> allowed = EnumSet.noneOf(Status.class);
    String told = words.toLowerCase(Locale.ROOT).replaceAll("\\([^)]*\\)", "");
    WORDS.forEach((word, statuses) -> {
      if (told.contains(word) && !told.contains("not " + word)) {
        allowed.addAll(statuses);
      }
    });
    if (allowed.isEmpty() || told.equals("maintained")) {
      allowed.add(Status.OPEN);
    }
    return allowed;
  }

  private List<Place> places(Table.Row row, String ids) throws DataException {
    List<Place> found = new ArrayList<>();
    for (String id : ids.split(";")) {
      Place place = places.get(id.strip());
      if (place == null) {
        throw DataException.invalid(
            row.file(),
            "row " + row.number() + " names " + id + ", which is no passage",
            "use ids of the *positions.tsv");
      }
      found.add(place);
    }
    return found;
  }

  private static double ratio(long part, long whole) {
    return whole == 0 ? 0 : (double) part / whole;
  }
}

package org.crossread.correction;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.crossread.claim.Comparison;
import org.crossread.claim.Decision.State;
import org.crossread.claim.Passage;
import org.crossread.claim.Positions;
import org.crossread.position.Ledger;
import org.jspecify.annotations.Nullable;

/** Calls the issues of positions as people say, in the order in which they said it. */
final class IssueCorrections {
  private static final String NO_POSITION = "no position is shown by these words";

  private final Comparison comparison;
  private final Places places;
  private @Nullable List<Ledger.Row> rows;
  private final Map<String, String> names = new LinkedHashMap<>();

  IssueCorrections(Comparison comparison, Places places) {
    this.comparison = comparison;
    this.places = places;
  }

  /** Applies one of the two kinds of issues; null for any other. */
  @Nullable Outcome apply(Correction c) {
    return switch (c.change()) {
      case Change.RenameIssue r -> renamed(c, r);
      case Change.MergeIssues m -> merged(c, m);
      default -> null;
    };
  }

  private Outcome renamed(Correction c, Change.RenameIssue change) {
    Places.Found found = places.find(change.position());
    if (found.isEmpty()) {
      return new Outcome(c, State.NOT_APPLICABLE, found.note());
    }
    Ledger.Row row = row(found.passages());
    if (row == null) {
      return new Outcome(c, State.NOT_APPLICABLE, found.passages(), "", "", NO_POSITION);
    }
    // What was called otherwise before is so in all its passages.
    List<Passage> passages =
        names.containsKey(row.id()) ? passages(List.of(row)) : found.passages();
    String before = names.getOrDefault(row.id(), row.issue());
    names.put(row.id(), change.name());
    return new Outcome(
        c,
        before.equals(change.name()) ? State.UNNEEDED : State.APPLIED,
        passages,
        "issue “" + before + "”",
        "issue “" + change.name() + "”",
        found.note(),
        change.name());
  }

  private Outcome merged(Correction c, Change.MergeIssues change) {
    Places.Found left = places.find(change.left());
    Places.Found right = places.find(change.right());
    if (left.isEmpty() || right.isEmpty()) {
      return new Outcome(c, State.NOT_APPLICABLE, left.isEmpty() ? left.note() : right.note());
    }
    Ledger.Row from = row(left.passages());
    Ledger.Row into = row(right.passages());
    if (from == null || into == null) {
      return new Outcome(
          c,
          State.NOT_APPLICABLE,
          from == null ? left.passages() : right.passages(),
          "",
          "",
          NO_POSITION);
    }
    String before = names.getOrDefault(from.id(), from.issue());
    String name = names.getOrDefault(into.id(), into.issue());
    List<Ledger.Row> all =
        rows().stream().filter(r -> names.getOrDefault(r.id(), r.issue()).equals(before)).toList();
    boolean already = before.equals(name);
    if (!already) {
      all.forEach(r -> names.put(r.id(), name));
    }
    return new Outcome(
        c,
        already ? State.UNNEEDED : State.APPLIED,
        passages(all),
        "issue “" + before + "”",
        "issue “" + name + "”",
        left.note().isEmpty() ? right.note() : left.note(),
        name);
  }

  private List<Ledger.Row> rows() {
    List<Ledger.Row> found = rows;
    if (found == null) {
      found = Positions.of(comparison).ledger().rows();
      rows = found;
    }
    return found;
  }

  private Ledger.@Nullable Row row(List<Passage> passages) {
    for (Ledger.Row row : rows()) {
      if (passages(List.of(row)).stream().anyMatch(passages::contains)) {
        return row;
      }
    }
    return null;
  }

  private static List<Passage> passages(List<Ledger.Row> rows) {
    List<Passage> passages = new ArrayList<>();
    rows.forEach(r -> r.evidence().forEach(e -> passages.add(new Passage(e.article(), e.span()))));
    return passages;
  }
}

package org.crossread.correction;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.crossread.name.Mention;
import org.crossread.report.Report;
import org.crossread.statement.Statement;

/**
 * Finds the decisions that may change a comparison; all others leave its bytes alone. Stateless.
 */
public final class Touching {
  private Touching() {}

  /**
   * Those of {@code decisions} that speak of these texts, or of parties that are named in them.
   *
   * @param decisions in the order in which they are applied
   * @param texts tells the hashes of the texts compared, and of other versions of their articles
   * @param parties ids of the parties in the reports; asked for only where a decision is about
   *     parties
   */
  public static List<Correction> of(
      List<Correction> decisions, Predicate<String> texts, Supplier<Set<String>> parties) {
    List<Correction> touching = new ArrayList<>();
    Set<String> brought = new TreeSet<>();
    Set<String> named = null;
    for (Correction c : decisions) {
      String party =
          switch (c.change()) {
            case Change.RenameParty r -> r.party();
            case Change.MergeParties m -> m.party();
            default -> null;
          };
      boolean touches;
      if (party == null) {
        touches = c.change().passages().stream().anyMatch(p -> texts.test(p.text()));
      } else {
        if (named == null) {
          named = parties.get();
        }
        touches = named.contains(party) || brought.contains(party);
      }
      if (touches) {
        touching.add(c);
        if (c.change() instanceof Change.MergeParties m) {
          brought.add(m.into().id());
        } else if (c.change() instanceof Change.WrongSpeaker w && w.speaker() != null) {
          brought.add(Objects.requireNonNull(w.speaker()).id());
        }
      }
    }
    return List.copyOf(touching);
  }

  /** Ids of all parties that {@code reports} name or let speak. */
  public static Set<String> parties(List<Report> reports) {
    Set<String> ids = new TreeSet<>();
    for (Report r : reports) {
      for (Mention m : r.mentions()) {
        ids.add(m.party().id());
      }
      for (Statement s : r.statements()) {
        if (s.speaker() != null) {
          ids.add(s.speaker().id());
        }
      }
    }
    return ids;
  }
}

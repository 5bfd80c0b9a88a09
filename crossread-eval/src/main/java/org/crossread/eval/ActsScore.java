package org.crossread.eval;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.crossread.position.CodedAct;

/**
 * Scores coded acts. A row is found when an act of its document shares at least half of the shorter
 * and a fifth of the longer passage and has its kind or one that also counts; each act serves one
 * row, core rows first. Rows that are not core neither help recall nor hurt precision.
 */
final class ActsScore {
  private static final double OF_SHORTER = 0.5;
  private static final double OF_LONGER = 0.2;

  private ActsScore() {}

  /** The one file of the folder whose name ends so. */
  static Path file(Path folder, String suffix, String remedy) throws DataException, IOException {
    if (!Files.exists(folder)) {
      throw DataException.missing(folder, remedy);
    }
    if (!Files.isDirectory(folder)) {
      throw DataException.invalid(folder, "is no folder", remedy);
    }
    Set<Path> found = new TreeSet<>();
    try (DirectoryStream<Path> files = Files.newDirectoryStream(folder, "*" + suffix)) {
      files.forEach(found::add);
    }
    if (found.size() != 1) {
      throw DataException.invalid(
          folder, "has " + found.size() + " files that end in " + suffix, remedy);
    }
    return found.iterator().next();
  }

  static List<Measure> measures(
      List<Table.Row> gold, List<Table.Row> traps, List<ActsEvaluation.Coded> acts)
      throws DataException {
    List<Table.Row> ordered = new ArrayList<>(gold);
    ordered.sort(Comparator.comparing((Table.Row r) -> !r.value("core").equals("Y")));
    Set<Integer> used = new HashSet<>();
    int found = 0;
    int core = 0;
    int actors = 0;
    int targets = 0;
    for (Table.Row row : ordered) {
      boolean isCore = row.value("core").equals("Y");
      core += isCore ? 1 : 0;
      int best = best(row, acts, used);
      if (best < 0) {
        continue;
      }
      used.add(best);
      if (isCore) {
        found++;
        actors += canon(row.value("speaker")).contains(one(acts.get(best).actor())) ? 1 : 0;
        targets += isTarget(row, acts.get(best)) ? 1 : 0;
      }
    }
    int trapped = 0;
    for (Table.Row trap : traps) {
      for (ActsEvaluation.Coded a : acts) {
        if (a.document().equals(trap.value("document")) && shared(trap, a.act()) > 0) {
          trapped++;
          break;
        }
      }
    }
    double spurious = acts.size() - used.size();
    return List.of(
        new Measure("recall", ratio(found, core), 3),
        new Measure("precision", acts.isEmpty() ? 0 : 1 - spurious / acts.size(), 3),
        new Measure("actor", ratio(actors, found), 3),
        new Measure("target", ratio(targets, found), 3),
        Measure.count("traps", trapped),
        Measure.count("to.the.wrong.side", stolen(gold, acts)),
        Measure.count("acts", acts.size()),
        Measure.count("rows", core));
  }

  private static double ratio(int part, int whole) {
    return whole == 0 ? 0 : (double) part / whole;
  }

  private static int best(Table.Row row, List<ActsEvaluation.Coded> acts, Set<Integer> used)
      throws DataException {
    int best = -1;
    int most = 0;
    for (int i = 0; i < acts.size(); i++) {
      ActsEvaluation.Coded a = acts.get(i);
      if (!used.contains(i) && overlaps(row, a) && kinds(row).contains(a.act().kind().name())) {
        int shared = shared(row, a.act());
        if (shared > most) {
          most = shared;
          best = i;
        }
      }
    }
    return best;
  }

  private static Set<String> kinds(Table.Row row) {
    Set<String> kinds = new HashSet<>(List.of(row.value("alt_kinds").split(";")));
    kinds.add(row.value("kind"));
    return kinds;
  }

  private static int shared(Table.Row row, CodedAct act) throws DataException {
    return Math.min(row.integer("end"), act.span().end())
        - Math.max(row.integer("start"), act.span().start());
  }

  private static boolean overlaps(Table.Row row, ActsEvaluation.Coded a) throws DataException {
    int shared = shared(row, a.act());
    int own = row.integer("end") - row.integer("start");
    int other = a.act().span().length();
    return a.document().equals(row.value("document"))
        && shared > 0
        && shared >= OF_SHORTER * Math.min(own, other)
        && shared >= OF_LONGER * Math.max(own, other);
  }

  private static boolean isTarget(Table.Row row, ActsEvaluation.Coded a) {
    Set<String> named = new HashSet<>();
    a.act().targets().forEach(t -> named.add(one(t.id())));
    boolean open = row.value("target").isEmpty() && named.isEmpty();
    named.retainAll(canon(row.value("target")));
    return open || !named.isEmpty();
  }

  /** Acts within the words of another that are given to the one who speaks of them. */
  private static int stolen(List<Table.Row> gold, List<ActsEvaluation.Coded> acts)
      throws DataException {
    Map<String, Table.Row> byId = new HashMap<>();
    gold.forEach(r -> byId.put(r.value("id"), r));
    int stolen = 0;
    for (Table.Row row : gold) {
      Table.Row outer = byId.get(row.value("embedded_in"));
      if (outer == null || outer.value("speaker").equals(row.value("speaker"))) {
        continue;
      }
      for (ActsEvaluation.Coded a : acts) {
        String kind = a.act().kind().name();
        if (overlaps(row, a)
            && kinds(row).contains(kind)
            && !kinds(outer).contains(kind)
            && one(a.actor()).equals(one(outer.value("speaker")))) {
          stolen++;
          break;
        }
      }
    }
    return stolen;
  }

  private static Set<String> canon(String ids) {
    Set<String> canon = new HashSet<>();
    for (String id : ids.split(";")) {
      canon.add(one(id));
    }
    return canon;
  }

  /** "RUS.MFA" is RUS, "USA-ALLIES" is USA. */
  private static String one(String id) {
    return id.split("[.-]", 2)[0].toUpperCase(Locale.ROOT);
  }
}

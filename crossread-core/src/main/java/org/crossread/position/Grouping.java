package org.crossread.position;

import java.util.ArrayList;
import java.util.List;
import org.crossread.position.LedgerBuilder.Entry;
import org.crossread.position.LedgerBuilder.Group;

/** Groups acts by what they are about, by average link. Quadratic in space, cubic in time. */
final class Grouping {
  /** Acts of one party at most; what comes after these is grouped one by one. Chosen. */
  private static final int MOST = 400;

  private Grouping() {}

  /** Groups in the order of their first entries. */
  static List<Group> groups(List<Entry> entries, Issues issues) {
    int n = Math.min(MOST, entries.size());
    double[][] near = new double[n][n];
    for (int i = 0; i < n; i++) {
      for (int j = i + 1; j < n; j++) {
        near[i][j] =
            near[j][i] =
                apart(entries.get(i), entries.get(j))
                    ? -1
                    : bothGeneral(entries.get(i), entries.get(j))
                            || bothWhole(entries.get(i), entries.get(j))
                        ? 1
                        : issues.near(entries.get(i).topic(), entries.get(j).topic());
      }
    }
    List<List<Integer>> groups = new ArrayList<>();
    for (int i = 0; i < n; i++) {
      groups.add(new ArrayList<>(List.of(i)));
    }
    while (true) {
      double best = Issues.SAME;
      int a = -1;
      int b = -1;
      for (int i = 0; i < groups.size(); i++) {
        for (int j = i + 1; j < groups.size(); j++) {
          double link = link(groups.get(i), groups.get(j), near);
          if (link >= best && (link > best || a < 0)) {
            best = link;
            a = i;
            b = j;
          }
        }
      }
      if (a < 0) {
        break;
      }
      groups.get(a).addAll(groups.remove(b));
      groups.get(a).sort(null);
    }
    List<Group> made = new ArrayList<>();
    for (List<Integer> g : groups) {
      made.add(new Group(g.stream().map(entries::get).toList()));
    }
    for (int i = n; i < entries.size(); i++) {
      made.add(new Group(List.of(entries.get(i))));
    }
    return made;
  }

  /** Items of one list are told apart by whoever lists them. */
  private static boolean apart(Entry a, Entry b) {
    if (bothWhole(a, b)) {
      return false;
    }
    if (!a.topic().sameObject(b.topic()) && !(a.topic().isGeneral() && b.topic().isGeneral())) {
      return true;
    }
    return a.source().article().equals(b.source().article())
        && a.act().trigger().equals(b.act().trigger())
        && a.act().embeddedIn() == b.act().embeddedIn();
  }

  /** That a party's positions hold only together is one position, however it is told. */
  private static boolean bothWhole(Entry a, Entry b) {
    return a.act().flags().contains(CodedAct.Flag.PACKAGE)
        && b.act().flags().contains(CodedAct.Flag.PACKAGE)
        && LedgerBuilder.family(a).equals("whole")
        && LedgerBuilder.family(b).equals("whole");
  }

  private static boolean bothGeneral(Entry a, Entry b) {
    return a.topic().isGeneral() && b.topic().isGeneral();
  }

  private static double link(List<Integer> a, List<Integer> b, double[][] near) {
    double sum = 0;
    for (int i : a) {
      for (int j : b) {
        if (near[i][j] < 0) {
          return -1;
        }
        sum += near[i][j];
      }
    }
    return sum / (a.size() * b.size());
  }
}

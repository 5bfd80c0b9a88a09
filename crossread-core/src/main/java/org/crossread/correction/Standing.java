package org.crossread.correction;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Which corrections nobody took back. A correction stands unless one that itself stands reverts it.
 * The order in which they are given changes nothing. Thread-safe.
 */
public final class Standing {
  private final List<Correction> all;
  private final Map<String, Correction> byId = new HashMap<>();
  private final Map<String, Boolean> stands = new HashMap<>();

  public Standing(List<Correction> corrections) {
    all = corrections.stream().distinct().sorted(Correction.ORDER).toList();
    Map<String, List<Correction>> reverts = new HashMap<>();
    for (Correction c : all) {
      byId.put(c.id(), c);
      if (c.change() instanceof Change.Revert r) {
        reverts.computeIfAbsent(r.correction(), k -> new ArrayList<>()).add(c);
      }
    }
    all.forEach(c -> decide(c, reverts));
  }

  /**
   * An id is made from the content, so that reverts make no circle; a long chain is walked without
   * recursion.
   */
  private void decide(Correction first, Map<String, List<Correction>> reverts) {
    List<Correction> open = new ArrayList<>(List.of(first));
    Set<String> waiting = new HashSet<>();
    while (!open.isEmpty()) {
      Correction c = open.getLast();
      if (stands.containsKey(c.id())) {
        open.removeLast();
        continue;
      }
      List<Correction> against = reverts.getOrDefault(c.id(), List.of());
      List<Correction> unknown = against.stream().filter(r -> !stands.containsKey(r.id())).toList();
      if (unknown.isEmpty() || !waiting.add(c.id())) {
        stands.put(c.id(), against.stream().noneMatch(r -> stands.getOrDefault(r.id(), false)));
        open.removeLast();
      } else {
        open.addAll(unknown);
      }
    }
  }

  /** All corrections, each once, by time, then id. */
  public List<Correction> all() {
    return all;
  }

  /** Those that stand and take nothing back themselves, by time, then id. */
  public List<Correction> decisions() {
    return all.stream().filter(c -> stands(c) && !(c.change() instanceof Change.Revert)).toList();
  }

  /** Whether nobody took {@code correction}, one of these, back. */
  public boolean stands(Correction correction) {
    return stands.getOrDefault(correction.id(), true);
  }

  /**
   * What a correction is about in the end: itself, or through reverts what they take back; null
   * when that is not among these.
   */
  public @Nullable Change subject(Correction correction) {
    Correction c = correction;
    while (c != null && c.change() instanceof Change.Revert r) {
      c = byId.get(r.correction());
    }
    return c == null ? null : c.change();
  }
}

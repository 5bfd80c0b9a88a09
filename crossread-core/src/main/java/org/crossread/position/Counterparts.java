package org.crossread.position;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.crossread.name.Party;
import org.jspecify.annotations.Nullable;

/** With whom a party deals, as far as an article has told; for acts that name nobody. */
final class Counterparts {
  private final Map<String, List<Party>> targets = new HashMap<>();
  private final Map<String, Party> comers = new HashMap<>();

  /** Remembers an act with an actor and targets that are named. */
  void learn(Party actor, List<Party> named) {
    targets.put(actor.root(), named);
    named.forEach(t -> comers.put(t.root(), actor));
  }

  /** Towards whom the party acted last, else who acted last towards it; empty when unknown. */
  List<Party> of(@Nullable Party actor) {
    if (actor == null) {
      return List.of();
    }
    List<Party> known = targets.get(actor.root());
    if (known != null) {
      return known;
    }
    Party comer = comers.get(actor.root());
    return comer == null ? List.of() : List.of(comer);
  }
}

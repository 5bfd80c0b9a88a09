package org.crossread.statement;

import java.util.HashSet;
import java.util.Set;
import org.crossread.name.Gender;
import org.crossread.name.Party;

/**
 * What one article has said of a person so far: roles, among them those borne now ({@code present})
 * and those that stood alone before the name ({@code bare}); other words of titles and appositions;
 * the place of the first mention. Filled by {@link Appositions} alone.
 */
final class Known {
  final Party party;
  final int first;
  final Set<String> roles = new HashSet<>();
  final Set<String> present = new HashSet<>();
  final Set<String> bare = new HashSet<>();
  final Set<String> words = new HashSet<>();
  boolean man;
  boolean woman;

  Known(Party party, int first) {
    this.party = party;
    this.first = first;
  }

  Party party() {
    return party;
  }

  Gender gender() {
    if (man != woman) {
      return man ? Gender.MALE : Gender.FEMALE;
    }
    String[] names = party.name().split("[\\s.]+");
    return man || names.length < 2 ? Gender.UNKNOWN : Gender.ofGivenName(names[0]);
  }

  void role(String word, boolean former, boolean alone) {
    words.addAll(word.equals("democrat") ? Set.of("democrat", "democratic") : Set.of(word));
    for (String role : Appositions.rolesOf(word)) {
      roles.add(role);
      if (!former) {
        present.add(role);
      }
      if (alone) {
        bare.add(role);
      }
    }
    man |= word.endsWith("man") && !word.endsWith("woman") && !word.equals("chairman");
    woman |= word.endsWith("woman");
  }
}

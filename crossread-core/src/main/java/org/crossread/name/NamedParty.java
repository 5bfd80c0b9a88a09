package org.crossread.name;

import java.util.List;

/**
 * A party with the words that name it, for who has names that no list of Crossread holds.
 *
 * @param names as in running text ("Norland")
 * @param demonyms adjectives and people of a state ("Norlandic"); a name that is listed here too
 *     also stands before what belongs to it ("Norland troops")
 * @param seats places that stand for a state ("Norhaven")
 */
public record NamedParty(
    Party party, List<String> names, List<String> demonyms, List<String> seats) {
  public NamedParty {
    names = List.copyOf(names);
    demonyms = List.copyOf(demonyms);
    seats = List.copyOf(seats);
    if (names.isEmpty() && demonyms.isEmpty() && seats.isEmpty()) {
      throw new IllegalArgumentException("no name for " + party.id() + "; give one");
    }
  }
}

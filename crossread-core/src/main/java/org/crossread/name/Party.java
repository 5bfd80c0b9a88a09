package org.crossread.name;

import org.jspecify.annotations.Nullable;

/**
 * Somebody who can speak or act: a state, an organ of it, an organisation, a person, a group.
 *
 * @param id stable across the reports of a story: ISO 3166 alpha-3 for states ({@code RUS}), state
 *     and organ ({@code RUS.MFA}), upper-case short name for organisations ({@code NATO}), {@code
 *     P:surname} for people, {@code G:head words} for groups and roles left unresolved, {@code
 *     L:words} for places, {@code O:words} for other names
 * @param name what to show ("Russia: Foreign Ministry")
 * @param principal id of the party it speaks for, when known ({@code RUS} for {@code RUS.MFA})
 */
public record Party(String id, String name, Kind kind, @Nullable String principal) {
  public enum Kind {
    STATE,
    ORGAN,
    ALLIANCE,
    ORGANISATION,
    AGENCY,
    PERSON,
    GROUP,
    PLACE
  }

  /** The id of the party at the top: its principal's, else its own. */
  public String root() {
    return principal != null ? principal : id;
  }
}

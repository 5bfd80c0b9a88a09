package org.crossread.name;

import org.crossread.text.Span;

/**
 * A place in the text where a party or place is named.
 *
 * @param role whether the words name the party as an actor, or only a place ("in Moscow")
 */
public record Mention(Span span, Party party, Role role) {
  public enum Role {
    ACTOR,
    PLACE,
    MODIFIER
  }
}

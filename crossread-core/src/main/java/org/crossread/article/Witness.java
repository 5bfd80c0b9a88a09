package org.crossread.article;

/**
 * What another source says of a field that was taken from a stronger one, where the two do not
 * agree.
 *
 * @param value as the field would be shown
 */
public record Witness(Subject subject, String value, Field.Origin origin) {
  /** The field that a witness speaks of. */
  public enum Subject {
    TITLE,
    OUTLET,
    AUTHORS,
    PUBLISHED,
    MODIFIED,
    LANGUAGE,
    CANONICAL
  }
}

package org.crossread.store;

/**
 * What an examination of a workspace found.
 *
 * @param level how bad it is
 * @param what in plain words, with the thing's id
 * @param remedy what to do
 */
public record Finding(Level level, String what, String remedy) {
  /** How bad. */
  public enum Level {
    /** Nothing is lost or wrong. */
    NOTE,
    /** Something is lost or wrong that can be made again. */
    MENDABLE,
    /** Something is lost. */
    LOST
  }
}

package org.crossread.capture;

import org.jspecify.annotations.Nullable;

/**
 * Where a record stands in an input.
 *
 * @param file the name the user gave
 * @param record 1-based number among all records of the file, also those that hold no article
 * @param offset bytes from the beginning of the file to the record, or null when its format does
 *     not tell; in a compressed archive of the web the place of the record's own compressed member,
 *     in other compressed files a place in the expanded bytes
 */
public record Position(String file, long record, @Nullable Long offset) {
  public Position {
    if (record < 1) {
      throw new IllegalArgumentException("records are counted from 1: " + record);
    }
  }

  /** A file that is one record. */
  public static Position whole(String file) {
    return new Position(file, 1, 0L);
  }
}

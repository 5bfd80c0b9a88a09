package org.crossread.capture;

import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** Reads the records of one input one after the other. Holds one record at a time. */
interface RecordReader {
  /**
   * The next record; null after the last.
   *
   * @throws IOException when no record after this one can be read
   */
  @Nullable Item next() throws IOException;
}

package org.crossread.store;

import java.util.Collection;

/** Bytes as they were received, compressed, by their SHA-256. Thread-safe. */
sealed interface Captures permits CaptureFiles, CaptureRows {
  /** Keeps {@code bytes}; once for each hash. They are there when this returns. */
  void put(String sha256, byte[] bytes);

  /**
   * The bytes of a hash.
   *
   * @throws StoreException when they are missing or not those of the hash
   */
  byte[] get(String sha256);

  /** Hashes of all that is kept; in no order. */
  Collection<String> all();
}

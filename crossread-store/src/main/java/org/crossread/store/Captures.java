package org.crossread.store;

import java.util.Collection;
import java.util.Map;
import org.jdbi.v3.core.Handle;

/** Bytes as they were received, compressed, by their SHA-256. Thread-safe. */
sealed interface Captures permits CaptureFiles, CaptureRows {
  /** The form in which {@code bytes} are kept. */
  byte[] pack(byte[] bytes);

  /**
   * Begins to keep captures that a change is going to name; each hash once.
   *
   * @param packed what {@link #pack} gave, by hash
   */
  Keeping keep(Map<String, byte[]> packed);

  /** Captures on their way to the disk; closing it waits for them. For one thread. */
  interface Keeping extends AutoCloseable {
    /**
     * Returns when a power cut would leave them all, if the change of {@code h} is left. Called
     * within that change, last.
     *
     * @throws StoreException when one could not be kept; the change must not be made then
     */
    void finish(Handle h);

    @Override
    void close();
  }

  /** Whether something is kept for a hash; it may be damaged. */
  boolean holds(String sha256);

  /**
   * The bytes of a hash.
   *
   * @throws StoreException when they are missing or not those of the hash
   */
  byte[] get(String sha256);

  /** Hashes of all that is kept; in no order. */
  Collection<String> all();
}

package org.crossread.store;

import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import org.jdbi.v3.core.Handle;

/**
 * Times as they are written down. A clock that goes back never makes a later line look earlier: the
 * time of a change is at least that of the change before. Thread-safe within {@link
 * Database#write}.
 */
final class Clock {
  private static final String LAST = "clock";

  private final InstantSource source;

  Clock(InstantSource source) {
    this.source = source;
  }

  /** The time of this change. Within a change. */
  Instant now(Handle h) {
    Instant now = source.instant().truncatedTo(ChronoUnit.MILLIS);
    Instant last =
        h.createQuery("select value from setting where name = :name")
            .bind("name", LAST)
            .mapTo(String.class)
            .findOne()
            .map(Instant::parse)
            .orElse(Instant.EPOCH);
    Instant at = now.isBefore(last) ? last : now;
    Settings.put(h, LAST, at.toString());
    return at;
  }
}

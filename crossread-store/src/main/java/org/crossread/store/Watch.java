package org.crossread.store;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A search that is asked again and again.
 *
 * @param runAt when it was last asked; null before the first time
 */
public record Watch(String name, String query, Instant createdAt, @Nullable Instant runAt) {}

package org.crossread.store;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import org.crossread.claim.Difference;
import org.jspecify.annotations.Nullable;

/**
 * A story as lists show it.
 *
 * @param id stays the same as long as the story has articles
 * @param thread id of the first story of its thread
 * @param title of its first article, or the name that a person gave
 * @param independent number of independent reports; copies count once
 * @param from earliest day of publication that an article tells
 * @param to latest such day
 * @param changedAt when articles last came or went
 * @param differences by kind, of its last comparison as a whole; empty when it was not compared
 */
public record StoredStory(
    String id,
    String thread,
    String title,
    int articles,
    int independent,
    @Nullable LocalDate from,
    @Nullable LocalDate to,
    Instant openedAt,
    Instant changedAt,
    Map<Difference.Kind, Integer> differences) {
  public StoredStory {
    Map<Difference.Kind, Integer> ordered = new EnumMap<>(Difference.Kind.class);
    ordered.putAll(differences);
    differences = Collections.unmodifiableMap(ordered);
  }
}

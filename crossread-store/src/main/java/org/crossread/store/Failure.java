package org.crossread.store;

import java.time.Instant;

/** An input that could not be added: which, why, and what to do. */
public record Failure(long number, Instant at, String input, String message, String remedy) {}

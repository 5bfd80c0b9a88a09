package org.crossread.store;

import java.time.Instant;

/**
 * A reading or difference that was not there when a watch was asked before.
 *
 * @param kind READING, or the kind of a difference
 * @param story id of the story
 * @param title one line
 * @param body the passages, a line each, with their outlets
 */
public record Alert(
    long number, String watch, Instant at, String kind, String story, String title, String body) {}

package org.crossread.claim;

/** An input that could not be read: which, why, and what to do. */
public record NotRead(String input, String reason, String remedy) {}

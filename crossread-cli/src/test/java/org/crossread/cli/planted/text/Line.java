package org.crossread.cli.planted.text;

/** Nothing is wrong with it but that render knows it, which closes a cycle. */
public record Line(String characters) {}

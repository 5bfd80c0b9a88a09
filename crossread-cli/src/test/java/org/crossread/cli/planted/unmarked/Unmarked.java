package org.crossread.cli.planted.unmarked;

/** Its package says nothing about null. */
public final class Unmarked {}

package org.crossread.capture;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A feed of which entries that do not parse can be left out one after the other. Not thread-safe.
 */
final class FeedRepair {
  /** Entries that are left out at most; each costs another parse of the whole. */
  private static final int MOST = 20;

  private static final Pattern ENTRY =
      Pattern.compile("<(/?)(?:\\w++:)?(item|entry)(?=[\\s>/])[^>]*+>");
  private static final Pattern OPEN =
      Pattern.compile("<((?:\\w++:)?(?:rss|RDF|feed|channel))(?=[\\s>])");

  private String text;
  private final BitSet leftOut = new BitSet();
  private final List<int[]> entries = new ArrayList<>();

  FeedRepair(String text) {
    this.text = text;
    int start = -1;
    Matcher m = ENTRY.matcher(text);
    while (m.find()) {
      boolean end = !m.group(1).isEmpty();
      if (!end && start >= 0) {
        // The entry before has no end: it goes up to here.
        entries.add(new int[] {start, m.start()});
      }
      if (end && start >= 0) {
        entries.add(new int[] {start, m.end()});
      }
      start = end ? -1 : m.start();
    }
    if (start >= 0) {
      entries.add(new int[] {start, text.length()});
    }
  }

  /** The feed without what was left out; places of the rest are as they were. */
  String text() {
    return text;
  }

  /** Whether entry {@code record}, counted from 1, was left out. */
  boolean leftOut(long record) {
    return record <= entries.size() && leftOut.get((int) record);
  }

  /** Leaves out the entry at that place; false when there is none or were too many. */
  boolean leaveOut(int line, int column) {
    if (leftOut.cardinality() == MOST || line < 1) {
      return false;
    }
    int at = place(line, column);
    for (int i = entries.size() - 1; i >= 0; i--) {
      int[] entry = entries.get(i);
      boolean within = entry[0] <= at && at <= entry[1];
      if (within && !leftOut.get(i + 1)) {
        leftOut.set(i + 1);
        blank(entry[0], entry[1]);
        closed();
        return true;
      }
    }
    return at >= text.length() - 1 && closed();
  }

  private int place(int line, int column) {
    int at = 0;
    for (int i = 1; i < line; i++) {
      int next = text.indexOf('\n', at);
      if (next < 0) {
        return text.length();
      }
      at = next + 1;
    }
    return Math.min(text.length(), at + Math.max(0, column - 1));
  }

  private void blank(int start, int end) {
    StringBuilder out = new StringBuilder(text);
    for (int i = start; i < end; i++) {
      if (out.charAt(i) != '\n') {
        out.setCharAt(i, ' ');
      }
    }
    text = out.toString();
  }

  /** Adds the ends that a feed that was cut lacks; whether it lacked any. */
  private boolean closed() {
    StringBuilder ends = new StringBuilder();
    Matcher m = OPEN.matcher(text);
    while (m.find()) {
      String end = "</" + m.group(1) + ">";
      if (text.indexOf(end, m.end()) < 0) {
        ends.insert(0, end);
      }
      if (ends.length() > 100) {
        return false;
      }
    }
    text += ends;
    return !ends.isEmpty();
  }
}

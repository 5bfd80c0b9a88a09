package org.crossread.eval;

import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.crossread.text.Span;
import org.jspecify.annotations.Nullable;

/**
 * A sentence in which two parties are marked, as sets of the field write it: {@code <s>Norway</s>
 * thanked <t>Iceland</t>}. Of several marks of one kind the first counts.
 *
 * @param text without the marks
 * @param source who acts; null when none is marked
 * @param target towards whom; null when none is marked
 */
record MarkedSentence(String text, @Nullable Span source, @Nullable Span target) {
  private static final Pattern MARKS = Pattern.compile("</?[st]>");

  /**
   * @throws IllegalArgumentException when a mark is not closed
   */
  static MarkedSentence of(String marked) {
    StringBuilder text = new StringBuilder();
    Map<String, Span> spans = new HashMap<>();
    Map<String, Integer> open = new HashMap<>();
    Matcher marks = MARKS.matcher(marked);
    int at = 0;
    while (marks.find()) {
      text.append(marked, at, marks.start());
      at = marks.end();
      String mark = marks.group();
      if (mark.charAt(1) != '/') {
        open.put(mark, text.length());
        continue;
      }
      String opening = mark.replace("/", "");
      Integer start = open.remove(opening);
      if (start == null) {
        throw new IllegalArgumentException(
            mark + " at character " + marks.start() + " closes nothing");
      }
      spans.putIfAbsent(opening, new Span(start, text.length()));
    }
    if (!open.isEmpty()) {
      throw new IllegalArgumentException("not closed: " + open.keySet());
    }
    text.append(marked, at, marked.length());
    return new MarkedSentence(text.toString(), spans.get("<s>"), spans.get("<t>"));
  }
}

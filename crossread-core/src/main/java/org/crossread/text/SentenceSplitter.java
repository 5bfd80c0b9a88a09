package org.crossread.text;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Cuts a paragraph into sentences. Stateless. */
public final class SentenceSplitter {
  private static final Pattern END =
      Pattern.compile("[.!?…]+[\"”’')\\]]*\\s+(?=[\"“‘'(\\[]*[\\p{Lu}\\d])");

  private SentenceSplitter() {}

  /** Sentences of {@code paragraph} in order, without surrounding white space. */
  public static List<Span> sentences(CharSequence text, Span paragraph) {
    List<Span> spans = new ArrayList<>();
    Matcher m = END.matcher(text).region(paragraph.start(), paragraph.end());
    int start = paragraph.start();
    while (m.find()) {
      add(spans, text, start, m.end());
      start = m.end();
    }
    add(spans, text, start, paragraph.end());
    return spans;
  }

  private static void add(List<Span> spans, CharSequence text, int start, int end) {
    int a = start;
    int b = end;
    while (a < b && Character.isWhitespace(text.charAt(a))) {
      a++;
    }
    while (b > a && Character.isWhitespace(text.charAt(b - 1))) {
      b--;
    }
    if (a < b) {
      spans.add(new Span(a, b));
    }
  }
}

package org.crossread.article;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.crossread.article.Block.Kind;
import org.crossread.text.Span;
import org.jspecify.annotations.Nullable;

/**
 * The outlet's name where a flattened page shows it: as its first line, or under the byline. It
 * must read as a name, and either hold a word of newspapers' names or stand again in the text.
 */
final class Masthead {
  private static final Pattern NAME =
      Pattern.compile(
          "(?:(?:The|THE) )?\\p{Lu}[\\p{L}'’.-]*(?: (?:&|of|the|and|\\p{Lu}[\\p{L}'’.-]*)){0,4}");
  private static final Set<String> WORDS =
      Set.of(
          "times",
          "post",
          "gazette",
          "news",
          "herald",
          "tribune",
          "journal",
          "star",
          "radio",
          "wire",
          "press",
          "courier",
          "ledger",
          "chronicle",
          "guardian",
          "observer",
          "telegraph",
          "standard",
          "independent",
          "today",
          "mail",
          "echo",
          "sun",
          "globe",
          "monitor",
          "dispatch",
          "examiner",
          "inquirer",
          "bulletin",
          "argus",
          "mirror",
          "express",
          "agency",
          "broadcasting");

  /** Before "News" these name a part of a page. */
  private static final Set<String> PARTS =
      Set.of(
          "breaking",
          "latest",
          "top",
          "world",
          "local",
          "business",
          "sports",
          "more",
          "live",
          "other",
          "related",
          "all",
          "national",
          "regional");

  private Masthead() {}

  /** Where the name stands, or null. Only lines above the first paragraph are looked at. */
  static @Nullable Span of(String text, List<Block> blocks) {
    boolean titled = blocks.stream().anyMatch(b -> b.kind() == Kind.TITLE);
    for (int i = 0; titled && i < blocks.size() && blocks.get(i).kind() != Kind.BODY; i++) {
      Block b = blocks.get(i);
      boolean underByline =
          i > 0
              && blocks.get(i - 1).kind() == Kind.CREDIT
              && new LineCues(blocks.get(i - 1).span().of(text)).isByline();
      if (b.kind() == Kind.BOILERPLATE && (i == 0 || underByline) && isName(text, b.span())) {
        return b.span();
      }
    }
    return null;
  }

  private static boolean isName(String text, Span line) {
    String name = line.of(text);
    if (name.length() > 50 || new LineCues(name).isCue() || !NAME.matcher(name).matches()) {
      return false;
    }
    String lower = name.toLowerCase(Locale.ROOT);
    String last = lower.substring(lower.lastIndexOf(' ') + 1);
    String bare = lower.startsWith("the ") ? lower.substring(4) : lower;
    return lower.contains(" ")
        && !PARTS.contains(lower.substring(0, lower.indexOf(' ')))
        && (WORDS.contains(last)
            || text.substring(line.end()).toLowerCase(Locale.ROOT).contains(bare));
  }
}

package org.crossread.article;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Who signs an article, as its sources say together: each line is read once, since many of them say
 * the same. Not thread-safe.
 */
final class Signers {
  private static final Pattern BY = Pattern.compile("(?i)^(?:(?:written|posted) )?by\\b");

  /** Those who helped: after these words and on the same line, or alone on the next. */
  private static final Pattern HELPED =
      Pattern.compile(
          "(?iu)\\b(?:contributions? from|photograph(?:y|s|ed)? by|photos? by|illustrat(?:ions?|ed) by|styled by|edited by"
              + "|additional reporting by|(?:reviewed|checked) by)\\s+([^\\n]{2,80})");

  private final @Nullable String outlet;
  private final Map<String, List<String>> read = new HashMap<>();

  /** All lines, each once. */
  private final Set<String> values = new LinkedHashSet<>();

  private final Set<String> helpers = new HashSet<>();

  /** The names in each line that begins with "By" and is a list of names. */
  private final List<List<String>> lists = new ArrayList<>();

  /**
   * @param sources what each source gives as author or authors, as written
   * @param outlet the name of the outlet, which signs nothing by itself; or null
   */
  Signers(List<List<String>> sources, @Nullable String outlet) {
    this.outlet = outlet;
    sources.forEach(values::addAll);
    for (String value : values) {
      String lower = value.toLowerCase(Locale.ROOT);
      if (lower.contains(" by") || lower.contains(" from")) {
        Matcher m = HELPED.matcher(value);
        while (m.find()) {
          names(m.group(1)).forEach(n -> helpers.add(Strings.plain(n)));
        }
      }
      if (BY.matcher(value).find() && Byline.isList(value, names(value).size())) {
        lists.add(names(value));
      }
    }
  }

  private List<String> names(String value) {
    return read.computeIfAbsent(value, v -> Byline.names(v, outlet));
  }

  /** The names in what one source gives; people only, each once. */
  List<String> names(List<String> source) {
    Map<String, String> names = new LinkedHashMap<>();
    for (String value : source) {
      for (String name : names(value)) {
        if (names.size() < Byline.MOST_NAMES) {
          names.putIfAbsent(Strings.plain(name), name);
        }
      }
    }
    return List.copyOf(names.values());
  }

  /**
   * {@code names} as the other sources amend them: without what is glued to a name that stands
   * alone elsewhere, without those whom a line names as photographers and the like, and with those
   * whom a line that begins with "By" names beside all of them.
   */
  List<String> amended(List<String> names) {
    List<String> alone = new ArrayList<>();
    for (String value : values) {
      boolean begins =
          names.stream().anyMatch(n -> n.length() > value.length() && n.startsWith(value));
      if (begins && value.indexOf(' ') > 0 && names(value).equals(List.of(value))) {
        alone.add(value);
      }
    }
    List<String> amended = new ArrayList<>();
    for (String name : names) {
      String shorter = name;
      for (String other : alone) {
        if (name.length() > other.length() && name.startsWith(other)) {
          shorter = other;
        }
      }
      amended.add(shorter);
    }
    for (List<String> more : lists) {
      if (!names.isEmpty()
          && more.size() > amended.size()
          && plain(more).containsAll(plain(amended))) {
        amended = new ArrayList<>(more);
      }
    }
    List<String> own =
        amended.stream().filter(n -> !helpers.contains(Strings.plain(n))).distinct().toList();
    return own.isEmpty() ? List.copyOf(names) : own;
  }

  private static List<String> plain(List<String> names) {
    return names.stream().map(Strings::plain).toList();
  }
}

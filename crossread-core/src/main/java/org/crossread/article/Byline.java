package org.crossread.article;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.crossread.text.ResourceLines;
import org.jspecify.annotations.Nullable;

/**
 * The names in a byline: without "By", roles, degrees, agencies, outlets, times and addresses, each
 * once, in order.
 */
final class Byline {
  /** Longer is no name. Chosen. */
  static final int LONGEST_NAME = 60;

  private static final int MOST_WORDS = 6;
  static final int MOST_NAMES = 30;

  private static final Pattern OPENING =
      Pattern.compile(
          "(?iu)^(?:(?:(?:this (?:article|post|story|piece) (?:was|is) (?:originally )?(?:written|published|posted|contributed)|this article|article|story|words|text|report|review|analysis|opinion|comment|post|posted|written|published|created|authored|reported|submitted|contributed|view all posts|all posts|posts|more|read more|insights|medically reviewed|reviewed|edited|updated|guest post)\\s+)?by\\b|authors?\\s*:|from\\s*:|insights from\\b|(?:read )?more (?:about|from)\\b|about\\b|writer\\s*:|von\\b|par\\b|por\\b)\\s*[:.]?\\s*");
  private static final Pattern ADDRESS =
      Pattern.compile("(?i)\\b(?:https?://|www\\.)\\S+|\\S+@\\S+\\.\\S+|(?<!\\S)@\\w+");
  private static final Pattern CUT =
      Pattern.compile("\\s*[|•·⋅∙●\\n\\t»›]\\s*|\\s+[-–—/]{1,2}\\s+|\\(.{0,80}?\\)");
  private static final Pattern PART =
      Pattern.compile(
          "(?iu)\\s*[,;]\\s*(?:and\\s+|&\\s*)?|\\s+(?:and|with|und|et|y)\\s+|\\s*&\\s*|\\s*/\\s*");
  private static final Pattern AND = Pattern.compile("(?iu)\\s+(?:and|und|et|y)\\s+|\\s*&\\s*");
  private static final Pattern OFFICE = Pattern.compile("(?i) (?:of|for) ");
  private static final Pattern TITLED =
      Pattern.compile("(?iu)^(?:dr|prof|professor|rev|sir)\\.? (?=\\p{L})");

  /** "Ada (Berg) Lund": a name within a name. */
  private static final Pattern INNER =
      Pattern.compile("\\s\\(\\p{Lu}[\\p{L}.' -]{1,20}\\)(?= \\p{Lu})");

  private static final Pattern IN_PLACE = Pattern.compile("\\s+(?:in|at|on)(?: .*)?$");

  /** "news.example" in a byline is no name. */
  private static final Pattern HOST = Pattern.compile("\\p{L}\\.\\p{Ll}{2,}$");

  /** A time or a date: a byline ends before it. */
  private static final Pattern DATE =
      Pattern.compile(
          "(?is)[,\\s]*(?:\\b(?:on ?|(?:last )?updated:? (?:on )?|published:? |posted:? )*(?:mon|tue|wed|thu|fri|sat|sun|jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]{0,6}\\.?,? )?\\d.*$");

  /** Small words that stand in names. */
  private static final Set<String> PARTICLES =
      Set.of(
          "van", "von", "de", "da", "di", "del", "della", "der", "den", "la", "le", "al", "el",
          "bin", "ibn", "ter", "ten", "dos", "das", "du", "of", "for", "the", "y", "e");

  private static final Pattern GOES_ON = Pattern.compile("(?i)^(?:and\\b|[,&])\\s*");
  private static final Pattern ENDS_OPEN = Pattern.compile("(?i)(?:\\band|[,&])$");
  private static final Pattern NUMBER = Pattern.compile("\\d");
  private static final Pattern NOT_LETTER = Pattern.compile("[^\\p{L}-]");

  private static final Set<String> ROLES =
      new HashSet<>(ResourceLines.of(Byline.class, "byline-roles.txt"));
  private static final Set<String> CREDENTIALS =
      new HashSet<>(ResourceLines.of(Byline.class, "credentials.txt"));
  private static final Map<String, String> AGENCIES = new HashMap<>();

  static {
    for (List<String> row : ResourceLines.columns(Byline.class, "agencies.tsv", 2)) {
      for (String spelling : row.get(1).split(", ", -1)) {
        AGENCIES.put(spelling, row.get(0));
      }
    }
  }

  private Byline() {}

  /** The agency that {@code name} is; null when it is none. */
  static @Nullable String agency(String name) {
    return AGENCIES.get(name.strip().toLowerCase(Locale.ROOT));
  }

  /** The names in what a source gives as one author; people only. */
  static List<String> names(String value, @Nullable String outlet) {
    return names(value, outlet, true);
  }

  /** Whether {@code line}, in which so many names were found, is a list of names. */
  static boolean isList(String line, int names) {
    // Who stands beside a role or a firm is one person, told at length.
    String bare =
        DATE.matcher(Strings.clean(OPENING.matcher(line).replaceFirst(""))).replaceFirst("");
    return PART.split(bare).length == names;
  }

  /** The names in what a source gives, with desks, agencies and the outlet itself; each once. */
  static List<String> collective(List<String> values) {
    Map<String, String> names = new LinkedHashMap<>();
    for (String value : values) {
      for (String name : names(value, null, false)) {
        if (names.size() < MOST_NAMES) {
          names.putIfAbsent(Strings.plain(name), name);
        }
      }
    }
    return List.copyOf(names.values());
  }

  private static List<String> names(String value, @Nullable String outlet, boolean people) {
    List<String> names = new ArrayList<>();
    String line = value.length() > 600 ? value.substring(0, 600) : value;
    line = ADDRESS.matcher(line).replaceAll(" ").strip();
    line = INNER.matcher(line).replaceAll("");
    if (people && outlet != null && outlet.indexOf('&') > 0) {
      line = line.replace(outlet, " ");
      line = outlet.startsWith("The ") ? line.replace(outlet.substring(4), " ") : line;
    }
    int at = 0;
    boolean continues = false;
    boolean seen = false;
    for (String block : line.split("\n")) {
      // A line below the names is a role or a button unless it goes on with them.
      if (!names.isEmpty() && !continues && !GOES_ON.matcher(block.strip()).find()) {
        if (block.isBlank()) {
          continue;
        }
        break;
      }
      continues = ENDS_OPEN.matcher(block.strip()).find();
      // What stands behind a bar is the outlet, a desk or a place.
      for (String piece : CUT.split(block)) {
        List<String> parts = new ArrayList<>();
        String bare = GOES_ON.matcher(piece.strip()).replaceFirst("");
        bare = OPENING.matcher(bare).replaceFirst("");
        bare = DATE.matcher(bare).replaceFirst("");
        for (String part : parts(bare)) {
          String name = name(part, outlet, people);
          if (name != null
              && (!people
                  || !seen && isMeant(name, part.equals(bare), parts)
                  || name.indexOf(' ') > 0)) {
            parts.add(name);
          } else if (!part.isBlank() && !isBeside(part)) {
            at++;
            break;
          }
        }
        seen |= !bare.isBlank();
        names.addAll(parts);
        if (!names.isEmpty()) {
          break;
        }
      }
      // Below a date stand buttons.
      if (at > 0 && !names.isEmpty() || seen && DATE.matcher(block).find()) {
        break;
      }
    }
    return names;
  }

  /** A single word is a name by itself, and no member of a list of longer ones. */
  private static boolean isMeant(String name, boolean alone, List<String> before) {
    return alone
        || Character.isUpperCase(name.codePointAt(0))
            && before.stream().noneMatch(n -> n.indexOf(' ') > 0);
  }

  /**
   * The members of a list. "Head of Sales and Community Development" is one, and so is a firm
   * behind "Ada Lund and Berit Holm, ": the last two people are joined by "and".
   */
  private static List<String> parts(String list) {
    List<String> parts = new ArrayList<>();
    Matcher m = PART.matcher(list);
    int from = 0;
    boolean joined = false;
    while (m.find()) {
      String part = list.substring(from, m.start());
      boolean and = AND.matcher(m.group()).matches();
      if (and
          && isRole(part.toLowerCase(Locale.ROOT).strip().split(" "))
          && OFFICE.matcher(part).find()) {
        continue;
      }
      parts.add(part);
      from = m.end();
      if (joined && !and && !PART.matcher(list.substring(from)).find()) {
        return parts;
      }
      joined = and;
    }
    parts.add(list.substring(from));
    return parts;
  }

  /** A role, a degree, an outlet: other names may follow. */
  private static boolean isBeside(String part) {
    return part.strip().length() < LONGEST_NAME
        && !Character.isLowerCase(part.strip().codePointAt(0));
  }

  private static @Nullable String name(String part, @Nullable String outlet, boolean people) {
    String name = OPENING.matcher(part.strip()).replaceFirst("");
    name = TITLED.matcher(name).replaceFirst("");
    name = IN_PLACE.matcher(name).replaceFirst("");
    name = Strings.clean(name).replaceAll("^[\\s.:*–-]+|[\\s:*–-]+$", "");
    if (people
        && outlet != null
        && name.length() > outlet.length() + 3
        && name.endsWith(" " + outlet)) {
      name = name.substring(0, name.length() - outlet.length()).strip();
    }
    if (people) {
      name = withoutTail(name);
    }
    String lower = name.toLowerCase(Locale.ROOT);
    String[] words = lower.split(" ", -1);
    if (name.isEmpty()
        || name.length() > LONGEST_NAME
        || words.length > MOST_WORDS
        || CREDENTIALS.contains(NOT_LETTER.matcher(lower).replaceAll(""))
        || !isName(name, people)) {
      return null;
    }
    if (people
        && (NUMBER.matcher(name).find()
            || HOST.matcher(name).find()
            || isRole(words)
            || agency(name) != null
            || isOutlet(name, outlet))) {
      return null;
    }
    return name;
  }

  /** "Ada Lund The Boreal Press", "Ada Lund MD": an agency or a degree without a comma. */
  private static String withoutTail(String name) {
    String[] words = name.split(" ");
    for (int i = 2; i < words.length; i++) {
      String tail = String.join(" ", List.of(words).subList(i, words.length));
      boolean degree = NOT_LETTER.matcher(tail).replaceAll("").length() < 4 && isUpper(tail);
      if (agency(tail) != null
          || degree
              && CREDENTIALS.contains(tail.replaceAll("\\P{L}", "").toLowerCase(Locale.ROOT))) {
        return String.join(" ", List.of(words).subList(0, i));
      }
    }
    return name;
  }

  private static boolean isUpper(String word) {
    return word.equals(word.toUpperCase(Locale.ROOT));
  }

  /** "Staff Writer", "Chief Technology Officer", "Head of Realty". */
  private static boolean isRole(String[] words) {
    for (int i = 0; i < words.length; i++) {
      boolean last =
          i == words.length - 1 || words[i + 1].equals("of") || words[i + 1].equals("for");
      if (last && ROLES.contains(NOT_LETTER.matcher(words[i]).replaceAll(""))) {
        return true;
      }
    }
    return false;
  }

  /** Words with capitals, or one single word as on forums; no sentence. */
  private static boolean isName(String name, boolean people) {
    String[] words = name.split(" ");
    if (name.indexOf(':') >= 0) {
      return false;
    }
    if (words.length == 1) {
      return name.codePoints().anyMatch(Character::isLetter);
    }
    if (name.endsWith(".") && words[words.length - 1].length() > 4) {
      return false;
    }
    for (int i = 0; i < words.length; i++) {
      if (Character.isLowerCase(words[i].codePointAt(0))
          && !PARTICLES.contains(words[i])
          && (people || !ROLES.contains(words[i]))) {
        return false;
      }
    }
    return true;
  }

  private static boolean isOutlet(String name, @Nullable String outlet) {
    if (outlet == null) {
      return false;
    }
    String a = Strings.squashed(name);
    String b = Strings.squashed(outlet);
    return a.equals(b) || a.equals("the" + b) || b.equals("the" + a);
  }
}

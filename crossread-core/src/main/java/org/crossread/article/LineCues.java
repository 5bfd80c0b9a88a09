package org.crossread.article;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What the words of one line say about its role. Not thread-safe. */
final class LineCues {
  /** A line of this many words or fewer can be a button, a heading or a caption. */
  static final int SHORT = 10;

  /** A longer line is an article's paragraph even when a cue stands in it. */
  private static final int LONG = 40;

  private static final Pattern CREDIT =
      Pattern.compile(
          "(?i)^\\W{0,3}(?:photo|image|picture|illustration|file photo|file image|graphic|video)(?:graph)?s?"
              + "(?: credit| by| courtesy)?\\s?[:/|].{0,200}"
              + "|.{4,300} (?:[Aa]rchive |[Ff]ile )?(?:Photo|Image|Picture|Foto)(?:s|graph)?(?: by)?:? ?[:/] ?.{2,80}"
              + "|.{0,400}(?:\\bcc[ -]by\\b|getty images|/ ?(?:afp|reuters|ap|epa|flickr|tass|shutterstock)\\b"
              + "|\\bvia (?:ap|reuters|afp|getty)|\\((?:ap|afp|reuters) photo).{0,60}");

  /** One of these, in lower case, stands in whatever {@link #CREDIT} matches; it is slow. */
  private static final List<String> IN_CREDITS =
      List.of(
          "photo",
          "image",
          "picture",
          "foto",
          "illustration",
          "graphic",
          "video",
          "cc",
          "getty",
          "/",
          "via ");

  private static final Pattern AGENCY_CREDIT =
      Pattern.compile(
          "^\\(?(?:[\\p{L}. ,&'’-]{2,80} (?:contributed (?:reporting|to this (?:report|article|story))|also contributed)"
              + "|(?:Additional |With )?[Rr]eporting by .{2,120}|Edit(?:ing|ed) by .{2,120}"
              + "|With (?:files|reports|material) from .{2,80})[^.]{0,60}\\.?\\)?\\s*$");

  /** As {@link #IN_CREDITS}, for {@link #AGENCY_CREDIT}. */
  private static final List<String> IN_AGENCY_CREDITS =
      List.of("contributed", "eporting by ", "Edit", "With ");

  private static final Pattern BYLINE =
      Pattern.compile("^(?:By|BY|by|Written by|Author:?) \\p{Lu}[\\p{L}.'’ ,-]{2,80}$");

  /** A small word that no name holds: with a full stop it makes a sentence that opens with By. */
  private static final Pattern VERBAL =
      Pattern.compile(
          " (?!(?:and|by|of|for|in|the|with|at|de|da|di|der|van|von|al|bin)\\b)\\p{Ll}{2,}");

  private static final Pattern DATE_LINE =
      Pattern.compile(
          "(?i)^(?:published|updated|posted|last (?:modified|updated)|first published)\\b.{0,80}$"
              + "|^(?:\\p{L}{3,9},? |\\p{L}[\\p{L}'’. -]{1,40},? \\p{L}{3,12},? )?(?:\\d{1,2}\\.? \\p{L}{3,9}\\.?,? \\d{4}|\\p{L}{3,9}\\.? \\d{1,2},? \\d{4}|\\d{4}-\\d\\d-\\d\\d).{0,40}$");

  /** A date line that also tells of a later change: "3 March 2031, 9 a.m. - updated 11 a.m.". */
  private static final Pattern CHANGED_DATE =
      Pattern.compile(
          "(?i)^(?:\\p{L}{3,9},? )?(?:\\d{1,2}\\.? \\p{L}{3,9}\\.?,? \\d{4}|\\p{L}{3,9}\\.? \\d{1,2},? \\d{4}"
              + "|\\d{4}-\\d\\d-\\d\\d)\\b.{0,40}\\b(?:updated|modified|corrected)\\b.{0,60}$");

  /** What a subscription or a membership costs ... */
  private static final Pattern PRICE =
      Pattern.compile(
          "(?i)[$€£¥]\\s?\\d|\\d (?:euros?|pounds?|dollars?|cents?|kron\\p{L}{1,3}|crowns?|francs?)\\b");

  /** ... for how long ... */
  private static final Pattern PERIOD =
      Pattern.compile("(?i)\\b(?:a|per|one|each|every|first) (?:week|month|year)s?\\b");

  /** ... and the call to take it. */
  private static final Pattern CALL =
      Pattern.compile(
          "(?:^|[.!?:,;] )(?:[Tt]ry|[Oo]rder|[Jj]oin|[Bb]ecome|[Gg]et|[Ss]tart|[Ss]upport|[Ss]ubscribe"
              + "|[Ss]ign up|[Cc]ancel)\\b");

  private static final Pattern NAVIGATION =
      Pattern.compile(".{1,60}? [|•·›»/] .{1,60}? [|•·›»/] .*");
  private static final Pattern YOU = Pattern.compile("(?i)\\b(?:you|your|you're|you’re)\\b");
  private static final Pattern READER =
      Pattern.compile("(?i)\\b(?:we|our|us|you|your|we're|we’re|you're|you’re)\\b");
  private static final Pattern QUOTED = Pattern.compile("[“\"][^”\"]{0,2000}+[”\"]?");
  private static final String CLOSING = "\"”’')]»›」』";

  private static final Set<String> WHOLE = new HashSet<>();
  private static final List<String> STRONG = new ArrayList<>();
  private static final List<String> WEAK = new ArrayList<>();

  static {
    for (String line : lines()) {
      switch (line.charAt(0)) {
        case '=' -> WHOLE.add(line.substring(1));
        case '~' -> WEAK.add(line.substring(1));
        default -> STRONG.add(line);
      }
    }
  }

  private final String line;
  private final int words;
  private @Nullable String lower;

  LineCues(String line) {
    this.line = line.strip();
    int spaced = words(this.line);
    this.words =
        spaced > LONG
            ? spaced
            : Math.max(spaced, (int) Math.min(LONG + 1, LineShape.unspacedWords(this.line)));
  }

  /** Runs of letters and digits, no more than one above {@link #LONG}. */
  private static int words(String line) {
    int words = 0;
    boolean within = false;
    for (int i = 0; i < line.length() && words <= LONG; ) {
      int c = line.codePointAt(i);
      boolean word = Character.isLetter(c) || isNumber(c);
      words += word && !within ? 1 : 0;
      within = word;
      i += Character.charCount(c);
    }
    return words;
  }

  private static boolean isNumber(int c) {
    int type = Character.getType(c);
    return type == Character.DECIMAL_DIGIT_NUMBER
        || type == Character.LETTER_NUMBER
        || type == Character.OTHER_NUMBER;
  }

  private String lower() {
    String made = lower;
    if (made == null) {
      made = line.toLowerCase(Locale.ROOT).replace('’', '\'');
      lower = made;
    }
    return made;
  }

  int words() {
    return words;
  }

  boolean isShort() {
    return words <= SHORT;
  }

  /** Whether it ends as a sentence does. */
  boolean isSentence() {
    String bare = withoutClosing(line, CLOSING);
    return !bare.isEmpty()
        && (bare.endsWith("…") || LineShape.isStop(bare.charAt(bare.length() - 1)));
  }

  /** Whether it ends with a full stop, as headings and buttons rarely do. */
  boolean hasStop() {
    String bare = withoutClosing(line, CLOSING);
    return bare.endsWith(".") || bare.endsWith("。") || bare.endsWith("۔") || bare.endsWith("।");
  }

  /** A pattern that ends in {@code +$} would take quadratic time over a long run of its marks. */
  private static String withoutClosing(String line, String marks) {
    int end = line.length();
    while (end > 0
        && (marks.indexOf(line.charAt(end - 1)) >= 0
            || Character.isWhitespace(line.charAt(end - 1)))) {
      end--;
    }
    return line.substring(0, end);
  }

  /** Newsletter, appeal, consent, sharing or navigation. */
  boolean isCue() {
    String bare = withoutClosing(lower(), ".:!>»|");
    if (WHOLE.contains(bare) || words <= 2 * SHORT && NAVIGATION.matcher(line).matches()) {
      return true;
    }
    if (words <= LONG && STRONG.stream().anyMatch(this::holds)) {
      return words <= 2 * SHORT || addressesReader();
    }
    return isShort() && !hasStop() && WEAK.stream().anyMatch(this::holds);
  }

  /** What a subscription costs: price, period and a call to the reader, outside quotations. */
  boolean isOffer() {
    if (words > LONG) {
      return false;
    }
    String own = QUOTED.matcher(line).replaceAll(" ");
    return PRICE.matcher(own).find() && PERIOD.matcher(own).find() && CALL.matcher(own).find();
  }

  private boolean holds(String phrase) {
    String lower = lower();
    int at = lower.indexOf(phrase);
    while (at >= 0) {
      int end = at + phrase.length();
      boolean starts =
          at == 0
              || !Character.isLetterOrDigit(phrase.charAt(0))
              || !Character.isLetterOrDigit(lower.charAt(at - 1));
      boolean ends = end == lower.length() || !Character.isLetter(lower.charAt(end));
      if (starts && ends) {
        return true;
      }
      at = lower.indexOf(phrase, at + 1);
    }
    return false;
  }

  /** Whether the outlet speaks of itself or to its reader, outside quotations. */
  boolean addressesReader() {
    return READER
        .matcher(
            QUOTED.matcher(line.length() > 4000 ? line.substring(0, 4000) : line).replaceAll(" "))
        .find();
  }

  /** Whether it speaks to the reader as "you", outside quotations. */
  boolean saysYou() {
    return words <= LONG && YOU.matcher(QUOTED.matcher(line).replaceAll(" ")).find();
  }

  boolean isPhotoCredit() {
    return words <= LONG && hasAny(lower(), IN_CREDITS) && CREDIT.matcher(line).matches();
  }

  boolean isAgencyCredit() {
    return words <= LONG
        && hasAny(line, IN_AGENCY_CREDITS)
        && AGENCY_CREDIT.matcher(line).matches();
  }

  private static boolean hasAny(String line, List<String> parts) {
    for (String part : parts) {
      if (line.contains(part)) {
        return true;
      }
    }
    return false;
  }

  boolean isByline() {
    return words <= SHORT
        && BYLINE.matcher(line).matches()
        && !(hasStop() && VERBAL.matcher(line).find());
  }

  boolean isDateLine() {
    if (words > 2 * SHORT || !mayTellDate()) {
      return false;
    }
    return words <= SHORT + 2 && DATE_LINE.matcher(line).matches()
        || CHANGED_DATE.matcher(line).matches();
  }

  /** What both patterns of date lines ask for: they are slow. */
  private boolean mayTellDate() {
    return !line.isEmpty()
        && ("PpUuLlFf".indexOf(line.charAt(0)) >= 0 || DateText.hasFourDigits(line));
  }

  private static List<String> lines() {
    InputStream in = LineCues.class.getResourceAsStream("boilerplate-cues.txt");
    if (in == null) {
      throw new IllegalStateException("no resource boilerplate-cues.txt");
    }
    try (BufferedReader reader =
        new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
      return reader.lines().filter(l -> !l.isBlank() && !l.startsWith("#")).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}

package org.crossread.statement;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.crossread.name.Roles;
import org.crossread.text.ResourceLines;
import org.crossread.text.Span;
import org.crossread.text.StopWords;
import org.crossread.text.Token;

/**
 * Reads what stands around the name of a person in its sentence: titles and nouns before it, party
 * and home in brackets, appositions before and behind it. Whatever it finds goes into a {@link
 * Known}.
 */
final class Appositions {
  /** Words looked at in front of a name, and in one apposition. */
  private static final int BEFORE = 8;

  private static final int APPOSITION = 14;

  /** Appositions one behind the other: "Ann Berg, 41, Republican of Ohio, the chairwoman". */
  private static final int SEGMENTS = 3;

  private static final Set<String> MEN =
      Set.of("mr", "sir", "lord", "king", "prince", "husband", "father", "son", "brother", "uncle");
  private static final Set<String> WOMEN =
      Set.of(
          "mrs",
          "ms",
          "miss",
          "dame",
          "lady",
          "queen",
          "princess",
          "madame",
          "wife",
          "mother",
          "daughter",
          "sister",
          "widow",
          "aunt");
  private static final Set<String> OPENS_APPOSITION =
      Set.of("a", "an", "the", "one", "his", "her", "its", "their", "then", "former");
  private static final Set<String> PREPOSITIONS =
      Set.of("of", "for", "to", "in", "at", "from", "with", "on", "by", "under", "behind");
  private static final Set<String> ENDS_APPOSITION = Set.of("who", "whose", "which", "that");

  private static final Map<String, List<String>> ROLE_WORDS = new HashMap<>();
  private static final Map<String, String> REGIONS = new HashMap<>();

  static {
    for (List<String> c : ResourceLines.columns(Appositions.class, "role-words.tsv", 2)) {
      ROLE_WORDS.put(c.get(0), List.of(c.get(1).split("\\|")));
    }
    for (List<String> c : ResourceLines.columns(Appositions.class, "regions.tsv", 2)) {
      for (String form : c.get(1).split("\\|")) {
        REGIONS.put(form.replace(".", "").replace(" ", ""), c.get(0));
      }
    }
  }

  private static final Set<String> REGION_WORDS = new HashSet<>();

  static {
    for (String region : REGIONS.values()) {
      REGION_WORDS.addAll(List.of(region.toLowerCase(Locale.ROOT).split(" ")));
    }
  }

  private Appositions() {}

  /** Whether {@code word} is part of the name of a region that lawmakers are from. */
  static boolean isRegion(String word) {
    return REGION_WORDS.contains(word);
  }

  /** Whether {@code word} can stand before a name: "Mr", "Mayor". */
  static boolean isTitle(String word) {
    return MEN.contains(word) || WOMEN.contains(word) || !rolesOf(word).isEmpty();
  }

  /** The nouns by which the bearer of {@code word} may be meant; none when it is no role. */
  static List<String> rolesOf(String word) {
    List<String> roles = ROLE_WORDS.get(word);
    if (roles != null) {
      return roles;
    }
    return Roles.contains(word) ? List.of(word) : List.of();
  }

  /** Titles and nouns in front of the name; the token at which they begin. */
  static int before(List<Token> tokens, int name, Known k) {
    int at = name;
    boolean role = false;
    boolean possessed = false;
    List<String> titles = new ArrayList<>();
    boolean former = false;
    for (int i = name - 1; i >= 0 && name - i <= BEFORE; i--) {
      String text = tokens.get(i).text();
      String lower = text.toLowerCase(Locale.ROOT);
      boolean capital = Character.isUpperCase(text.codePointAt(0));
      if (!tokens.get(i).isWord()) {
        boolean joins =
            text.equals("-")
                || SourcePhrase.isApostrophe(text)
                || text.equals(".") && i > 0 && touches(tokens, i - 1);
        if (joins) {
          continue;
        }
        break;
      }
      if (lower.equals("s") && i > 0 && SourcePhrase.isApostrophe(tokens.get(i - 1).text())) {
        possessed = true;
        continue;
      }
      boolean isRole = !rolesOf(lower).isEmpty();
      if (lower.equals("of") && at < name && i > 0 && isCapital(tokens.get(i - 1))) {
        continue;
      }
      if (MEN.contains(lower) || WOMEN.contains(lower)) {
        if (isRole && !possessed) {
          titles.add(lower);
          role = true;
        }
        k.man |= MEN.contains(lower) && !possessed;
        k.woman |= WOMEN.contains(lower) && !possessed;
        at = i;
        continue;
      }
      if (!capital && !isRole && (!role || StopWords.contains(lower)) && !lower.equals("former")) {
        break;
      }
      former |= lower.equals("former") && !possessed;
      at = i;
      if (isRole && !possessed) {
        boolean vice = i > 0 && tokens.get(i - 1).text().equalsIgnoreCase("vice");
        titles.add(vice ? "vice " + lower : lower);
        role = true;
      } else {
        k.words.add(lower);
      }
    }
    boolean alone = titles.size() == 1 && at == name - 1;
    boolean was = former;
    titles.forEach(t -> k.role(t, was, alone));
    k.words.addAll(titles);
    return at;
  }

  /** "The committee chairman, Ann Berg,": an apposition in front of the name. */
  static void inFront(List<Token> tokens, int comma, Known k) {
    int from = comma - 1;
    while (from >= 0
        && comma - from <= BEFORE
        && (tokens.get(from).isWord() || joins(tokens, from))) {
      if (SourcePhrase.isDeterminer(tokens.get(from).text().toLowerCase(Locale.ROOT))) {
        apposition(tokens, from, comma, k);
        return;
      }
      from--;
    }
    if (from < 0) {
      apposition(tokens, 0, comma, k);
    }
  }

  private static boolean joins(List<Token> tokens, int i) {
    String text = tokens.get(i).text();
    return text.equals("-") || text.equals(".") || SourcePhrase.isApostrophe(text);
  }

  /** "(R-S.C.), the committee chairman", ", Republican of Ohio,", "of Ohio". */
  static void after(List<Token> tokens, int end, Known k, List<Span> others) {
    int at = end;
    if (at + 1 < tokens.size()
        && tokens.get(at).text().equals("of")
        && isCapital(tokens.get(at + 1))) {
      for (at++; at < tokens.size() && isCapital(tokens.get(at)); at++) {
        k.words.add(tokens.get(at).text().toLowerCase(Locale.ROOT));
      }
    }
    for (int segment = 0; segment < SEGMENTS && at < tokens.size(); segment++) {
      String mark = tokens.get(at).text();
      if (!mark.equals(",") && !mark.equals("(")) {
        return;
      }
      int to = at + 1;
      while (to < tokens.size()
          && to - at <= APPOSITION
          && !Set.of(",", ")", "—", "–", ";", "”", "\"").contains(tokens.get(to).text())) {
        to++;
      }
      if (!segment(tokens, at + 1, to, k, others)) {
        return;
      }
      at = to < tokens.size() && tokens.get(to).text().equals(")") ? to + 1 : to;
    }
  }

  /** Whether what stands there belongs to the name. */
  private static boolean segment(List<Token> tokens, int from, int to, Known k, List<Span> others) {
    if (from >= to) {
      return false;
    }
    String first = tokens.get(from).text();
    String lower = first.toLowerCase(Locale.ROOT);
    if (Character.isDigit(first.charAt(0))) {
      return to == from + 1;
    }
    if (first.length() == 1
        && "RDI".contains(first)
        && (to == from + 1 || isDash(tokens, from + 1))) {
      k.role(
          first.equals("R") ? "republican" : first.equals("D") ? "democrat" : "independent",
          false,
          false);
      region(tokens, from + 2, to, k);
      return true;
    }
    if (region(tokens, from, to, k)) {
      return true;
    }
    if (lower.equals("of") && to - from > 1 && isCapital(tokens.get(from + 1))) {
      for (int i = from + 1; i < to && isCapital(tokens.get(i)); i++) {
        k.words.add(tokens.get(i).text().toLowerCase(Locale.ROOT));
      }
      return true;
    }
    boolean opens =
        OPENS_APPOSITION.contains(lower)
            || (isCapital(tokens.get(from)) || !rolesOf(lower).isEmpty())
                && others.stream()
                    .noneMatch(o ->
                        tokens.get(from).span().start() <= o.start()
                            && o.end() <= tokens.get(to - 1).span().end());
    return opens && apposition(tokens, from, to, k);
  }

  private static boolean isDash(List<Token> tokens, int i) {
    String text = i < tokens.size() ? tokens.get(i).text() : "";
    return text.equals("-") || text.equals("–") || text.equals("‑");
  }

  private static boolean region(List<Token> tokens, int from, int to, Known k) {
    StringBuilder letters = new StringBuilder();
    for (int i = from; i < to; i++) {
      letters.append(tokens.get(i).isWord() ? tokens.get(i).text() : "");
    }
    String region = REGIONS.get(letters.toString());
    if (region != null) {
      k.words.addAll(List.of(region.toLowerCase(Locale.ROOT).split(" ")));
    }
    return region != null;
  }

  private static boolean apposition(List<Token> tokens, int from, int to, Known k) {
    boolean any = false;
    boolean behind = false;
    boolean former = false;
    for (int i = from; i < to; i++) {
      String lower = tokens.get(i).text().toLowerCase(Locale.ROOT);
      if (ENDS_APPOSITION.contains(lower)) {
        break;
      }
      behind |= PREPOSITIONS.contains(lower);
      former |= lower.equals("former") || lower.equals("then");
      boolean possesses =
          i + 1 < to && SourcePhrase.isApostrophe(tokens.get(i + 1).text()) && touches(tokens, i);
      if (!behind && !possesses && !rolesOf(lower).isEmpty()) {
        k.role(lower, former, false);
        k.man |= MEN.contains(lower);
        k.woman |= WOMEN.contains(lower);
        any = true;
      } else if (tokens.get(i).isWord() && !StopWords.contains(lower)) {
        k.words.add(lower);
      }
    }
    return any;
  }

  private static boolean touches(List<Token> tokens, int i) {
    return i + 1 < tokens.size() && tokens.get(i).span().end() == tokens.get(i + 1).span().start();
  }

  private static boolean isCapital(Token t) {
    return t.isWord() && Character.isUpperCase(t.text().codePointAt(0));
  }
}

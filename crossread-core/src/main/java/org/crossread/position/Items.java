package org.crossread.position;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.crossread.text.PartOfSpeech.Tag;

/**
 * Cuts what an act is about into the items of a coordination: "to stop A, withdraw B and end C".
 */
final class Items {
  static final Set<String> JOINTS = Set.of(",", "and", "or", "then", "to");

  /** Prepositions that look like participles. */
  private static final Set<String> PREPOSITIONS =
      Set.of(
          "including",
          "excluding",
          "regarding",
          "concerning",
          "following",
          "according",
          "pending",
          "notwithstanding",
          "considering");

  private Items() {}

  /** Whether a word is the infinitive or the participle that an item may open with. */
  static boolean isVerb(Line line, int i) {
    return form(line, i) != Form.NONE;
  }

  /** Words {@code [from, to)}. */
  record Item(int from, int to) {}

  private enum Form {
    BASE,
    ING,
    NONE
  }

  /** Items of words {@code [from, to)} in order; together they cover all of them. */
  static List<Item> cut(Line line, int from, int to) {
    Form form = Form.NONE;
    int start = from;
    List<Item> items = new ArrayList<>();
    for (int i = from; i < to; i++) {
      Form own = form(line, i);
      boolean clause = line.lower(i).equals("that") && line.lower(from).equals("that") && i > from;
      if (form == Form.NONE && !clause) {
        form = own;
        continue;
      }
      int joint = joint(line, i, from);
      if (joint < 0 || to - i < 2 || joint - start < 2) {
        continue;
      }
      boolean infinitive = isInfinitive(line, i) && line.lower(from).equals("to");
      boolean verb =
          clause
              || infinitive
              || own == form && own != Form.NONE
              || isEarlier(line, start(items, from), i, form);
      boolean subject = form == Form.ING && opensWithSubject(line, i, to);
      boolean addition = line.lower(i - 1).equals("as") && line.lower(i - 2).equals("well");
      if (subject && !verb && !hasForm(line, start, joint, form)) {
        continue; // "the US and NATO stopping": one subject
      }
      if (verb || subject || addition) {
        items.add(new Item(start, joint));
        start = i;
      }
    }
    items.add(new Item(start, to));
    return items;
  }

  /** "And to state": a verb, whatever the tagger says. */
  private static boolean isInfinitive(Line line, int i) {
    Tag tag = line.word(i).tag();
    return line.lower(i - 1).equals("to")
        && line.word(i).mention() == null
        && (tag == Tag.VERB || tag == Tag.NOUN)
        && (line.lower(i - 2).equals("and") || line.lower(i - 2).equals(","));
  }

  private static boolean hasForm(Line line, int from, int to, Form form) {
    for (int i = from; i < to; i++) {
      if (form(line, i) == form) {
        return true;
      }
    }
    return false;
  }

  private static int start(List<Item> items, int from) {
    return items.isEmpty() ? from : items.getFirst().from();
  }

  /** A word that was a verb of the list before is one again, whatever the tagger says. */
  private static boolean isEarlier(Line line, int from, int i, Form form) {
    for (int k = from; k < i; k++) {
      if (line.lower(k).equals(line.lower(i)) && form(line, k) == form) {
        return line.word(i).mention() == null && !line.word(i).isMark();
      }
    }
    return false;
  }

  /** "and the US and NATO stopping": names, then a participle. */
  private static boolean opensWithSubject(Line line, int i, int to) {
    boolean named = false;
    for (int k = i; k < to && k < i + 6; k++) {
      if (form(line, k) == Form.ING) {
        return named;
      }
      String lower = line.lower(k);
      boolean joins = lower.equals("and") || lower.equals("the") || lower.equals("its");
      if (line.word(k).mention() != null) {
        named = true;
      } else if (!joins) {
        return false;
      }
    }
    return false;
  }

  /** "Including fees", but "proposed including fees". */
  private static boolean isPreposition(Line line, int i) {
    return PREPOSITIONS.contains(line.lower(i)) && i > 0 && !line.word(i - 1).isVerb();
  }

  private static Form form(Line line, int i) {
    ActWord w = line.word(i);
    if (w.mention() != null || w.isMark() || isPreposition(line, i)) {
      return Form.NONE;
    }
    String lower = w.lower();
    boolean verb = w.tag() == Tag.VERB;
    if (lower.endsWith("ing")) {
      return verb || line.lower(i - 1).equals("of") || line.lower(i - 1).equals("by")
          ? Form.ING
          : Form.NONE;
    }
    boolean infinitive = line.lower(i - 1).equals("to");
    boolean participle = lower.endsWith("ed") || lower.endsWith("s") || lower.endsWith("en");
    boolean base = infinitive || !participle;
    boolean mistaken =
        (w.tag() == Tag.NOUN || w.tag() == Tag.ADJ)
            && i + 1 < line.size()
            && line.word(i + 1).tag() == Tag.DET;
    return base && (verb && !Segments.isAuxiliary(lower) || mistaken) ? Form.BASE : Form.NONE;
  }

  /**
   * Where the words that join begin, when word {@code i} follows a comma, "and" or "as well as"; -1
   * when it does not.
   */
  private static int joint(Line line, int i, int from) {
    int k = i - 1;
    boolean joined = false;
    while (k > from) {
      String lower = line.lower(k);
      boolean joins =
          lower.equals("and")
              || lower.equals("or")
              || lower.equals(",")
              || lower.equals(";")
              || lower.equals("then")
              || lower.equals("as") && (line.lower(k - 1).equals("well") || joined)
              || lower.equals("well") && line.lower(k - 1).equals("as");
      if (!joins && !(line.word(k).isMark() && !lower.equals("-")) && !lower.equals("to")) {
        break;
      }
      joined |= joins;
      k--;
    }
    return joined ? k + 1 : -1;
  }
}

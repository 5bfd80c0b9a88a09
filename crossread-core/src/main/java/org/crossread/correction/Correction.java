package org.crossread.correction;

import java.time.Instant;
import java.util.Comparator;
import java.util.regex.Pattern;
import org.crossread.text.Text;

/**
 * A decision of a person in place of one of the program. It is never changed: another is added.
 *
 * @param author who decided
 * @param time when, as it is told; never taken from a clock here
 * @param reason why, in the author's words; may be empty
 */
public record Correction(Change change, String author, Instant time, String reason) {
  /** Characters of an author's name; chosen. */
  public static final int MOST_AUTHOR = 200;

  /** Characters of a reason; chosen. */
  public static final int MOST_REASON = 2000;

  /** The order in which corrections are applied: by time, then id. */
  public static final Comparator<Correction> ORDER =
      Comparator.comparing(Correction::time).thenComparing(Correction::id);

  private static final int ID_DIGITS = 16;

  private static final Pattern ID = Pattern.compile("[0-9a-f]{" + ID_DIGITS + "}");

  public Correction {
    if (author.isBlank() || author.length() > MOST_AUTHOR) {
      throw new IllegalArgumentException(
          "author has 1 to " + MOST_AUTHOR + " characters, not " + author.length());
    }
    if (reason.length() > MOST_REASON) {
      throw new IllegalArgumentException(
          "reason has at most " + MOST_REASON + " characters, not " + reason.length());
    }
  }

  /** 16 hexadecimal digits made from all of its content. */
  public String id() {
    return Text.sha256(CorrectionLines.content(this)).substring(0, ID_DIGITS);
  }

  static void checkId(String id) {
    if (!ID.matcher(id).matches()) {
      throw new IllegalArgumentException(
          "the id of a correction has " + ID_DIGITS + " hexadecimal digits in lower case");
    }
  }
}

package org.crossread.text;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Normalised characters that map back to exact spans of the original, through runs that are either
 * equal or replaced as a whole. Immutable and thread-safe. {@link #then} normalises further; a span
 * still maps to the first original.
 */
public final class AlignedText {
  /** A way to normalise, one code point at a time. */
  public enum Fold {
    /** Every Unicode space and line break becomes one space; the number of characters stays. */
    SPACES,
    /** Curly, low and angle quotation marks and apostrophes become straight ones. */
    QUOTES,
    /** Hyphens, en and em dashes and the minus sign become {@code -}. */
    DASHES,
    /** Ligatures become their letters, {@code …} three stops. */
    LIGATURES,
    /** Soft hyphens, zero-width marks and byte-order marks vanish. */
    INVISIBLE,
    /** Lower case. */
    CASE,
    /** Letters lose their accents; combining marks vanish. */
    ACCENTS
  }

  /** All that leaves words as a reader sees them: everything but case and accents. */
  public static final Set<Fold> TYPOGRAPHY =
      Set.copyOf(EnumSet.complementOf(EnumSet.of(Fold.CASE, Fold.ACCENTS)));

  private final String characters;
  private final @Nullable AlignedText before;

  // Run k covers normal [normal[k], normal[k+1]) and original [source[k], source[k+1]).
  private final int[] normal;
  private final int[] source;
  private final boolean[] equal;

  private AlignedText(Builder b, @Nullable AlignedText before) {
    this.characters = b.out.toString();
    this.before = before;
    int n = b.runs;
    normal = Arrays.copyOf(b.normal, n + 1);
    source = Arrays.copyOf(b.source, n + 1);
    equal = Arrays.copyOf(b.equal, n);
    normal[n] = characters.length();
    source[n] = b.read;
  }

  /** {@code original} with {@code folds} applied. */
  public static AlignedText of(CharSequence original, Set<Fold> folds) {
    return fold(original, folds, null);
  }

  /** This text with {@code folds} applied too; spans map to the first original. */
  public AlignedText then(Set<Fold> folds) {
    return fold(characters, folds, this);
  }

  /** The normalised characters. */
  public String characters() {
    return characters;
  }

  /**
   * The original span that {@code span} of the normalised characters came from. A span that cuts a
   * replaced run takes in the whole run; characters removed at its edges stay outside; an empty
   * span maps to an empty one.
   */
  public Span toOriginal(Span span) {
    if (span.end() > characters.length()) {
      throw new IndexOutOfBoundsException(span + " of " + characters.length());
    }
    int start;
    int end;
    if (equal.length == 0) {
      start = 0;
      end = 0;
    } else if (span.isEmpty()) {
      int k = runAt(Math.min(span.start(), Math.max(0, characters.length() - 1)));
      start =
          equal[k]
              ? source[k] + Math.min(span.start() - normal[k], source[k + 1] - source[k])
              : span.start() > normal[k] ? source[k + 1] : source[k];
      end = start;
    } else {
      int first = runAt(span.start());
      start = equal[first] ? source[first] + span.start() - normal[first] : source[first];
      int last = runAt(span.end() - 1);
      end = equal[last] ? source[last] + span.end() - normal[last] : source[last + 1];
    }
    Span original = new Span(start, end);
    return before == null ? original : before.toOriginal(original);
  }

  /** The run that holds normal offset {@code at}; never one that was removed. */
  private int runAt(int at) {
    int low = 0;
    int high = equal.length - 1;
    while (low < high) {
      int middle = (low + high + 1) >>> 1;
      if (normal[middle] <= at) {
        low = middle;
      } else {
        high = middle - 1;
      }
    }
    return low;
  }

  private static AlignedText fold(
      CharSequence text, Set<Fold> folds, @Nullable AlignedText before) {
    List<Fold> order = new ArrayList<>(EnumSet.copyOf(withNone(folds)));
    Builder b = new Builder(text);
    int i = 0;
    while (i < text.length()) {
      int c = Character.codePointAt(text, i);
      int n = Character.charCount(c);
      if (c < 128 && !(c >= 'A' && c <= 'Z') && c != '\n' && c != '\t' && c != '\r') {
        b.keep(n);
      } else {
        String as = Character.toString(c);
        for (Fold fold : order) {
          as = apply(fold, as);
        }
        if (as.length() == n && as.codePointAt(0) == c) {
          b.keep(n);
        } else {
          b.replace(n, as);
        }
      }
      i += n;
    }
    return b.build(before);
  }

  private static Set<Fold> withNone(Set<Fold> folds) {
    Set<Fold> set = EnumSet.noneOf(Fold.class);
    set.addAll(folds);
    return set;
  }

  private static String apply(Fold fold, String s) {
    if (s.isEmpty()) {
      return s;
    }
    int c = s.codePointAt(0);
    return switch (fold) {
      case SPACES -> Character.isSpaceChar(c) || Character.isWhitespace(c) ? " " : s;
      case QUOTES ->
          switch (c) {
            case '“', '”', '„', '‟', '«', '»', '″', '＂' -> "\"";
            case '‘', '’', '‚', '‛', '‹', '›', '′', '`', '´', 'ʼ' -> "'";
            default -> s;
          };
      case DASHES ->
          switch (c) {
            case '‐', '‑', '‒', '–', '—', '―', '−', '﹣', '－' -> "-";
            default -> s;
          };
      case LIGATURES -> c == '…' ? "..." : ligature(c, s);
      case INVISIBLE ->
          switch (c) {
            case 0x00AD, 0x200B, 0x200C, 0x200D, 0x2060, 0xFEFF, 0x200E, 0x200F -> "";
            default -> s;
          };
      case CASE -> s.toLowerCase(Locale.ROOT);
      case ACCENTS -> unaccented(s);
    };
  }

  private static String ligature(int c, String s) {
    if (c >= 0xFB00 && c <= 0xFB06) {
      return Normalizer.normalize(s, Normalizer.Form.NFKC);
    }
    return switch (c) {
      case 'œ' -> "oe";
      case 'Œ' -> "OE";
      case 'æ' -> "ae";
      case 'Æ' -> "AE";
      default -> s;
    };
  }

  /** {@code s} without accents: canonical decomposition, marks dropped, barred letters by hand. */
  static String unaccented(String s) {
    boolean ascii = true;
    for (int i = 0; i < s.length(); i++) {
      ascii &= s.charAt(i) < 128;
    }
    if (ascii) {
      return s;
    }
    StringBuilder out = new StringBuilder();
    Normalizer.normalize(s, Normalizer.Form.NFD)
        .codePoints()
        .forEach(c -> {
          if (Character.getType(c) == Character.NON_SPACING_MARK) {
            return;
          }
          switch (c) {
            case 'ø' -> out.append('o');
            case 'Ø' -> out.append('O');
            case 'ł' -> out.append('l');
            case 'Ł' -> out.append('L');
            case 'đ' -> out.append('d');
            case 'Đ' -> out.append('D');
            case 'ı' -> out.append('i');
            case 'ß' -> out.append("ss");
            default -> out.appendCodePoint(c);
          }
        });
    return out.toString();
  }

  /** Reads an original from left to right, keeping or replacing what it passes. */
  public static final class Builder {
    private final CharSequence original;
    private final StringBuilder out = new StringBuilder();
    private int[] normal = new int[8];
    private int[] source = new int[8];
    private boolean[] equal = new boolean[8];
    private int runs;
    private int read;

    public Builder(CharSequence original) {
      this.original = original;
    }

    /** Takes over the next {@code n} units. */
    public Builder keep(int n) {
      if (n > 0) {
        if (runs == 0 || !equal[runs - 1]) {
          open(true);
        }
        out.append(original, read, read + n);
        read += n;
      }
      return this;
    }

    /** Puts {@code replacement} for the next {@code n} units; empty removes them. */
    public Builder replace(int n, String replacement) {
      if (n == 0 && replacement.isEmpty()) {
        return this;
      }
      if (read + n > original.length()) {
        throw new IndexOutOfBoundsException(read + n + " of " + original.length());
      }
      open(false);
      out.append(replacement);
      read += n;
      return this;
    }

    /** The text; what was not passed yet is kept. */
    public AlignedText build() {
      return build(null);
    }

    private AlignedText build(@Nullable AlignedText before) {
      keep(original.length() - read);
      return new AlignedText(this, before);
    }

    private void open(boolean same) {
      if (runs + 1 >= normal.length) {
        normal = Arrays.copyOf(normal, runs * 2 + 2);
        source = Arrays.copyOf(source, runs * 2 + 2);
        equal = Arrays.copyOf(equal, runs * 2 + 2);
      }
      normal[runs] = out.length();
      source[runs] = read;
      equal[runs] = same;
      runs++;
    }
  }
}

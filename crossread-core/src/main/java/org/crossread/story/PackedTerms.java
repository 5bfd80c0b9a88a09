package org.crossread.story;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/**
 * The terms of an article with their {@link Counts}, ascending, in some four and a half bytes each,
 * since millions of them are held at once. The upper byte of the terms stands in unary as steps
 * from one to the next (Elias 1974, Fano 1971), the lower three as they are; usual counts are one
 * byte, others nine more. Immutable.
 */
final class PackedTerms {
  private static final Field[] FIELDS = Field.values();
  private static final VarHandle LONGS =
      MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
  private static final VarHandle INTS =
      MethodHandles.byteArrayViewVarHandle(int[].class, ByteOrder.LITTLE_ENDIAN);

  /** Values of the upper byte. */
  private static final int STEPS = 256;

  private static final int LOW_BYTES = 3;
  private static final int LOW_BITS = 24;
  private static final int LOW = (1 << LOW_BITS) - 1;

  /** The number of terms and, a byte each, how many of them each field has. */
  private static final int HEAD = 1 + FIELDS.length;

  /** Stands for counts that have no byte of their own. */
  private static final int OTHER = 0;

  /** Where the term stands among all, and its counts. */
  private static final int OTHER_BYTES = 1 + Long.BYTES;

  private static final long[] USUAL = new long[256];
  private static final IntTable NUMBERS = new IntTable(256);

  static {
    int n = 1;
    for (int body = 0; body < 8; body++) {
      for (int lead = 0; lead < 4; lead++) {
        for (int title = 0; title < 3; title++) {
          n =
              usual(
                  n,
                  Counts.in(Field.BODY, body)
                      | Counts.in(Field.LEAD, lead)
                      | Counts.in(Field.TITLE, title));
        }
      }
    }
    for (int names = 0; names < 16; names++) {
      for (int places = 0; places < 4; places++) {
        n = usual(n, Counts.in(Field.NAMES, names) | Counts.in(Field.PLACES, places));
      }
    }
    for (int count = 1; count < 16; count++) {
      n = usual(n, Counts.in(Field.PAIRS, count));
      n = usual(n, Counts.in(Field.NUMBERS, count));
    }
  }

  private static int usual(int number, long counts) {
    if (counts == 0) {
      return number;
    }
    USUAL[number] = counts;
    NUMBERS.put(key(counts), number);
    return number + 1;
  }

  private static int key(long counts) {
    return (int) (counts * 0x9E3779B97F4A7C15L >>> Integer.SIZE);
  }

  private final byte[] bytes;

  private PackedTerms(byte[] bytes) {
    this.bytes = bytes;
  }

  /**
   * Packs {@code terms}, which ascend, with the counts of each.
   *
   * @throws IllegalArgumentException when there are more than 255
   */
  static PackedTerms of(int[] terms, long[] counts) {
    int n = terms.length;
    if (n >= STEPS || counts.length != n) {
      throw new IllegalArgumentException(n + " terms, " + counts.length + " counts");
    }
    int[] numbers = new int[n];
    int others = 0;
    int[] sizes = new int[FIELDS.length];
    for (int i = 0; i < n; i++) {
      int number = NUMBERS.get(key(counts[i]));
      numbers[i] = USUAL[number] == counts[i] ? number : OTHER;
      others += numbers[i] == OTHER ? 1 : 0;
      for (Field field : FIELDS) {
        sizes[field.ordinal()] += Counts.of(counts[i], field) == 0 ? 0 : 1;
      }
    }
    int low = lowAt(n);
    int code = low + LOW_BYTES * n;
    byte[] bytes = new byte[code + n + OTHER_BYTES * others];
    bytes[0] = (byte) n;
    for (int f = 0; f < sizes.length; f++) {
      bytes[1 + f] = (byte) sizes[f];
    }
    int other = code + n;
    for (int i = 0; i < n; i++) {
      int ordered = terms[i] ^ Integer.MIN_VALUE;
      int step = (ordered >>> LOW_BITS) + i;
      bytes[HEAD + (step >>> 3)] |= (byte) (1 << (step & 7));
      for (int b = 0; b < LOW_BYTES; b++) {
        bytes[low + LOW_BYTES * i + b] = (byte) (ordered >>> 8 * b);
      }
      bytes[code + i] = (byte) numbers[i];
      if (numbers[i] == OTHER) {
        bytes[other] = (byte) i;
        LONGS.set(bytes, other + 1, counts[i]);
        other += OTHER_BYTES;
      }
    }
    return new PackedTerms(bytes);
  }

  private static int lowAt(int n) {
    return HEAD + (STEPS + n + Long.SIZE - 1) / Long.SIZE * Long.BYTES;
  }

  /** Number of terms, each once however many fields it stands in. */
  int size() {
    return bytes[0] & 255;
  }

  /** Number of terms in {@code field}. */
  int size(Field field) {
    return bytes[1 + field.ordinal()] & 255;
  }

  Cursor cursor() {
    return new Cursor(bytes);
  }

  /** Goes over the terms in ascending order. For one thread. */
  static final class Cursor {
    private final byte[] bytes;
    private final int size;
    private final int low;
    private int at = -1;
    private int word = HEAD - Long.BYTES;
    private long steps;
    private int base = -Long.SIZE;
    private int term;

    private Cursor(byte[] bytes) {
      this.bytes = bytes;
      this.size = bytes[0] & 255;
      this.low = lowAt(size);
    }

    /** Goes to the next term; false when there is none. */
    boolean next() {
      if (++at >= size) {
        return false;
      }
      while (steps == 0) {
        word += Long.BYTES;
        base += Long.SIZE;
        steps = (long) LONGS.get(bytes, word);
      }
      int high = base + Long.numberOfTrailingZeros(steps) - at;
      steps &= steps - 1;
      // The byte read too much is one of the counts.
      term =
          (high << LOW_BITS | (int) INTS.get(bytes, low + LOW_BYTES * at) & LOW)
              ^ Integer.MIN_VALUE;
      return true;
    }

    int term() {
      return term;
    }

    long counts() {
      int number = bytes[low + LOW_BYTES * size + at] & 255;
      return number == OTHER ? unusual() : USUAL[number];
    }

    private long unusual() {
      int other = low + (LOW_BYTES + 1) * size;
      while ((bytes[other] & 255) != at) {
        other += OTHER_BYTES;
      }
      return (long) LONGS.get(bytes, other + 1);
    }
  }
}

package org.crossread.capture;

import com.github.luben.zstd.ZstdInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.TreeMap;
import org.crossread.capture.UnreadableException.Reason;
import org.jspecify.annotations.Nullable;

/**
 * The expanded bytes of an input: of gzip, of Zstandard, or as they stand. They can be looked at
 * ahead and given back. What expands out of all proportion is refused. Not thread-safe.
 */
final class Inflow extends InputStream {
  /** Expanded bytes from which on the ratio counts; small files of few letters shrink well. */
  static final long FREE_BYTES = 64_000_000;

  /** Text and pages shrink to a fifth or a twentieth, bombs to a thousandth and less. */
  static final long MOST_RATIO = 200;

  private static final int CHUNK = 1 << 14;

  private final Counted raw;
  private final InputStream expanded;
  private final @Nullable GzipMembers gzip;
  private final boolean zstd;

  /** Where members begin: expanded offset to compressed offset. */
  private final TreeMap<Long, Long> members = new TreeMap<>();

  private byte[] held = new byte[CHUNK];
  private int next;
  private int limit;
  private long produced;
  private @Nullable IOException fault;

  private Inflow(Counted raw, byte[] head) throws IOException {
    this.raw = raw;
    InputStream whole =
        new java.io.SequenceInputStream(new java.io.ByteArrayInputStream(head), raw);
    boolean packed = head.length > 2 && head[0] == 0x1f && (head[1] & 0xFF) == 0x8b && head[2] == 8;
    this.gzip = packed ? new GzipMembers(whole) : null;
    this.zstd = !packed && isZstd(head);
    this.expanded = gzip != null ? gzip : zstd ? new ZstdInputStream(whole) : whole;
  }

  /** What {@code in} holds, expanded when its first bytes say that it is compressed. */
  static Inflow of(InputStream in) throws IOException {
    Counted raw = new Counted(in);
    return new Inflow(raw, raw.readNBytes(4));
  }

  private static boolean isZstd(byte[] head) {
    return head.length == 4
        && (head[0] & 0xFF) == 0x28
        && (head[1] & 0xFF) == 0xB5
        && (head[2] & 0xFF) == 0x2F
        && (head[3] & 0xFF) == 0xFD;
  }

  /** Bytes taken from the input itself, compressed ones where it is. */
  long taken() {
    return raw.count;
  }

  /** Offset of the next byte: of its member in gzip, else of itself. */
  long offset() {
    long at = expandedOffset();
    if (gzip == null) {
      return at;
    }
    Long member = members.floorKey(at);
    if (member == null) {
      return gzip.member();
    }
    members.headMap(member, false).clear();
    return members.firstEntry().getValue();
  }

  /** Expanded bytes before the next one. */
  long expandedOffset() {
    return produced - (limit - next);
  }

  /** Up to {@code n} bytes that come next, without using them; fewer only at the end. */
  byte[] peek(int n) throws IOException {
    try {
      while (limit - next < n && fill()) {
        continue;
      }
    } catch (IOException e) {
      if (next == limit) {
        throw e;
      }
      // What came before the fault is still to be read.
      fault = e;
    }
    return Arrays.copyOfRange(held, next, Math.min(limit, next + n));
  }

  /** Gives back what was read last, {@code from} on. */
  void unread(byte[] bytes, int from) {
    int more = bytes.length - from;
    byte[] joined = new byte[Math.max(CHUNK, more + limit - next)];
    System.arraycopy(bytes, from, joined, 0, more);
    System.arraycopy(held, next, joined, more, limit - next);
    limit = more + limit - next;
    next = 0;
    held = joined;
  }

  /** After a fault in compressed data: goes on with the next member; false when there is none. */
  boolean resume() throws IOException {
    next = 0;
    limit = 0;
    fault = null;
    return gzip != null && gzip.resume();
  }

  @Override
  public int read() throws IOException {
    return next < limit || fill() ? held[next++] & 0xFF : -1;
  }

  @Override
  public int read(byte[] bytes, int from, int length) throws IOException {
    if (next == limit && !fill()) {
      return -1;
    }
    int n = Math.min(length, limit - next);
    System.arraycopy(held, next, bytes, from, n);
    next += n;
    return n;
  }

  private boolean fill() throws IOException {
    if (fault != null) {
      throw fault;
    }
    if (next == limit) {
      next = 0;
      limit = 0;
      if (held.length > 4 * CHUNK) {
        held = new byte[CHUNK];
      }
    }
    if (limit == held.length) {
      if (next > 0) {
        System.arraycopy(held, next, held, 0, limit - next);
        limit -= next;
        next = 0;
      } else {
        held = Arrays.copyOf(held, held.length * 2);
      }
    }
    int n;
    try {
      n = expanded.read(held, limit, held.length - limit);
    } catch (RuntimeException e) {
      // A library may report faults of the data so.
      throw new IOException("the compressed data is damaged", e);
    }
    if (n < 0) {
      return false;
    }
    if (gzip != null && (members.isEmpty() || members.lastEntry().getValue() != gzip.member())) {
      members.put(produced, gzip.member());
    }
    limit += n;
    produced += n;
    boolean compressed = gzip != null || zstd;
    if (compressed && produced > FREE_BYTES && produced > MOST_RATIO * Math.max(1, taken())) {
      throw new RefusedException(
          Reason.TOO_LARGE,
          "expands to more than " + MOST_RATIO + " times its size",
          "expand it yourself if you trust where it is from");
    }
    return true;
  }

  @Override
  public void close() throws IOException {
    expanded.close();
  }

  private static final class Counted extends FilterInputStream {
    private long count;

    Counted(InputStream in) {
      super(in);
    }

    @Override
    public int read() throws IOException {
      int b = super.read();
      count += b < 0 ? 0 : 1;
      return b;
    }

    @Override
    public int read(byte[] bytes, int from, int length) throws IOException {
      int n = super.read(bytes, from, length);
      count += Math.max(0, n);
      return n;
    }
  }
}

package org.crossread.capture;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.util.zip.CRC32;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;
import java.util.zip.ZipException;

/**
 * Expands gzip (RFC 1952) of any number of members. One call of {@link #read(byte[], int, int)}
 * never crosses the border of two members, so that {@link #member()} tells where its bytes are
 * from. After a fault, {@link #resume()} goes on with the next member. Not thread-safe.
 */
final class GzipMembers extends InputStream {
  private static final int HELD = 1 << 17;
  private static final int TRAILER = 8;
  private static final int EXTRA = 4;
  private static final int NAME = 8;
  private static final int COMMENT = 16;
  private static final int HEADER_CHECKSUM = 2;

  private final InputStream in;
  private final Inflater inflater = new Inflater(true);
  private final CRC32 checksum = new CRC32();
  private final byte[] held = new byte[HELD];
  private int next;
  private int limit;

  /** Offset in the file of the first byte held. */
  private long base;

  private long member;
  private boolean within;
  private long members;

  GzipMembers(InputStream in) {
    this.in = in;
  }

  /** Offset in the compressed input of the member that was read from last. */
  long member() {
    return member;
  }

  /** Compressed bytes used so far. */
  long used() {
    return base + next;
  }

  @Override
  public int read() throws IOException {
    byte[] one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
  }

  @Override
  public int read(byte[] bytes, int from, int length) throws IOException {
    if (length == 0) {
      return 0;
    }
    while (true) {
      if (!within && !begin()) {
        return -1;
      }
      try {
        int n = inflater.inflate(bytes, from, length);
        next = limit - inflater.getRemaining();
        if (n > 0) {
          checksum.update(bytes, from, n);
          return n;
        }
      } catch (DataFormatException e) {
        throw new ZipException("the compressed data is damaged");
      }
      if (inflater.finished()) {
        end();
      } else if (inflater.needsDictionary()) {
        throw new ZipException("the compressed data needs a dictionary");
      } else if (inflater.needsInput()) {
        if (!fill()) {
          throw new EOFException("the compressed data ends early");
        }
        inflater.setInput(held, next, limit - next);
      }
    }
  }

  /** The rest of a member is left out; false when no other follows. */
  boolean resume() throws IOException {
    // The damage may have been read over the border of the next member, so look from the start.
    next = (int) Math.max(member + 1 - base, 0);
    within = false;
    int found = 0;
    while (next < limit || fill()) {
      int b = held[next++] & 0xFF;
      if (found == 2 && b == 8) {
        int begin = next - 3;
        if (begin < 0) {
          continue;
        }
        next = begin;
        return true;
      }
      found = b == 0x1f ? 1 : found == 1 && b == 0x8b ? 2 : 0;
    }
    return false;
  }

  private boolean begin() throws IOException {
    member = used();
    int first = one();
    if (first < 0) {
      return false;
    }
    if (first != 0x1f || one() != 0x8b || one() != 8) {
      if (members > 0 && first == 0) {
        // Tapes and some tools fill the last block with zeros.
        while (one() == 0) {
          member = used();
        }
        if (next >= limit) {
          return false;
        }
      }
      throw new ZipException("what follows at byte " + member + " is not compressed");
    }
    int flags = need();
    for (int i = 0; i < 6; i++) {
      need();
    }
    if ((flags & EXTRA) != 0) {
      int length = need() | need() << 8;
      for (int i = 0; i < length; i++) {
        need();
      }
    }
    for (int field : new int[] {NAME, COMMENT}) {
      if ((flags & field) != 0) {
        while (need() != 0) {
          // Names and comments have no length, only an end.
          continue;
        }
      }
    }
    if ((flags & HEADER_CHECKSUM) != 0) {
      need();
      need();
    }
    inflater.reset();
    checksum.reset();
    inflater.setInput(held, next, limit - next);
    within = true;
    members++;
    return true;
  }

  private void end() throws IOException {
    within = false;
    long sum = 0;
    for (int i = 0; i < TRAILER; i++) {
      long b = need();
      if (i < 4) {
        sum |= b << 8 * i;
      }
    }
    if (sum != checksum.getValue()) {
      throw new ZipException("the checksum of the compressed data is wrong");
    }
  }

  private int need() throws IOException {
    int b = one();
    if (b < 0) {
      throw new EOFException("the compressed data ends early");
    }
    return b;
  }

  private int one() throws IOException {
    return next < limit || fill() ? held[next++] & 0xFF : -1;
  }

  private boolean fill() throws IOException {
    if (limit == held.length) {
      base += limit;
      next = 0;
      limit = 0;
    }
    int n = in.read(held, limit, held.length - limit);
    if (n < 0) {
      return false;
    }
    limit += n;
    return n > 0 || fill();
  }

  @Override
  public void close() throws IOException {
    inflater.end();
    in.close();
  }
}

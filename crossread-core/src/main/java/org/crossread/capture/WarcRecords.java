package org.crossread.capture;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.crossread.capture.UnreadableException.Reason;
import org.jspecify.annotations.Nullable;
import org.netpreserve.jwarc.WarcReader;
import org.netpreserve.jwarc.WarcRecord;

/**
 * The records of a WARC file (ISO 28500) or an ARC file. Where a record begins and ends is found
 * here, so that the next one is read after any fault; what is in it is read by jwarc.
 */
final class WarcRecords implements RecordReader {
  /** Longest head of a record; real ones have less than a kilobyte. */
  private static final int LONGEST_HEAD = 1 << 16;

  /** Faults in a row after which the rest is given up; no damage of one place makes so many. */
  private static final int MOST_FAULTS = 1000;

  /** What HTTP puts around a page. */
  private static final int WRAPPING = 1 << 20;

  private static final byte[] WARC = "WARC/".getBytes(StandardCharsets.US_ASCII);
  private static final byte[] TRAILER = {'\r', '\n', '\r', '\n'};
  private static final String REMEDY = "get the archive again; the records after it were read";

  private final Inflow in;
  private final String file;
  private final @Nullable String outlet;
  private boolean arc;
  private long count;
  private int faults;

  /** What was found when looking behind the record before; it belongs to the next one. */
  private @Nullable IOException fault;

  WarcRecords(Inflow in, String file, @Nullable String outlet) {
    this.in = in;
    this.file = file;
    this.outlet = outlet;
  }

  @Override
  public @Nullable Item next() throws IOException {
    while (true) {
      Position position = new Position(file, count + 1, in.offset());
      try {
        IOException before = fault;
        fault = null;
        if (before != null) {
          throw before;
        }
        skipBlank();
        if (in.peek(1).length == 0) {
          return null;
        }
        count++;
        position = new Position(file, count, in.offset());
        Item item = record(position);
        faults = item instanceof Item.Failed ? faults + 1 : 0;
        if (faults == MOST_FAULTS) {
          throw new RefusedException(
              Reason.FAILED, faults + " faults in a row; the rest was not read", REMEDY);
        }
        return item;
      } catch (RefusedException e) {
        throw e;
      } catch (IOException e) {
        if (!in.resume()) {
          throw e;
        }
        if (position.record() > count) {
          // The fault was behind the end of the record before.
          count++;
        }
        return failed(position, String.valueOf(e.getMessage()));
      }
    }
  }

  private static Item failed(Position position, String message) {
    return new Item.Failed(position, Reason.FAILED, message, REMEDY);
  }

  private void skipBlank() throws IOException {
    while (true) {
      byte[] one = in.peek(1);
      if (one.length == 0 || one[0] != '\r' && one[0] != '\n') {
        return;
      }
      in.skipNBytes(1);
    }
  }

  private Item record(Position position) throws IOException {
    byte[] head = head();
    long length = head == null ? -1 : length(head);
    if (head == null || length < 0) {
      in.skipNBytes(1);
      toNextRecord();
      return failed(
          position,
          head == null ? "no record begins here" : "its head does not tell a usable length");
    }
    in.skipNBytes(head.length);
    if (length > CaptureReader.MOST_BYTES + WRAPPING) {
      if (!skipped(length)) {
        return failed(position, "its length is wrong: it says " + length + " bytes");
      }
      return new Item.Failed(
          position,
          Reason.TOO_LARGE,
          "is larger than " + CaptureReader.MOST_BYTES / 1_000_000 + " MB",
          "no page of news is; the records after it were read");
    }
    byte[] block = in.readNBytes((int) length);
    if (block.length < length || !atBorder()) {
      int border = border(block.length < length ? block : withNext(block));
      if (border >= 0 && border < block.length) {
        in.unread(block, border);
      } else if (block.length < length) {
        return failed(
            position,
            "the file ends within the record, after " + block.length + " of " + length + " bytes");
      } else {
        toNextRecord();
      }
      return failed(position, "its length is wrong: it says " + length + " bytes");
    }
    return read(position, head, block);
  }

  private Item read(Position position, byte[] head, byte[] block) {
    ByteArrayOutputStream whole = new ByteArrayOutputStream(head.length + block.length + 4);
    whole.writeBytes(head);
    whole.writeBytes(block);
    whole.writeBytes(TRAILER);
    try (WarcReader reader = new WarcReader(new ByteArrayInputStream(whole.toByteArray()))) {
      reader.setLenient(true);
      WarcRecord record = reader.next().orElse(null);
      return record == null
          ? failed(position, "no record begins here")
          : WarcPage.of(record, position, outlet);
    } catch (RefusedException e) {
      return new Item.Failed(position, e.reason(), String.valueOf(e.getMessage()), e.remedy());
    } catch (EOFException e) {
      return failed(position, "what it holds ends early");
    } catch (IOException | RuntimeException e) {
      return failed(position, "is malformed: " + Faults.line(e));
    }
  }

  /** The head with the blank line after it; null when none begins here. */
  private byte @Nullable [] head() throws IOException {
    byte[] start = in.peek(WARC.length + 6);
    String first = new String(start, StandardCharsets.ISO_8859_1);
    if (first.startsWith("filedesc://")) {
      arc = true;
    }
    if (!arc && !first.startsWith("WARC/")) {
      return null;
    }
    for (int reach = 1 << 10; reach <= LONGEST_HEAD; reach <<= 1) {
      byte[] seen = in.peek(reach);
      int end = arc ? lineEnd(seen) : headEnd(seen);
      if (end > 0) {
        return java.util.Arrays.copyOf(seen, end);
      }
      if (seen.length < reach) {
        return null;
      }
    }
    return null;
  }

  private static int lineEnd(byte[] seen) {
    for (int i = 0; i < seen.length; i++) {
      if (seen[i] == '\n') {
        return i + 1;
      }
    }
    return -1;
  }

  private static int headEnd(byte[] seen) {
    for (int i = 1; i < seen.length; i++) {
      boolean blank =
          seen[i] == '\n'
              && (seen[i - 1] == '\n' || i > 2 && seen[i - 1] == '\r' && seen[i - 2] == '\n');
      if (blank) {
        return i + 1;
      }
    }
    return -1;
  }

  private long length(byte[] head) {
    String text = new String(head, StandardCharsets.ISO_8859_1);
    String value = null;
    if (arc) {
      String line = text.strip();
      value = line.substring(line.lastIndexOf(' ') + 1);
    } else {
      for (String line : text.split("\r?\n", -1)) {
        if (line.toLowerCase(Locale.ROOT).startsWith("content-length:")) {
          value = line.substring(line.indexOf(':') + 1).strip();
        }
      }
    }
    try {
      return value == null || !value.matches("\\d{1,18}") ? -1 : Long.parseLong(value);
    } catch (NumberFormatException e) {
      return -1;
    }
  }

  /** Whether the record ends here: blank lines, a record or the end of the file follow. */
  private boolean atBorder() {
    try {
      byte[] end = in.peek(TRAILER.length);
      if (java.util.Arrays.equals(end, TRAILER)) {
        return true;
      }
      skipBlank();
      byte[] next = in.peek(WARC.length);
      return next.length == 0 || (arc ? Character.isLetter(next[0]) : startsWith(next, 0));
    } catch (IOException e) {
      fault = e;
      return true;
    }
  }

  /** Leaves {@code length} bytes out; false when a record begins within them, and stops there. */
  private boolean skipped(long length) throws IOException {
    long left = length;
    while (left > 0) {
      byte[] seen = in.peek((int) Math.min(left, 1 << 16));
      if (seen.length == 0) {
        throw new EOFException("the file ends within the record, " + left + " bytes are missing");
      }
      int border = border(seen);
      if (border >= 0) {
        in.skipNBytes(border);
        return false;
      }
      // The last bytes stay, a record may begin with them.
      int used = seen.length <= WARC.length ? seen.length : seen.length - WARC.length;
      in.skipNBytes(used);
      left -= used;
    }
    return true;
  }

  private static boolean startsWith(byte[] bytes, int at) {
    for (int i = 0; i < WARC.length; i++) {
      if (at + i >= bytes.length || bytes[at + i] != WARC[i]) {
        return false;
      }
    }
    return true;
  }

  /** Where a record begins inside {@code block}; -1 when none does. */
  private int border(byte[] block) {
    for (int i = 1; !arc && i < block.length; i++) {
      if (block[i] == 'W' && block[i - 1] == '\n' && startsWith(block, i)) {
        return i;
      }
    }
    return -1;
  }

  /** With so many bytes of what follows that a record that begins at the very end is seen. */
  private byte[] withNext(byte[] block) throws IOException {
    byte[] more = in.peek(WARC.length);
    byte[] both = java.util.Arrays.copyOf(block, block.length + more.length);
    System.arraycopy(more, 0, both, block.length, more.length);
    return both;
  }

  private void toNextRecord() throws IOException {
    int before = '\n';
    while (true) {
      byte[] seen = in.peek(1 << 12);
      if (seen.length == 0) {
        return;
      }
      for (int i = 0; i < seen.length; i++) {
        boolean begins = before == '\n' && (arc ? arcLine(seen, i) : startsWith(seen, i));
        if (begins && i > 0) {
          in.skipNBytes(i);
          return;
        }
        if (begins) {
          return;
        }
        if (before == '\n' && !arc && i + WARC.length > seen.length && seen.length == 1 << 12) {
          // It may begin at the edge of what is seen.
          break;
        }
        before = seen[i];
      }
      int used = Math.max(1, seen.length - WARC.length);
      before = seen[used - 1];
      in.skipNBytes(used);
    }
  }

  private static boolean arcLine(byte[] seen, int at) {
    String head = new String(seen, at, Math.min(8, seen.length - at), StandardCharsets.ISO_8859_1);
    return head.startsWith("http://") || head.startsWith("https://") || head.startsWith("dns:");
  }
}

package org.crossread.capture;

import java.io.ByteArrayInputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import org.crossread.capture.UnreadableException.Reason;
import org.jspecify.annotations.Nullable;

/**
 * The records of one input in their order, read one at a time: a file that is one article has one.
 * Compressed input (gzip, Zstandard) is expanded. What a record fails for is an item like any
 * other; the records after it follow where the format lets them be found. Not thread-safe.
 */
public final class Records implements Closeable {
  private final Inflow in;
  private final String input;
  private final RecordReader reader;
  private long last;
  private boolean ended;

  private Records(Inflow in, String input, RecordReader reader) {
    this.in = in;
    this.input = input;
    this.reader = reader;
  }

  /**
   * Opens {@code input}, a path, or {@code -} for {@code standardInput}.
   *
   * @param outlet name of the outlet when the user stated it
   * @param as its format when the user stated it; null to tell it from the first bytes
   * @throws UnreadableException when it is missing, a folder, forbidden, empty or of no format that
   *     is read
   */
  public static Records open(
      String input, InputStream standardInput, @Nullable String outlet, @Nullable Format as)
      throws UnreadableException {
    InputStream stream = input.equals("-") ? standardInput : CaptureReader.open(input);
    return open(stream, input, outlet, as, null);
  }

  /**
   * Opens what an address brought.
   *
   * @param outlet name of the outlet when the user stated it
   * @param as its format when the user stated it; null to tell it from the first bytes
   * @throws UnreadableException when it is of no format that is read
   */
  public static Records open(Fetched fetched, @Nullable String outlet, @Nullable Format as)
      throws UnreadableException {
    InputStream stream = new ByteArrayInputStream(fetched.bytes());
    return open(stream, fetched.input(), outlet, as, fetched);
  }

  /**
   * Opens bytes that came without a file, such as an upload.
   *
   * @param input what to call them; never taken for a path
   * @param as their format when the user stated it; null to tell it from the first bytes
   * @throws UnreadableException when they are empty or of no format that is read
   */
  public static Records of(String input, byte[] bytes, @Nullable Format as)
      throws UnreadableException {
    return open(new ByteArrayInputStream(bytes), input, null, as, null);
  }

  private static Records open(
      InputStream stream,
      String input,
      @Nullable String outlet,
      @Nullable Format as,
      @Nullable Fetched fetched)
      throws UnreadableException {
    try {
      Inflow in = Inflow.of(stream);
      try {
        byte[] head = in.peek(Sniffer.REACH);
        return new Records(in, input, reader(in, input, outlet, as, head, fetched));
      } catch (UnreadableException | IOException e) {
        in.close();
        throw e;
      }
    } catch (RefusedException e) {
      throw new UnreadableException(input, e.reason(), String.valueOf(e.getMessage()), e.remedy());
    } catch (IOException e) {
      throw CaptureReader.failed(input, e);
    }
  }

  private static RecordReader reader(
      Inflow in,
      String input,
      @Nullable String outlet,
      @Nullable Format as,
      byte[] head,
      @Nullable Fetched fetched)
      throws UnreadableException {
    if (head.length == 0) {
      throw new UnreadableException(
          input, Reason.EMPTY, "the file is empty", "save the article into it again");
    }
    Format format = as == null ? Sniffer.format(head) : as;
    if (as == null && format == Format.TEXT && fetched != null && fetched.isHtml()) {
      format = Format.HTML;
    }
    if (format != Format.WARC) {
      String binary = Sniffer.binary(head);
      if (binary != null) {
        throw new UnreadableException(
            input,
            Reason.BINARY,
            "is " + binary,
            binary.endsWith("archive") || binary.contains("zip")
                ? "unpack it and name the files in it"
                : "save the article as text or HTML");
      }
    }
    if (format == null) {
      throw new UnreadableException(
          input,
          Reason.NO_ARTICLE,
          "is XML of an unknown kind (" + Sniffer.root(head) + ")",
          "name its format with --as if it is one that is read");
    }
    return switch (format) {
      case TEXT -> new OneCapture(in, input, outlet, "text/plain", fetched);
      case HTML -> new OneCapture(in, input, outlet, "text/html", fetched);
      case WARC -> new WarcRecords(in, input, outlet);
      case JSONL -> new JsonRecords(in, input, outlet);
      case FEED ->
          head[0] == '{' || Sniffer.format(head) == Format.JSONL
              ? new JsonRecords(in, input, outlet)
              : new FeedRecords(in, input, outlet);
      case SITEMAP -> new SitemapRecords(in, input);
      case NEWSML -> new NewsmlRecords(in, input, outlet);
      case NITF -> new NitfRecords(in, input, outlet);
    };
  }

  /** Bytes of the input used so far, as it is stored; grows up to its size. */
  public long taken() {
    return in.taken();
  }

  /** The next record; null after the last. Never throws for what the input holds. */
  public @Nullable Item next() {
    if (ended) {
      return null;
    }
    try {
      Item item = reader.next();
      if (item == null) {
        ended = true;
      } else {
        last = item.position().record();
      }
      return item;
    } catch (RefusedException e) {
      return end(e.reason(), String.valueOf(e.getMessage()), e.remedy());
    } catch (IOException e) {
      return end(Reason.FAILED, "could not be read: " + Faults.line(e), "get the file again");
    } catch (RuntimeException | LinkageError | StackOverflowError | OutOfMemoryError e) {
      return end(
          Reason.FAILED,
          "could not be read: " + e.getClass().getSimpleName() + ", " + Faults.line(e),
          "please report this with the file");
    }
  }

  private Item end(Reason reason, String message, String remedy) {
    ended = true;
    Position position = last == 0 ? Position.whole(input) : new Position(input, last + 1, null);
    return new Item.Failed(position, reason, message, remedy);
  }

  @Override
  public void close() throws IOException {
    in.close();
  }

  /** A file that is one text or page. */
  private static final class OneCapture implements RecordReader {
    private final Inflow in;
    private final String input;
    private final @Nullable String outlet;
    private final String mediaType;
    private final @Nullable Fetched fetched;
    private boolean read;

    OneCapture(
        Inflow in,
        String input,
        @Nullable String outlet,
        String mediaType,
        @Nullable Fetched fetched) {
      this.in = in;
      this.input = input;
      this.outlet = outlet;
      this.mediaType = mediaType;
      this.fetched = fetched;
    }

    @Override
    public @Nullable Item next() throws RefusedException {
      if (read) {
        return null;
      }
      read = true;
      try {
        byte[] bytes = CaptureReader.bytes(input, in);
        return new Item.Found(
            fetched == null
                ? new Capture(input, outlet, mediaType, bytes)
                : fetched.capture(outlet, mediaType, bytes));
      } catch (UnreadableException e) {
        throw new RefusedException(e.reason(), String.valueOf(e.getMessage()), e.remedy());
      }
    }
  }
}

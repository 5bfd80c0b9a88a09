package org.crossread.render;

import java.time.Instant;
import java.util.List;
import org.crossread.claim.Comparison;
import org.crossread.claim.NotRead;
import org.jspecify.annotations.Nullable;

/**
 * A comparison as its user asked for it: the same content, with the inputs in the order of the
 * command line.
 *
 * @param inputs every input, also those that were not read and repetitions of one file
 */
public record View(Comparison comparison, List<Input> inputs) {
  public View {
    inputs = List.copyOf(inputs);
  }

  /**
   * One input.
   *
   * @param name as the user gave it
   * @param article id of the article it became; null when it was not read
   * @param notRead why it was not read; null when it was
   * @param source where its bytes are from
   */
  public record Input(
      String name, @Nullable String article, @Nullable NotRead notRead, Source source) {
    /** An input of whose bytes nothing is known. */
    public Input(String name, @Nullable String article, @Nullable NotRead notRead) {
      this(name, article, notRead, Source.UNKNOWN);
    }
  }

  /**
   * Where the bytes of an input are from; what is unknown is null.
   *
   * @param uri the address they were received from
   * @param capturedAt when they were received
   * @param sha256 hash of the bytes as received, 64 lower-case hexadecimal digits
   */
  public record Source(
      @Nullable String uri, @Nullable Instant capturedAt, @Nullable String sha256) {
    /** Nothing is known. */
    public static final Source UNKNOWN = new Source(null, null, null);
  }

  /** The 0-based position on the command line of the first input that became this article. */
  public int position(String article) {
    for (int i = 0; i < inputs.size(); i++) {
      if (article.equals(inputs.get(i).article())) {
        return i;
      }
    }
    throw new IllegalArgumentException("no input became article " + article);
  }
}

package org.crossread.cli;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import org.crossread.capture.CaptureFolder;
import org.crossread.capture.Fetched;
import org.crossread.capture.Fetcher;
import org.crossread.capture.Format;
import org.crossread.capture.Records;
import org.crossread.capture.UnreadableException;
import org.jspecify.annotations.Nullable;

/** Opens inputs: files, standard input, and addresses, for which alone it asks a network. */
final class Door implements AutoCloseable {
  private final WebOptions web;
  private final InputStream standardInput;
  private final @Nullable CaptureFolder folder;
  private @Nullable Fetcher fetcher;

  Door(WebOptions web, InputStream standardInput) {
    this.web = web;
    this.standardInput = standardInput;
    this.folder = web.folder();
  }

  /**
   * The records of {@code input}.
   *
   * @throws UnreadableException when it cannot be read or fetched
   * @throws UncheckedIOException when what was fetched cannot be kept
   */
  Records open(String input, @Nullable String outlet, @Nullable Format as)
      throws UnreadableException {
    if (!Fetcher.isAddress(input)) {
      return Records.open(input, standardInput, outlet, as);
    }
    if (fetcher == null) {
      fetcher = web.fetcher();
    }
    Fetched fetched = fetcher.fetch(input);
    if (folder != null) {
      try {
        folder.keep(fetched);
      } catch (IOException e) {
        throw new UncheckedIOException("captures cannot be kept: " + e.getMessage(), e);
      }
    }
    return Records.open(fetched, outlet, as);
  }

  @Override
  public void close() {
    if (fetcher != null) {
      fetcher.close();
    }
  }
}

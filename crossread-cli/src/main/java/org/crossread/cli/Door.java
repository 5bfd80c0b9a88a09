package org.crossread.cli;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import org.crossread.capture.CaptureFolder;
import org.crossread.capture.Fetched;
import org.crossread.capture.Fetcher;
import org.crossread.capture.Format;
import org.crossread.capture.Item;
import org.crossread.capture.Position;
import org.crossread.capture.Records;
import org.crossread.capture.UnreadableException;
import org.jspecify.annotations.Nullable;

/**
 * Opens inputs: files, standard input, and addresses, for which alone it asks a network. Not
 * thread-safe.
 */
final class Door implements AutoCloseable {
  private final WebOptions web;
  private final InputStream standardInput;
  private final @Nullable CaptureFolder folder;
  private @Nullable Fetcher fetcher;
  private int linksLeft;

  Door(WebOptions web, InputStream standardInput) {
    this.web = web;
    this.standardInput = standardInput;
    this.folder = web.folder();
    this.linksLeft = web.follow();
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

  /**
   * What {@code item} only links to, as long as links are to be fetched; else the item itself. A
   * page's own links are not followed. What the item states stays with the article.
   */
  Item followed(Item item) {
    if (!(item instanceof Item.Linked linked)
        || linksLeft == 0
        || !Fetcher.isAddress(linked.link())) {
      return item;
    }
    linksLeft--;
    return fetched(linked);
  }

  /** What an address that an item links to brings; the item itself when that is nothing. */
  Item fetched(Item.Linked linked) {
    try (Records records = open(linked.link(), null, null)) {
      Item first = records.next();
      return first instanceof Item.Found found
          ? new Item.Found(found.capture().statedBy(linked.stated()))
          : first == null ? linked : first;
    } catch (UnreadableException e) {
      return new Item.Failed(
          Position.whole(e.input()), e.reason(), String.valueOf(e.getMessage()), e.remedy());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void close() {
    if (fetcher != null) {
      fetcher.close();
    }
  }
}

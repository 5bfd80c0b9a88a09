package org.crossread.store;

import java.time.LocalDate;
import org.crossread.capture.Format;
import org.jspecify.annotations.Nullable;

/**
 * An address that was given to be added, or a page that one led to, and how it is asked again.
 *
 * @param via the address that lists it; null for one that was given itself
 * @param format what it brings, when the user stated it
 * @param day of publication for articles that do not tell theirs, when the user stated it
 * @param follow how many pages that it links to, and that are not known, are fetched at a time
 */
public record Source(
    String address,
    @Nullable String via,
    @Nullable Format format,
    @Nullable LocalDate day,
    int follow) {
  public Source {
    if (address.isBlank() || follow < 0) {
      throw new IllegalArgumentException(address + ", follow " + follow);
    }
  }

  /** One that was given and says nothing else. */
  public static Source given(String address) {
    return new Source(address, null, null, null, 0);
  }
}

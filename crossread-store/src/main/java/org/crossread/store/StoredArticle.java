package org.crossread.store;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * One version of an article, without its text.
 *
 * @param article id that all versions share: 16 hexadecimal digits
 * @param number of the version, from 1, in order of arrival
 * @param latest number of the last version
 * @param report id that this version has in comparisons; see {@link
 *     org.crossread.article.Article#idOf}
 * @param input the name under which it came
 * @param uri address that all versions share, when known
 * @param published day of publication, when told
 * @param words of title and body
 * @param capture SHA-256 of the bytes it was made from
 * @param capturedAt when these were received, when known
 * @param addedAt when it was put here
 */
public record StoredArticle(
    String article,
    int number,
    int latest,
    String report,
    String input,
    @Nullable String uri,
    @Nullable String outlet,
    @Nullable String title,
    @Nullable String byline,
    @Nullable LocalDate published,
    String language,
    int words,
    String capture,
    @Nullable Instant capturedAt,
    Instant addedAt) {
  /** What to call it in a list: the outlet when known, else the base name of the input. */
  public String label() {
    return outlet != null
        ? outlet
        : input.substring(Math.max(input.lastIndexOf('/'), input.lastIndexOf('\\')) + 1);
  }

  /** The form that commands take: {@code id@number}. */
  public String reference() {
    return article + "@" + number;
  }
}

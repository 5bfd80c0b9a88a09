package org.crossread.capture;

import org.jspecify.annotations.Nullable;

/**
 * What the record that brought an article states of it, beside the article's own page or text: the
 * fields of a feed's entry, of a line of JSON, of a wire item. Texts as received; nothing is
 * checked.
 *
 * @param published date, or date and time, in the format of the record
 * @param modified as {@code published}
 * @param language a language tag
 * @param canonical address of the article
 * @param origin where it comes from: the name of the {@link Format} in lower case
 */
public record Stated(
    @Nullable String title,
    @Nullable String byline,
    @Nullable String outlet,
    @Nullable String published,
    @Nullable String modified,
    @Nullable String language,
    @Nullable String canonical,
    String origin) {}

package org.crossread.claim;

import org.jspecify.annotations.Nullable;

/**
 * A passage without a partner in any other article.
 *
 * @param nearest the most similar passage elsewhere, not taken as the same; null when there is none
 */
public record OnlyIn(Passage passage, @Nullable Passage nearest) {}

/** From a capture to an article: clean text in typed blocks, and metadata with its origin. */
@NullMarked
package org.crossread.article;

import org.jspecify.annotations.NullMarked;

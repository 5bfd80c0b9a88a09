/** Tests of sentences, aligned text and content words. */
@NullMarked
package org.crossread.text;

import org.jspecify.annotations.NullMarked;

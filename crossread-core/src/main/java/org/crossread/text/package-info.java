/** Immutable text, spans into it, tokens, sentences and paragraphs. */
@NullMarked
package org.crossread.text;

import org.jspecify.annotations.NullMarked;

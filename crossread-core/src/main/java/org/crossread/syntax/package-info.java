/** Which word depends on which in a sentence, by a light parser. */
@NullMarked
package org.crossread.syntax;

import org.jspecify.annotations.NullMarked;

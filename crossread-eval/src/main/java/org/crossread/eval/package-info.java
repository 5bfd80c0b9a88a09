/** Measures of the stages on annotated sets, and readers of those sets. */
@NullMarked
package org.crossread.eval;

import org.jspecify.annotations.NullMarked;

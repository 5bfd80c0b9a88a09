/** Tests of the measures and of the readers of annotated sets. */
@NullMarked
package org.crossread.eval;

import org.jspecify.annotations.NullMarked;

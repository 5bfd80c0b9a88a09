/** Vectors of text; the interface that a model implements. */
@NullMarked
package org.crossread.encode;

import org.jspecify.annotations.NullMarked;

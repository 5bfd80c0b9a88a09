/** Speech acts: the kind of a statement or deed. */
@NullMarked
package org.crossread.position;

import org.jspecify.annotations.NullMarked;

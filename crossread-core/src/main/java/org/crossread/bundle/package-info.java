/** A comparison with all it came from, in one file that can be checked. */
@NullMarked
package org.crossread.bundle;

import org.jspecify.annotations.NullMarked;

/** Comparing: reports become claims with readings and typed differences. */
@NullMarked
package org.crossread.claim;

import org.jspecify.annotations.NullMarked;

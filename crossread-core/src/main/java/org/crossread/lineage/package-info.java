/** Copies: which articles were taken over from which, and how many are independent. */
@NullMarked
package org.crossread.lineage;

import org.jspecify.annotations.NullMarked;

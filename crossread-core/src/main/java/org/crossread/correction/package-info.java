/** Decisions of people about a comparison: append-only records, and how they are applied. */
@NullMarked
package org.crossread.correction;

import org.jspecify.annotations.NullMarked;

/** Tests of copies. */
@NullMarked
package org.crossread.lineage;

import org.jspecify.annotations.NullMarked;

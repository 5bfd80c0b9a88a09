@NullMarked
package org.crossread.correction;

import org.jspecify.annotations.NullMarked;

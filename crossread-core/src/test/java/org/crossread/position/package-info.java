@NullMarked
package org.crossread.position;

import org.jspecify.annotations.NullMarked;

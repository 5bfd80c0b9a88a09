@NullMarked
package org.crossread.quantity;

import org.jspecify.annotations.NullMarked;

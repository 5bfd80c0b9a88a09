@NullMarked
package org.crossread.encode;

import org.jspecify.annotations.NullMarked;

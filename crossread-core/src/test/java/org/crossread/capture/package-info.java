@NullMarked
package org.crossread.capture;

import org.jspecify.annotations.NullMarked;

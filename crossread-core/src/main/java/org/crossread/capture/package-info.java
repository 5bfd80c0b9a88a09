/** Bytes as they were received, and their decoding into characters. */
@NullMarked
package org.crossread.capture;

import org.jspecify.annotations.NullMarked;

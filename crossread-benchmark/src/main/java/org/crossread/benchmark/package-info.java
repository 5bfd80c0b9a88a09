/** Speed of Crossread's stages, measured beside other libraries in one run. */
@NullMarked
package org.crossread.benchmark;

import org.jspecify.annotations.NullMarked;

/** Tests of the renderers, on comparisons made by hand. */
@NullMarked
package org.crossread.render;

import org.jspecify.annotations.NullMarked;

/** Stories: which articles of a stream are about the same event. */
@NullMarked
package org.crossread.story;

import org.jspecify.annotations.NullMarked;

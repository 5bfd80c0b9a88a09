/** When what the reports tell of happened. */
@NullMarked
package org.crossread.timeline;

import org.jspecify.annotations.NullMarked;

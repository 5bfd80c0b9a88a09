@NullMarked
package org.crossread.timeline;

import org.jspecify.annotations.NullMarked;

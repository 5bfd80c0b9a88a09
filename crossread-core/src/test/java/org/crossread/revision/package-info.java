@NullMarked
package org.crossread.revision;

import org.jspecify.annotations.NullMarked;

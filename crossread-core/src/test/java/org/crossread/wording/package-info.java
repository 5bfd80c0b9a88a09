@NullMarked
package org.crossread.wording;

import org.jspecify.annotations.NullMarked;

@NullMarked
package org.crossread.claim;

import org.jspecify.annotations.NullMarked;

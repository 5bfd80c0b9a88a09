@NullMarked
package org.crossread.store;

import org.jspecify.annotations.NullMarked;

@NullMarked
package org.crossread.name;

import org.jspecify.annotations.NullMarked;

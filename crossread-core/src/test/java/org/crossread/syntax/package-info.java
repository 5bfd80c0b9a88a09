@NullMarked
package org.crossread.syntax;

import org.jspecify.annotations.NullMarked;

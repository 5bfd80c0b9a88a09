@NullMarked
package org.crossread.story;

import org.jspecify.annotations.NullMarked;

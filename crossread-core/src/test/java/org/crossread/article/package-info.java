@NullMarked
package org.crossread.article;

import org.jspecify.annotations.NullMarked;

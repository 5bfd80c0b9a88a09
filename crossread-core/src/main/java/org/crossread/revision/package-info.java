/** What changed between two versions of one article, told by what they say. */
@NullMarked
package org.crossread.revision;

import org.jspecify.annotations.NullMarked;

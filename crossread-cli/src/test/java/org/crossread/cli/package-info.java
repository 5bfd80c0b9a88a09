/** Tests through the whole program and its page. */
@NullMarked
package org.crossread.cli;

import org.jspecify.annotations.NullMarked;

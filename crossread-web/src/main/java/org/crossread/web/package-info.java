/** The page over a workspace, and the API under it. */
@NullMarked
package org.crossread.web;

import org.jspecify.annotations.NullMarked;
